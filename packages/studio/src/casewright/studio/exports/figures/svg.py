"""A sheet to draw on: a few marks, written as SVG. The same calls give the same bytes.

Text stays text (it can be searched and read aloud); its family falls back to whatever serif is there, so
whoever places text measures it with :mod:`.measure`, on the wide side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Literal

FAMILY = "'Libertinus Serif', 'Iowan Old Style', Palatino, Georgia, serif"
INK = "#1c1a17"
PAPER = "#ffffff"
FAINT = "#8c857a"

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate, to a hundredth, without a tail of noughts."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def attributes(**values: str | float | None) -> str:
    """``a_b=1`` as ``a-b="1"``; what is None is left out."""
    told = {
        name: number(v) if isinstance(v, int | float) else v for name, v in values.items() if v is not None
    }
    return "".join(f' {name.replace("_", "-")}="{escape(value)}"' for name, value in told.items())


@dataclass
class Sheet:
    """Marks in the order in which they were made; ``width`` and ``height`` in user units."""

    width: float
    height: float
    title: str
    description: str
    marks: list[str] = field(default_factory=list)
    patterns: dict[str, str] = field(default_factory=dict)

    def rect(self, x: float, y: float, w: float, h: float, **style: str | float | None) -> None:
        """A rectangle."""
        self.marks.append(f"<rect{attributes(x=x, y=y, width=w, height=h, **style)}/>")

    def line(self, start: Point, end: Point, **style: str | float | None) -> None:
        """A straight stroke, in ink unless told otherwise."""
        (x1, y1), (x2, y2) = start, end
        self.marks.append(f"<line{attributes(x1=x1, y1=y1, x2=x2, y2=y2, **{'stroke': INK, **style})}/>")

    def path(self, d: str, **style: str | float | None) -> None:
        """A path; not filled unless told otherwise."""
        self.marks.append(f"<path{attributes(d=d, **{'fill': 'none', **style})}/>")

    def trail(self, points: Iterable[Point], **style: str | float | None) -> None:
        """Straight strokes from point to point."""
        d = "".join(f"{'L' if n else 'M'}{number(x)} {number(y)}" for n, (x, y) in enumerate(points))
        self.path(d, **{"stroke": INK, **style})

    def circle(self, centre: Point, r: float, **style: str | float | None) -> None:
        """A disc or a ring."""
        self.marks.append(f"<circle{attributes(cx=centre[0], cy=centre[1], r=r, **style)}/>")

    def text(
        self, at: Point, words: str, size: float, anchor: Anchor = "middle", **style: str | float | None
    ) -> None:
        """A line of text on its base line."""
        look: dict[str, str | float | None] = {"fill": INK, "font_size": size}
        look["text_anchor"] = None if anchor == "start" else anchor
        made = attributes(x=at[0], y=at[1], **{**look, **style})
        self.marks.append(f"<text{made}>{escape(words, quote=False)}</text>")

    def pattern(self, name: str, size: Point, body: str) -> str:
        """Defines a tile once; returns the fill that uses it."""
        self.patterns[name] = (
            f'<pattern id="{name}" width="{number(size[0])}" height="{number(size[1])}" '
            f'patternUnits="userSpaceOnUse">{body}</pattern>'
        )
        return f"url(#{name})"

    def svg(self) -> str:
        """The whole drawing, as a document of its own."""
        size = f"{number(self.width)} {number(self.height)}"
        defs = f"<defs>{''.join(self.patterns.values())}</defs>" if self.patterns else ""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" role="img" '
            f'aria-labelledby="title description" font-family="{FAMILY}">'
        )
        told = (
            f'<title id="title">{escape(self.title, quote=False)}</title>'
            f'<desc id="description">{escape(self.description, quote=False)}</desc>'
        )
        return "\n".join([head, told, *filter(None, [defs]), *self.marks, "</svg>"]) + "\n"
