"""Is the answer spread over the clues, or does one page give it away?"""

from __future__ import annotations

from itertools import combinations

from ..inquiry import Inquiry
from ..verdict import Finding, failed, passed


def spread(inquiry: Inquiry) -> Finding:
    """Do no one or two clues alone decide the culprit, and is an innocent open after two thirds of them?"""
    for clue in inquiry.clues:
        if inquiry.innocent_open(inquiry.oracle.binds(clue)) is None:
            return _gives_away(inquiry, (clue,))
    for pair in _unanswered(inquiry):
        if inquiry.innocent_open(inquiry.oracle.shown(pair)) is None:
            return _gives_away(inquiry, pair)
    count = 2 * len(inquiry.clues) // 3
    if inquiry.innocent_open(inquiry.prefix(count)) is None:
        return failed(
            "spread",
            f"After two thirds of the clues ({count}) the culprit is known: move a decisive one back.",
            f"'{inquiry.clues[count - 1]}' comes too early" if count else "the frame alone convicts",
        )
    return passed("spread", "No two clues decide it, and after two thirds of them an innocent is open.")


def _unanswered(inquiry: Inquiry) -> list[tuple[str, str]]:
    """Pairs of clues that bind together in no known world with a guilty innocent."""
    oracle = inquiry.oracle
    anyone = 0
    for innocent in inquiry.innocents:
        anyone |= oracle.guilty(innocent)
    strict = oracle.strict()
    worlds = [w.literals for w in oracle.memory.worlds if w.literals & anyone and w.literals & strict]
    beside = dict.fromkeys(inquiry.clues, 0)
    for clue in inquiry.clues:
        bit = oracle.binds(clue)
        for world in worlds:
            if world & bit:
                beside[clue] |= world
    return [(a, b) for a, b in combinations(inquiry.clues, 2) if not beside[a] & oracle.binds(b)]


def _gives_away(inquiry: Inquiry, clues: tuple[str, ...]) -> Finding:
    return failed(
        "spread",
        f"The culprit is decided by {' and '.join(map(repr, clues))} alone: weaken what is shown.",
        "; ".join(clue.statement for clue in inquiry.logic.clues if clue.id in clues),
    )
