"""Propositional clauses and defined formulas, in the numbering that SAT solvers use.

A literal is a non-zero int, its negation the negative one. Every formula is *defined*: its literal is true
exactly when the formula is (Tseitin 1968, both directions), so that a model tells the truth value of every
reading, asked for or not. Constants fold away and equal formulas share one literal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

FEW = 20
"""Up to so many literals the solver is quicker with pairs, beyond there are too many of them."""


class Clauses:
    """A growing set of clauses; ``true`` is the literal that always holds."""

    def __init__(self) -> None:
        self.true = 1
        self.top = 1
        self.rows: list[list[int]] = [[1]]
        self._defined: dict[tuple[int, ...], int] = {}

    @property
    def false(self) -> int:
        """The literal that never holds."""
        return -self.true

    def new(self) -> int:
        """A fresh variable."""
        self.top += 1
        return self.top

    def add(self, *literals: int) -> None:
        """Require that one of these holds."""
        if self.true not in literals:
            self.rows.append([one for one in literals if one != self.false])

    def implies(self, given: Sequence[int], *then: int) -> None:
        """Require that one of ``then`` holds wherever all of ``given`` do."""
        self.add(*(-one for one in given), *then)

    def all_of(self, literals: Iterable[int]) -> int:
        """The literal of a conjunction; ``true`` for the empty one."""
        parts = {one for one in literals if one != self.true}
        if self.false in parts or any(-one in parts for one in parts):
            return self.false
        if len(parts) < 2:
            return next(iter(parts), self.true)
        key = tuple(sorted(parts))
        if key not in self._defined:
            self._defined[key] = self._define(key)
        return self._defined[key]

    def _define(self, parts: tuple[int, ...]) -> int:
        name = self.new()
        self.rows.extend([-name, one] for one in parts)
        self.rows.append([name, *(-one for one in parts)])
        return name

    def any_of(self, literals: Iterable[int]) -> int:
        """The literal of a disjunction; ``false`` for the empty one."""
        return -self.all_of(-one for one in literals)

    def at_most_one(self, literals: Sequence[int]) -> None:
        """Require that no two of these hold: pair by pair where they are few, else one after another."""
        if len(literals) <= FEW:
            for one, other in combinations(literals, 2):
                self.add(-one, -other)
            return
        before = literals[0]
        for one in literals[1:]:
            self.add(-before, -one)
            so_far = self.new()
            self.add(-before, so_far)
            self.add(-one, so_far)
            before = so_far

    def exactly_one(self, literals: Sequence[int]) -> None:
        """Require that one of these holds and no other."""
        self.add(*literals)
        self.at_most_one(literals)

    def exactly(self, count: int, literals: Sequence[int]) -> None:
        """Require that exactly ``count`` of these hold, for the small counts of a cast."""
        for many in combinations(literals, count + 1):
            self.add(*(-one for one in many))
        for rest in combinations(literals, len(literals) - count + 1):
            self.add(*rest)
        if count > len(literals):
            self.add()
