"""Is each essential clue load-bearing, and is what the reader is told to be essential enough?"""

from __future__ import annotations

from ..inquiry import Inquiry
from ..verdict import Finding, failed, passed
from .answers import convicts
from .beliefs import collapse, false_solution


def essential(inquiry: Inquiry) -> list[str]:
    """The clues that the document calls essential."""
    return [clue.id for clue in inquiry.logic.clues if clue.role == "essential"]


def bears_load(inquiry: Inquiry, clue: str) -> bool:
    """Whether ``unique``, ``deceptive`` or ``collapse`` fails without the clue."""
    rest = inquiry.without(clue)
    return (
        not convicts(rest, rest.everything) or false_solution(rest) is None or collapse(rest).status == "fail"
    )


def necessary(inquiry: Inquiry) -> Finding:
    """Is each essential clue load-bearing, and do they, with those of ``steps``, suffice for ``unique``?"""
    called = essential(inquiry)
    idle = [clue for clue in called if not bears_load(inquiry, clue)]
    if idle:
        return failed(
            "necessary",
            f"Nothing depends on {', '.join(repr(clue) for clue in idle)}: call it supporting, or take away "
            "what says the same.",
            f"without '{idle[0]}' the case is still unique, deceptive and collapses as before",
        )
    used = {clue for step in inquiry.logic.steps for clue in step.uses}
    shown = inquiry.oracle.shown(clue for clue in inquiry.clues if clue in called or clue in used)
    rival = inquiry.innocent_open(shown)
    if rival is not None:
        world = inquiry.oracle.ask(shown | inquiry.oracle.guilty(rival))
        assert world is not None
        return failed(
            "necessary",
            f"The essential clues with those of the steps do not clear {inquiry.words.name(rival)}: mark "
            "another clue essential, or use it in a step.",
            inquiry.words.rival(inquiry.oracle.world(world)),
        )
    return passed("necessary", f"Each of the {len(called)} essential clues bears weight, and they suffice.")
