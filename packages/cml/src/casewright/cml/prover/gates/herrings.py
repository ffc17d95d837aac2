"""Are the red herrings honest: true, idle, aimed at an innocent, and explained?"""

from __future__ import annotations

from collections.abc import Callable

from casewright.cml.model.logic import Clue

from ..inquiry import Inquiry
from ..search import separating
from ..verdict import Finding, Status, failed, passed
from . import answers, beliefs, ground, lies, necessity, spread, steps, trial

OTHERS: tuple[Callable[[Inquiry], Finding], ...] = (
    ground.frame,
    ground.consistent,
    answers.unique,
    answers.answer,
    beliefs.deceptive,
    beliefs.collapse,
    necessity.necessary,
    lies.lies,
    steps.path,
    trial.test,
    spread.spread,
)
"""The gates that must not change when a red herring is taken away."""


def honest(inquiry: Inquiry) -> Finding:
    """Is each red herring true in the solution, idle in other gates, aimed at an innocent, explained?"""
    herrings = [clue for clue in inquiry.logic.clues if clue.role == "red_herring"]
    before = _statuses(inquiry) if herrings else {}
    for clue in herrings:
        fault = _fault(inquiry, clue) or _changes(inquiry, clue, before)
        if fault is not None:
            return failed("honest", f"The red herring '{clue.id}' {fault}.", clue.statement)
    count = f"{len(herrings)} red herring{'s are' if len(herrings) != 1 else ' is'}"
    return passed("honest", f"{count} true, idle and explained." if herrings else "There is no red herring.")


def _fault(inquiry: Inquiry, clue: Clue) -> str | None:
    """What is wrong with the clue itself: its truth, its aim or its explanation."""
    words = inquiry.words
    if clue.id not in inquiry.rehearsal.sound:
        return "is not true in the solution: change it, or the evening"
    if clue.points_to not in inquiry.innocents:
        return "points at no innocent: name one in `points_to`"
    if not in_a_certificate(inquiry, str(clue.explained_by), str(clue.points_to)):
        pointed = words.name(str(clue.points_to))
        return f"is not explained by '{clue.explained_by}', which is in no minimal set that clears {pointed}"
    return None


def in_a_certificate(inquiry: Inquiry, clue: str, suspect: str) -> bool:
    """Whether the clue is one of some minimal set of clues that clears the suspect.

    That is so where some clues leave the suspect open and no longer do when this one joins them.
    """
    oracle = inquiry.oracle
    bit, guilty = oracle.binds(clue), oracle.guilty(suspect)
    return separating(oracle, inquiry.everything & ~bit, guilty | bit, guilty) is not None


def _changes(inquiry: Inquiry, clue: Clue, before: dict[str, Status]) -> str | None:
    after = _statuses(inquiry.without(clue.id))
    changed = [gate for gate, status in before.items() if after[gate] != status]
    return f"is not idle: without it the gate '{changed[0]}' changes" if changed else None


def _statuses(inquiry: Inquiry) -> dict[str, Status]:
    found = [gate(inquiry) for gate in OTHERS]
    return {finding.id: finding.status for finding in found}
