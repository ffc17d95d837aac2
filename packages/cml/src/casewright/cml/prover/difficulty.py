"""How hard a case is, read off its proof.

A reader has work with each step, more with a step that joins many clues, and most with giving up what
everyone believes; a larger cast and a longer evening make each of these harder to see. The weights below say
just that. The solver's conflicts are reported beside them, but another build of the solver may meet others,
so they decide nothing.
"""

from __future__ import annotations

from casewright.cml.model.logic import Logic

from .verdict import Difficulty, Grade

LIMITS: tuple[tuple[int, Grade], ...] = ((18, "gentle"), (21, "fair"), (25, "hard"))
"""The highest score of each grade; what lies above is fiendish."""


def score(logic: Logic) -> int:
    """Points: a step 1, a clue of the fullest step 2, a false belief 3, 4 people 1, 12 instants 1."""
    false = len(logic.solution.false_beliefs) if logic.solution else 0
    return (
        len(logic.steps)
        + 2 * fullest_step(logic)
        + 3 * false
        + len(logic.people) // 4
        + logic.clock.slots // 12
    )


def fullest_step(logic: Logic) -> int:
    """The number of clues in the step that joins most of them; 0 without steps."""
    return max((len(step.uses) for step in logic.steps), default=0)


def grade_of(logic: Logic) -> Grade:
    """The grade of a case that has its steps; no solver is asked."""
    points = score(logic)
    return next((grade for limit, grade in LIMITS if points <= limit), "fiendish")


def difficulty(logic: Logic, conflicts: int) -> Difficulty:
    """The grade and what it was read from."""
    return Difficulty(
        grade=grade_of(logic),
        steps=len(logic.steps),
        most_clues_in_a_step=fullest_step(logic),
        beliefs_to_give_up=len(logic.solution.false_beliefs) if logic.solution else 0,
        instants=logic.clock.slots,
        people=len(logic.people),
        conflicts=conflicts,
    )
