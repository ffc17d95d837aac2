"""What an author makes from a proven case: the clue board, the outline, the prose. All are written as JSON.

Texts are Markdown: paragraphs parted by blank lines, notebook pages as block quotes, *emphasis*. A paragraph
that reads ``figure: NAME`` (see :data:`Figure`) is a place for a picture; who makes a book puts it there or
drops the line.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Figure = Literal["floor_plan", "who_was_where", "suspicion_curve"]
Act = Literal[1, 2, 3]


class Artifact(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ClueCard(Artifact):
    """One clue as it hangs on the board; ``place`` and ``by`` are names, not ids."""

    id: str
    number: int
    """From 1, in the order in which the reader meets them."""
    statement: str
    evidence: str
    by: str | None
    about: list[str]
    place: str | None
    role: str
    leans_on: list[str]
    """Ids of the beliefs that its plain reading needs."""
    points_to: str | None
    explained_by: str | None


class BeliefCard(Artifact):
    id: str
    statement: str
    holds: bool


class ClueBoard(Artifact):
    """Every clue in order, and the beliefs that they lean on."""

    clues: list[ClueCard]
    beliefs: list[BeliefCard]


class Scene(Artifact):
    """A small contest: who wants what of whom, what is held back, what has changed when it ends."""

    kind: str
    place: str | None
    hour: str
    present: list[str]
    """Ids of the people of the case who take part; the sleuth and the inspector are not counted."""
    speaker: str | None
    clues: list[str]
    wants: str
    holds_back: str
    changes: str
    beats: list[str]


class OutlineChapter(Artifact):
    number: int
    title: str
    act: Act
    scenes: list[Scene]


class CurvePoint(Artifact):
    """Suspects left after a clue: while all that is taken for granted is believed, and when any may fall."""

    clue: str
    chapter: int
    believed: list[str]
    open: list[str]


class Outline(Artifact):
    """Three acts with every clue placed; ``attempt`` counts the plans that did not survive the reading."""

    title: str
    structure: str
    attempt: int
    chapters: list[OutlineChapter]
    curve: list[CurvePoint]


class Span(Artifact):
    """``text`` stands in the chapter's text from ``start`` to ``end`` (characters)."""

    chapter: int
    start: int
    end: int
    text: str


class Chapter(Artifact):
    number: int
    title: str
    act: Act
    scenes: list[str]
    text: str

    @property
    def paragraphs(self) -> list[str]:
        """The text's paragraphs, figures' places included."""
        return [part for part in self.text.split("\n\n") if part.strip()]


class FinderClue(Artifact):
    """A clue that a deduction used: the chapter where it stands, and its words there."""

    clue: str
    chapter: int
    words: str


class FinderRow(Artifact):
    """One deduction of the solution and where everything that it rests on was said."""

    step: int
    conclusion: str
    clues: list[FinderClue]


class Prose(Artifact):
    """The story. ``spans`` say where each clue stands, ``frame`` where each fact of the frame does."""

    title: str
    seed: int
    attempt: int
    sleuth: str
    inspector: str
    chapters: list[Chapter]
    challenge: int
    """Number of the chapter that is the Challenge to the Reader: all before it is what the reader may use."""
    spans: dict[str, Span]
    frame: dict[str, Span]
    """By "KIND.ID": place.study, passage.study.hall, person.ada, item.x, method.x, crime.times ..."""
    cluefinder: list[FinderRow]
    words: int

    def chapter(self, number: int) -> Chapter:
        """The chapter with this number; KeyError if there is none."""
        return {chapter.number: chapter for chapter in self.chapters}[number]


class Written(Artifact):
    """All that the author made from one case."""

    board: ClueBoard
    outline: Outline
    prose: Prose
