"""The clauses mean what the laws say, world by world.

Soundness: every world that the solver finds, over random cases, keeps the laws and has the truth values that
plain Python gives its clues. Completeness: in very small frames every world is built by hand, and each that
keeps the laws is one that the solver finds possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

import pytest

from casewright.cml.model.logic import Logic
from casewright.cml.recheck.casebook import Casebook
from casewright.cml.recheck.solution import broken_laws
from casewright.cml.recheck.truth import World, binds, holds, says_true

from ..agreement.cases import case
from ..agreement.frames import reading


@pytest.mark.parametrize("seed", range(12))
def test_a_world_that_is_found_keeps_the_laws(seed: int) -> None:
    logic = case(Random(seed)).logic
    assert logic is not None
    book, rng = Casebook(logic), Random(seed)
    literals = [*book.binds.values(), *book.said.values(), *book.concluded, *book.variables.guilty.values()]
    for _ in range(40):
        wishes = [
            rng.choice((1, -1)) * one for one in rng.sample(literals, rng.randint(1, min(4, len(literals))))
        ]
        model = book.model(*wishes)
        if model is None:
            continue
        world = book.variables.world(model.holds)
        assert broken_laws(logic, world) == []
        for name, one in book.clues.items():
            assert model.holds(book.binds[name]) == binds(one, world, logic)
            assert model.holds(book.said[name]) == says_true(one, world, logic)
        for step, lit in zip(logic.steps, book.concluded, strict=True):
            assert model.holds(lit) == holds(step.concludes, world, logic)


def test_with_laws_4_and_5_set_aside_the_others_stand() -> None:
    logic = case(Random(5)).logic
    assert logic is not None
    book = Casebook(logic)
    for lit in book.variables.guilty.values():
        model = book.questions.model(lit)
        faults = broken_laws(logic, book.variables.world(model.holds)) if model else []
        assert {fault[:5] for fault in faults} <= {"law 4", "law 5"}


def little_frame(rng: Random) -> dict[str, Any]:
    """Two places, two or three instants, two suspects and one other: few enough worlds to go through."""
    other, keyed = rng.choice(("victim", "witness")), rng.random() < 0.6
    return {
        "clock": {"start": "23:55", "step_minutes": 5, "slots": 2 if keyed else 3},
        "places": [{"id": "inn", "name": "Inn"}, {"id": "sea", "name": "Sea"}],
        "passages": [{"between": ["inn", "sea"], "id": f"door{n}"} for n in range(rng.choice((1, 1, 2)))],
        "people": [
            {"id": "ann", "name": "Ann", "role": "suspect"},
            {"id": "bob", "name": "Bob", "role": "suspect"},
            {"id": "oth", "name": "Oth", "role": other},
        ],
        "items": [{"id": "key", "name": "Key", "single": rng.random() < 0.5}] if keyed else [],
        "qualities": [],
        "methods": [
            {
                "id": "way",
                "name": "Way",
                "presence": rng.random() < 0.6,
                "items": ["key"] if keyed and rng.random() < 0.5 else [],
                "visits": rng.choice(([], [{"in": "sea", "from": "23:55", "to": "00:00"}])),
            }
        ],
        "crime": {
            "culprits": rng.choice((1, 1, 2)),
            "from": "23:55",
            "to": "00:00" if keyed else "00:05",
            "places": rng.choice((["inn"], ["inn", "sea"])),
        }
        | rng.choice(({}, {"target": "oth"}, {"target": ["oth", "bob"]})),
        "beliefs": [{"id": "dusk", "axis": "temporal", "statement": "Dusk."}],
    }


def every_world(logic: Logic, shut: list[tuple[int, str | None, int]]) -> Iterator[World]:
    """Each world of the little frame, whatever laws it breaks but the counting ones."""
    people = [one.id for one in logic.people]
    slots = range(logic.clock.slots)
    evenings = [list(one) for one in product(("inn", "sea"), repeat=len(slots))]
    culprits = [{"ann"}, {"bob"}] if logic.crime.culprits == 1 else [{"ann", "bob"}]
    closings = [frozenset(key for key, on in zip(shut, row, strict=True) if on)
                for row in product((False, True), repeat=len(shut))]  # fmt: skip
    owners = [frozenset((who, "key") for who, on in zip(people, row, strict=False) if on)
              for row in product((False, True), repeat=3 if logic.items else 0)]  # fmt: skip
    for stays in product(evenings, repeat=3):
        where = dict(zip(people, stays, strict=True))
        for guilty, at, scene, target, had, closed in product(
            culprits, slots, logic.crime.places, logic.crime.targets or (None,), owners, closings
        ):
            yield World(
                frozenset(guilty), "way", at, scene, target, where, had, frozenset(), closed, frozenset()
            )


@pytest.mark.parametrize("seed", range(8))
def test_every_world_that_keeps_the_laws_is_found_possible(seed: int) -> None:
    rng = Random(seed)
    frame = little_frame(rng)
    closing = {"closed": "door0", "from": "23:55"} | (
        {"but_for": "key"} if frame["items"] and rng.random() < 0.6 else {}
    )
    told = [closing, *(reading(rng, frame, 1) for _ in range(5))]
    told = [one for one in told if "belief" not in str(one) and ("closed" not in str(one) or one is closing)]
    clues = [
        {"id": f"c{n}", "statement": "s", "evidence": "record", "shows": [one]} for n, one in enumerate(told)
    ]
    logic = Logic.model_validate(frame | {"clues": clues})
    book = Casebook(logic)
    shut = [(0, closing.get("but_for"), 0)]
    truths = {
        (tuple(sorted(world.culprits)), *(binds(one, world, logic) for one in logic.clues))
        for world in every_world(logic, shut)
        if not broken_laws(logic, world)
    }
    for culprits in (("ann",), ("bob",), ("ann", "bob")):
        guilt = [lit if name in culprits else -lit for name, lit in book.variables.guilty.items()]
        for signs in product((False, True), repeat=len(clues)):
            wish = [lit if on else -lit for lit, on in zip(book.binds.values(), signs, strict=True)]
            assert book.possible(*guilt, *wish) == ((culprits, *signs) in truths)
