"""The shapes of stories and scenes, as ``library/structures.yaml`` has them; from pattern to beats."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from .library import table

_CHANCE = {"short": (0.3, 0.05), "medium": (0.9, 0.5)}
"""By the wished length: how often a beat with one "?" stays in, and one with two."""


class Hours(BaseModel):
    """The hour of the day of the chapters: before the investigation, through it, and after the challenge."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    front: list[str]
    middle: list[str]
    end: list[str]


class Structure(BaseModel):
    """One outline that a story can follow."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    front: list[list[str]]
    first_ground: list[str]
    second_ground: list[str]
    second_stands: Literal["before_lead", "after_lead", "middle", "before_challenge"]
    style: Literal["notebook", "dialogue"]
    interviews: int
    hours: Hours


class Intent(BaseModel):
    """What a scene is about; the texts have slots, filled by the planner."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    wants: str
    holds_back: str
    changes: str


class Shapes(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    structures: list[Structure]
    patterns: dict[str, list[str]]
    intents: dict[str, Intent]


@lru_cache(maxsize=1)
def declared() -> Shapes:
    """What ``library/structures.yaml`` says."""
    return Shapes.model_validate(table("structures"))


def structure(name: str) -> Structure:
    """The structure with this id; KeyError if there is none."""
    return {row.id: row for row in declared().structures}[name]


def beats(kind: str, clues: Iterable[str], length: str, rng: random.Random) -> list[str]:
    """A pattern of this kind of scene with its clues put in ("clue:ID"); optional beats keep one "?"."""
    waiting = list(clues)
    made: list[str] = []
    for beat in rng.choice(declared().patterns[kind]).split():
        name = beat.rstrip("?")
        doubts = len(beat) - len(name)
        if doubts and rng.random() >= _CHANCE[length][doubts - 1]:
            continue
        if name == "CLUE":
            made += [f"clue:{clue}" for clue in waiting[:1]]
            waiting = waiting[1:]
        elif name == "CLUES":
            made += _spread(waiting, made)
            waiting = []
        else:
            made.append(name + ("?" if doubts else ""))
    return made + [f"clue:{clue}" for clue in waiting]


def _spread(clues: list[str], before: list[str]) -> list[str]:
    """Several clues in a row, a small beat after every second one."""
    made: list[str] = []
    for count, clue in enumerate(clues):
        if count and (count + sum(b.startswith("clue:") for b in before)) % 2 == 0:
            made.append("gesture?")
        made.append(f"clue:{clue}")
    return made
