"""The laws, grounded once for a case, and the solver that answers questions under assumptions."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from clingo import Control, Function, Number, Symbol

LAWS = ("people", "movement", "passages", "items", "crime", "evidence", "readings", "world")
OPTIONS = ("1", "--seed=1", "-Wno-atom-undefined", "--heuristic=vmtf")


class Solver:
    """One grounding of the laws; ``solves`` and ``conflicts`` count what it has done."""

    def __init__(self, frame: Sequence[Symbol], readings: Sequence[Symbol]) -> None:
        self._control = Control(list(OPTIONS))
        for law in LAWS:
            self._control.add(_text(law))
        self._state(frame)
        self._state(readings)
        self._control.ground([("base", []), ("readings", [Number(0)])])
        self.solves = 0
        self.conflicts = 0

    def _state(self, facts: Sequence[Symbol]) -> None:
        with self._control.backend() as backend:
            for fact in facts:
                backend.add_rule([backend.add_atom(fact)])

    def extend(self, batch: int, readings: Sequence[Symbol]) -> None:
        """Ground the readings of a further batch beside what is there."""
        self._state(readings)
        self._control.ground([("readings", [Number(batch)])])

    def literals(self, atoms: Sequence[Symbol]) -> list[int]:
        """The solver's literal of each atom; one that no rule can make true gets the opposite of a fact."""
        known = self._control.symbolic_atoms
        found = [known[atom] for atom in atoms]
        fact = known[Function("fact")]
        never = -fact.literal if fact is not None else 0
        return [never if atom is None else atom.literal for atom in found]

    def solve(
        self, assumptions: Sequence[int], interest: Sequence[int]
    ) -> tuple[list[bool], tuple[Symbol, ...]] | list[int]:
        """A world under the assumptions, or those assumptions that contradict each other.

        A world comes as the truth of each literal of ``interest`` and the atoms that describe it.
        """
        self.solves += 1
        with self._control.solve(assumptions=assumptions, yield_=True) as handle:
            model = handle.model()
            if model is None:
                answer: list[int] | tuple[list[bool], tuple[Symbol, ...]] = list(handle.core())
            else:
                truths = [model.is_true(literal) for literal in interest]
                answer = truths, tuple(model.symbols(shown=True))
        self.conflicts += int(self._control.statistics["solving"]["solvers"]["conflicts"])
        return answer


def _text(law: str) -> str:
    return files(__package__).joinpath("laws", f"{law}.lp").read_text(encoding="utf-8")
