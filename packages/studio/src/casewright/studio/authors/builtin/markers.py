"""Marks in a text while it is being made: where a clue or a fact of the frame is said.

Private-use characters that no text holds; they are taken out when a chapter is done, and their places kept.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_OPEN, _MID, _CLOSE = "\ue000", "\ue001", "\ue002"
_ANY = re.compile(f"{_OPEN}([^{_MID}]*){_MID}|{_CLOSE}")


class Place(NamedTuple):
    """``key`` is said from ``start`` to ``end`` of the clean text."""

    key: str
    start: int
    end: int


def mark(key: str, text: str) -> str:
    """The text, marked as saying ``key`` ("clue:ID" or "frame:KIND.ID")."""
    return f"{_OPEN}{key}{_MID}{text}{_CLOSE}"


def clean(text: str) -> tuple[str, list[Place]]:
    """The text without marks, and where they were; marks may nest."""
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    found: list[Place] = []
    at = length = 0
    for hit in _ANY.finditer(text):
        parts.append(text[at : hit.start()])
        length += hit.start() - at
        at = hit.end()
        if hit[0] == _CLOSE:
            key, start = opened.pop()
            found.append(Place(key, start, length))
        else:
            opened.append((hit[1], length))
    parts.append(text[at:])
    return "".join(parts), found


def capital(text: str) -> str:
    """The text with a capital first letter, whatever marks stand before it."""
    found = re.match(f"(?:{_OPEN}[^{_MID}]*{_MID})*", text)
    at = found.end() if found else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def strip(text: str) -> str:
    """The text without marks."""
    return clean(text)[0]
