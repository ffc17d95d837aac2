"""The plain sentences in which clues are stated: exact, and without any colour."""

from __future__ import annotations

from collections.abc import Iterable

from casewright.utils.clockwords import at, in_words, span

from .artifacts import Cast, Setting

SPAN = "{speaker} says: {subject} was {in_place} {span}."
AT = "{speaker} says: {subject} was {in_place} {at}."


def listed(names: Iterable[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    rows = list(names)
    return rows[0] if len(rows) == 1 else f"{', '.join(rows[:-1])} and {rows[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


class Words:
    """Names, places and times as a sentence wants them."""

    def __init__(self, setting: Setting, cast: Cast) -> None:
        self._setting = setting
        self._cast = cast

    def name(self, person: str) -> str:
        """The short name of a person: "Colonel Harker", "Rose"."""
        return self._cast.member(person).short

    def names(self, people: Iterable[str]) -> str:
        """Several short names as a list."""
        return listed(self.name(p) for p in people)

    def place(self, place: str) -> str:
        """Being there: "in the library"."""
        return self._setting.room(place).phrase

    def the(self, place: str) -> str:
        """The place itself: "the library"."""
        return self._setting.room(place).the

    def slots(
        self, place: str | None = None, start: str | None = None, end: str | None = None
    ) -> dict[str, str]:
        """The slots ``in_place``, ``span``/``at`` that a told clue needs."""
        found: dict[str, str] = {}
        if place is not None:
            found["in_place"] = self.place(place)
        if start is not None and end is not None and end != start:
            found["span"] = span(start, end)
        elif start is not None:
            found["at"] = at(start)
        return found


__all__ = ["Words", "at", "capital", "in_words", "listed", "span"]
