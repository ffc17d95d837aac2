"""Readings said in words: what a step of the proof concludes, as a clause."""

from __future__ import annotations

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import (
    AliveAt,
    At,
    BeliefIs,
    Cleared,
    Closed,
    CrimeIn,
    CrimeWindow,
    Had,
    Is,
    IsNot,
    Lacked,
    MethodIs,
    Negation,
    NotAt,
    Reading,
    Spanned,
)
from casewright.utils.clockwords import at, in_words, span

from .errors import AuthorError
from .phrases import clause, listed, lower
from .view import Blind


class Sayer:
    """Says readings with the names of a case."""

    def __init__(self, story: Blind, logic: Logic) -> None:
        self._story = story
        self._items = {row.id: lower(row.name) for row in logic.items}
        self._qualities = {row.id: lower(row.name) for row in logic.qualities}
        self._methods = {row.id: lower(row.name) for row in logic.methods}
        self._beliefs = {row.id: clause(row.statement) for row in logic.beliefs}

    def belief(self, belief: str) -> str:
        """The belief's statement as a clause."""
        return self._beliefs[belief]

    def clause(self, reading: Reading) -> str:  # noqa: PLR0911  (one return a kind of reading)
        """The reading as a clause without a full stop; AuthorError CW403 for what no step concludes."""
        match reading:
            case Cleared(cleared=person):
                return f"it was not {self._name(person)}"
            case BeliefIs(belief=belief, holds=holds):
                return f"it is {'true' if holds else 'not true'} that {self._beliefs[belief]}"
            case CrimeWindow(crime_from=start, crime_to=end):
                return f"it was done {self.window(start, end)}"
            case AliveAt(alive_at=time):
                return f"it was done after {in_words(time)}"
            case CrimeIn(crime_in=places):
                return f"it was done {listed((self._phrase(place) for place in places), 'or')}"
            case MethodIs(method=method):
                return f"it was {self._methods[method]}"
            case Had() | Lacked() | Is() | IsNot():
                return self._trait(reading)
            case At(who=who, place=place) | NotAt(who=who, place=place):
                where = f"{'' if isinstance(reading, At) else 'not '}{self._phrase(place)}"
                return f"{self._name(who)} was {where} {self._when(reading)}"
            case Negation(negated=Closed() as closed):
                return f"the door stood open at some time {self._when(closed)}"
            case Closed():
                return f"the door was locked {self._when(reading)}"
        raise AuthorError("CW403", f"expected a conclusion that can be said, found {type(reading).__name__}")

    def window(self, start: str, end: str) -> str:
        """As "between a quarter past eight and a quarter to nine"."""
        return at(start) if start == end else f"between {in_words(start)} and {in_words(end)}"

    def _trait(self, reading: Had | Lacked | Is | IsNot) -> str:
        who = self._name(reading.who)
        match reading:
            case Had(had=item):
                return f"{who} had {self._items[item]}"
            case Lacked(lacked=item):
                return f"{who} did not have {self._items[item]}"
            case Is(quality=quality):
                return f"{who} is {self._qualities[quality]}"
            case IsNot(quality=quality):
                return f"{who} is not {self._qualities[quality]}"

    def _when(self, reading: Spanned) -> str:
        if reading.start is None:
            return "all the evening"
        return span(reading.start, reading.end or reading.start)

    def _name(self, person: str) -> str:
        return self._story.people[person].short

    def _phrase(self, place: str) -> str:
        return self._story.setting.room(place).phrase
