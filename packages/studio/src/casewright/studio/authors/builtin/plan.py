"""The plan of a story up to the challenge: which clue is met when, and what happens round it.

The order of the clues is the case's; the plan cuts it into scenes, raises the false solution once the clues
that build it have been met, breaks it where the clues break it, and places the frame. It sees the case
without its answer.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..artifacts import Act, Scene
from .blocks import Block, blocks, position
from .scenes import SceneMaker
from .shapes import Structure, declared
from .view import Blind


@dataclass(frozen=True)
class PlannedChapter:
    """A chapter before it has a number and a title."""

    act: Act
    scenes: tuple[Scene, ...]


def draw_structure(rng: random.Random) -> Structure:
    """One of the declared structures."""
    return rng.choice(declared().structures)


def plan(story: Blind, structure: Structure, rng: random.Random) -> list[PlannedChapter]:
    """The chapters before the challenge."""
    rows = blocks(story, rng)
    found = rows[0].clues if rows and rows[0].kind == "discovery" else ()
    middle = rows[1:] if found else rows
    make = SceneMaker(story, rng)
    front = list(_front(structure, found, make))
    return [*front, *_middle(story, structure, middle, make, rng)]


def _front(structure: Structure, found: Iterable[str], make: SceneMaker) -> Iterator[PlannedChapter]:
    """The opening chapters; a ground scene that the structure does not place follows them."""
    chapters = [list(row) for row in structure.front]
    if not any("ground" in row for row in chapters):
        chapters.append(["ground"])
    for number, kinds in enumerate(chapters):
        hour = structure.hours.front[min(number, len(structure.hours.front) - 1)]
        scenes = []
        for kind in kinds:
            scene = make.make(kind, hour, clues=tuple(found) if kind == "examination" else ())
            scenes.append(_with_frame(scene, structure.first_ground) if kind == "ground" else scene)
        yield PlannedChapter(1, tuple(scenes))


def _with_frame(scene: Scene, sections: list[str]) -> Scene:
    """The scene with these sections of the frame in place of the beat ``frame``."""
    told = [f"frame:{section}" for section in sections]
    beats = [b for beat in scene.beats for b in (told if beat == "frame" else [beat])]
    return scene.model_copy(update={"beats": beats})


@dataclass(frozen=True)
class _Step:
    """A scene to be, before the hours are known."""

    kind: str
    speaker: str | None = None
    clues: tuple[str, ...] = ()


def _middle(
    story: Blind, structure: Structure, rows: list[Block], make: SceneMaker, rng: random.Random
) -> Iterator[PlannedChapter]:
    chapters = list(_packed(_steps(story, structure, rows, rng), structure.interviews))
    hours = structure.hours.middle
    for number, steps in enumerate(chapters):
        hour = hours[number * len(hours) // len(chapters)]
        scenes = [make.make(step.kind, hour, step.speaker, step.clues) for step in steps]
        yield PlannedChapter(2, tuple(_second_ground(scene, structure) for scene in scenes))


def _second_ground(scene: Scene, structure: Structure) -> Scene:
    return _with_frame(scene, structure.second_ground) if scene.kind == "ground" else scene


def _steps(story: Blind, structure: Structure, rows: list[Block], rng: random.Random) -> list[_Step]:
    """The scenes of the investigation in order."""
    inserts: dict[int, list[_Step]] = {}
    raised = _lead_after(story, rows)
    dropped = _drop_after(story, rows, raised)
    if story.pointed is not None:
        inserts.setdefault(raised, []).append(_Step("lead", story.pointed))
        confronted = rng.randint(raised, max(raised, min(raised + 1, dropped)))
        inserts.setdefault(confronted, []).append(_Step("confront", story.pointed))
        inserts.setdefault(dropped, []).append(_Step("drop", story.pointed))
    if not any(row.kind == "turn" for row in rows):
        inserts.setdefault(dropped, []).insert(0, _Step("turn"))
    for person in _secrets(story, rng):
        inserts.setdefault(rng.randint(min(raised + 1, len(rows) - 1), len(rows) - 1), []).insert(
            0, _Step("secret", person)
        )
    ground = {
        "before_lead": raised,
        "after_lead": raised,
        "middle": len(rows) // 2,
        "before_challenge": len(rows) - 1,
    }
    at = ground[structure.second_stands]
    first = structure.second_stands == "before_lead"
    inserts.setdefault(at, []).insert(0 if first else len(inserts.get(at, [])), _Step("ground"))
    if story.length != "short":
        inserts.setdefault(rng.randrange(len(rows)), []).append(_Step("interlude"))
    steps: list[_Step] = []
    for number, row in enumerate(rows):
        steps.append(_Step(row.kind, row.speaker, row.clues))
        steps += inserts.get(number, [])
    return steps


def _lead_after(story: Blind, rows: list[Block]) -> int:
    """The false solution is raised when its clues are met and its victim has been heard."""
    met = len(story.facts) - sum(len(row.clues) for row in rows)
    stands = len(rows) - 1
    for number, row in enumerate(rows):
        met += len(row.clues)
        if met >= story.prefix:
            stands = number
            break
    heard = next((i for i, row in enumerate(rows) if row.speaker == story.pointed), 0)
    return max(stands, heard)


def _drop_after(story: Blind, rows: list[Block], raised: int) -> int:
    """It falls when the belief has fallen and what explains the evidence against its victim is known."""
    turns = [i for i, row in enumerate(rows) if row.kind == "turn"]
    explaining = [
        fact.explained_by for fact in story.facts if fact.points_to == story.pointed and fact.explained_by
    ]
    in_rows = {clue for row in rows for clue in row.clues}
    explained = [position(rows, clue) for clue in explaining if clue in in_rows]
    return min(max([raised, *turns, *explained]), len(rows) - 1)


def _secrets(story: Blind, rng: random.Random) -> list[str]:
    """Some of the suspects, whoever they are, are made to say what they have been keeping."""
    others = [m.id for m in story.cast.suspects if m.secret and m.id != story.pointed]
    count = min(len(others), 0 if story.length == "short" else 2)
    return rng.sample(others, count)


def _packed(steps: list[_Step], interviews: int) -> Iterator[list[_Step]]:
    """Scenes into chapters: several interviews to one, small scenes with neighbours, great ones alone."""
    row: list[_Step] = []
    for step in steps:
        if row and not _joins(row, step, interviews):
            yield row
            row = []
        row.append(step)
    if row:
        yield row


_SMALL = frozenset({"second", "record", "secret", "interlude"})
_BESIDE_INTERVIEWS = frozenset({"interview", "record", "interlude"})
MOST_SCENES = 4


def _joins(row: list[_Step], step: _Step, interviews: int) -> bool:
    """Whether a scene still belongs to the chapter that these have begun."""
    kinds = {other.kind for other in row}
    if step.kind == "confront":
        return kinds == {"lead"}
    if len(row) >= MOST_SCENES:
        return False
    if step.kind == "interview":
        return kinds <= _BESIDE_INTERVIEWS and sum(s.kind == "interview" for s in row) < interviews
    if step.kind in ("record", "interlude"):
        return kinds <= _SMALL | _BESIDE_INTERVIEWS
    return step.kind in _SMALL and kinds <= _SMALL
