"""Capitalised words inside sentences: names, or what the library has to declare as none."""

from __future__ import annotations

import re

_CAPITAL = re.compile(r"(?<![\w'{.])[A-Z][a-z][\w']*")


def unknown_capitals(text: str, known: frozenset[str]) -> list[str]:
    """Capitalised words inside sentences that are not known, in order; quoted speech begins a sentence."""
    found: list[str] = []
    for match in _CAPITAL.finditer(text):
        before = text[: match.start()].rstrip(" \t")
        opened = before.rstrip("\"'(*_[")
        begins = not opened or opened[-1] in ".!?:\n" or (before != opened and before[-1:] in "\"'(*_[")
        word = re.sub(r"('s|s')$", "", match.group())
        if not begins and word not in known and word.rstrip("'") not in known:
            found.append(word)
    return found
