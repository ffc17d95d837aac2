"""The deduction: the proof's steps one by one, as the sleuth argues them, each with the chapters it rests on.

A clue that is used for the first time is said once more, with its chapter; one that was used before is only
touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casewright.cml.model.clock import Clock
from casewright.cml.model.logic import Logic, Step
from casewright.cml.model.readings import AliveAt, BeliefIs, Cleared, CrimeWindow, MethodIs, Reading

from ..artifacts import Scene
from .because import Because
from .realise import Teller
from .said import Sayer
from .view import Blind


class Deduction:
    """Tells the steps of a proof; ``chapters`` says in which chapter each clue stands."""

    def __init__(self, story: Blind, logic: Logic, chapters: Mapping[str, int]) -> None:
        self._logic = logic
        self._sayer = Sayer(story, logic)
        self._because = Because(story, chapters)
        self._bounds = _Bounds(story)
        self._used: set[str] = set()

    def tell(self, teller: Teller, scene: Scene, number: str) -> list[str]:
        """The paragraphs of step ``number`` (from 0)."""
        step = self._logic.steps[int(number)]
        words = {"because": self._reasons(teller, scene, step)}
        concluded = step.concludes
        if isinstance(concluded, Cleared):
            return self._clear(teller, scene, step, concluded.cleared, words)
        if isinstance(concluded, BeliefIs) and not concluded.holds:
            closing = {"fact": self._sayer.belief(concluded.belief)}
            return self._with(teller, scene, "deduce.belief", words, "conclude.false", closing)
        if isinstance(concluded, CrimeWindow):
            closing = {"window": self._sayer.window(concluded.crime_from, concluded.crime_to)}
            return self._with(teller, scene, "deduce.window", words, "conclude.window", closing)
        fact = {"fact": self._sayer.clause(concluded)}
        if isinstance(concluded, MethodIs):
            words["method"] = self._sayer.clause(concluded).removeprefix("it was ")
            if any(self._because.kind(clue) == "method" for clue in step.uses):
                return teller.passage(scene, "deduce.method", words=words)
            return self._with(teller, scene, "deduce.method", words, "conclude.fact", fact)
        return self._with(teller, scene, "deduce.window", words, "conclude.fact", fact)

    def _reasons(self, teller: Teller, scene: Scene, step: Step) -> str:
        """The clauses of a step.

        In full: what is new, what is about whoever is cleared and, where no one is, everything. The rest is
        touched: the bounds of the hour in one clause, a witness as one who was heard before.
        """
        cleared = step.concludes.cleared if isinstance(step.concludes, Cleared) else None
        touched = [clue for clue in step.uses if cleared and self._is_known(clue, cleared)]
        bounds = [clue for clue in touched if self._bounds.of(clue)]
        parts = []
        for clue in step.uses:
            if clue not in touched:
                parts.append(self._because.clause(teller, scene, clue))
            elif clue not in bounds:
                parts.append(self._because.again(teller, scene, clue))
        if bounds:
            start, end = self._bounds.window(bounds, self._logic)
            parts.append(self._because.window(teller, scene, self._sayer.window(start, end)))
        self._used.update(step.uses)
        return joined(parts)

    def _is_known(self, clue: str, cleared: str) -> bool:
        """Whether the clue was used before and is about others than the one who is cleared."""
        return clue in self._used and not self._because.is_about(clue, cleared)

    def _clear(
        self, teller: Teller, scene: Scene, step: Step, person: str, words: dict[str, str]
    ) -> list[str]:
        kinds = {self._because.kind(clue) for clue in step.uses}
        use = "deduce.clear_place"
        if kinds & {"lacked", "lacked_group", "has"}:
            use = "deduce.clear_item"
        elif kinds & {"is_not", "is_not_group", "is"}:
            use = "deduce.clear_quality"
        words = {**words, "cleared": teller.people[person].short, **self._because.thing(step.uses)}
        return teller.passage(scene, use, speaker=person, words=words)

    def _with(
        self,
        teller: Teller,
        scene: Scene,
        use: str,
        words: Mapping[str, str],
        closing: str,
        closed: Mapping[str, str],
    ) -> list[str]:
        """The argument, and what it comes to."""
        lead = teller.passage(scene, use, words=words)
        return [*lead, *teller.passage(scene, closing, words=closed)]


class _Bounds:
    """Which clues bound the hour of the crime, and the window that several of them leave."""

    def __init__(self, story: Blind) -> None:
        self._story = story

    def of(self, clue: str) -> Sequence[Reading]:
        return [r for r in self._story.fact[clue].shows if isinstance(r, CrimeWindow | AliveAt)]

    def window(self, clues: Sequence[str], logic: Logic) -> tuple[str, str]:
        clock: Clock = logic.clock
        start, end = _slot(clock, logic.crime.start), _slot(clock, logic.crime.end)
        for reading in (r for clue in clues for r in self.of(clue)):
            if isinstance(reading, AliveAt):
                start = max(start, _slot(clock, reading.alive_at) + 1)
            elif isinstance(reading, CrimeWindow):
                start = max(start, _slot(clock, reading.crime_from))
                end = min(end, _slot(clock, reading.crime_to))
        return clock.time(min(start, end)), clock.time(end)


def _slot(clock: Clock, time: str) -> int:
    slot = clock.slot(time)
    if slot is None:
        raise ValueError(f"expected a time on the clock, found {time}")
    return slot


def joined(parts: Sequence[str]) -> str:
    """Clauses as one: "A, and B", "A; B; and C"."""
    if len(parts) < 3:
        return ", and ".join(parts)
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}"
