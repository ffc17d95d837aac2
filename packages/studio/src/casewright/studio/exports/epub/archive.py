"""The book as a ZIP file: the media type first and bare, no clock anywhere."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can tell."""


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """The bytes of the EPUB with these files, in their order."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        book.writestr(_entry("mimetype", zipfile.ZIP_STORED), b"application/epub+zip")
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            stored = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            book.writestr(_entry(name, stored), data)
    return made.getvalue()


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = method
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    return entry
