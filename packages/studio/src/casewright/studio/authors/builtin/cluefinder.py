"""The cluefinder: every deduction of the solution, and where each of its clues was given, in which words."""

from __future__ import annotations

from collections.abc import Mapping

from casewright.cml.model.logic import Logic

from ..artifacts import FinderClue, FinderRow, Span
from .phrases import sentence
from .said import Sayer
from .view import Blind


def cluefinder(story: Blind, logic: Logic, spans: Mapping[str, Span]) -> list[FinderRow]:
    """One row a step, in the proof's order; steps count from 1."""
    sayer = Sayer(story, logic)
    return [
        FinderRow(
            step=number,
            conclusion=sentence(sayer.clause(step.concludes)),
            clues=[FinderClue(clue=c, chapter=spans[c].chapter, words=spans[c].text) for c in step.uses],
        )
        for number, step in enumerate(logic.steps, 1)
    ]
