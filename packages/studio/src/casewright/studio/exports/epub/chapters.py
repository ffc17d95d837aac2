"""The story's pages: chapters, the challenge, the leaf that warns, the pictures that stand alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...authors.artifacts import Chapter, Figure, Prose
from ..drawings import BEFORE_CHALLENGE, CAPTIONS, FILES
from ..markdown import blocks
from .page import Page, said, section
from .text import Anchors, figure, xhtml

# fmt: off
_NUMBERS = (
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
)
_TENS = ("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
# fmt: on


def in_words(count: int) -> str:
    """A chapter's number as its heading has it: "Twenty-one"; digits from a hundred on."""
    if count <= len(_NUMBERS):
        return _NUMBERS[count - 1]
    if count > 99:
        return str(count)
    tens, ones = divmod(count, 10)
    return _TENS[tens - 2] + (f"-{_NUMBERS[ones - 1].lower()}" if ones else "")


def chapter_file(number: int) -> str:
    """The name of a chapter's page, without its ending."""
    return f"chapter-{number:02d}"


def anchor(clue: str) -> str:
    """The id of the place where a clue stands."""
    return f"clue-{clue}"


def story_pages(prose: Prose) -> Iterator[Page]:
    """The chapters in order, the warning before the first that tells the answer."""
    placed = {b.text for chapter in prose.chapters for b in blocks(chapter.text) if b.kind == "figure"}
    early = [name for name in FILES if name in BEFORE_CHALLENGE and name not in placed]
    for chapter in prose.chapters:
        if chapter.number == prose.challenge:
            yield from (_figure_page(name) for name in early)
        if chapter.number == prose.challenge + 1:
            yield _warning()
        yield _chapter(chapter, prose)
    yield from (_figure_page(name) for name in FILES if name not in BEFORE_CHALLENGE)


def _anchors(chapter: Chapter, prose: Prose) -> Anchors:
    places: defaultdict[int, list[str]] = defaultdict(list)
    for clue, span in prose.spans.items():
        if span.chapter == chapter.number:
            places[span.start].append(anchor(clue))
    return places


def _chapter(chapter: Chapter, prose: Prose) -> Page:
    challenge = chapter.number == prose.challenge
    body = xhtml(chapter.text, _anchors(chapter, prose))
    title = said(chapter.title)
    if challenge:
        inner = section("chapter", "challenge", f'<h1 class="alone">{title}</h1>', body)
        return Page(chapter_file(chapter.number), chapter.title, inner, "chapter", chapter.title)
    heading = f'<p class="number">Chapter {in_words(chapter.number)}</p>\n<h1>{title}</h1>'
    inner = section("chapter", "chapter", heading, body)
    return Page(
        chapter_file(chapter.number), chapter.title, inner, "chapter", f"{chapter.number}. {chapter.title}"
    )


def _figure_page(name: Figure) -> Page:
    body = section("chapter", "figure", f'<h1 class="alone">{said(CAPTIONS[name])}</h1>', figure(name))
    return Page(name.replace("_", "-"), CAPTIONS[name], body, "chapter", CAPTIONS[name])


def _warning() -> Page:
    body = section(
        "chapter",
        "warning",
        '<p class="stop">Stop here</p>',
        '<hr class="double"/>',
        "<p>Overleaf the solution begins.</p>",
        "<p><em>All that is needed to find it has been told. Whoever would like to be the detective is asked "
        "to close the book, write a name and a reason on the back of an envelope, and only then to turn the "
        "page.</em></p>",
    )
    return Page("warning", "Stop here", body, "chapter")
