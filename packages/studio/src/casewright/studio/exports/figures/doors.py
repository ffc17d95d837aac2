"""The signs for ways on a plan: a door with its swing, a glass door, treads, an open way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from .svg import INK, PAPER, Point, Sheet, number

Sign = Literal["door", "doors", "glass", "steps", "open"]
SIGNS: dict[Sign, str] = {
    "door": "a door",
    "doors": "double doors",
    "glass": "a glass door or french window",
    "steps": "stairs, steps or a ladder",
    "open": "an open way",
}
WIDE = 24.0
"""The width of an opening, in points of the drawing."""


def sign_of(kind: str) -> Sign:
    """The sign for a kind of passage, as the setting calls it ("french window", "swing door", "path")."""
    if "glass" in kind or "window" in kind:
        return "glass"
    if any(word in kind for word in ("stair", "step", "ladder")):
        return "steps"
    if "doors" in kind:
        return "doors"
    return "door" if "door" in kind else "open"


def draw_opening(sheet: Sheet, sign: Sign, middle: Point, *, level: bool, turned: bool = False) -> None:
    """Break the wall and draw the sign; ``level`` if the wall runs from left to right.

    What hangs from the wall hangs below it, or to its left; ``turned``, on the other side.
    """
    x, y = middle
    degrees = (0 if level else 90) + (180 if turned else 0)
    turn = f"translate({number(x)} {number(y)})" + (f" rotate({degrees})" if degrees else "")
    sheet.marks.append(f'<g transform="{turn}">')
    sheet.rect(-WIDE / 2, -4.5, WIDE, 9, fill=PAPER)
    _DRAW[sign](sheet)
    sheet.marks.append("</g>")


def _posts(sheet: Sheet) -> None:
    for x in (-WIDE / 2, WIDE / 2):
        sheet.line((x, -4.5), (x, 4.5), stroke_width=1.6)


def _door(sheet: Sheet) -> None:
    _posts(sheet)
    _leaf(sheet, -WIDE / 2, WIDE)


def _doors(sheet: Sheet) -> None:
    _posts(sheet)
    _leaf(sheet, -WIDE / 2, WIDE / 2)
    _leaf(sheet, WIDE / 2, -WIDE / 2)


def _leaf(sheet: Sheet, hinge: float, reach: float) -> None:
    """A leaf that stands open, and the quarter circle that it swings through."""
    long, sweep = abs(reach), int(reach < 0)
    sheet.line((hinge, 0), (hinge, long), stroke_width=1.6)
    arc = (
        f"M{number(hinge)} {number(long)}A{number(long)} {number(long)} 0 0 {sweep} {number(hinge + reach)} 0"
    )
    sheet.path(arc, stroke=INK, stroke_width=0.7)


def _glass(sheet: Sheet) -> None:
    sheet.rect(-WIDE / 2, -2.5, WIDE, 5, fill=PAPER, stroke=INK, stroke_width=1)
    sheet.line((-WIDE / 2, 0), (WIDE / 2, 0), stroke_width=0.7)
    sheet.line((0, -2.5), (0, 2.5), stroke_width=1)


def _steps(sheet: Sheet) -> None:
    _posts(sheet)
    for n in range(4):
        sheet.line((-WIDE / 2, 2 + 4 * n), (WIDE / 2, 2 + 4 * n), stroke_width=0.8)


_DRAW: dict[Sign, Callable[[Sheet], None]] = {
    "door": _door,
    "doors": _doors,
    "glass": _glass,
    "steps": _steps,
    "open": _posts,
}


def draw_flight(sheet: Sheet, corner: Point) -> None:
    """A flight of stairs to another storey: a box of treads, 22 by 12."""
    x, y = corner
    sheet.rect(x, y, 22, 12, fill=PAPER, stroke=INK, stroke_width=0.9)
    for n in range(1, 5):
        sheet.line((x + 4.4 * n, y), (x + 4.4 * n, y + 12), stroke_width=0.8)
