"""What earlier answers already decide: the worlds met so far and the contradictions met so far.

A question is a conjunction of literals over *atoms of interest* (this clue binds, that belief holds, she is
guilty). Here a literal is a bit: atom ``n`` owns bit ``2n`` (true) and ``2n + 1`` (false), and a question, a
world and a core are whole numbers. A world answers every question that asks for nothing it lacks; a core
refutes every question that contains it. Hundreds of the questions of a proof are answered by the worlds of a
few dozen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from clingo import Symbol


@dataclass(frozen=True, eq=False)
class Trace:
    """A world as it is remembered: its literals, and the atoms from which a World can be read."""

    literals: int
    atoms: tuple[Symbol, ...] = field(repr=False)


@dataclass(frozen=True)
class Memory:
    """Worlds in the order in which they were met; cores without those that a smaller one makes idle."""

    worlds: list[Trace] = field(default_factory=list)
    cores: list[int] = field(default_factory=list)

    def world_for(self, question: int) -> Trace | None:
        """A known world in which the whole question is true."""
        return next((world for world in self.worlds if not question & ~world.literals), None)

    def core_in(self, question: int) -> int | None:
        """A known contradiction among the question's literals."""
        absent = ~question
        return next((core for core in self.cores if not core & absent), None)

    def keep_core(self, core: int) -> None:
        """Remember a contradiction, and forget those that contain it."""
        self.cores[:] = [known for known in self.cores if core & ~known]
        self.cores.append(core)


def bits(literals: int) -> Iterator[int]:
    """The single bits of a set of literals, lowest first."""
    while literals:
        low = literals & -literals
        yield low
        literals ^= low
