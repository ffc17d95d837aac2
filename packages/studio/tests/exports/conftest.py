"""A real, proven case, and a story made by hand: every clue's statement a paragraph, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from casewright.cml.generator import Cast, Dossier, Setting, Spec, draft_case, draft_cast, draft_setting
from casewright.cml.model.document import Document
from casewright.cml.prover import Verdict
from casewright.studio.authors.artifacts import (
    Chapter,
    CurvePoint,
    FinderClue,
    FinderRow,
    Outline,
    OutlineChapter,
    Prose,
    Scene,
    Span,
)
from casewright.studio.exports import GamePack, build_pack
from casewright.utils.seeds import derive

SEED = 7
A_CHAPTER = 5
FIRST = 'It *had* rained. "Nobody came," said the butler, "and nobody\'s left."'
OPENING = f"{FIRST}\n\nfigure: floor_plan\n\n> A note."


@dataclass(frozen=True)
class Case:
    spec: Spec
    setting: Setting
    cast: Cast
    document: Document
    dossier: Dossier
    verdict: Verdict


@dataclass(frozen=True)
class Book:
    """What the exports are given."""

    case: Case
    outline: Outline
    prose: Prose

    @property
    def pack(self) -> GamePack:
        return build_pack(self.case, self.outline, self.prose)


@pytest.fixture(scope="session")
def book() -> Book:
    spec = Spec(seed=SEED, setting="country_house", suspects=5)
    setting = draft_setting(spec, derive(SEED, "setting"))
    cast = draft_cast(spec, setting, derive(SEED, "cast"))
    draft = draft_case(spec, setting, cast, derive(SEED, "case"))
    case = Case(spec, setting, cast, draft.document, draft.dossier, draft.verdict)
    return told(case)


@pytest.fixture(scope="session")
def pack(book: Book) -> GamePack:
    return book.pack


def told(case: Case) -> Book:
    """A story of the case: five clues a chapter, the challenge, a last chapter with the pictures."""
    assert case.document.logic
    logic = case.document.logic
    ids = [clue.id for clue in logic.clues]
    rows = [ids[n : n + A_CHAPTER] for n in range(0, len(ids), A_CHAPTER)]
    statements = {clue.id: clue.statement for clue in logic.clues}
    spans: dict[str, Span] = {}
    chapters = [_chapter(1, OPENING)]
    for number, row in enumerate(rows, 2):
        text = ""
        for clue in row:
            start = len(text)
            text += statements[clue] + "\n\n"
            end = start + len(statements[clue])
            spans[clue] = Span(chapter=number, start=start, end=end, text=statements[clue])
        chapters.append(_chapter(number, text.strip()))
    challenge = len(chapters) + 1
    chapters.append(_chapter(challenge, "Who did it?\n\n1. One did.\n\n2. Nobody flies."))
    chapters.append(_chapter(challenge + 1, "It was so.\n\n* * *\n\nfigure: who_was_where\n\nAnd so to bed."))
    where = {clue: span.chapter for clue, span in spans.items()}
    outline = Outline(
        title="A Hand-made Book",
        structure="by_hand",
        attempt=0,
        chapters=[_planned(c, rows) for c in chapters],
        curve=[
            CurvePoint(clue=p.clue, chapter=where[p.clue], believed=p.believed, open=p.open)
            for p in case.verdict.curve
        ],
    )
    finder = [
        FinderRow(
            step=n,
            conclusion=f"Conclusion number {n}.",
            clues=[FinderClue(clue=c, chapter=where[c], words=statements[c]) for c in step.uses],
        )
        for n, step in enumerate(logic.steps, 1)
    ]
    prose = Prose(
        title=outline.title,
        seed=case.spec.seed,
        attempt=0,
        sleuth=case.cast.sleuth.name,
        inspector=case.cast.inspector.name,
        chapters=chapters,
        challenge=challenge,
        spans=spans,
        frame={},
        cluefinder=finder,
        words=500,
    )
    return Book(case, outline, prose)


def _chapter(number: int, text: str) -> Chapter:
    return Chapter(number=number, title=f'The "{number}" Chapter', act=2, scenes=["interview"], text=text)


def _planned(chapter: Chapter, rows: list[list[str]]) -> OutlineChapter:
    clues = rows[chapter.number - 2] if 2 <= chapter.number < 2 + len(rows) else []
    scene = Scene(
        kind="interview",
        place=None,
        hour="night",
        present=[],
        speaker=None,
        clues=clues,
        wants="",
        holds_back="",
        changes="",
        beats=[],
    )
    return OutlineChapter(number=chapter.number, title=chapter.title, act=2, scenes=[scene])


def accusing(book: Book, person: str) -> Book:
    """The same case with another's name in the solution: no case any more, but nothing open may notice."""
    case = book.case
    assert case.document.logic
    assert case.document.logic.solution
    solution = case.document.logic.solution
    old, *_ = solution.culprits
    exchange = {old: person, person: old}
    evening = {exchange.get(who, who): row for who, row in solution.evening.items()}
    had = {item: [exchange.get(who, who) for who in row] for item, row in solution.had.items()}
    other = solution.model_copy(update={"culprits": [person], "evening": evening, "had": had})
    logic = case.document.logic.model_copy(update={"solution": other})
    dossier = case.dossier.model_copy(update={"culprit": person})
    document = case.document.model_copy(update={"logic": logic})
    return replace(book, case=replace(case, document=document, dossier=dossier))
