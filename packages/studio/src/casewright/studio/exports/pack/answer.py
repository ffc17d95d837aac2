"""The sealed solution: what happened, the proof card by card, the lies, the pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casewright.cml.model.logic import Logic, Step
from casewright.utils.clockwords import in_words

from ...authors.artifacts import Outline, Prose
from ...authors.interface import ProvenCase
from ..pictures import chart_of, curve_of, logic_of, solution_of
from ..typography import capital
from .model import Answer, Card, Ground, ProofStep
from .truth import lies_of


def answer_of(case: ProvenCase, outline: Outline, prose: Prose, cards: Sequence[Card]) -> Answer:
    """The solution; everything in it is the document's or the proof's."""
    logic, solution = logic_of(case), solution_of(case)
    told = case.document.case
    if told is None:
        raise ValueError("expected a proven case, found a document without CASE")
    grounds = _grounds(logic, cards, prose)
    method = next(row.name for row in logic.methods if row.id == solution.method)
    beliefs = [row.statement for row in logic.beliefs if row.id in solution.false_beliefs]
    lies = [clue for person in solution.culprits for clue in lies_of(logic, person)]
    return Answer(
        culprits=[case.cast.member(person).name for person in solution.culprits],
        method=capital(method),
        when=in_words(solution.at),
        where=case.setting.room(solution.place).phrase,
        belief=" ".join(beliefs),
        why_believed=told.false_assumption.why_it_seems_reasonable,
        hides=told.false_assumption.what_it_hides,
        seemed=told.surface_model.narrative.summary,
        happened=told.hidden_model.mechanism.description,
        reason=" ".join(case.cast.member(person).motive_text for person in solution.culprits).strip(),
        lies=[grounds[clue.id] for clue in lies],
        steps=_steps(logic.steps, prose, grounds),
        test=f"{told.discriminating_test.design} {told.discriminating_test.knowledge_revealed}".strip(),
        grade=case.verdict.difficulty.grade if case.verdict.difficulty else "",
        chart=chart_of(case),
        curve=curve_of(case, outline),
    )


def _grounds(logic: Logic, cards: Sequence[Card], prose: Prose) -> dict[str, Ground]:
    """Every clue with its card and the chapter in which it stands (0 where the story does not say)."""
    chapters = {clue: span.chapter for clue, span in prose.spans.items()}
    return {
        clue.id: Ground(card=card.number, chapter=chapters.get(clue.id, 0), says=clue.statement)
        for clue, card in zip(logic.clues, cards, strict=True)
    }


def _steps(steps: Sequence[Step], prose: Prose, grounds: Mapping[str, Ground]) -> list[ProofStep]:
    conclusions = {row.step: row.conclusion for row in prose.cluefinder}
    return [
        ProofStep(
            number=number,
            settles=conclusions[number],
            grounds=sorted((grounds[clue] for clue in step.uses), key=lambda ground: ground.card),
        )
        for number, step in enumerate(steps, 1)
    ]
