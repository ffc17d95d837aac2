"""Paths: how a finding names a place in a document, ``LOGIC.clues[3].shows[0].from``.

A key that is no plain word stands in brackets and quotes: ``LOGIC.solution.evening.ada["20:15"]``.
"""

from __future__ import annotations

import json
import re

_WORD = re.compile(r"\w[\w-]*\Z")


def below(path: str, part: str | int) -> str:
    """The path of a key or an index under ``path`` ("" is the document itself)."""
    if isinstance(part, int):
        return f"{path}[{part}]"
    if not _WORD.match(part):
        return f"{path}[{json.dumps(part, ensure_ascii=False)}]"
    return f"{path}.{part}" if path else part


def above(path: str) -> str | None:
    """The path of what holds ``path``; None for the document itself."""
    if not path:
        return None
    if path.endswith('"]'):
        return path[: path.rindex('["')] if '["' in path else ""
    return path[: max(path.rfind("."), path.rfind("["), 0)]
