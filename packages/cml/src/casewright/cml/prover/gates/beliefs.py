"""What everyone believes: how it deceives, and how it falls."""

from __future__ import annotations

from ..inquiry import Inquiry
from ..search import diagnoses
from ..verdict import Finding, failed, passed


def false_solution(inquiry: Inquiry) -> tuple[int, tuple[str, ...]] | None:
    """The first prefix that deceives, with the innocents whom it leaves (none: an impossible crime).

    All beliefs are held. A prefix deceives where no culprit is guilty in any world and innocents are, at most
    half of them (one always allowed), or nobody is although a world exists once laws 4 and 5 are set aside.
    """
    left = {x: inquiry.last_open(x, held=True) for x in inquiry.logic.suspects}
    for count in range(len(inquiry.clues) + 1):
        suspected = tuple(x for x, last in left.items() if last >= count)
        if any(x in suspected for x in inquiry.culprits):
            continue
        if suspected and len(suspected) <= max(1, len(inquiry.innocents) // 2):
            return count, suspected
        if not suspected:
            question = inquiry.prefix(count) | inquiry.all_held
            return (count, ()) if inquiry.oracle.ask(question, strict=False) is not None else None
    return None


def deceptive(inquiry: Inquiry) -> Finding:
    """While all beliefs are held, does a prefix of the clues clear the culprits and leave few, or nobody?"""
    words, found = inquiry.words, false_solution(inquiry)
    if found is None:
        return failed(
            "deceptive",
            "No false solution is built up: let the first clues, all beliefs held, clear the culprits"
            " and leave at most half of the innocents.",
            _suspicion(inquiry),
        )
    count, suspected = found
    where = f"after '{inquiry.clues[count - 1]}'" if count else "from the start"
    if not suspected:
        return passed("deceptive", f"While everything is believed the crime looks impossible {where}.")
    who = words.names(suspected)
    return passed("deceptive", f"While everything is believed only {who} can be guilty {where}.")


def _suspicion(inquiry: Inquiry) -> str:
    """Until when each suspect is believed possible."""
    told = []
    for x in inquiry.logic.suspects:
        last = inquiry.last_open(x, held=True)
        until = "to the end" if last == len(inquiry.clues) else f"until '{inquiry.clues[last]}'"
        told.append(f"{inquiry.words.name(x)} {until if last >= 0 else 'never'}")
    return "suspected, while everything is believed: " + "; ".join(told)


def minimal_diagnoses(inquiry: Inquiry) -> list[list[str]]:
    """The minimal sets of beliefs to give up once all clues are shown, each in the order of the beliefs."""
    bits = {belief: inquiry.oracle.holds(belief) for belief in inquiry.beliefs}
    found = diagnoses(inquiry.oracle, inquiry.everything, bits)
    return sorted(sorted(diagnosis, key=inquiry.beliefs.index) for diagnosis in found)


def collapse(inquiry: Inquiry) -> Finding:
    """Do all clues with all beliefs leave no world, and is ``false_beliefs`` the one minimal diagnosis?"""
    words, false = inquiry.words, sorted(inquiry.solution.false_beliefs, key=inquiry.beliefs.index)
    # A belief carries a reading only where a clue that binds says something by it: a claim, or a clue that
    # shows nothing, can lean on any number of beliefs without one of them ever being tried.
    carrying = [clue for clue in inquiry.logic.clues if clue.shows and clue.evidence != "claim"]
    leaned_on = {belief for clue in carrying for belief in clue.assuming}
    if len(leaned_on) < 2 or leaned_on <= set(false):
        return failed(
            "collapse",
            "At least two beliefs must carry a clue (`assuming`), at least one of them true: with one alone "
            "there is nothing to find out.",
            f"clues lean on: {', '.join(sorted(leaned_on)) or 'no belief'}",
        )
    found = minimal_diagnoses(inquiry)
    if found == [false]:
        told = " and ".join(words.name(belief) for belief in false)
        if false:
            return passed(
                "collapse", f"What is believed cannot all be true, and one thing explains it: not {told}"
            )
    if found == [[]]:
        return failed(
            "collapse",
            "All clues agree with all beliefs, so that none need be given up. Add a clue that contradicts.",
            "a world is left in which everyone was right",
        )
    other = "; or ".join(" and ".join(map(words.name, diagnosis)) or "nothing" for diagnosis in found)
    return failed(
        "collapse",
        "What must be given up is not settled, or is not what the solution says: let the clues single out "
        f"{', '.join(false) or 'a false belief'}.",
        f"it would be enough to give up {other or 'nothing at all'}",
    )
