"""What stands before the story and after it: cover, title, persons; cluefinder and colophon."""

from __future__ import annotations

from html import escape

from ...authors.artifacts import FinderRow, Prose
from ...authors.interface import ProvenCase
from ..people import persons, setting_line
from ..pictures import logic_of
from .chapters import anchor, chapter_file, in_words
from .page import Page, said, section


def cover_page(prose: Prose) -> Page:
    image = f'<img src="cover.svg" alt="{escape(prose.title)}"/>'
    return Page("cover", prose.title, section("cover", "cover", image), "cover")


def title_page(case: ProvenCase, prose: Prose) -> Page:
    body = section(
        "titlepage",
        "title",
        '<p class="house">A Casewright mystery</p>',
        f"<h1>{said(prose.title)}</h1>",
        '<hr class="double"/>',
        f'<p class="where">{said(setting_line(case))}</p>',
        '<p class="promise">Every clue is on the page before the solution begins. Together they leave one '
        "answer, and no other: that has been proven.</p>",
    )
    return Page("title", prose.title, body, "titlepage", "Title")


def persons_page(case: ProvenCase) -> Page:
    rows = "\n".join(f"<dt>{said(name)}</dt>\n<dd>{said(what)}</dd>" for name, what in persons(case))
    heading = '<h1 class="alone">The Persons of the Story</h1>'
    body = section("frontmatter", "persons", heading, f'<dl class="persons">\n{rows}\n</dl>')
    return Page("persons", "The Persons of the Story", body, "frontmatter", "The Persons of the Story")


def finder_page(prose: Prose) -> Page:
    """Every deduction, and the very words it rests on, each a link to its place."""
    rows = "\n".join(_row(row) for row in prose.cluefinder)
    body = section(
        "appendix",
        "finder",
        '<h1 class="alone">The Cluefinder</h1>',
        '<p class="plain">What was deduced, and where it was told. The words are the story’s own.</p>',
        f'<ol class="finder">\n{rows}\n</ol>',
    )
    return Page("cluefinder", "The Cluefinder", body, "appendix", "The Cluefinder")


def _row(row: FinderRow) -> str:
    clues = "\n".join(
        f'<li><a href="{chapter_file(c.chapter)}.xhtml#{anchor(c.clue)}">Chapter {in_words(c.chapter)}</a>: '
        f"“{said(c.words)}”</li>"
        for c in row.clues
    )
    return f'<li value="{row.step}">\n<p>{said(row.conclusion)}</p>\n<ul>\n{clues}\n</ul>\n</li>'


def colophon_page(case: ProvenCase, prose: Prose) -> Page:
    logic, verdict = logic_of(case), case.verdict
    graded = f" It is graded {verdict.difficulty.grade}, from its proof." if verdict.difficulty else ""
    size = (
        f"{len(logic.places)} places, {logic.clock.slots} instants, {len(logic.suspects)} suspects and "
        f"{len(logic.clues)} clues"
    )
    body = section(
        "colophon",
        "colophon",
        '<h1 class="alone">How It Was Proven</h1>',
        f"<p>The case behind this book is a set of facts and laws: {size}. A solver has gone through every "
        "evening that they allow. With all clues on the table each such evening has the same answer; without "
        "them, each suspect could have done it; and while everybody believes what everybody believed, the "
        f"answer is hidden.{graded}</p>",
        f"<p>The story has {prose.words:,} words. It grew from the number {prose.seed}, from which it can be "
        "made again, letter for letter.</p>",
    )
    return Page("colophon", "How It Was Proven", body, "colophon", "How It Was Proven")
