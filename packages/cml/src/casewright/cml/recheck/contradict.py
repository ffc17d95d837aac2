"""Searches for a *set* of clues: one that contradicts something and yet leaves something else possible.

Is there a set S with S and A possible, S and B impossible? Any such S may be grown to all the clues of a
world of A, so the search walks through such worlds: where the clues of one still allow B, no part of what a
B-world of them satisfies will do, and the next world must satisfy a clue outside it. (The same duality of
conflicts and maximal satisfiable subsets underlies Reiter 1987 and MARCO, Liffiton et al. 2016.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .casebook import Casebook


def exists(book: Casebook, clues: Sequence[str], possible: Iterable[int], impossible: Sequence[int]) -> bool:
    """Whether a set of the clues leaves the ``possible`` literals possible, the ``impossible`` ones not."""
    switch = book.variables.clauses.new()
    wanted = [*possible, switch]
    while (found := book.search(*wanted)) is not None:
        grown = [one for one in clues if found.holds(book.binds[one])]
        rival = book.model(*book.shown(grown), *impossible)
        if rival is None:
            return True
        beyond = [book.binds[one] for one in clues if not rival.holds(book.binds[one])]
        book.variables.clauses.add(-switch, *beyond)
    return False


def refuted(book: Casebook, clues: Sequence[str], claim: str) -> bool:
    """Whether some clues contradict the claim that by themselves leave an innocent open."""
    return exists(book, clues, [book.an_innocent], [book.said[claim]])


def in_a_minimal_set(book: Casebook, clues: Sequence[str], clue: str, suspect: str) -> bool:
    """Whether the clue is one of an inclusion-minimal set that clears the suspect."""
    guilty, shown = book.variables.guilty[suspect], book.binds[clue]
    others = [one for one in clues if one != clue]
    return exists(book, others, [guilty, -shown], [guilty, shown])


def diagnoses(book: Casebook, clues: Sequence[str]) -> list[tuple[str, ...]]:
    """The inclusion-minimal sets of beliefs to drop so that a world is left; empty where none is left anyway.

    A world shows one set that would do, its false beliefs; it is shrunk, and none above it is looked at
    again.
    """
    belief, clauses = book.variables.belief, book.variables.clauses
    switch = clauses.new()
    found = []
    while (model := book.search(*book.shown(clues), switch)) is not None:
        dropped = [one for one, lit in belief.items() if not model.holds(lit)]
        for one in list(dropped):
            fewer = [other for other in dropped if other != one]
            if book.possible(*book.shown(clues), *book.held(fewer)):
                dropped = fewer
        found.append(tuple(dropped))
        clauses.add(-switch, *(belief[one] for one in dropped))
    return found
