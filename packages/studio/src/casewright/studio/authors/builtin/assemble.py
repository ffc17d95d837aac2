"""Chapters from paragraphs: marks become spans, figures keep their places, words are counted."""

from __future__ import annotations

from collections.abc import Sequence

from ..artifacts import Chapter, OutlineChapter, Span
from .markers import clean
from .sentences import words

BREAK = "* * *"


def chapter_of(plan: OutlineChapter, scenes: Sequence[Sequence[str]]) -> tuple[Chapter, dict[str, Span]]:
    """The chapter and its spans by key ("clue:ID", "frame:KIND.ID"); scenes are parted by a line of stars."""
    told = ["\n\n".join(scene) for scene in scenes if scene]
    text, places = clean(f"\n\n{BREAK}\n\n".join(told))
    chapter = Chapter(
        number=plan.number, title=plan.title, act=plan.act, scenes=[s.kind for s in plan.scenes], text=text
    )
    spans = {
        place.key: Span(
            chapter=plan.number, start=place.start, end=place.end, text=text[place.start : place.end]
        )
        for place in places
    }
    return chapter, spans


def spans_of(kind: str, spans: dict[str, Span]) -> dict[str, Span]:
    """The spans of one kind, by what stands behind the colon."""
    return {key.removeprefix(f"{kind}:"): span for key, span in spans.items() if key.startswith(f"{kind}:")}


def count_words(chapters: Sequence[Chapter]) -> int:
    """Words of the story, figures' places and titles not counted."""
    lines = [p for chapter in chapters for p in chapter.paragraphs if not p.startswith("figure: ")]
    return sum(len(words(line)) for line in lines)
