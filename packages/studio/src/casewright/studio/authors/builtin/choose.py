"""Choosing passages: never one that was used, nor a sentence that stands already, nor slots that stay empty.

Among what fits, passages that are about this very thing (more tags) and that follow well (they name their
person where somebody else was spoken of last; they do not begin like the one before) come first; the rest
is the seed's.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping

from .errors import no_passage
from .library import Library, Passage
from .markers import strip
from .sentences import sentences, words

SAME_FROM = 3
"""Sentences of so many words may not stand twice in a story."""

_WORD = re.compile(r"[A-Za-z{][\w{}']*")

Render = Callable[[Passage], str]


class Chooser:
    """Gives out the passages of one story."""

    def __init__(self, library: Library, rng: random.Random) -> None:
        self._library = library
        self._rng = rng
        self._used: set[str] = set()
        self._said: set[str] = set()
        self._opening = ""

    def pick(
        self, use: str, wanted: Mapping[str, str], able: frozenset[str], render: Render, *, names: str = ""
    ) -> str:
        """A rendered passage; AuthorError CW401 where nothing unused fits.

        ``able`` are the slots that can be filled here, ``names`` the slot of whoever should be named before
        being called he or she ("" where that is clear).
        """
        text = self.pick_if_any(use, wanted, able, render, names=names)
        if text is None:
            fitting = self._library.fitting(use, wanted)
            lacking = sorted({slot for p in fitting for slot in p.needs - able})
            why = f"; {len(fitting)} fit but are used up or need {', '.join(lacking)}" if fitting else ""
            raise no_passage(use, wanted, why)
        return text

    def pick_if_any(
        self, use: str, wanted: Mapping[str, str], able: frozenset[str], render: Render, *, names: str = ""
    ) -> str | None:
        """Like :meth:`pick`; None where nothing unused fits."""
        for passage in self._ranked(use, wanted, able, names):
            text = render(passage)
            keys = _keys(text)
            if self._said.isdisjoint(keys) and len(set(keys)) == len(keys):
                self._used.add(passage.where)
                self._said.update(keys)
                self._opening = _first_word(text)
                return text
        return None

    def say(self, text: str) -> str:
        """Take note of a text that did not come from the library."""
        self._said.update(_keys(text))
        return text

    def forget(self, use: str) -> None:
        """Give the passages of a use free again (clauses, which may come back when all were used)."""
        self._used -= {passage.where for passage in self._library.by_use.get(use, ())}

    def _ranked(
        self, use: str, wanted: Mapping[str, str], able: frozenset[str], names: str
    ) -> Iterator[Passage]:
        rows = [
            (self._cost(passage, names), self._rng.random(), passage)
            for passage in self._library.fitting(use, wanted)
            if passage.where not in self._used and passage.needs <= able
        ]
        yield from (passage for _, _, passage in sorted(rows, key=lambda row: row[:2]))

    def _cost(self, passage: Passage, names: str) -> float:
        cost = -0.3 * len(passage.tags) + self._rng.random()
        if names and not _named_early(passage.text, names):
            cost += 0.8
        if self._opening and _first_word(passage.text) == self._opening:
            cost += 0.5
        return cost


def _keys(text: str) -> list[str]:
    return [s.key for s in sentences(strip(text)) if len(words(s.text)) >= SAME_FROM]


def _first_word(text: str) -> str:
    found = _WORD.search(text)
    return found[0].lower() if found else ""


def _named_early(text: str, slot: str) -> bool:
    """Whether the slot stands, as a name, before its pronoun."""
    named = re.search(rf"\{{{slot}(\.full|\.surname|\.s)?\}}", text, re.IGNORECASE)
    called = re.search(rf"\b(he|she)\b|\{{{slot}\.they\}}", text, re.IGNORECASE)
    return named is not None and (called is None or named.start() < called.start())
