"""The whole book: its pages in reading order, its pictures, its papers."""

from __future__ import annotations

from pathlib import Path

from ...authors.artifacts import Outline, Prose
from ...authors.interface import ProvenCase
from ..drawings import FILES, drawings
from ..look import TEMPLATES, look_of
from ..people import setting_line
from ..typeset import typeset
from ..typography import smart
from .archive import archive
from .chapters import story_pages
from .matter import colophon_page, cover_page, finder_page, persons_page, title_page
from .package import CONTAINER, contents, package
from .page import Page

COVER_PPI = 200


def write_epub(case: ProvenCase, outline: Outline, prose: Prose, path: Path) -> None:
    """Write the EPUB 3 file; the same case and story give the same bytes.

    OSError as the file system has it.
    """
    path.write_bytes(epub(case, outline, prose))


def epub(case: ProvenCase, outline: Outline, prose: Prose) -> bytes:
    """The book as bytes."""
    pages = _pages(case, prose)
    files: dict[str, str | bytes] = {"book.css": (TEMPLATES / "book.css").read_text("utf-8")}
    files |= _cover(case, prose)
    files |= {f"figures/{FILES[name]}": svg for name, svg in drawings(case, outline).items()}
    papers = {
        "package.opf": package(prose.title, _blurb(case), _rights(case), pages, list(files)),
        "nav.xhtml": contents(pages).xhtml(),
    }
    inside = papers | {page.file: page.xhtml() for page in pages} | files
    return archive(
        {"META-INF/container.xml": CONTAINER} | {f"OEBPS/{name}": file for name, file in inside.items()}
    )


def _pages(case: ProvenCase, prose: Prose) -> list[Page]:
    front = [cover_page(prose), title_page(case, prose), persons_page(case)]
    return [*front, *story_pages(prose), finder_page(prose), colophon_page(case, prose)]


def _cover(case: ProvenCase, prose: Prose) -> dict[str, str | bytes]:
    """The cover twice: drawn, for its page, and as the picture that shelves of readers show."""
    look = look_of(prose.seed, case.setting.id).model_dump()
    data = {"title": smart(prose.title), "line": smart(setting_line(case)), "look": look}
    return {"cover.svg": typeset("cover", data, "svg"), "cover.png": typeset("cover", data, "png", COVER_PPI)}


def _blurb(case: ProvenCase) -> str:
    what = (
        f"the murder of {case.cast.victim.name}"
        if case.cast.crime == "murder"
        else f"the theft of {case.cast.loot}"
    )
    return f"{setting_line(case)}: {what}, and a detective story whose fairness has been proven."


def _rights(case: ProvenCase) -> str:
    told = case.document.case
    return told.meta.license if told else ""
