"""The plan of a story from the challenge on: gathering, deduction step by step, confrontation, end."""

from __future__ import annotations

import random

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import Cleared

from ..artifacts import Scene
from .plan import PlannedChapter
from .scenes import SceneMaker
from .shapes import Structure
from .view import Blind

STEPS_A_CHAPTER = 6
ANSWERS = 0.7
"""How often somebody who was cleared is seen to take it in."""


def end_plan(
    story: Blind, logic: Logic, culprit: str, structure: Structure, rng: random.Random
) -> list[PlannedChapter]:
    """The challenge and the chapters after it; here the answer is known."""
    make = SceneMaker(story, rng)
    gather, late = structure.hours.end[0], structure.hours.end[-1]
    challenge = PlannedChapter(3, (make.make("challenge", gather),))
    gathering = make.make("gathering", gather)
    parts = _deductions(logic, make.make("deduction", gather), rng)
    confrontation = make.make("confrontation", late, culprit)
    ending = make.make("ending", late)
    figures = ["figure:who_was_where", "figure:suspicion_curve"]
    parts[-1] = parts[-1].model_copy(update={"beats": [*parts[-1].beats, *figures]})
    first = PlannedChapter(3, (gathering, parts[0])) if rng.random() < 0.5 else None
    opening = [first] if first else [PlannedChapter(3, (gathering,)), PlannedChapter(3, (parts[0],))]
    more = [PlannedChapter(3, (part,)) for part in parts[1:]]
    return [
        challenge,
        *opening,
        *more,
        PlannedChapter(3, (confrontation,)),
        PlannedChapter(3, (ending,)),
    ]


def _deductions(logic: Logic, scene: Scene, rng: random.Random) -> list[Scene]:
    """The steps as scenes of at most :data:`STEPS_A_CHAPTER`; whoever is cleared may answer."""
    count = len(logic.steps)
    chapters = -(-count // STEPS_A_CHAPTER) or 1
    size = -(-count // chapters)
    scenes = []
    for first in range(0, max(count, 1), max(size, 1)):
        numbers = range(first, min(first + size, count))
        beats = [] if first else [beat for beat in scene.beats if beat != "STEPS"]
        for number in numbers:
            beats += _step_beats(logic, number, rng)
        scenes.append(scene.model_copy(update={"beats": beats}))
    return scenes


def _step_beats(logic: Logic, number: int, rng: random.Random) -> list[str]:
    beats = [f"deduce:{number}"]
    concluded = logic.steps[number].concludes
    if isinstance(concluded, Cleared):
        if rng.random() < ANSWERS:
            beats.append(f"react.cleared:{concluded.cleared}?")
    elif rng.random() < 0.5:
        beats.append("deduce.turn?")
    return beats
