"""Small things of the page: quotes, blocks, runs, numbers; and story.md."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.studio.exports import write_story_md
from casewright.studio.exports.drawings import figure_named
from casewright.studio.exports.epub.chapters import in_words
from casewright.studio.exports.figures.svg import number
from casewright.studio.exports.look import look_of
from casewright.studio.exports.markdown import blocks, runs
from casewright.studio.exports.paper import hours
from casewright.studio.exports.story_md import WARNING, story_md
from casewright.studio.exports.typography import smart

from .conftest import Book


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('"Yes," he said.', "“Yes,” he said."),
        ("the cook's", "the cook’s"),
        ("\"He said 'no'.\"", "“He said ‘no’.”"),
        ("'Tis late, get 'em in the '20s", "’Tis late, get ’em in the ’20s"),
        ('"I was -"', "“I was -”"),
        ('He said: *"Go!"*', "He said: *“Go!”*"),
        ("the boys' room", "the boys’ room"),
        ('"So?"\n\n"So."', "“So?”\n\n“So.”"),
    ],
)
def test_quotes_are_curled(straight: str, curly: str) -> None:
    assert smart(straight) == curly


@given(st.text())
def test_setting_never_changes_a_length(text: str) -> None:
    assert len(smart(text)) == len(text)


def test_blocks_know_their_kind_and_place() -> None:
    text = "One *two*.\n\n> A note.\n\n* * *\n\n\nfigure: floor_plan\n\n7. A law."
    found = blocks(text)
    assert [b.kind for b in found] == ["paragraph", "quote", "break", "figure", "item"]
    assert [b.number for b in found] == [0, 0, 0, 0, 7]
    for block in found:
        assert block.kind in ("break", "figure") or text[block.start :].startswith(block.text)


def test_runs_keep_their_places() -> None:
    (block,) = blocks("A *b c* d*.")
    assert [run.text for run in runs(block)] == ["A *b c* d*."]
    (block,) = blocks("A *b c* d.")
    assert [(run.text, run.start, run.emphasis) for run in runs(block)] == [
        ("A ", 0, False),
        ("b c", 3, True),
        (" d.", 7, False),
    ]


@pytest.mark.parametrize(
    ("count", "word"), [(1, "One"), (20, "Twenty"), (21, "Twenty-one"), (40, "Forty"), (100, "100")]
)
def test_chapters_are_counted_in_words(count: int, word: str) -> None:
    assert in_words(count) == word


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(60, "one hour"), (150, "two hours and a half"), (165, "two hours and three quarters")],
)
def test_evenings_are_told_in_hours(minutes: int, told: str) -> None:
    assert hours(minutes) == told


@pytest.mark.parametrize(
    ("value", "told"), [(1.0, "1"), (0.0, "0"), (100.0, "100"), (2.345, "2.35"), (0.5, "0.5")]
)
def test_numbers_have_no_tail(value: float, told: str) -> None:
    assert number(value) == told


def test_a_setting_without_a_picture_gets_the_keyhole() -> None:
    assert look_of(1, "lighthouse").motif == "keyhole"
    assert look_of(1, "liner").motif == "liner"
    assert look_of(1, "liner").ground != look_of(2, "liner").ground


def test_a_picture_that_nobody_draws_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a picture"):
        figure_named("map")


def test_the_story_keeps_every_word(book: Book) -> None:
    text = story_md(book.case, book.prose)
    for span in book.prose.spans.values():
        assert span.text in text
    assert text.startswith('---\ntitle: "A Hand-made Book"\n')
    assert text.index("figures/floor-plan.svg") < text.index("Who did it?") < text.index(WARNING)
    assert text.index(WARNING) < text.index("And so to bed.") < text.index("figures/who-was-where.svg")
    assert all(row.conclusion in text.partition("## The cluefinder")[2] for row in book.prose.cluefinder)


def test_the_story_is_written_with_its_pictures(book: Book, tmp_path: Path) -> None:
    write_story_md(book.case, book.outline, book.prose, tmp_path / "story.md")
    assert {path.name for path in tmp_path.rglob("*.*")} == {
        "story.md",
        "floor-plan.svg",
        "who-was-where.svg",
        "suspicion-curve.svg",
    }
    for name in ("floor-plan", "who-was-where", "suspicion-curve"):
        assert f"figures/{name}.svg" in (tmp_path / "story.md").read_text("utf-8")
