"""A case as questions: which worlds are left when these clues are shown and those beliefs held?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from ..model.logic import Clue, Logic, Step
from .cnf import Clauses
from .laws import require_all
from .questions import Model, Questions
from .readings import binding, conjunction, literal, said
from .truth import World
from .worlds import Variables


@dataclass(frozen=True)
class Shelf:
    """The clues a gate looks at, in the reader's order; without a clue, steps and test drop it too."""

    clues: tuple[str, ...]

    def without(self, clue: str) -> Shelf:
        """The same without one clue."""
        return Shelf(tuple(one for one in self.clues if one != clue))

    def keep(self, clues: Iterable[str]) -> tuple[str, ...]:
        """Those of the given clues that are on the shelf, in the given order."""
        return tuple(one for one in clues if one in self.clues)


class Casebook:
    """Clauses and memory of one LOGIC. A clue is shown by its id; beliefs not held are free."""

    def __init__(self, logic: Logic) -> None:
        self.logic = logic
        self.clues: dict[str, Clue] = {one.id: one for one in logic.clues}
        self.suspects = logic.suspects
        clauses = Clauses()
        self.variables = v = Variables(logic, clauses)
        self.binds = {one.id: binding(one, v) for one in logic.clues}
        self.said = {one.id: said(one, v) for one in logic.clues}
        self.concluded = [literal(one.concludes, v) for one in logic.steps]
        self.predicted = conjunction(logic.test.predicts, v) if logic.test else clauses.true
        self._means = require_all(v)
        self._settled: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self.questions = Questions(clauses, [*self.binds.values(), *v.belief.values()])

    @cached_property
    def innocents(self) -> tuple[str, ...]:
        """The suspects whom the solution does not name; all of them where there is no solution."""
        guilty = self.logic.solution.culprits if self.logic.solution else []
        return tuple(one for one in self.suspects if one not in guilty)

    @cached_property
    def an_innocent(self) -> int:
        """The literal: some innocent did it."""
        return self.variables.clauses.any_of(self.variables.guilty[one] for one in self.innocents)

    @property
    def steps(self) -> list[Step]:
        """The proof, as the document tells it."""
        return self.logic.steps

    def shown(self, clues: Iterable[str]) -> list[int]:
        """The literals under which these clues are shown."""
        return [self.binds[one] for one in clues]

    def held(self, dropped: Iterable[str] = ()) -> list[int]:
        """The literals under which all beliefs are held but those dropped."""
        gone = set(dropped)
        return [lit for name, lit in self.variables.belief.items() if name not in gone]

    def settled(self, gate: Callable[[Casebook, Shelf], str | None], shelf: Shelf) -> str | None:
        """What a gate says of a shelf; each is asked once."""
        key = (gate.__name__, shelf.clues)
        if key not in self._settled:
            self._settled[key] = gate(self, shelf)
        return self._settled[key]

    def possible(self, *literals: int) -> bool:
        """Whether a world of all the laws has these literals."""
        return self.questions.ask(self._means, *literals)

    def model(self, *literals: int) -> Model | None:
        """A model of such a world."""
        return self.questions.model(self._means, *literals)

    def search(self, *literals: int) -> Model | None:
        """A model of such a world, by the demands made so far; see :meth:`.Questions.search`."""
        return self.questions.search(self._means, *literals)

    def possible_by_magic(self, *literals: int) -> bool:
        """The same with laws 4 and 5 set aside: nobody need have been there or had the means."""
        return self.questions.ask(*literals)

    def world(self, *literals: int) -> World | None:
        """A world of all the laws that has these literals."""
        model = self.model(*literals)
        return None if model is None else self.variables.world(model.holds)

    def open(self, *literals: int) -> tuple[str, ...]:
        """The suspects who are guilty in some such world."""
        guilty = self.variables.guilty
        return tuple(one for one in self.suspects if self.possible(guilty[one], *literals))
