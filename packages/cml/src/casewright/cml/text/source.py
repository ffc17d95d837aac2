"""From bytes to text: the first gate for hostile input, before anything is parsed.

A document is UTF-8 (a byte order mark is allowed) and at most ``MAX_BYTES`` long. A whole case takes 20 to
100 kB; a million bytes leave room for everything that a person could have written.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from casewright.cml.errors import Diagnostic

MAX_BYTES = 1_000_000

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text has: controls but tab and line ends, halves of surrogate pairs, non-characters."""

_WIDE_MARKS = {b"\xff\xfe": "UTF-16 or UTF-32", b"\xfe\xff": "UTF-16", b"\x00\x00\xfe\xff": "UTF-32"}


class Unreadable(Exception):  # noqa: N818 - a signal inside the reader, never shown to a user
    """The text ends here for the reader: carries the diagnostic that says why."""

    def __init__(self, code: str, message: str, line: int | None = None, path: str = "") -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(code, path, line, message)


def load(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file, one more than ``MAX_BYTES`` at most; Unreadable where it cannot be opened."""
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unreadable("CML001", f"expected a file that can be read, found: {reason}") from None


def decode(source: bytes | str) -> str:
    """The text of a document; Unreadable where it is too large, not UTF-8, or holds forbidden characters."""
    if len(source) > MAX_BYTES:
        raise Unreadable("CML002", f"expected at most {MAX_BYTES:,} bytes, found more")
    text = source if isinstance(source, str) else _from_utf8(source)
    text = text.removeprefix("\ufeff")
    if bad := FORBIDDEN.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        found = f"U+{ord(bad.group()):04X}"
        raise Unreadable("CML003", f"expected text, found the character {found}", line)
    return text


def _from_utf8(source: bytes) -> str:
    for mark, name in _WIDE_MARKS.items():
        if source.startswith(mark):
            raise Unreadable("CML003", f"expected UTF-8, found {name}; save the file as UTF-8")
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{source[error.start]:02X}"
        raise Unreadable("CML003", f"expected UTF-8, found {found}; save the file as UTF-8", line) from None
