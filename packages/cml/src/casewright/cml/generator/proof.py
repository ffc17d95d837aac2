"""The proof as a reader can follow it, read off the solver: which clues a step needs, and no more.

First the belief falls; then the hour, the place or the way is settled; then the innocents go, one a step,
the last of them by the clue that is met last. Every set of clues is an inclusion-minimal unsatisfiable core
of the clues under the conclusions so far (deletion-based, in the manner of Marques-Silva and Lynce 2011).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casewright.cml.model.logic import Logic, Step
from casewright.cml.model.logic import Test as LogicTest
from casewright.cml.model.readings import BeliefIs, Cleared, CrimeWindow, Had, MethodIs, Reading
from casewright.cml.prover import Oracle

from .plot import Infeasible, Plot, Told


class Reasoner:
    """Builds the steps with one oracle over the case's own clues."""

    def __init__(self, logic: Logic, plot: Plot, culprit: str) -> None:
        self.logic = logic
        self.plot = plot
        self.culprit = culprit
        self.oracle = Oracle(logic)
        self.order = [c.id for c in logic.clues]
        self.steps: list[Step] = []
        self.known: list[Reading] = []

    def steps_and_test(self) -> tuple[list[Step], LogicTest]:
        """Infeasible where the clues do not carry the conclusion."""
        falls = BeliefIs.model_validate({"belief": self.plot.false_belief, "is": False})
        way = MethodIs(method=self.plot.method)
        if self._uses(falls, clearing=None) and self._belief_needs_clearing(falls):
            for person in self._clearing_order()[: len(self.plot.scapegoats)]:
                self._clear(person)
        self._conclude(falls)
        self._settle_window()
        self._conclude(way)
        for person in self._clearing_order():
            self._clear(person)
        return self.steps, self._test()

    # steps

    def _belief_needs_clearing(self, falls: Reading) -> bool:
        """A belief refuted only by the sum of the alibis is easier to follow when those have been drawn
        first.
        """
        return len(self._uses(falls, clearing=None)) > 4

    def _settle_window(self) -> None:
        """Where several clues give the hour's two ends, settle it once, so that the clearings need not
        repeat them.
        """
        a, b = self.plot.early
        if self.plot.at < a or self.plot.at > b:
            return
        clock = self.logic.clock
        window = {"crime_from": clock.time(a), "crime_to": clock.time(b)}
        self._conclude(CrimeWindow.model_validate(window))

    def _conclude(self, reading: Reading) -> None:
        uses = self._uses(reading, clearing=None)
        if not uses:
            raise Infeasible("a conclusion that needs no clue")
        self.steps.append(Step(uses=list(uses), concludes=reading))
        self.known.append(reading)

    def _clear(self, person: str) -> None:
        uses = self._uses(None, clearing=person)
        if not uses:
            raise Infeasible("an innocent cleared by nothing")
        self.steps.append(Step(uses=list(uses), concludes=Cleared(cleared=person)))
        self.known.append(Cleared(cleared=person))

    def _uses(self, reading: Reading | None, *, clearing: str | None) -> tuple[str, ...]:
        """A minimal set of clues that, with what is known, leaves no world against the conclusion."""
        oracle = self.oracle
        clues = oracle.shown(self.order)
        question = clues
        for known in self.known:
            question |= (
                oracle.guilty(known.cleared, so=False) if isinstance(known, Cleared) else oracle.says(known)
            )
        if reading is not None:
            question |= oracle.says(reading, so=False)
        if clearing is not None:
            question |= oracle.guilty(clearing)
        if oracle.ask(question) is not None:
            raise Infeasible("the clues do not carry it" if clearing is None else "an innocent stays open")
        return oracle.clues_in(oracle.minimal(question, clues))

    def _clearing_order(self) -> list[str]:
        """The innocents by where the clue that clears them stands; the last met is cleared last."""
        place = {clue: n for n, clue in enumerate(self.order)}
        cleared = {k.cleared for k in self.known if isinstance(k, Cleared)}
        innocents = [s for s in self.logic.suspects if s != self.culprit and s not in cleared]
        return sorted(innocents, key=lambda p: (max(place[c] for c in self._uses(None, clearing=p)), p))

    # the test

    def _test(self) -> LogicTest:
        """Who has the missing thing; asked for when all but the last clearing is known."""
        last = max(self.order.index(c) for c in self.steps[-1].uses)
        return LogicTest(
            after=self.order[:last],
            predicts=[Had(who=self.culprit, had=self.plot.missing)],
            singles_out=[self.culprit],
        )

    def essential(self) -> frozenset[str]:
        """The clues without which somebody innocent is open again."""
        everything = self.oracle.shown(self.order)
        found = set()
        for clue in self.order:
            rest = everything & ~self.oracle.shown([clue])
            if any(
                self.oracle.ask(rest | self.oracle.guilty(s))
                for s in self.logic.suspects
                if s != self.culprit
            ):
                found.add(clue)
        return frozenset(found)


def roles(chosen: Sequence[Told], essential: frozenset[str], steps: Sequence[Step]) -> list[Told]:
    """The clues with their roles: essential where something hangs on them; each herring with what explains
    it.
    """
    clearing = {s.concludes.cleared: s.uses for s in steps if isinstance(s.concludes, Cleared)}
    about = {t.id: t.note.subjects for t in chosen}
    return [_with_role(t, essential, clearing, about) for t in chosen]


def _with_role(
    told: Told,
    essential: frozenset[str],
    clearing: Mapping[str, Sequence[str]],
    about: Mapping[str, Sequence[str]],
) -> Told:
    if told.id in essential:
        return Told(told.clue.model_copy(update={"role": "essential"}), told.note)
    pointed = told.clue.points_to
    if pointed is None:
        return told
    uses = clearing[pointed]
    explained = next((u for u in uses if pointed in about[u]), uses[-1])
    return Told(told.clue.model_copy(update={"explained_by": explained}), told.note)
