"""Titles of chapters, none twice in a story; the book bears the case's own."""

from __future__ import annotations

import random

from ..artifacts import OutlineChapter, Scene
from .plan import PlannedChapter
from .realise import Teller

_SCENES = {
    "opening": "opening", "opening_back": "opening", "company": "opening", "arrival": "opening",
    "discovery": "discovery", "examination": "discovery", "ground": "ground",
    "interview": "interview", "second": "second_interview", "secret": "second_interview",
    "record": "record", "lead": "lead", "confront": "lead", "drop": "lead_drop", "turn": "turn",
    "interlude": "record", "challenge": "challenge", "gathering": "gathering", "deduction": "deduction",
    "confrontation": "confrontation", "ending": "ending",
}  # fmt: skip


def titled(chapters: list[PlannedChapter], teller: Teller, rng: random.Random) -> list[OutlineChapter]:
    """The chapters with numbers and titles; a title is for one of the chapter's scenes, drawn."""
    return [
        OutlineChapter(
            number=number,
            title=chapter_title(chapter.scenes, teller, rng),
            act=chapter.act,
            scenes=list(chapter.scenes),
        )
        for number, chapter in enumerate(chapters, 1)
    ]


def chapter_title(scenes: tuple[Scene, ...], teller: Teller, rng: random.Random) -> str:
    """A title that fits one of the scenes."""
    scene = rng.choice([s for s in scenes if s.kind != "interlude"] or list(scenes))
    return " ".join(teller.passage(scene, "title.chapter", tags={"scene": _SCENES[scene.kind]}))
