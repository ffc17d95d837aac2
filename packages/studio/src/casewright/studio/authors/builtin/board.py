"""The clue board: every clue in the order of the story, who gave it, what it leans on."""

from __future__ import annotations

from casewright.cml.model.logic import Clue

from ..artifacts import BeliefCard, ClueBoard, ClueCard
from ..interface import ProvenCase
from .view import Blind, blind, logic_of


def clue_board(case: ProvenCase) -> ClueBoard:
    """The board of a proven case."""
    logic, story = logic_of(case.document), blind(case)
    false = set(logic.solution.false_beliefs) if logic.solution else set()
    return ClueBoard(
        clues=[_card(story, clue, number) for number, clue in enumerate(logic.clues, 1)],
        beliefs=[BeliefCard(id=b.id, statement=b.statement, holds=b.id not in false) for b in logic.beliefs],
    )


def _card(story: Blind, clue: Clue, number: int) -> ClueCard:
    note = story.fact[clue.id].note
    speaker = story.fact[clue.id].speaker
    return ClueCard(
        id=clue.id,
        number=number,
        statement=clue.statement,
        evidence=clue.evidence,
        by=story.people[speaker].name if speaker else None,
        about=[story.people[person].name for person in note.subjects],
        place=story.setting.room(note.place).name if note.place else None,
        role=clue.role,
        leans_on=list(clue.assuming),
        points_to=clue.points_to,
        explained_by=clue.explained_by,
    )
