"""A page of the book: XHTML round a body, and the small change of writing it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..typography import smart

_SHELL = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 lang="en-GB" xml:lang="en-GB">
<head>
<meta charset="utf-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
{body}
</body>
</html>
"""


@dataclass(frozen=True)
class Page:
    """A file of the spine; ``kind`` is its epub:type, ``entry`` its line in the contents ("" for none)."""

    name: str
    title: str
    body: str
    kind: str
    entry: str = ""

    @property
    def file(self) -> str:
        return f"{self.name}.xhtml"

    def xhtml(self) -> str:
        return _SHELL.format(title=said(self.title), body=self.body)


def said(text: str) -> str:
    """A text as the page has it: curly quotes, markup escaped."""
    return escape(smart(text), quote=False)


def section(kind: str, css: str, *parts: str) -> str:
    """A section that says what it is to machines (``epub:type``) and to the style sheet."""
    inner = "\n".join(parts)
    return f'<section epub:type="{kind}" class="{css}">\n{inner}\n</section>'
