"""Sentences of English prose, as the linter and the reader of finished stories see them."""

from __future__ import annotations

import re
from typing import NamedTuple

_ABBREVIATIONS = r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bRev)"
_END = re.compile(rf"{_ABBREVIATIONS}[.!?]+[\"')\]*]*(?=\s|$)|\n\s*\n")
_WORD = re.compile(r"[A-Za-z0-9{][\w'{}.\-]*")


class Sentence(NamedTuple):
    """``text[start:end]`` is the sentence."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The sentence as it is compared: its words, without case and punctuation."""
        return " ".join(words(self.text)).lower()


def words(text: str) -> list[str]:
    """The words of a text, without the punctuation round them."""
    return [word.rstrip(".'") for word in _WORD.findall(text)]


def sentences(text: str) -> list[Sentence]:
    """The sentences in order; a paragraph's end also ends a sentence."""
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            found.append(Sentence(start + lead, start + len(piece.rstrip()), piece.strip()))
        start = end
    return found
