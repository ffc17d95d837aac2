"""Draft a case: draw, build, choose, order, prove; and begin again where it is not fair.

Nothing is repaired. An attempt either becomes a case that the prover calls fair, at the difficulty asked
for, or it is dropped, and why is counted. The attempts are bounded; when they are used up, that is an error
with its counts.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

from casewright.cml.errors import GenerationError
from casewright.cml.model.case import Case
from casewright.cml.model.clock import Clock
from casewright.cml.model.document import Document
from casewright.cml.model.logic import Logic
from casewright.cml.prover import Verdict, grade_of, prove

from .accounts import enter_claims
from .alibis import Alibis
from .artifacts import Cast, Dossier, Setting
from .evening import Evening, build_evening
from .floor import Floor
from .leveling import enter_belongings, enter_herrings, enter_looks, shadow
from .logic_layer import logic_of
from .narrative_layer import DESIGNS, case_of
from .order import arrange, stages
from .plot import Infeasible, Plot, Stage, Told
from .proof import Reasoner, roles
from .spec import Spec
from .titles import title_for
from .tricks import candidates
from .tricks.base import Trick
from .wording import Ledger

ATTEMPTS = 400
PATIENCE = 80
"""So many attempts with one trick before the next is tried: else those that are easy to stage would crowd
out the rest.
"""
MISGRADED = 60
"""So many cases of another difficulty than the one asked for are enough to see that it is not to be had."""
INTRICACY = {"gentle": 0, "fair": 1, "hard": 2, "fiendish": 3}


@dataclass(frozen=True)
class Draft:
    """A fair case: the document, its dossier, its proof, and what was rejected on the way (reason to
    count).
    """

    document: Document
    dossier: Dossier
    verdict: Verdict
    rejections: dict[str, int] = field(default_factory=dict)


def draft_case(spec: Spec, setting: Setting, cast: Cast, rng: random.Random) -> Draft:
    """A fair case for this setting and cast; GenerationError ``CW120`` when the attempts are used up."""
    rejected: Counter[str] = Counter()
    tricks = [t for t in candidates(spec) if cast.crime in t.crimes]
    if not tricks:
        raise GenerationError(
            "CW121", f"expected a trick for a {cast.crime}; found none that the spec allows"
        )
    tricks = rng.sample(tricks, len(tricks))
    tried = 0
    for number in range(1, ATTEMPTS + 1):
        attempt = Attempt(spec, setting, cast, tricks[0], random.Random(rng.getrandbits(64)), number)
        try:
            draft = attempt.draft()
        except Infeasible as reason:
            rejected[reason.reason] += 1
            tried += 1
            misgraded = reason.reason.startswith("graded")
            if misgraded or tried == PATIENCE:
                tricks, tried = [*tricks[1:], tricks[0]], 0
            if misgraded and sum(n for why, n in rejected.items() if why.startswith("graded")) > MISGRADED:
                break
            continue
        return Draft(draft.document, draft.dossier, draft.verdict, dict(sorted(rejected.items())))
    counts = ", ".join(f"{reason} ({count})" for reason, count in rejected.most_common(5))
    raise GenerationError(
        "CW120",
        f"expected a fair case; found none in {number} attempts: {counts}",
        hint="Ask for less at once (leave trick, difficulty or suspects open), or change the seed.",
    )


class Attempt:
    """One try, from the dice to the verdict; Infeasible names what stopped it."""

    def __init__(
        self, spec: Spec, setting: Setting, cast: Cast, trick: Trick, rng: random.Random, number: int
    ) -> None:
        self.spec = spec
        self.trick = trick
        self.rng = rng
        self.number = number
        self.intricate = INTRICACY[spec.difficulty] if spec.difficulty else rng.choice((0, 1, 1, 2, 3))
        self.stage = self._stage(setting, cast)

    def _stage(self, setting: Setting, cast: Cast) -> Stage:
        """Who did it, and the hours: a table, a gap, the early hour, a gap, the late hour, an end."""
        rng = self.rng
        suspects = [m.id for m in cast.suspects]
        culprit = rng.choice([m.id for m in cast.suspects if m.motive])
        a = rng.randint(5, 7)
        b = a + rng.randint(5, 7)
        c = b + rng.randint(6, 8)
        d = c + rng.randint(2, 4)
        start = rng.choice((18, 19, 20, 21)) * 60 + rng.choice((0, 15, 30, 45))
        clock = Clock(start=f"{start // 60:02d}:{start % 60:02d}", step_minutes=5, slots=d + 3)
        return Stage(
            setting=setting,
            cast=cast,
            floor=Floor(setting),
            clock=clock,
            early=(a, b),
            late=(c, d),
            culprit=culprit,
            innocents=tuple(s for s in suspects if s != culprit),
            intricate=self.intricate,
            rng=rng,
        )

    def draft(self) -> Draft:
        """The case, if it is fair."""
        stage = self.stage
        plot = self.trick.plot(stage)
        evening = build_evening(stage, plot)
        ledger = chosen(stage, plot, evening, self._herrings())
        stage_of = stages(ledger.rows, plot, self.rng)
        shadow(ledger, stage_of)
        ordered = arrange(ledger.rows, stage_of, self.rng)
        logic = logic_of(stage, plot, evening, ordered)
        reasoner = Reasoner(logic, plot, stage.culprit)
        steps, test = reasoner.steps_and_test()
        self._graded(logic.model_copy(update={"steps": steps}))
        ordered = roles(ordered, reasoner.essential(), steps)
        logic = logic.model_copy(update={"clues": [t.clue for t in ordered], "steps": steps, "test": test})
        design = self.rng.choice(sorted(DESIGNS))
        title = title_for(stage, self.rng)
        case = case_of(stage, plot, evening, self.trick, logic, title, design)
        return self._proven(plot, case, logic, ordered, design)

    def _graded(self, logic: Logic) -> None:
        """The grade asked for, and not another; before the proof, because it needs none."""
        grade = grade_of(logic)
        if self.spec.difficulty not in (None, grade):
            raise Infeasible(f"graded {grade}")

    def _herrings(self) -> int:
        return self.spec.herrings if self.spec.herrings is not None else self.rng.choice((2, 3, 3, 4))

    def _proven(self, plot: Plot, case: Case, logic: Logic, ordered: list[Told], design: str) -> Draft:
        document = Document(
            case=case, logic=Logic.model_validate(logic.model_dump(by_alias=True, exclude_unset=True))
        )
        verdict = prove(document)
        if verdict.verdict != "fair":
            failed = next((g.id for g in verdict.gates if g.status == "fail"), "invalid")
            raise Infeasible(f"gate {failed}")
        return Draft(document, self._dossier(plot, ordered, design, verdict), verdict)

    def _dossier(self, plot: Plot, ordered: list[Told], design: str, verdict: Verdict) -> Dossier:
        stage = self.stage
        return Dossier(
            seed=self.spec.seed,
            attempt=self.number,
            trick=self.trick.id,
            axis=self.trick.axis,
            crime=stage.cast.crime,
            culprit=stage.culprit,
            scapegoats=plot.scapegoats,
            false_belief=plot.false_belief,
            true_belief=plot.true_belief,
            false_time_place=plot.false_time_place,
            true_time_place=plot.true_time_place,
            loot=stage.cast.loot,
            missing=next(i.name for i in plot.items if i.id == plot.missing),
            test_design=design,
            deceptive_prefix=_prefix(verdict, stage.culprit, len(stage.innocents)),
            notes={t.id: t.note for t in ordered},
        )


def chosen(stage: Stage, plot: Plot, evening: Evening, herrings: int) -> Ledger:
    """Enough clues, not yet in order; Infeasible where somebody cannot be vouched for."""
    ledger = Ledger(stage, plot, evening)
    alibis = Alibis(ledger)
    alibis.early()
    if plot.late is not None:
        alibis.late(plot.late)
    enter_claims(ledger)
    enter_herrings(ledger, herrings)
    enter_looks(ledger)
    enter_belongings(ledger)
    return ledger


def _prefix(verdict: Verdict, culprit: str, innocents: int) -> int:
    """How many clues it takes until, while all beliefs are held, few are left and the culprit is not among
    them.
    """
    for number, point in enumerate(verdict.curve, start=1):
        believed = set(point.believed)
        if culprit not in believed and len(believed) <= max(1, innocents // 2):
            return number
    return len(verdict.curve)
