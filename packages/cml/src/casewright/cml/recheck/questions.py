"""A solver that remembers: one set of clauses, many questions, few of them asked twice.

A question is a set of literals: is there a model in which all of them hold? Every model found answers each
later question whose literals it satisfies, every core found each later question that contains it. Both are
kept as bit masks over the literals that questions are made of, so that looking back costs microseconds.
"""

from __future__ import annotations

import weakref
from array import array
from collections.abc import Iterable
from typing import Any

from pysat.solvers import Solver  # type: ignore[import-untyped]

from .cnf import Clauses


class Model:
    """One model of the clauses: which literals hold in it."""

    __slots__ = ("_signed",)

    def __init__(self, signed: list[int]) -> None:
        self._signed = array("i", signed)

    def holds(self, literal: int) -> bool:
        """Whether the literal holds; no literal of a variable made later does."""
        index = abs(literal) - 1
        return index < len(self._signed) and self._signed[index] == literal


class Questions:
    """Questions to clauses, which may grow by definitions and by demands that a fresh literal switches on.

    ``preferred`` literals are tried as true first: a model that satisfies many clues answers many
    questions.
    """

    def __init__(self, clauses: Clauses, preferred: Iterable[int] = ()) -> None:
        self._clauses = clauses
        self._solver: Any = Solver(name="glucose4")
        self._solver.set_phases(list(preferred))
        weakref.finalize(self, self._solver.delete)
        self._given = 0
        self._bits: dict[int, int] = {}
        self._models: list[Model] = []
        self._masks: list[int] = []
        self._cores: list[int] = []
        self.asked = self.solved = 0

    def ask(self, *literals: int) -> bool:
        """Whether some model has all of these literals."""
        return self.model(*literals) is not None

    def model(self, *literals: int) -> Model | None:
        """A model that has all of these literals, or None; an old one where one will do."""
        self.asked += 1
        mask = self._mask(literals)
        if any(core & ~mask == 0 for core in self._cores):
            return None
        for index in range(len(self._masks) - 1, -1, -1):
            if mask & ~self._masks[index] == 0:
                return self._models[index]
        return self._solve(literals)

    def search(self, *literals: int) -> Model | None:
        """A model by the clauses as they now stand, with no look back: for growing demands."""
        return self._solve(literals)

    def _solve(self, literals: tuple[int, ...]) -> Model | None:
        self.solved += 1
        for row in self._clauses.rows[self._given :]:
            self._solver.add_clause(row)
        self._given = len(self._clauses.rows)
        if not self._solver.solve(assumptions=list(literals)):
            self._cores.append(self._mask(self._solver.get_core() or []))
            return None
        model = Model(self._solver.get_model())
        self._models.append(model)
        self._masks.append(sum(bit for literal, bit in self._bits.items() if model.holds(literal)))
        return model

    def _mask(self, literals: Iterable[int]) -> int:
        mask = 0
        for literal in literals:
            if literal not in self._bits:
                self._learn(literal)
            mask |= self._bits[literal]
        return mask

    def _learn(self, literal: int) -> None:
        bit = self._bits[literal] = 1 << len(self._bits)
        for index, model in enumerate(self._models):
            if model.holds(literal):
                self._masks[index] |= bit
