"""An inquiry: one case as its reader meets it, put to an oracle.

The clues are those of ``logic``, in its order; the oracle may know more of them. The questions that several
gates ask stand here, each asked once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from casewright.cml.model.logic import Logic, Solution

from .oracle import Oracle
from .solution import Rehearsal, rehearse
from .words import Words


class Inquiry:
    """A case with a solution, and the oracle that knows its worlds.

    ``oracle.logic`` must have the same frame and hold every clue of ``logic``; ValueError where it does not.
    """

    def __init__(
        self, logic: Logic, oracle: Oracle | None = None, rehearsal: Rehearsal | None = None
    ) -> None:
        self.logic = logic
        self.oracle = oracle or Oracle(logic)
        pool = {clue.id: clue for clue in self.oracle.logic.clues}
        strange = [clue.id for clue in logic.clues if pool.get(clue.id) != clue]
        if strange or frame_of(logic) != frame_of(self.oracle.logic):
            raise ValueError(
                f"expected an oracle of this case, found another frame or other clues: {strange}"
            )
        self.words = Words(logic)
        self.clues = tuple(clue.id for clue in logic.clues)
        self.beliefs = tuple(belief.id for belief in logic.beliefs)
        self._rehearsal = rehearsal
        self._last_open: dict[tuple[str, bool], int] = {}

    @property
    def solution(self) -> Solution:
        """The solution; ValueError where the case has none."""
        if self.logic.solution is None:
            raise ValueError("expected LOGIC with a solution, found none")
        return self.logic.solution

    @property
    def culprits(self) -> tuple[str, ...]:
        """The solution's culprits, in the order of the suspects."""
        return tuple(x for x in self.logic.suspects if x in self.solution.culprits)

    @property
    def innocents(self) -> tuple[str, ...]:
        """The suspects whom the solution does not name."""
        return tuple(x for x in self.logic.suspects if x not in self.solution.culprits)

    @cached_property
    def rehearsal(self) -> Rehearsal:
        """The solution put to the laws."""
        return self._rehearsal or rehearse(self.oracle, self.solution)

    @cached_property
    def everything(self) -> int:
        """The literals of all clues shown."""
        return self.oracle.shown(self.clues)

    @cached_property
    def all_held(self) -> int:
        """The literals of all beliefs held."""
        return self.oracle.held(self.beliefs)

    def without(self, clue: str) -> Inquiry:
        """The same case without one clue; steps and test drop it."""
        steps = [
            step.model_copy(update={"uses": [u for u in step.uses if u != clue]}) for step in self.logic.steps
        ]
        test = self.logic.test
        if test is not None:
            test = test.model_copy(update={"after": [known for known in test.after if known != clue]})
        clues = [other for other in self.logic.clues if other.id != clue]
        logic = self.logic.model_copy(update={"clues": clues, "steps": steps, "test": test})
        return Inquiry(logic, self.oracle, self.rehearsal)

    # --------------------------------------------------------------- questions

    def left(self, question: int) -> tuple[str, ...]:
        """The suspects who are guilty in some world of the question."""
        return tuple(x for x in self.logic.suspects if self.open(question, x))

    def open(self, question: int, suspect: str) -> bool:
        """Whether the suspect is guilty in some world of the question."""
        return self.oracle.ask(question | self.oracle.guilty(suspect)) is not None

    def innocent_open(self, question: int) -> str | None:
        """The first innocent who is guilty in some world of the question."""
        return next((x for x in self.innocents if self.open(question, x)), None)

    def last_open(self, suspect: str, *, held: bool) -> int:
        """How many of the first clues leave the suspect possible, or -1 where the frame does not.

        With ``held`` all beliefs are held, else they are free. Who is cleared stays cleared, so a few
        questions settle the whole curve of a suspect.
        """
        key = (suspect, held)
        if key not in self._last_open:
            self._last_open[key] = self._search(
                self.oracle.guilty(suspect) | (self.all_held if held else 0) | self.oracle.strict()
            )
        return self._last_open[key]

    def _search(self, question: int) -> int:
        low, high = -1, len(self.clues) + 1
        while True:
            for world in self.oracle.memory.worlds:
                if not question & ~world.literals:
                    low = max(low, self._reach(world.literals))
            for core in self.oracle.memory.cores:
                if high and not core & ~(question | self.prefix(high - 1)):
                    high = min(high, self._needed(core))
            if high - low == 1:
                return low
            self.oracle.ask(question | self.prefix(high - 1))

    def _reach(self, world: int) -> int:
        """How many of the first clues bind in a world."""
        return next((n for n, bit in enumerate(self._bits) if not bit & world), len(self._bits))

    def _needed(self, core: int) -> int:
        """How many of the first clues must be shown for a contradiction to be complete."""
        return max((n for n, bit in enumerate(self._bits, 1) if bit & core), default=0)

    def prefix(self, count: int) -> int:
        """The literals of the first clues shown."""
        return self._prefixes[count]

    @cached_property
    def _bits(self) -> tuple[int, ...]:
        return tuple(self.oracle.binds(clue) for clue in self.clues)

    @cached_property
    def _prefixes(self) -> tuple[int, ...]:
        shown = [0]
        for bit in self._bits:
            shown.append(shown[-1] | bit)
        return tuple(shown)


def frame_of(logic: Logic) -> Logic:
    """The frame alone: what the story tells its reader before the first clue."""
    return logic.model_copy(update={"clues": [], "steps": [], "test": None, "solution": None})


def in_order(order: Iterable[str], chosen: Iterable[str]) -> list[str]:
    """The chosen ids in a given order."""
    wanted = set(chosen)
    return [one for one in order if one in wanted]
