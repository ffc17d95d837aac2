"""The papers of the book: the package document, the table of contents, the container."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from html import escape

from .page import Page, said, section

MODIFIED = "2000-01-01T00:00:00Z"
"""The same for every book: what is made from a seed has no date, and the same seed gives the same bytes."""

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_TYPES = {
    "xhtml": "application/xhtml+xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "css": "text/css",
}
_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>en-GB</dc:language>
<dc:creator>Casewright</dc:creator>
<dc:subject>Detective and mystery fiction</dc:subject>
<dc:description>{description}</dc:description>
<dc:rights>{rights}</dc:rights>
<meta property="dcterms:modified">{modified}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">The pictures are described in words in their own files.</meta>
</metadata>
<manifest>
{manifest}
</manifest>
<spine>
{spine}
</spine>
</package>
"""


def identifier(pages: Sequence[Page]) -> str:
    """A name for these very pages: other words, another book."""
    digest = hashlib.sha256("\n".join(page.xhtml() for page in pages).encode()).hexdigest()
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"casewright:{digest}"))


def package(title: str, description: str, rights: str, pages: Sequence[Page], files: Sequence[str]) -> str:
    """The package document for these pages and the other files of the book (names inside it)."""
    rows = [_item("nav.xhtml", "nav"), *(_item(page.file) for page in pages)]
    rows += [_item(name, "cover-image" if name == "cover.png" else "") for name in files]
    spine = [f'<itemref idref="{_id(page.file)}"/>' for page in pages]
    spine.insert(3, f'<itemref idref="{_id("nav.xhtml")}"/>')
    return _PACKAGE.format(
        identifier=identifier(pages),
        title=said(title),
        description=said(description),
        rights=escape(rights),
        modified=MODIFIED,
        manifest="\n".join(rows),
        spine="\n".join(spine),
    )


def _id(name: str) -> str:
    return name.replace("/", "-").replace(".", "-")


def _item(name: str, properties: str = "") -> str:
    kind = _TYPES[name.rpartition(".")[2]]
    extra = f' properties="{properties}"' if properties else ""
    return f'<item id="{_id(name)}" href="{name}" media-type="{kind}"{extra}/>'


def contents(pages: Sequence[Page]) -> Page:
    """The table of contents, for readers and for reading systems."""
    lines = [f'<li><a href="{page.file}">{said(page.entry)}</a></li>' for page in pages if page.entry]
    first = next(page for page in pages if page.kind == "chapter")
    marks = [
        f'<li><a epub:type="cover" href="{pages[0].file}">Cover</a></li>',
        f'<li><a epub:type="bodymatter" href="{first.file}">The story</a></li>',
    ]
    toc, landmarks = "\n".join(lines), "\n".join(marks)
    body = section(
        "frontmatter",
        "contents",
        f'<nav epub:type="toc" id="toc">\n<h1 class="alone">Contents</h1>\n<ol>\n{toc}\n</ol>\n</nav>',
        f'<nav epub:type="landmarks" hidden="hidden">\n<ol>\n{landmarks}\n</ol>\n</nav>',
    )
    return Page("nav", "Contents", body, "frontmatter")
