"""The clues, in the order in which the reader meets them, cut into scenes."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import groupby

from .view import Blind, Fact


@dataclass(frozen=True)
class Block:
    """Clues that are met in one scene: ``kind`` of scene, whose talk it is (None where things are found)."""

    kind: str
    speaker: str | None
    clues: tuple[str, ...]


def blocks(story: Blind, rng: random.Random) -> list[Block]:
    """The clues' scenes in order; whoever has nothing to say that is a clue is heard as well."""
    rows: list[Block] = []
    met: set[str] = set()
    for (scene, speaker), facts in groupby(story.facts, _key):
        kind = scene
        if speaker is not None:
            kind = "second" if speaker in met else "interview"
            met.add(speaker)
        rows.append(Block(kind, speaker, tuple(fact.id for fact in facts)))
    for member in story.cast.people:
        if member.id not in met:
            first = next((i for i, row in enumerate(rows) if row.kind == "interview"), len(rows))
            last = max((i for i, row in enumerate(rows) if row.kind == "interview"), default=len(rows) - 1)
            rows.insert(rng.randint(first, last + 1), Block("interview", member.id, ()))
    return rows


def _key(fact: Fact) -> tuple[str, str | None]:
    """Talks are cut by who talks; what is found, read or turned is one scene as long as it goes on."""
    if fact.note.scene in ("interview", "second"):
        return ("interview", fact.speaker) if fact.speaker else ("record", None)
    return fact.note.scene, None


def position(rows: list[Block], clue: str) -> int:
    """Index of the block in which a clue is met."""
    return next(i for i, row in enumerate(rows) if clue in row.clues)
