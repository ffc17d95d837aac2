"""The searches for sets of clues and of beliefs, against going through every set."""

from __future__ import annotations

from functools import cache
from itertools import chain, combinations, islice
from random import Random

import pytest

from casewright.cml.recheck.casebook import Casebook
from casewright.cml.recheck.contradict import diagnoses, in_a_minimal_set, refuted

from ..agreement.cases import case
from .tiny import Values


def subsets(names: list[str]) -> list[tuple[str, ...]]:
    return list(chain.from_iterable(combinations(names, count) for count in range(len(names) + 1)))


COUNT = 8


@cache
def books() -> list[Casebook]:
    """Casebooks of random cases with few enough clues to go through every set of them."""
    found = (case(Random(seed)).logic for seed in range(3 * COUNT))
    return list(islice((Casebook(logic) for logic in found if logic and len(logic.clues) <= 7), COUNT))


@pytest.fixture(params=range(COUNT))
def book(request: pytest.FixtureRequest) -> Casebook:
    number: int = request.param
    return books()[number]


def test_whether_a_clue_is_in_a_minimal_set(book: Casebook) -> None:
    clues = list(book.clues)
    for suspect, guilty in book.variables.guilty.items():
        clears = {some for some in subsets(clues) if not book.possible(guilty, *book.shown(some))}
        minimal = [some for some in clears
                   if not any(tuple(x for x in some if x != one) in clears for one in some)]  # fmt: skip
        for clue in clues:
            expected = any(clue in some for some in minimal)
            assert in_a_minimal_set(book, clues, clue, suspect) == expected


def test_whether_a_claim_is_refuted_while_an_innocent_is_open(book: Casebook) -> None:
    clues = list(book.clues)
    for claim in clues:
        expected = any(
            book.possible(book.an_innocent, *book.shown(some))
            and not book.possible(book.said[claim], *book.shown(some))
            for some in subsets(clues)
        )
        assert refuted(book, clues, claim) == expected


def test_the_minimal_diagnoses(book: Casebook) -> None:
    clues, beliefs = list(book.clues), list(book.variables.belief)
    enough = [set(some) for some in subsets(beliefs) if book.possible(*book.shown(clues), *book.held(some))]
    minimal = [some for some in enough if not any(other < some for other in enough)]
    assert sorted(map(sorted, diagnoses(book, clues))) == sorted(map(sorted, minimal))


def test_there_are_refuted_and_minimal_ones_among_these() -> None:
    """The comparisons above would say nothing about searches that never find anything."""
    found: Values = {"in a set": 0, "refuted": 0}
    for book in books():
        clues = list(book.clues)
        found["in a set"] += sum(in_a_minimal_set(book, clues, c, s) for c in clues for s in book.suspects)
        found["refuted"] += sum(refuted(book, clues, c) for c in clues)
    assert min(found.values()) > 0
