"""Is every lie of a culprit's found out?"""

from __future__ import annotations

from casewright.cml.model.logic import Clue

from ..inquiry import Inquiry
from ..search import separating
from ..verdict import Finding, failed, passed


def told(inquiry: Inquiry) -> list[Clue]:
    """The claims of culprits that the solution makes false."""
    return [
        clue
        for clue in inquiry.logic.clues
        if clue.evidence == "claim" and clue.by in inquiry.culprits and clue.id not in inquiry.rehearsal.sound
    ]


def lies(inquiry: Inquiry) -> Finding:
    """Is each false claim of a culprit's contradicted by clues that by themselves leave an innocent open?"""
    found = told(inquiry)
    for lie in found:
        if _refutation(inquiry, lie) is None:
            return failed(
                "lies",
                f"The lie '{lie.id}' of {inquiry.words.name(str(lie.by))}'s is not found out, or only by what"
                " gives the culprit away: add a clue that contradicts it and convicts nobody.",
                lie.statement,
            )
    count = f"{len(found)} lie{'s are' if len(found) != 1 else ' is'}"
    return passed("lies", f"{count} found out." if found else "No culprit lies.")


def _refutation(inquiry: Inquiry, lie: Clue) -> int | None:
    """Clues that contradict the lie and leave some innocent open."""
    oracle = inquiry.oracle
    told = oracle.sound(lie.id)
    found = (separating(oracle, inquiry.everything, told, oracle.guilty(x)) for x in inquiry.innocents)
    return next((clues for clues in found if clues is not None), None)
