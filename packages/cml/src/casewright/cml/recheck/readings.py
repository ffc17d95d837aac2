"""Readings as literals: each is true in a model exactly when the reading is true in its world."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from ..model import readings as r
from ..model.logic import Clue
from ..model.readings import Reading
from .truth import onlookers, passages, span
from .worlds import Variables


def conjunction(readings: Iterable[Reading], v: Variables) -> int:
    """The literal of a list of readings."""
    return v.clauses.all_of(literal(one, v) for one in readings)


def said(clue: Clue, v: Variables) -> int:
    """What the clue says is so: ``shows`` if its beliefs all hold, ``otherwise`` if one is false."""
    trusted = v.clauses.all_of(v.belief[one] for one in clue.assuming)
    plain = v.clauses.any_of([-trusted, conjunction(clue.shows, v)])
    return v.clauses.all_of([plain, v.clauses.any_of([trusted, conjunction(clue.otherwise, v)])])


def binding(clue: Clue, v: Variables) -> int:
    """Law 7: what the world owes the clue, by what its evidence is worth."""
    if clue.evidence == "claim":
        return v.clauses.true
    if clue.evidence == "testimony" and clue.by in v.guilty:
        return v.clauses.any_of([v.guilty[clue.by], said(clue, v)])
    return said(clue, v)


@singledispatch
def literal(reading: Reading, v: Variables) -> int:
    """The literal of a reading."""
    raise TypeError(f"expected a reading, found {type(reading).__name__}")


@literal.register
def _(reading: r.At, v: Variables) -> int:
    return v.clauses.all_of(v.at(reading.who, reading.place, slot) for slot in span(reading, v.logic))


@literal.register
def _(reading: r.NotAt, v: Variables) -> int:
    return v.clauses.all_of(-v.at(reading.who, reading.place, slot) for slot in span(reading, v.logic))


@literal.register
def _(reading: r.Together, v: Variables) -> int:
    return v.clauses.all_of(
        v.clauses.any_of(
            v.clauses.all_of([v.at(reading.who, place, slot), v.at(reading.other, place, slot)])
            for place in v.places
        )
        for slot in span(reading, v.logic)
    )


@literal.register
def _(reading: r.Someone, v: Variables) -> int:
    seen, slots = reading.someone, span(reading.someone, v.logic)

    def fits(who: str) -> int:
        facts = [v.at(who, seen.place, slot) for slot in slots]
        facts += [v.had(who, seen.had)] if seen.had is not None else []
        facts += [v.being(who, seen.quality)] if seen.quality is not None else []
        return v.clauses.all_of(facts)

    return v.clauses.any_of(fits(who) for who in v.logic.suspects)


@literal.register
def _(reading: r.NobodyIn, v: Variables) -> int:
    slots = span(reading, v.logic)
    return v.clauses.all_of(-v.at(who, reading.place, slot) for who in onlookers(v.logic) for slot in slots)


@literal.register
def _(reading: r.CrimeWindow, v: Variables) -> int:
    first, last = v.logic.clock.slot(reading.crime_from), v.logic.clock.slot(reading.crime_to)
    if first is None or last is None:
        return v.clauses.false
    return v.clauses.all_of([v.done_by(last), -v.done_by(first - 1)])


@literal.register
def _(reading: r.AliveAt, v: Variables) -> int:
    slot = v.logic.clock.slot(reading.alive_at)
    return v.clauses.false if slot is None else -v.done_by(slot)


@literal.register
def _(reading: r.CrimeIn, v: Variables) -> int:
    return v.clauses.any_of(v.scene[place] for place in reading.crime_in if place in v.scene)


@literal.register
def _(reading: r.MethodIs, v: Variables) -> int:
    return v.method[reading.method]


@literal.register
def _(reading: r.VictimIs, v: Variables) -> int:
    return v.target.get(reading.victim, v.clauses.false)


@literal.register
def _(reading: r.Had, v: Variables) -> int:
    return v.had(reading.who, reading.had)


@literal.register
def _(reading: r.Lacked, v: Variables) -> int:
    return -v.had(reading.who, reading.lacked)


@literal.register
def _(reading: r.Is, v: Variables) -> int:
    return v.being(reading.who, reading.quality)


@literal.register
def _(reading: r.IsNot, v: Variables) -> int:
    return -v.being(reading.who, reading.quality)


@literal.register
def _(reading: r.CulpritTrait, v: Variables) -> int:
    item, quality = reading.culprit.had, reading.culprit.quality

    def fact(who: str) -> int:
        return v.had(who, item) if item is not None else v.being(who, quality or "")

    return v.clauses.any_of(v.clauses.all_of([lit, fact(who)]) for who, lit in v.guilty.items())


@literal.register
def _(reading: r.Closed, v: Variables) -> int:
    edges = passages(reading.closed, v.logic)
    return v.clauses.all_of(
        v.closed(edge, reading.but_for, slot) for edge in edges for slot in span(reading, v.logic)
    )


@literal.register
def _(reading: r.BeliefIs, v: Variables) -> int:
    return v.belief[reading.belief] if reading.holds else -v.belief[reading.belief]


@literal.register
def _(reading: r.Cleared, v: Variables) -> int:
    return -v.guilty[reading.cleared] if reading.cleared in v.guilty else v.clauses.true


@literal.register
def _(reading: r.AllOf, v: Variables) -> int:
    return conjunction(reading.all, v)


@literal.register
def _(reading: r.AnyOf, v: Variables) -> int:
    return v.clauses.any_of(literal(one, v) for one in reading.any)


@literal.register
def _(reading: r.Negation, v: Variables) -> int:
    return -literal(reading.negated, v)
