"""A chapter's Markdown as XHTML, with an anchor where each clue begins: the cluefinder points to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from ..drawings import BEFORE_CHALLENGE, CAPTIONS, FILES, figure_named
from ..markdown import Block, blocks, runs
from ..typography import smart
from .page import said

Anchors = Mapping[int, Sequence[str]]
"""By place in the chapter's text, the ids that stand there."""


def xhtml(text: str, anchors: Anchors) -> str:
    """The body of a chapter."""
    found = blocks(text)
    first = next((block for block in found if block.kind == "paragraph"), None)
    parts = []
    for kind, group in groupby(found, lambda block: block.kind):
        row = list(group)
        match kind:
            case "quote":
                lines = "\n".join(f"<p>{inline(block, anchors)}</p>" for block in row)
                parts.append(f"<blockquote>\n{lines}\n</blockquote>")
            case "item":
                parts.append(_items(row, anchors))
            case "figure":
                parts += [figure(b.text) for b in row if figure_named(b.text) in BEFORE_CHALLENGE]
            case "break":
                parts.append('<p class="break">***</p>')
            case _:
                parts += [_paragraph(block, anchors, opens=block is first) for block in row]
    return "\n".join(parts)


def _items(row: list[Block], anchors: Anchors) -> str:
    lines = "\n".join(f"<li>{inline(block, anchors)}</li>" for block in row)
    start = f' start="{row[0].number}"' if row[0].number != 1 else ""
    return f'<ol class="laws"{start}>\n{lines}\n</ol>'


def _paragraph(block: Block, anchors: Anchors, *, opens: bool) -> str:
    css = ' class="first"' if opens else ""
    return f"<p{css}>{inline(block, anchors)}</p>"


def inline(block: Block, anchors: Anchors) -> str:
    """The words of a block, emphasis and anchors in their places."""
    whole = smart(block.text)
    made = []
    for run in runs(block):
        at = run.start - block.start
        words = _anchored(whole[at : at + len(run.text)], run.start, anchors)
        made.append(f"<em>{words}</em>" if run.emphasis else words)
    return "".join(made)


def _anchored(words: str, start: int, anchors: Anchors) -> str:
    made, done = [], 0
    for place in sorted(place for place in anchors if start <= place < start + len(words)):
        made.append(escape(words[done : place - start], quote=False))
        made += [f'<span id="{name}"></span>' for name in anchors[place]]
        done = place - start
    return "".join([*made, escape(words[done:], quote=False)])


def figure(name: str) -> str:
    """A picture with its caption."""
    which = figure_named(name)
    caption = said(CAPTIONS[which])
    image = f'<img src="figures/{FILES[which]}" alt="{caption}"/>'
    return f"<figure>\n{image}\n<figcaption>{caption}</figcaption>\n</figure>"
