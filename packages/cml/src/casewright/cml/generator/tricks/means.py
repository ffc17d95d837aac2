"""How it can have been done: the candidate ways, what each asks for, and who had it."""

from __future__ import annotations

from dataclasses import dataclass

from casewright.cml.model.logic import Item, Method
from casewright.cml.model.readings import Lacked, MethodIs

from ..data import table
from ..plot import Stage, Told
from .base import told, words_of


@dataclass(frozen=True)
class Means:
    """How the crime can have been done: the candidate ways, the true one, and what each asks for."""

    methods: tuple[Method, ...]
    method: str
    items: tuple[Item, ...]
    had: dict[str, tuple[str, ...]]
    missing: str
    clues: tuple[Told, ...]
    excused: frozenset[str]


def ordinary_means(stage: Stage) -> Means:
    """Two or three candidate ways, each done on the spot; all leave the culprit with the missing thing.

    The true way also asks for a thing that at least three suspects had; now and then one innocent is
    cleared by not having had it.
    """
    people = table("cast")
    ways = stage.rng.sample(
        people["weapons" if stage.cast.crime == "murder" else "openings"], stage.rng.choice((2, 3))
    )
    gone = stage.rng.choice(people["missing"])
    asked = stage.rng.sample(people["means"], len(ways))
    methods = tuple(
        Method(id=way["id"], name=way["name"], presence=True, items=[gone["id"], need["id"]])
        for way, need in zip(ways, asked, strict=True)
    )
    true, need = methods[0], asked[0]
    without, holders = _without(stage)
    items = [Item(id=gone["id"], name=gone["name"], single=True)]
    items += [Item(id=row["id"], name=row["name"]) for row in asked]
    shuffled = tuple(stage.rng.sample(methods, len(methods)))
    clues = [method_clue(true)]
    clues += [lacked_clue(stage, person, need["id"], need["name"]) for person in without]
    return Means(
        methods=shuffled,
        method=true.id,
        items=tuple(items),
        had={gone["id"]: (stage.culprit,), need["id"]: holders},
        missing=gone["id"],
        clues=tuple(clues),
        excused=frozenset(without),
    )


def _without(stage: Stage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(innocents who lack the thing, suspects who had it): at least three had it."""
    spare = len(stage.innocents) - 2
    count = 1 if spare > 1 and stage.rng.random() < 0.25 + 0.2 * stage.intricate else 0
    without = tuple(stage.rng.sample(stage.innocents, count))
    suspects = [m.id for m in stage.cast.suspects]
    return without, tuple(s for s in suspects if s not in without)


def method_clue(method: Method) -> Told:
    """The examination that settles the way."""
    return told(
        "way",
        f"It was {method.name}.",
        "method",
        "discovery",
        evidence="record",
        shows=[MethodIs(method=method.id)],
        slots={"method": method.name},
    )


def lacked_clue(stage: Stage, person: str, item: str, name: str) -> Told:
    """Something not to be argued with says that this person did not have the thing."""
    words = words_of(stage)
    device = stage.rng.choice(["keybook", "locked_drawer", "lent"])
    return told(
        f"without_{person}",
        f"{words.name(person)} did not have {name} that evening.",
        "lacked",
        "record",
        shows=[Lacked(who=person, lacked=item)],
        slots={"item": name},
        subjects=(person,),
        item=item,
        device=device,
    )
