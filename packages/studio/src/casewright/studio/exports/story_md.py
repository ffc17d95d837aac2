"""The story as one Markdown file, with its three pictures in a folder beside it.

The text is the prose letter for letter, so that what the machine reader found in it stands here too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..authors.artifacts import Chapter, Figure, FinderRow, Outline, Prose
from ..authors.interface import ProvenCase
from .drawings import BEFORE_CHALLENGE, CAPTIONS, FILES, drawings, figure_named
from .markdown import blocks
from .people import persons, setting_line

FIGURES = "figures"
WARNING = (
    "**Stop here.** What follows is the solution. Whoever wants to be the detective should put the story "
    "down, write a name on a piece of paper, and only then go on."
)


def write_story_md(case: ProvenCase, outline: Outline, prose: Prose, path: Path) -> None:
    """Write the story, and its pictures into ``figures/`` beside it. OSError as the file system has it."""
    (path.parent / FIGURES).mkdir(exist_ok=True)
    for name, svg in drawings(case, outline).items():
        _write(path.parent / FIGURES / FILES[name], svg)
    _write(path, story_md(case, prose))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def story_md(case: ProvenCase, prose: Prose) -> str:
    """The whole file."""
    parts = [_front_matter(case, prose), f"# {prose.title}", f"*{setting_line(case)}*", *_persons(case)]
    early = [figure for figure in FILES if figure in BEFORE_CHALLENGE and not _placed(prose, figure)]
    for chapter in prose.chapters:
        if chapter.number == prose.challenge:
            parts += [_figure(figure) for figure in early]
        if chapter.number == prose.challenge + 1:
            parts += ["---", WARNING, "---"]
        parts += _chapter(chapter, challenge=chapter.number == prose.challenge)
    parts += ["## The evening, laid out"]
    parts += [_figure(figure) for figure in FILES if figure not in BEFORE_CHALLENGE]
    return "\n\n".join([*parts, *_cluefinder(prose.cluefinder)]) + "\n"


def _front_matter(case: ProvenCase, prose: Prose) -> str:
    meta = case.document.case.meta if case.document.case else None
    rows = {
        "title": prose.title,
        "setting": setting_line(case),
        "detective": prose.sleuth,
        "crime": case.cast.crime,
        "words": prose.words,
        "seed": prose.seed,
        "license": meta.license if meta else "",
    }
    return "\n".join(
        ["---", *(f"{key}: {json.dumps(row, ensure_ascii=False)}" for key, row in rows.items()), "---"]
    )


def _persons(case: ProvenCase) -> list[str]:
    return ["## The persons of the story", "\n".join(f"- **{name}**, {what}" for name, what in persons(case))]


def _placed(prose: Prose, figure: Figure) -> bool:
    return any(b.kind == "figure" and b.text == figure for c in prose.chapters for b in blocks(c.text))


def _chapter(chapter: Chapter, *, challenge: bool) -> list[str]:
    heading = f"## {chapter.title}" if challenge else f"## {chapter.number}. {chapter.title}"
    return [heading, *_paragraphs(chapter)]


def _paragraphs(chapter: Chapter) -> Iterator[str]:
    """The text as it is, pictures in their places."""
    for block in blocks(chapter.text):
        match block.kind:
            case "figure" if figure_named(block.text) not in BEFORE_CHALLENGE:
                continue
            case "figure":
                yield _figure(figure_named(block.text))
            case "break":
                yield "* * *"
            case "quote":
                yield f"> {block.text}"
            case "item":
                yield f"{block.number}. {block.text}"
            case _:
                yield block.text


def _figure(figure: Figure) -> str:
    return f"![{CAPTIONS[figure]}]({FIGURES}/{FILES[figure]})"


def _cluefinder(rows: list[FinderRow]) -> list[str]:
    """Every deduction, and where its clues were given."""
    if not rows:
        return []
    parts = ["## The cluefinder", "Where everything was said, for whoever wants to look it up."]
    for row in rows:
        clues = "\n".join(f"   - chapter {clue.chapter}: “{clue.words}”" for clue in row.clues)
        parts.append(f"{row.step}. {row.conclusion}\n{clues}")
    return parts
