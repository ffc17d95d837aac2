"""The EPUB: valid, the same every time, pictures in their places, the answer behind a warning."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from casewright.studio.exports import write_epub
from casewright.studio.exports.epub import epub

from .conftest import Book

HOUSE = Path(__file__).parents[4]
CHECKER = HOUSE / "node_modules" / ".bin" / "epubcheck-ts"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def opened(book: Book) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(epub(book.case, book.outline, book.prose)))


def page(opened: zipfile.ZipFile, name: str) -> str:
    return opened.read(f"OEBPS/{name}").decode()


def test_the_checker_finds_no_error_and_no_warning(book: Book, tmp_path: Path) -> None:
    write_epub(book.case, book.outline, book.prose, tmp_path / "book.epub")
    report = tmp_path / "report.json"
    call = [str(CHECKER), "--fail-on-warnings", "--usage", "--json", str(report), str(tmp_path / "book.epub")]
    done = subprocess.run(call, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(report.read_text("utf-8"))["messages"] == []


def test_the_checker_would_notice(book: Book, tmp_path: Path) -> None:
    """A link to nowhere is an error to it: the test above can fail."""
    broken = tmp_path / "broken.epub"
    with (
        zipfile.ZipFile(BytesIO(epub(book.case, book.outline, book.prose))) as source,
        zipfile.ZipFile(broken, "w") as target,
    ):
        for entry in source.infolist():
            data = source.read(entry)
            target.writestr(entry, data.replace(b"chapter-02.xhtml#", b"chapter-99.xhtml#"))
    call = [str(CHECKER), "--quiet", str(broken)]
    assert subprocess.run(call, capture_output=True, timeout=120, check=False).returncode == 1


def test_the_media_type_comes_first_and_bare(opened: zipfile.ZipFile) -> None:
    first = opened.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert opened.read(first) == b"application/epub+zip"


def test_no_clock_has_been_read(opened: zipfile.ZipFile, book: Book) -> None:
    assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert epub(book.case, book.outline, book.prose) == epub(book.case, book.outline, book.prose)


def test_other_words_are_another_book(book: Book, opened: zipfile.ZipFile) -> None:
    prose = book.prose.model_copy(update={"title": "Another"})
    other = zipfile.ZipFile(BytesIO(epub(book.case, book.outline, prose)))
    ids = [re.findall(r"urn:uuid:[-0-9a-f]+", page(b, "package.opf")) for b in (opened, other)]
    assert ids[0] != ids[1]


def spine(opened: zipfile.ZipFile) -> list[str]:
    """The pages' files in reading order."""
    root = ET.fromstring(page(opened, "package.opf"))
    files = {item.attrib["id"]: item.attrib["href"] for item in root.iter(f"{OPF}item")}
    return [files[ref.attrib["idref"]] for ref in root.iter(f"{OPF}itemref")]


def test_the_plan_stands_before_the_challenge_and_the_answer_behind_the_warning(
    opened: zipfile.ZipFile, book: Book
) -> None:
    order = spine(opened)
    challenge, warning = (
        order.index(f"chapter-{book.prose.challenge:02d}.xhtml"),
        order.index("warning.xhtml"),
    )
    assert warning == challenge + 1
    shown = {
        name: [n for n, file in enumerate(order) if f"{name}.svg" in page(opened, file)] for name in PICTURES
    }
    assert max(shown["floor-plan"]) < challenge
    last = order.index(f"chapter-{book.prose.chapters[-1].number:02d}.xhtml")
    assert warning < last < min(shown["who-was-where"] + shown["suspicion-curve"])
    assert all(len(places) == 1 for places in shown.values())


PICTURES = ("floor-plan", "who-was-where", "suspicion-curve")


def test_a_plan_that_no_chapter_places_has_a_page_before_the_challenge(book: Book) -> None:
    chapters = [
        chapter.model_copy(update={"text": chapter.text.replace("figure: floor_plan\n\n", "")})
        for chapter in book.prose.chapters
    ]
    prose = book.prose.model_copy(update={"chapters": chapters})
    order = spine(zipfile.ZipFile(BytesIO(epub(book.case, book.outline, prose))))
    assert order.index("floor-plan.xhtml") == order.index(f"chapter-{prose.challenge:02d}.xhtml") - 1


def test_the_text_is_set_and_not_only_copied(opened: zipfile.ZipFile) -> None:
    text = page(opened, "chapter-01.xhtml")
    assert "It <em>had</em> rained. “Nobody came,” said the butler, “and nobody’s left.”" in text
    assert "<blockquote>\n<p>A note.</p>\n</blockquote>" in text
    assert "<h1>The “1” Chapter</h1>" in text


def test_the_laws_are_a_numbered_list(opened: zipfile.ZipFile, book: Book) -> None:
    text = page(opened, f"chapter-{book.prose.challenge:02d}.xhtml")
    assert '<ol class="laws">\n<li>One did.</li>\n<li>Nobody flies.</li>\n</ol>' in text


def test_every_clue_of_the_cluefinder_links_to_its_words(opened: zipfile.ZipFile, book: Book) -> None:
    links = re.findall(r'href="(chapter-\d+\.xhtml)#([^"]+)"', page(opened, "cluefinder.xhtml"))
    assert len(links) == sum(len(row.clues) for row in book.prose.cluefinder)
    for file, name in links:
        behind = page(opened, file).split(f'id="{name}"></span>', 1)[1]
        told = book.prose.spans[name.removeprefix("clue-")].text
        assert behind.replace("’", "'").replace("“", '"').replace("”", '"').startswith(told)


def test_the_contents_list_every_chapter(opened: zipfile.ZipFile, book: Book) -> None:
    contents = page(opened, "nav.xhtml")
    assert all(f"chapter-{chapter.number:02d}.xhtml" in contents for chapter in book.prose.chapters)
    assert "warning.xhtml" not in contents


def test_every_page_is_well_formed_and_in_english(opened: zipfile.ZipFile) -> None:
    for file in spine(opened):
        assert ET.fromstring(page(opened, file)).attrib["lang"] == "en-GB"
