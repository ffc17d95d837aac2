"""The builder of clauses: constants fold, definitions hold both ways, counting counts."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from casewright.cml.recheck.cnf import FEW, Clauses
from casewright.cml.recheck.questions import Questions


def test_constants_fold_and_equal_formulas_are_one() -> None:
    clauses = Clauses()
    one, other = clauses.new(), clauses.new()
    assert clauses.all_of([]) == clauses.true
    assert clauses.any_of([]) == clauses.false
    assert clauses.all_of([one, clauses.true, one]) == one
    assert clauses.all_of([one, clauses.false]) == clauses.false
    assert clauses.any_of([one, -one]) == clauses.true
    assert clauses.all_of([one, other]) == clauses.all_of([other, one])


def test_a_definition_holds_exactly_when_its_formula_does() -> None:
    clauses = Clauses()
    one, other, third = (clauses.new() for _ in range(3))
    name = clauses.any_of([clauses.all_of([one, -other]), third])
    questions = Questions(clauses)
    for truth in product((True, False), repeat=3):
        signed = [lit if so else -lit for lit, so in zip((one, other, third), truth, strict=True)]
        expected = (truth[0] and not truth[1]) or truth[2]
        assert questions.ask(*signed, name) == expected
        assert questions.ask(*signed, -name) != expected


@pytest.mark.parametrize("size", [1, 2, 5, FEW + 1, FEW + 4])
def test_exactly_one_of_few_or_of_many(size: int) -> None:
    clauses = Clauses()
    names = [clauses.new() for _ in range(size)]
    clauses.exactly_one(names)
    questions = Questions(clauses)
    assert all(questions.ask(one) for one in names)
    assert not any(questions.ask(one, other) for one, other in combinations(names, 2))
    assert not questions.ask(*(-one for one in names))


@pytest.mark.parametrize(("count", "size"), [(1, 1), (1, 4), (2, 2), (2, 5), (2, 1)])
def test_exactly_so_many(count: int, size: int) -> None:
    clauses = Clauses()
    names = [clauses.new() for _ in range(size)]
    clauses.exactly(count, names)
    questions = Questions(clauses)
    for truth in product((1, -1), repeat=size):
        signed = [sign * one for sign, one in zip(truth, names, strict=True)]
        assert questions.ask(*signed) == (truth.count(1) == count)
