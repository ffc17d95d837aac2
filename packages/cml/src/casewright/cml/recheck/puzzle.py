"""The gates of the puzzle: is there a case, has it one answer, and does it deceive?

A gate is a question to the casebook about the clues on the shelf. It answers None where it passes, else
what is wrong, in a few words. Beliefs are free unless a gate holds them.
"""

from __future__ import annotations

from .casebook import Casebook, Shelf
from .contradict import diagnoses
from .solution import broken_laws, world_of
from .truth import binds


def frame(book: Casebook, shelf: Shelf) -> str | None:
    """Each suspect could be guilty, each method used; each clue alone, all beliefs held, leaves a world."""
    v = book.variables
    barred = [name for name, lit in (v.guilty | v.method).items() if not book.possible(lit)]
    if barred:
        return f"no world of the frame has {', '.join(barred)}"
    absurd = [one for one in shelf.clues if not book.possible(*book.held(), *book.shown([one]))]
    return f"no world is left by {', '.join(absurd)} alone" if absurd else None


def consistent(book: Casebook, shelf: Shelf) -> str | None:
    """The solution is a world in which every clue binds as it should."""
    solution = book.logic.solution
    world = world_of(book.logic, solution) if solution else None
    if world is None:
        return "the solution is not one whole world"
    faults = broken_laws(book.logic, world)
    faults += [f"{one} is not so" for one in shelf.clues if not binds(book.clues[one], world, book.logic)]
    return "; ".join(faults) or None


def unique(book: Casebook, shelf: Shelf) -> str | None:
    """With all clues shown, every world has the solution's culprits."""
    left = [one for one in book.open(*book.shown(shelf.clues)) if one in book.innocents]
    return f"{', '.join(left)} could have done it" if left else None


def answer(book: Casebook, shelf: Shelf) -> str | None:
    """The method is settled too, and each false belief is false in every world."""
    v, solution, shown = book.variables, book.logic.solution, book.shown(shelf.clues)
    assert solution is not None
    ways = [one for one, lit in v.method.items() if one != solution.method and book.possible(lit, *shown)]
    standing = [one for one in solution.false_beliefs if book.possible(v.belief[one], *shown)]
    return f"{', '.join(ways + standing)} may still be so" if ways or standing else None


def deceptive(book: Casebook, shelf: Shelf) -> str | None:
    """Some prefix, all beliefs held, leaves a false solution: innocents alone, or an impossible crime."""
    few = max(1, len(book.innocents) // 2)
    for length in range(len(shelf.clues) + 1):
        shown = [*book.held(), *book.shown(shelf.clues[:length])]
        left = book.open(*shown)
        if not set(left) <= set(book.innocents):
            continue
        if 1 <= len(left) <= few or (not left and book.possible_by_magic(*shown)):
            return None
    return "no prefix of the clues leaves a false solution"


def collapse(book: Casebook, shelf: Shelf) -> str | None:
    """All clues with all beliefs leave no world, and the one minimal diagnosis is the solution's."""
    solution = book.logic.solution
    assert solution is not None
    shown = book.shown(shelf.clues)
    if book.possible(*book.held(), *shown):
        return "all beliefs may hold"
    found = diagnoses(book, shelf.clues)
    if [set(one) for one in found] != [set(solution.false_beliefs)]:
        return f"the minimal diagnoses are {found}"
    leaned = leaned_on(book, shelf)
    if len(leaned) < 2 or leaned <= set(solution.false_beliefs):
        return f"clues lean on {sorted(leaned)} only"
    return None


def leaned_on(book: Casebook, shelf: Shelf) -> set[str]:
    """The beliefs that carry a reading of a clue that binds."""
    clues = [book.clues[one] for one in shelf.clues]
    return {name for one in clues if one.shows and one.evidence != "claim" for name in one.assuming}


def necessary(book: Casebook, shelf: Shelf) -> str | None:
    """Each essential clue is load-bearing, and these with the clues of the steps suffice for ``unique``."""
    essential = [one for one in shelf.clues if book.clues[one].role == "essential"]
    for one in essential:
        rest = shelf.without(one)
        if all(book.settled(gate, rest) is None for gate in (unique, deceptive, collapse)):
            return f"{one} is not needed"
    used = {name for step in book.steps for name in step.uses} | set(essential)
    left = book.settled(unique, Shelf(tuple(one for one in shelf.clues if one in used)))
    return f"essential and used clues are not enough: {left}" if left else None
