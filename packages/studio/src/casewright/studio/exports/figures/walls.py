"""Where two rooms of a plan meet: the piece of wall that they share, or the gap that a way has to cross."""

from __future__ import annotations

from dataclasses import dataclass

from .model import PlanRoom
from .svg import Point

LEAST = 0.5
"""A shared wall shorter than this (in plan units) takes no door."""


@dataclass(frozen=True)
class Wall:
    """A piece of wall between two rooms, in plan units; ``level`` if it runs from left to right."""

    start: Point
    end: Point

    @property
    def level(self) -> bool:
        return self.start[1] == self.end[1]

    def at(self, part: float) -> Point:
        """The point this part of the way along (0 to 1)."""
        (x1, y1), (x2, y2) = self.start, self.end
        return x1 + (x2 - x1) * part, y1 + (y2 - y1) * part


def shared_wall(a: PlanRoom, b: PlanRoom) -> Wall | None:
    """The wall that two rooms share; None where they only meet at a corner, or not at all."""
    if a.floor != b.floor:
        return None
    left, right = max(a.x, b.x), min(a.x + a.w, b.x + b.w)
    top, foot = max(a.y, b.y), min(a.y + a.h, b.y + b.h)
    if left == right and foot - top >= LEAST:
        return Wall((left, top), (left, foot))
    if top == foot and right - left >= LEAST:
        return Wall((left, top), (right, top))
    return None


def nearest(a: PlanRoom, b: PlanRoom) -> tuple[Point, Point]:
    """The shortest straight line between two rooms that do not touch, from the edge of one to the other's."""
    x1, x2 = _span(a.x, a.x + a.w, b.x, b.x + b.w)
    y1, y2 = _span(a.y, a.y + a.h, b.y, b.y + b.h)
    return (x1, y1), (x2, y2)


def _span(low: float, high: float, other_low: float, other_high: float) -> Point:
    """Where two spans come nearest; the middle of what they share."""
    if high < other_low:
        return high, other_low
    if other_high < low:
        return low, other_high
    middle = (max(low, other_low) + min(high, other_high)) / 2
    return middle, middle


def overlap(a: PlanRoom, b: PlanRoom) -> bool:
    """Whether two rooms lie on each other."""
    wide = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    deep = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return a.floor == b.floor and wide > 0 and deep > 0
