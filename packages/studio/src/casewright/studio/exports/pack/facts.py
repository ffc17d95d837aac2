"""The case sheet: the frame of the case in plain words. All of it is known before the first card is dealt.

What is listed is put in alphabetical order, so that the order of the document says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casewright.cml.model.logic import Logic, Method, Visit
from casewright.utils.clockwords import in_words

from ...authors.interface import ProvenCase
from ..pictures import logic_of
from ..typography import capital
from .model import Ballot, Fact


def listed(names: Iterable[str], last: str = "and") -> str:
    """As "A", "A and B", "A, B and C"."""
    rows = list(names)
    return rows[0] if len(rows) == 1 else f"{', '.join(rows[:-1])} {last} {rows[-1]}" if rows else ""


def window(start: str, end: str) -> str:
    """As "between eight o'clock and half past nine", "at nine o'clock"."""
    return f"at {in_words(start)}" if start == end else f"between {in_words(start)} and {in_words(end)}"


@dataclass(frozen=True)
class Sheet:
    """Says the frame of one case."""

    case: ProvenCase

    @property
    def logic(self) -> Logic:
        return logic_of(self.case)

    def facts(self) -> list[Fact]:
        """The headings of the case sheet; what a case does not have is left out."""
        rows = [
            Fact(heading="The hour and the place", lines=[self._when_and_where()]),
            Fact(heading="How it can have been done", lines=self._methods()),
            Fact(heading="Things to have", lines=self._items()),
            Fact(heading="Things to be", lines=self._qualities()),
            Fact(heading="What nobody has thought of doubting", lines=self.beliefs()),
        ]
        return [row for row in rows if row.lines]

    def ballot(self) -> Ballot:
        """The suspects as they are listed everywhere, the ways and the beliefs in alphabetical order."""
        cast = self.case.cast
        return Ballot(
            suspects=[member.name for member in cast.suspects],
            methods=sorted(capital(method.name) for method in self.logic.methods),
            beliefs=self.beliefs(),
        )

    def beliefs(self) -> list[str]:
        return sorted(belief.statement for belief in self.logic.beliefs)

    def _when_and_where(self) -> str:
        crime = self.logic.crime
        where = listed((self._phrase(place) for place in crime.places), "or")
        hands = (
            "one of the suspects did it, alone"
            if crime.culprits == 1
            else "two of the suspects did it together"
        )
        return f"It was done {window(crime.start, crime.end)}, {where}; {hands}."

    def _phrase(self, place: str) -> str:
        return self.case.setting.room(place).phrase

    def _methods(self) -> list[str]:
        return sorted(self._method(method) for method in self.logic.methods)

    def _method(self, method: Method) -> str:
        items = {item.id: item.name for item in self.logic.items}
        qualities = {quality.id: quality.name for quality in self.logic.qualities}
        asks = ["was there when it was done, with nobody else by"] if method.presence else []
        if method.items:
            asks.append(f"had {listed(items[item] for item in method.items)}")
        if method.qualities:
            asks.append(f"is {listed(qualities[quality] for quality in method.qualities)}")
        asks += [self._visit(visit) for visit in method.visits]
        return f"{capital(method.name)}." + (f" Whoever did it so {listed(asks)}." if asks else "")

    def _visit(self, visit: Visit) -> str:
        when = window(visit.start, visit.end or visit.start)
        alone = "" if visit.open else ", alone"
        return f"was {self._phrase(visit.place)} at some time {when}{alone}"

    def _items(self) -> list[str]:
        single = ": there is only one, and at most one person had it"
        return sorted(f"{capital(i.name)}{single if i.single else ''}." for i in self.logic.items)

    def _qualities(self) -> list[str]:
        single = ": at most one person is"
        return sorted(f"{capital(q.name)}{single if q.single else ''}." for q in self.logic.qualities)


def laws(case: ProvenCase) -> list[str]:
    """What the guests may rely on: the laws of the case for a company at table."""
    clock, crime, cast = logic_of(case).clock, logic_of(case).crime, case.cast
    hands = "One suspect did it, alone" if crime.culprits == 1 else "Two suspects did it together"
    there = [f"{cast.victim.short} was where it was done, when it was done."] if crime.targets else []
    return [
        f"{hands}. No witness did, and nobody from outside.",
        "Everybody is in one place at a time. To go through one door, or up one stair, takes "
        f"{in_minutes(clock.step_minutes)}; there are no ways but those on the plan.",
        *there,
        "Where a way of doing it asks for somebody's presence, nobody else was there to see it.",
        "Whoever did it had what that way of doing it asks for, was what it asks for, and was where it asks.",
        "Of a thing of which there is only one, at most one person had it.",
        "Things found and things on record do not lie. A statement about somebody else is true, unless "
        "whoever makes it did it. A word about oneself proves nothing.",
        "But a card may lean on something that everyone believes. One of those beliefs is false.",
    ]


def in_minutes(count: int) -> str:
    """As "five minutes"."""
    words = ("no", "one", "two", "three", "four", "five")
    return f"{words[count] if count < len(words) else count} minute" + ("" if count == 1 else "s")
