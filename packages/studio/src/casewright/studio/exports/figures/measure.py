"""How wide words are, before anybody knows the font: measured on the wide side of the usual serifs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

_NARROW, _SLIM, _WIDE = frozenset("iljI.,:;'’‘|! "), frozenset("frt()-“”J"), frozenset("mwMWQ@—&")
LEADING = 1.15
"""From base line to base line, in ems."""


def width(words: str, size: float, spacing: float = 0) -> float:
    """The width of a line of text at this size, in the same units; ``spacing`` between its letters."""
    return sum(_em(letter) for letter in words) * size + spacing * len(words)


def _em(letter: str) -> float:
    if letter in _NARROW:
        return 0.3
    if letter in _SLIM:
        return 0.4
    if letter in _WIDE:
        return 0.9
    return 0.71 if letter.isupper() else 0.53


@dataclass(frozen=True)
class Label:
    """Words broken into lines that fit at a size."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * self.size * LEADING


def fit(words: str, w: float, h: float, largest: float, smallest: float) -> Label:
    """The largest setting of the words in a box; at the smallest size even where it does not fit.

    Of the ways to break the words at one size the one with the shortest longest line is taken.
    """
    size = largest
    while size > smallest:
        for lines in _broken(words):
            label = Label(lines, size)
            if label.height <= h and all(width(line, size) <= w for line in lines):
                return label
        size -= 0.5
    return Label(_narrowest(words), smallest)


def _broken(words: str) -> Iterator[tuple[str, ...]]:
    """The ways to break words into up to four lines: few lines first, then by their longest line."""
    parts = words.split(" ")
    for count in range(1, min(4, len(parts)) + 1):
        rows = []
        for cuts in combinations(range(1, len(parts)), count - 1):
            edges = [0, *cuts, len(parts)]
            pairs = pairwise(edges)
            rows.append(tuple(" ".join(parts[a:b]) for a, b in pairs))
        yield from sorted(rows, key=lambda lines: max(width(line, 1) for line in lines))[:1]


def _narrowest(words: str) -> tuple[str, ...]:
    return list(_broken(words))[-1]
