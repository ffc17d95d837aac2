"""All gates in their order, ``honest`` among them, which asks the others again without each red herring."""

from __future__ import annotations

from collections.abc import Callable

from ..model.logic import Clue
from . import proof, puzzle
from .casebook import Casebook, Shelf
from .contradict import in_a_minimal_set
from .solution import world_of
from .truth import says_true

Gate = Callable[[Casebook, Shelf], str | None]


def honest(book: Casebook, shelf: Shelf) -> str | None:
    """Each red herring is true, changes no other gate, points at an innocent and is explained."""
    herrings = [book.clues[one] for one in shelf.clues if book.clues[one].role == "red_herring"]
    for herring in herrings:
        fault = _herring_fault(book, shelf, herring)
        if fault:
            return f"{herring.id}: {fault}"
    return None


def _herring_fault(book: Casebook, shelf: Shelf, herring: Clue) -> str | None:
    solution, pointed, explained = book.logic.solution, herring.points_to, herring.explained_by
    world = world_of(book.logic, solution) if solution else None
    if world is None or not says_true(herring, world, book.logic):
        return "it is not true in the solution"
    if pointed is None or pointed not in book.innocents:
        return "it points at no innocent"
    if explained is None or explained == herring.id or explained not in shelf.clues:
        return "no other clue explains it"
    if not in_a_minimal_set(book, shelf.clues, explained, pointed):
        return f"{explained} is in no minimal set that clears {pointed}"
    rest = shelf.without(herring.id)
    for name, gate in GATES.items():
        if name != "honest" and (book.settled(gate, shelf) is None) != (book.settled(gate, rest) is None):
            return f"without it {name} changes"
    return None


GATES: dict[str, Gate] = {
    "frame": puzzle.frame,
    "consistent": puzzle.consistent,
    "unique": puzzle.unique,
    "answer": puzzle.answer,
    "deceptive": puzzle.deceptive,
    "collapse": puzzle.collapse,
    "necessary": puzzle.necessary,
    "honest": honest,
    "lies": proof.lies,
    "path": proof.path,
    "test": proof.test,
    "spread": proof.spread,
}
"""The gates that are questions to a solver; ``readable`` comes before them."""
