"""Planning and telling one story: an outline from a case and an attempt, prose from both."""

from __future__ import annotations

import random

from casewright.utils.seeds import derive

from ..artifacts import Chapter, CurvePoint, Outline, OutlineChapter, Prose, Span
from ..interface import ProvenCase
from .assemble import chapter_of, count_words, spans_of
from .cluefinder import cluefinder
from .deduction import Deduction
from .endplan import end_plan
from .finale import answer, laws, summary
from .ground import Ground
from .library import Library
from .plan import draw_structure, plan
from .realise import Teller
from .shapes import structure
from .titles import titled
from .view import Blind, blind, logic_of


def draft_outline(case: ProvenCase, library: Library, attempt: int) -> Outline:
    """The ``attempt``-th plan of this case's story."""
    story, logic = blind(case), logic_of(case.document)
    rng = derive(story.seed, "outline", attempt)
    shape = draw_structure(rng)
    chapters = plan(story, shape, rng)
    ends = end_plan(story, logic, case.dossier.culprit, shape, rng)
    teller = Teller(story, library, rng)
    assert case.document.case is not None
    title = case.document.case.meta.title
    rows = titled([*chapters, *ends], teller, rng)
    curve = _curve(case, rows)
    return Outline(title=title, structure=shape.id, attempt=attempt, chapters=rows, curve=curve)


def _curve(case: ProvenCase, chapters: list[OutlineChapter]) -> list[CurvePoint]:
    where = {clue: row.number for row in chapters for scene in row.scenes for clue in scene.clues}
    return [
        CurvePoint(clue=p.clue, chapter=where[p.clue], believed=list(p.believed), open=list(p.open))
        for p in case.verdict.curve
        if p.clue in where
    ]


def tell_story(case: ProvenCase, outline: Outline, library: Library) -> Prose:
    """The prose of an outline; the same case and outline give the same text."""
    story = blind(case)
    rng = derive(story.seed, "prose", outline.attempt)
    telling = _Telling(case, story, library, outline, rng)
    for row in outline.chapters:
        telling.chapter(row)
    return telling.finish()


class _Telling:
    """The state of one story while it is told."""

    def __init__(
        self, case: ProvenCase, story: Blind, library: Library, outline: Outline, rng: random.Random
    ) -> None:
        self._case, self._story, self._outline = case, story, outline
        self._logic = logic_of(case.document)
        self._spans: dict[str, Span] = {}
        self._chapters: list[Chapter] = []
        self._challenge = 0
        clue_chapters = {c: r.number for r in outline.chapters for s in r.scenes for c in s.clues}
        ground = Ground(structure(outline.structure))
        deduction = Deduction(story, self._logic, clue_chapters)
        extra = {"frame": ground.tell, "laws": laws, "summary": summary, "deduce": deduction.tell}
        self._teller = Teller(story, library, rng, extra)

    def chapter(self, row: OutlineChapter) -> None:
        kinds = {scene.kind for scene in row.scenes}
        if "challenge" in kinds:
            self._challenge = row.number
        elif self._challenge and self._teller.answer is None:
            self._teller.answer = answer(self._case, self._story, self._logic)
        chapter, spans = chapter_of(row, [self._teller.tell(scene) for scene in row.scenes])
        self._chapters.append(chapter)
        for key, span in spans.items():
            self._spans.setdefault(key, span)

    def finish(self) -> Prose:
        clues = spans_of("clue", self._spans)
        return Prose(
            title=self._outline.title,
            seed=self._story.seed,
            attempt=self._outline.attempt,
            sleuth=self._story.cast.sleuth.name,
            inspector=self._story.cast.inspector.name,
            chapters=self._chapters,
            challenge=self._challenge,
            spans=clues,
            frame=spans_of("frame", self._spans),
            cluefinder=cluefinder(self._story, self._logic, clues),
            words=count_words(self._chapters),
        )
