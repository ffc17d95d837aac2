"""Readings as facts: a small tree of numbered nodes whose truth ``laws/readings.lp`` defines.

Nothing is decided here. A reading that speaks negatively (``not_in``, ``lacked``, ``cleared``) is written as
what the laws have a word for, under a ``says_not`` node where need be.
"""

from __future__ import annotations

from functools import singledispatchmethod

from clingo import Function, Number, Symbol

from casewright.cml.model import readings as r
from casewright.cml.model.logic import Logic

from .scope import passages_of, slot, span

Arg = str | int


class Reifier:
    """Turns readings into nodes, each reading once, and keeps the facts of the batch under way.

    ``node`` numbers a reading; ``take`` hands over the facts that were gathered and starts the next batch.
    """

    def __init__(self, logic: Logic) -> None:
        self._logic = logic
        self._nodes: dict[str, int] = {}
        self._count = 0
        self._facts: list[Symbol] = []
        self.batch = 0

    def knows(self, reading: r.Reading) -> bool:
        """Whether the reading already has a node."""
        return _key(reading) in self._nodes

    def node(self, reading: r.Reading) -> int:
        """The number of the reading's node; the same reading has the same node."""
        key = _key(reading)
        if key not in self._nodes:
            number = self._fresh()
            self._write(reading, number)
            self._nodes[key] = number
        return self._nodes[key]

    def take(self) -> list[Symbol]:
        """The facts gathered since the last call; what comes after belongs to the next batch."""
        facts, self._facts = self._facts, []
        self.batch += 1
        return facts

    def _fresh(self) -> int:
        self._count += 1
        return self._count

    def _say(self, name: str, number: int, *args: Arg) -> None:
        terms: list[Symbol] = [Number(self.batch), Number(number)]
        terms += [Number(a) if isinstance(a, int) else Function(a) for a in args]
        self._facts.append(Function(name, terms))

    def _every(self, name: str, number: int, *args: Arg) -> None:
        """A node that is true unless it fails."""
        self._say("every", number)
        self._say(name, number, *args)

    def _not(self, number: int, reading: r.Reading) -> None:
        self._say("says_not", number, self.node(reading))

    @singledispatchmethod
    def _write(self, reading: object, number: int) -> None:
        raise TypeError(f"expected a reading, found {type(reading).__name__}")

    @_write.register
    def _(self, reading: r.At, number: int) -> None:
        self._every("says_in", number, reading.who, reading.place, *span(self._logic.clock, reading))

    @_write.register
    def _(self, reading: r.NotAt, number: int) -> None:
        self._every("says_not_in", number, reading.who, reading.place, *span(self._logic.clock, reading))

    @_write.register
    def _(self, reading: r.Together, number: int) -> None:
        self._every("says_with", number, reading.who, reading.other, *span(self._logic.clock, reading))

    @_write.register
    def _(self, reading: r.NobodyIn, number: int) -> None:
        self._every("says_nobody_in", number, reading.place, *span(self._logic.clock, reading))

    @_write.register
    def _(self, reading: r.Someone, number: int) -> None:
        figure = reading.someone
        self._say("says_someone", number, figure.place, *span(self._logic.clock, figure))
        if figure.had is not None:
            self._say("someone_had", number, figure.had)
        if figure.quality is not None:
            self._say("someone_is", number, figure.quality)

    @_write.register
    def _(self, reading: r.Closed, number: int) -> None:
        self._say("every", number)
        for passage in passages_of(self._logic, reading):
            self._say("says_closed", number, passage, *span(self._logic.clock, reading))
        if reading.but_for is not None:
            self._say("says_but_for", number, reading.but_for)

    @_write.register
    def _(self, reading: r.CrimeWindow, number: int) -> None:
        clock = self._logic.clock
        self._say("says_hour", number, slot(clock, reading.crime_from), slot(clock, reading.crime_to))

    @_write.register
    def _(self, reading: r.AliveAt, number: int) -> None:
        clock = self._logic.clock
        self._say("says_hour", number, slot(clock, reading.alive_at) + 1, clock.slots)

    @_write.register
    def _(self, reading: r.CrimeIn, number: int) -> None:
        for place in reading.crime_in:
            self._say("says_scene", number, place)

    @_write.register
    def _(self, reading: r.MethodIs, number: int) -> None:
        self._say("says_method", number, reading.method)

    @_write.register
    def _(self, reading: r.VictimIs, number: int) -> None:
        self._say("says_victim", number, reading.victim)

    @_write.register
    def _(self, reading: r.Had, number: int) -> None:
        self._say("says_had", number, reading.who, reading.had)

    @_write.register
    def _(self, reading: r.Lacked, number: int) -> None:
        self._not(number, r.Had(who=reading.who, had=reading.lacked))

    @_write.register
    def _(self, reading: r.Is, number: int) -> None:
        self._say("says_is", number, reading.who, reading.quality)

    @_write.register
    def _(self, reading: r.IsNot, number: int) -> None:
        self._not(number, r.Is(who=reading.who, quality=reading.quality))

    @_write.register
    def _(self, reading: r.CulpritTrait, number: int) -> None:
        trait = reading.culprit
        if trait.had is not None:
            self._say("says_culprit_had", number, trait.had)
        if trait.quality is not None:
            self._say("says_culprit_is", number, trait.quality)

    @_write.register
    def _(self, reading: r.BeliefIs, number: int) -> None:
        if reading.holds:
            self._say("says_holds", number, reading.belief)
        else:
            self._not(number, r.BeliefIs(belief=reading.belief, holds=True))

    @_write.register
    def _(self, reading: r.Cleared, number: int) -> None:
        guilty = self._fresh()
        self._say("says_guilty", guilty, reading.cleared)
        self._say("says_not", number, guilty)

    @_write.register
    def _(self, reading: r.AllOf, number: int) -> None:
        self._say("every", number)
        for part in reading.all:
            self._say("says_all", number, self.node(part))

    @_write.register
    def _(self, reading: r.AnyOf, number: int) -> None:
        for part in reading.any:
            self._say("says_any", number, self.node(part))

    @_write.register
    def _(self, reading: r.Negation, number: int) -> None:
        self._not(number, reading.negated)


def _key(reading: r.Reading) -> str:
    return f"{type(reading).__name__} {reading.model_dump_json(by_alias=True)}"
