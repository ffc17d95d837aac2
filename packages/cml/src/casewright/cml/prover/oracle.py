"""The oracle: one grounding of a case, and as few questions to the solver as will do.

A question is a conjunction: these clues bind, those beliefs hold, she is guilty, this reading is false. It is
answered from memory where a known world or a known contradiction decides it, and only otherwise by the
solver. (Asking for worlds in which as many clues bind as possible was tried, so that each would answer more:
the extra questions cost more than they saved.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clingo import Symbol

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import BeliefIs, Cleared, Negation, Reading

from .facts import symbol
from .grounding import ground, readings_of_clues, readings_of_proof
from .memory import Memory, Trace, bits
from .scope import Scope, scope_of
from .world import World, read_world

Atom = tuple[str, *tuple[str | int, ...]]
"""An atom of the laws: its name and its terms."""


class Interest(NamedTuple):
    """What an oracle keeps track of."""

    atoms: tuple[Symbol, ...]
    readings: tuple[Reading, ...]


class Oracle:
    """Answers questions about one frame and a pool of clues, any of which may be shown.

    Literals (see :mod:`.memory`) come from ``binds``, ``sound``, ``holds``, ``guilty``, ``used``, ``says``
    and ``strict``; they are joined with ``|`` and asked with ``ask``. The named questions below are made of
    them.
    """

    def __init__(self, logic: Logic, readings: Iterable[Reading] = ()) -> None:
        """Ground the case; ``readings`` are further readings that will be asked about."""
        self.logic = logic
        self.memory = Memory()
        self.asked = 0
        self._extra: list[Reading] = [*readings_of_proof(logic), *readings]
        self._bit: dict[Atom, int] = {}
        self._atoms: list[Symbol] = []
        self._clue_bits: dict[int, str] = {}
        self._past = (0, 0)
        self._ground()

    # ---------------------------------------------------------------- literals

    def binds(self, clue: str) -> int:
        """The clue binds as its evidence says (law 7); KeyError for one that is not in the pool."""
        return self._bit["binds", clue]

    def shown(self, clues: Iterable[str]) -> int:
        """All of these clues bind."""
        return _union(self.binds(clue) for clue in clues)

    def sound(self, clue: str) -> int:
        """What the clue says, with its beliefs as they are, is so, whatever its evidence is worth."""
        return self._literal(("sound", clue))

    def holds(self, belief: str, so: bool = True) -> int:
        """The belief holds (or, with ``so`` false, does not)."""
        return self._literal(("holds", belief), so)

    def held(self, beliefs: Iterable[str]) -> int:
        """All of these beliefs hold."""
        return _union(self.holds(belief) for belief in beliefs)

    def guilty(self, suspect: str, so: bool = True) -> int:
        """The suspect is a culprit (or is not)."""
        return self._literal(("guilty", suspect), so)

    def used(self, method: str) -> int:
        """The crime was done by this method."""
        return self._literal(("used", method))

    def strict(self) -> int:
        """Laws 4 and 5 apply; ``ask`` adds it unless told otherwise."""
        return self._literal(("strict",))

    def says(self, reading: Reading, so: bool = True) -> int:
        """The reading is true (or false); one that is new is grounded now.

        Guilt, beliefs and negations have literals already, and share them: what was learned of one is known
        of the other.
        """
        match reading:
            case Cleared():
                return self.guilty(reading.cleared, not so)
            case BeliefIs():
                return self.holds(reading.belief, reading.holds == so)
            case Negation():
                return self.says(reading.negated, not so)
        return self._literal(("true", self._node(reading)), so)

    def _literal(self, atom: Atom, so: bool = True) -> int:
        if atom not in self._bit:
            self._track([atom])
        return self._bit[atom] << (0 if so else 1)

    # --------------------------------------------------------------- questions

    def ask(self, question: int, *, strict: bool = True) -> Trace | None:
        """A world in which the whole question is true, or None where there is none."""
        self.asked += 1
        question |= self.strict() if strict else 0
        known = self.memory.world_for(question)
        if known is not None or self.memory.core_in(question) is not None:
            return known
        return self._solve(question)

    def minimal(self, question: int, soft: int) -> int:
        """An inclusion-minimal part of ``soft`` that the rest of a contradictory question cannot bear.

        ``soft`` is a part of the question; what is not soft stays asked. ValueError where there is a world.
        """
        hard = question & ~soft | self.strict()
        if self.ask(question) is not None:
            raise ValueError("expected a question without an answer, found a world")
        kept = (self.memory.core_in(question | self.strict()) or 0) & soft
        for bit in sorted(bits(kept), reverse=True):
            if kept & bit and self.ask(hard | kept & ~bit) is None:
                kept = (self.memory.core_in(hard | kept & ~bit) or 0) & soft
        return kept

    def possible(
        self,
        shown: Iterable[str],
        *,
        held: Iterable[str] = (),
        dropped: Iterable[str] = (),
        guilty: str | None = None,
        extra: Sequence[Reading] = (),
        strict: bool = True,
    ) -> World | None:
        """A world that the shown clues and the held beliefs leave; ``dropped`` are taken out of ``held``.

        ``guilty`` asks for one of the culprits, ``extra`` for readings to be true; without ``strict`` laws 4
        and 5 are set aside.
        """
        free = set(dropped)
        question = self.shown(shown) | self.held(belief for belief in held if belief not in free)
        question |= self.guilty(guilty) if guilty is not None else 0
        question |= _union(self.says(reading) for reading in extra)
        found = self.ask(question, strict=strict)
        return None if found is None else self.world(found)

    def suspects_left(self, shown: Iterable[str], held: Iterable[str] = ()) -> frozenset[str]:
        """The suspects who are guilty in some world."""
        question = self.shown(shown) | self.held(held)
        return frozenset(x for x in self.logic.suspects if self.ask(question | self.guilty(x)) is not None)

    def core(
        self, shown: Iterable[str], *, held: Iterable[str] = (), guilty: str | None = None
    ) -> tuple[str, ...]:
        """An inclusion-minimal set of the shown clues that leaves no world (with this suspect guilty).

        In the order of the pool. ValueError where there is a world.
        """
        clues = self.shown(shown)
        question = clues | self.held(held) | (self.guilty(guilty) if guilty is not None else 0)
        return self.clues_in(self.minimal(question, clues))

    def entails(
        self,
        shown: Iterable[str],
        reading: Reading,
        *,
        given: Sequence[Reading] = (),
        held: Iterable[str] = (),
    ) -> World | None:
        """None where the shown clues and the given readings entail the reading; else a world against it."""
        question = self.shown(shown) | self.held(held) | _union(self.says(other) for other in given)
        found = self.ask(question | self.says(reading, so=False))
        return None if found is None else self.world(found)

    @property
    def interest(self) -> Interest:
        """The atoms whose truth is remembered of each world, and the readings that were asked about."""
        return Interest(tuple(self._atoms), tuple(self._extra))

    def learn(self, truths: Iterable[bool], atoms: tuple[Symbol, ...]) -> Trace:
        """Remember a world by the truth of each atom of interest and the atoms that describe it."""
        trace = Trace(_union(1 << 2 * n + (not true) for n, true in enumerate(truths)), atoms)
        self.memory.worlds.append(trace)
        return trace

    # ----------------------------------------------------------------- answers

    def world(self, trace: Trace) -> World:
        """The whole world behind a remembered trace."""
        clues = frozenset(self.clues_in(trace.literals))
        return read_world(self.logic, self._scope, trace.atoms, clues)

    def clues_in(self, literals: int) -> tuple[str, ...]:
        """The clues whose ``binds`` is among the literals, in the order of the pool."""
        return tuple(clue for bit, clue in self._clue_bits.items() if literals & bit)

    @property
    def solves(self) -> int:
        """Questions that reached the solver."""
        return self._past[0] + self._solver.solves

    @property
    def conflicts(self) -> int:
        """Conflicts that the solver met."""
        return self._past[1] + self._solver.conflicts

    # ------------------------------------------------------------------ inside

    def _solve(self, question: int) -> Trace | None:
        if self.memory.core_in(question) is not None:
            return None
        wanted = list(bits(question))
        assumptions = [self._program(bit) for bit in wanted]
        answer = self._solver.solve(assumptions, self._literals)
        if isinstance(answer, list):
            one_each = dict(zip(reversed(assumptions), reversed(wanted), strict=True))
            self.memory.keep_core(_union(one_each[literal] for literal in answer))
            return None
        return self.learn(*answer)

    def _program(self, bit: int) -> int:
        number, negative = divmod(bit.bit_length() - 1, 2)
        return -self._literals[number] if negative else self._literals[number]

    def _track(self, atoms: Sequence[Atom]) -> None:
        symbols = [symbol(*atom) for atom in atoms]
        for atom in atoms:
            self._bit[atom] = 1 << 2 * len(self._bit)
        self._atoms += symbols
        self._literals += self._solver.literals(symbols)

    def _node(self, reading: Reading) -> int:
        if not self._reifier.knows(reading):
            self._extra.append(reading)
            if not self._scope.covers(scope_of(self.logic, self._spoken())):
                self._ground()
            else:
                node = self._reifier.node(reading)
                batch = self._reifier.batch
                self._solver.extend(batch, self._reifier.take())
                return node
        return self._reifier.node(reading)

    def _spoken(self) -> list[Reading]:
        return readings_of_clues(self.logic) + self._extra

    def _ground(self) -> None:
        """Ground the case for all readings known by now.

        Contradictions met before remain true: clues and readings are numbered in the same order as before.
        Worlds would too, but they lack the people and doors that are new in scope, and are forgotten.
        """
        if hasattr(self, "_solver"):
            self._past = (self.solves, self.conflicts)
            self.memory.worlds.clear()
        self._scope: Scope = scope_of(self.logic, self._spoken())
        self._solver, self._reifier = ground(self.logic, self._scope, self._extra)
        known, self._literals = self._atoms, self._solver.literals(self._atoms)
        if not known:
            self._track([("strict",)])
            self._track([("binds", clue.id) for clue in self.logic.clues])
            self._track([("guilty", suspect) for suspect in self.logic.suspects])
            self._track([("holds", belief.id) for belief in self.logic.beliefs])
            self._track([("used", method.id) for method in self.logic.methods])
            for reading in self._extra:
                self.says(reading)
            self._clue_bits = {self.binds(clue.id): clue.id for clue in self.logic.clues}


def _union(literals: Iterable[int]) -> int:
    whole = 0
    for literal in literals:
        whole |= literal
    return whole
