"""What a world fixes, as propositional variables, and how to read a world back out of a solver's model.

Positions are one-hot: a variable for each person, place and instant. The instant of the crime is one-hot as
well, with its prefix sums ("done by"). Which passages are closed when has a variable only where some
reading speaks of it: elsewhere a passage is open, for closing it could only take worlds away.
"""

from __future__ import annotations

from collections.abc import Callable

from ..model.logic import Logic
from .cnf import Clauses
from .truth import World


class Variables:
    """The variables of a world of this frame; accessors answer ``false`` for what the frame rules out."""

    def __init__(self, logic: Logic, clauses: Clauses) -> None:
        self.logic = logic
        self.clauses = clauses
        self.slots = range(logic.clock.slots)
        self.people = [one.id for one in logic.people]
        self.places = [one.id for one in logic.places]
        crime = logic.crime
        first, last = logic.clock.slot(crime.start) or 0, logic.clock.slot(crime.end) or 0
        self.guilty = self._fresh(logic.suspects)
        self.method = self._fresh([one.id for one in logic.methods])
        self.scene = self._fresh(crime.places)
        self.belief = self._fresh([one.id for one in logic.beliefs])
        self.target = self._fresh(crime.targets)
        self.instant = {slot: clauses.new() for slot in range(first, last + 1)}
        self._done = self._prefix_sums()
        self._at = {(who, where, slot): clauses.new()
                    for who in self.people for where in self.places for slot in self.slots}  # fmt: skip
        self._had = {(who, one.id): clauses.new() for who in self.people for one in logic.items}
        self._being = {(who, one.id): clauses.new() for who in self.people for one in logic.qualities}
        self.shut: dict[tuple[int, int], dict[str | None, int]] = {}

    def _fresh(self, names: list[str] | tuple[str, ...]) -> dict[str, int]:
        return {name: self.clauses.new() for name in names}

    def _prefix_sums(self) -> dict[int, int]:
        sums: dict[int, int] = {}
        before = self.clauses.false
        for slot, here in self.instant.items():
            before = sums[slot] = self.clauses.any_of([before, here])
        return sums

    def at(self, who: str, where: str, slot: int) -> int:
        """The person is in the place at the instant."""
        return self._at[who, where, slot]

    def had(self, who: str, item: str) -> int:
        """The person had the item."""
        return self._had[who, item]

    def being(self, who: str, quality: str) -> int:
        """The person is the quality."""
        return self._being[who, quality]

    def done_by(self, slot: int) -> int:
        """The crime's instant is this one or an earlier one."""
        if not self._done or slot < min(self._done):
            return self.clauses.false
        return self._done[min(slot, max(self._done))]

    def closed(self, passage: int, but_for: str | None, slot: int) -> int:
        """No move through the passage starts at the instant, except by one who had ``but_for``, if given."""
        here = self.shut.setdefault((passage, slot), {})
        if but_for not in here:
            here[but_for] = self.clauses.new()
        return here[but_for]

    def world(self, holds: Callable[[int], bool]) -> World:
        """The world of a model, given as the truth value of each variable."""
        where = {who: [next(place for place in self.places if holds(self._at[who, place, slot]))
                       for slot in self.slots] for who in self.people}  # fmt: skip
        return World(
            culprits=frozenset(who for who, lit in self.guilty.items() if holds(lit)),
            method=next(name for name, lit in self.method.items() if holds(lit)),
            at=next(slot for slot, lit in self.instant.items() if holds(lit)),
            scene=next(name for name, lit in self.scene.items() if holds(lit)),
            target=next((name for name, lit in self.target.items() if holds(lit)), None),
            where=where,
            had=frozenset(key for key, lit in self._had.items() if holds(lit)),
            being=frozenset(key for key, lit in self._being.items() if holds(lit)),
            shut=frozenset(
                (passage, but_for, slot)
                for (passage, slot), lits in self.shut.items()
                for but_for, lit in lits.items()
                if holds(lit)
            ),
            false=frozenset(name for name, lit in self.belief.items() if not holds(lit)),
        )
