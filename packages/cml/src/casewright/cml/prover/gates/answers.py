"""Is there one answer, and is it the whole answer?"""

from __future__ import annotations

from ..inquiry import Inquiry
from ..verdict import Finding, failed, passed


def convicts(inquiry: Inquiry, shown: int) -> bool:
    """Whether every world of these clues has the solution's culprits."""
    return inquiry.innocent_open(shown) is None


def certificates(inquiry: Inquiry) -> dict[str, list[str]]:
    """For each innocent who is cleared, an inclusion-minimal set of clues that does it."""
    oracle = inquiry.oracle
    return {
        x: list(oracle.clues_in(oracle.minimal(inquiry.everything | oracle.guilty(x), inquiry.everything)))
        for x in inquiry.innocents
        if not inquiry.open(inquiry.everything, x)
    }


def unique(inquiry: Inquiry) -> Finding:
    """With all clues shown, has every world the solution's culprits?"""
    rival = inquiry.innocent_open(inquiry.everything)
    if rival is None:
        who = inquiry.words.names(inquiry.culprits)
        return passed("unique", f"With every clue shown only {who} can have done it.")
    world = inquiry.oracle.ask(inquiry.everything | inquiry.oracle.guilty(rival))
    assert world is not None
    return failed(
        "unique",
        f"The clues do not clear {inquiry.words.name(rival)}: add or strengthen one that does.",
        inquiry.words.rival(inquiry.oracle.world(world)),
    )


def answer(inquiry: Inquiry) -> Finding:
    """Is the method unique too, and is each false belief false in every world?"""
    oracle, words = inquiry.oracle, inquiry.words
    for method in inquiry.logic.methods:
        if method.id == inquiry.solution.method:
            continue
        if (world := oracle.ask(inquiry.everything | oracle.used(method.id))) is not None:
            return failed(
                "answer",
                f"The clues leave the method open: add one that excludes {method.name}.",
                words.rival(oracle.world(world)),
            )
    for belief in sorted(inquiry.solution.false_beliefs):
        if (world := oracle.ask(inquiry.everything | oracle.holds(belief))) is not None:
            return failed(
                "answer",
                f"The clues do not refute the false belief {words.name(belief)}: add one that does.",
                words.rival(oracle.world(world), "That belief holds then."),
            )
    how = words.name(inquiry.solution.method)
    return passed("answer", f"The method is settled ({how}), and so is what was false.")


def robust(inquiry: Inquiry) -> Finding:
    """Which single clues may be missed without losing uniqueness? Reported, not required."""
    spare = [c for c in inquiry.clues if convicts(inquiry, inquiry.everything & ~inquiry.oracle.binds(c))]
    needed = [clue for clue in inquiry.clues if clue not in spare]
    return passed(
        "robust",
        f"{len(spare)} of {len(inquiry.clues)} clues may be missed, any one of them, and the answer stands.",
        f"may be missed: {', '.join(spare) or 'none'}; must be met: {', '.join(needed) or 'none'}",
    )
