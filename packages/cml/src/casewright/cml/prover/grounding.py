"""From a case to a grounded program: the one place where facts, readings and laws meet."""

from __future__ import annotations

from collections.abc import Sequence

from clingo import Symbol

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import AllOf, Reading

from .facts import clue_facts, frame_facts
from .reify import Reifier
from .scope import Scope
from .solver import LAWS, Solver


def ground(
    logic: Logic,
    scope: Scope,
    readings: Sequence[Reading],
    further: Sequence[Symbol] = (),
    laws: Sequence[str] = LAWS,
) -> tuple[Solver, Reifier]:
    """The case under the laws, with nodes for its clues and then for these readings, in this order.

    The order matters: the same clues and readings get the same nodes in every grounding, so that what was
    learned under one can be used under another. ``further`` are facts beyond the frame's.
    """
    reifier = Reifier(logic)
    clues = clue_facts(logic, reifier)
    for reading in readings:
        reifier.node(reading)
    return Solver([*frame_facts(logic, scope), *clues, *further], reifier.take(), laws), reifier


def readings_of_clues(logic: Logic) -> list[Reading]:
    """What the clues say, in their order."""
    return [reading for clue in logic.clues for reading in [*clue.shows, *clue.otherwise]]


def readings_of_proof(logic: Logic) -> list[Reading]:
    """What the steps conclude and the test predicts (the predictions as one reading)."""
    conclusions = [step.concludes for step in logic.steps]
    return conclusions + ([prediction(logic)] if logic.test else [])


def prediction(logic: Logic) -> Reading:
    """What the test predicts, as one reading; ValueError where there is no test."""
    if logic.test is None:
        raise ValueError("expected a test, found none")
    return AllOf(all=logic.test.predicts)
