"""What of the evening has to be modelled at all.

Most of a case never matters to any question: a passage of which no reading speaks may as well stay open, and
a witness whom no reading names can stand all evening where nothing is asked. Leaving them out halves the
solver's work and changes no answer; the reasons are given with each function.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casewright.cml.model.clock import Clock
from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import AllOf, AnyOf, Closed, Negation, NobodyIn, Reading, Spanned, VictimIs


def parts(reading: Reading) -> Iterator[Any]:
    """The reading itself and every reading inside it, outermost first."""
    yield reading
    if isinstance(reading, AllOf | AnyOf):
        for part in reading.all if isinstance(reading, AllOf) else reading.any:
            yield from parts(part)
    elif isinstance(reading, Negation):
        yield from parts(reading.negated)


def span(clock: Clock, reading: Spanned) -> tuple[int, int]:
    """First and last slot of a reading's span; ValueError where it is not on the clock."""
    if reading.start is None:
        return 0, clock.slots - 1
    first = slot(clock, reading.start)
    return first, first if reading.end is None else slot(clock, reading.end)


def slot(clock: Clock, time: str) -> int:
    """The slot of a time; ValueError where it is not on the clock (integrity reports that first)."""
    number = clock.slot(time)
    if number is None:
        raise ValueError(f"expected a time on the clock, found {time!r}")
    return number


def passages_of(logic: Logic, closed: Closed) -> list[int]:
    """Numbers (places in ``logic.passages``) of the passages that a ``closed`` reading names."""
    if isinstance(closed.closed, str):
        return [n for n, passage in enumerate(logic.passages) if passage.id == closed.closed]
    ends = set(closed.closed)
    return [n for n, passage in enumerate(logic.passages) if set(passage.between) == ends]


@dataclass(frozen=True)
class Scope:
    """What is modelled: people by id, closable (passage, slot) pairs, (passage, item) keys."""

    people: tuple[str, ...]
    idle: dict[str, str]
    """The people left out, each with the place where they spend the whole evening."""
    closable: frozenset[tuple[int, int]]
    keys: frozenset[tuple[int, str]]

    def covers(self, other: Scope) -> bool:
        """Whether everything that the other scope models is modelled here."""
        return (
            set(other.people) <= set(self.people)
            and other.closable <= self.closable
            and other.keys <= self.keys
        )


def scope_of(logic: Logic, readings: Iterable[Reading], *, everybody: bool = False) -> Scope:
    """The least scope in which these readings, and every law, say what they say in the whole evening.

    With ``everybody`` nobody is left out, as when one given evening is to be judged.
    """
    flat = [part for reading in readings for part in parts(reading)]
    closable: set[tuple[int, int]] = set()
    keys: set[tuple[int, str]] = set()
    for reading in flat:
        if not isinstance(reading, Closed):
            continue
        first, last = span(logic.clock, reading)
        for number in passages_of(logic, reading):
            closable |= {(number, at) for at in range(first, last + 1)}
            if reading.but_for is not None:
                keys.add((number, reading.but_for))
    idle = {} if everybody else _idle(logic, flat)
    people = tuple(person.id for person in logic.people if person.id not in idle)
    return Scope(people, idle, frozenset(closable), frozenset(keys))


def _idle(logic: Logic, flat: list[Any]) -> dict[str, str]:
    """People who can be left out, and where they are.

    A witness whom no reading names can only spoil a deed, a visit or an empty room, so wherever any world
    exists there is one in which that witness stays in a *refuge*: a place without deeds, visits or
    ``nobody_in``. Such a witness can also be the somebody who makes ``nobody_in`` false; each reading of that
    kind needs one instant of one person, so as many spare witnesses as there are such readings are enough,
    and the rest are idle. A victim who is not a target and whom nothing names touches no law at all.
    """
    named = _named(flat) | set(logic.crime.targets)
    nobody = [part for part in flat if isinstance(part, NobodyIn)]
    asked = set(logic.crime.places) | {part.place for part in nobody}
    asked |= {visit.place for method in logic.methods for visit in method.visits}
    refuge = next((place.id for place in logic.places if place.id not in asked), None)
    idle = {p.id: logic.places[0].id for p in logic.people if p.role == "victim" and p.id not in named}
    if refuge is not None:
        spare = [p.id for p in logic.people if p.role == "witness" and p.id not in named]
        idle |= dict.fromkeys(spare[len(nobody) :], refuge)
    return idle


def _named(flat: list[Any]) -> set[str]:
    named: set[str] = set()
    for part in flat:
        for field in ("who", "other"):
            named |= {value for value in [getattr(part, field, None)] if value is not None}
        if isinstance(part, VictimIs):
            named.add(part.victim)
    return named
