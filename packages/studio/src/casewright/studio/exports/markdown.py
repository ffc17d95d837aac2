"""The little Markdown that stories are written in: paragraphs, notebook pages, breaks, figures, *emphasis*.

Lengths and places are kept, so that the spans of the prose can be found again in what is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["paragraph", "quote", "break", "figure", "item"]
_NUMBERED = re.compile(r"(\d+)\. ")
_PART = re.compile(r"\n{2,}")


@dataclass(frozen=True)
class Block:
    """A paragraph. ``text`` begins at ``start`` of the chapter's text; of a figure it is the name.

    ``number`` is that of an item in a numbered list.
    """

    kind: Kind
    text: str
    start: int
    number: int = 0


def blocks(text: str) -> list[Block]:
    """The blocks of a chapter, in order."""
    return [_block(part, start) for start, part in _parts(text)]


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Every paragraph and where it begins."""
    start = 0
    for gap in [*_PART.finditer(text), None]:
        part = text[start : gap.start()] if gap else text[start:]
        if part.strip():
            yield start + len(part) - len(part.lstrip()), part.strip()
        start = gap.end() if gap else start


def _block(part: str, start: int) -> Block:
    if part.startswith("figure: "):
        return Block("figure", part.removeprefix("figure: ").strip(), start)
    if part.replace(" ", "") == "***":
        return Block("break", "", start)
    if part.startswith("> "):
        return Block("quote", part[2:].replace("\n> ", "\n  "), start + 2)
    if found := _NUMBERED.match(part):
        return Block("item", part[found.end() :], start + found.end(), int(found[1]))
    return Block("paragraph", part, start)


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph, plain or emphasised; ``start`` as in :class:`Block`."""

    text: str
    start: int
    emphasis: bool


def runs(block: Block) -> list[Run]:
    """The paragraph in pieces. A lone star is a star."""
    pieces = block.text.split("*")
    if len(pieces) % 2 == 0:
        return [Run(block.text, block.start, emphasis=False)]
    found, start = [], block.start
    for n, piece in enumerate(pieces):
        if piece:
            found.append(Run(piece, start, emphasis=n % 2 == 1))
        start += len(piece) + 1
    return found
