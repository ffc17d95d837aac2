"""The laws, grounded once for a case, and the solver that answers questions under assumptions."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from clingo import Control, Function, Number, Symbol

LAWS = ("people", "movement", "passages", "items", "crime", "traits", "evidence", "readings", "world")
MEANING = ("traits", "evidence", "readings", "world")
"""The programs that say only what clues mean in a world, whether or not the laws allow it."""
OPTIONS = ("1", "--seed=1", "--stats=1", "--heuristic=vmtf", "-Wno-atom-undefined")


class Solver:
    """One grounding of the laws; ``solves`` and ``conflicts`` count what it has done."""

    def __init__(
        self, frame: Sequence[Symbol], readings: Sequence[Symbol], laws: Sequence[str] = LAWS
    ) -> None:
        self._control = Control(list(OPTIONS))
        for law in laws:
            self._control.add(_text(law))
        self._state(frame)
        self._state(readings)
        self._control.ground([("base", []), ("readings", [Number(0)])])
        self.solves = 0

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
                return list(handle.core())
            return [model.is_true(literal) for literal in interest], tuple(model.symbols(shown=True))

    @property
    def conflicts(self) -> int:
        """Conflicts that the solver has met since it was made."""
        met = (
            self._control.statistics.get("accu", {}).get("solving", {}).get("solvers", {}).get("conflicts", 0)
        )
        return int(met)


def _text(law: str) -> str:
    return files(__package__).joinpath("laws", f"{law}.lp").read_text(encoding="utf-8")
