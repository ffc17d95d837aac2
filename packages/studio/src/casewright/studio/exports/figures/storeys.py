"""Laying the storeys of a house out on one sheet: the largest first, others in what it leaves or under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .model import FloorPlan, PlanRoom
from .svg import Point

UNIT = 44.0
"""Points of the drawing to one unit of the plan."""
MARGIN = 14.0
HEAD = 34.0
"""What a storey's name takes above its rooms."""
GAP = 40.0
CLEAR = 24.0
"""What parts a storey in a corner of another from its walls."""
_NAMES = {-2: "Lower basement", -1: "Basement", 0: "Ground floor", 1: "First floor", 2: "Second floor"}
Box = tuple[float, float, float, float]
"""Left, top, right, foot."""


@dataclass(frozen=True)
class Storey:
    """A storey placed on the sheet: ``left`` and ``top`` are where its plan's own corner comes to lie."""

    name: str
    rooms: tuple[PlanRoom, ...]
    left: float = 0.0
    top: float = 0.0

    def at(self, x: float, y: float) -> Point:
        """A point of the plan on the sheet."""
        return self.left + (x - self._corner[0]) * UNIT, self.top + (y - self._corner[1]) * UNIT

    def box(self, room: PlanRoom) -> Box:
        """A room of this storey on the sheet."""
        return (*self.at(room.x, room.y), *self.at(room.x + room.w, room.y + room.h))

    @property
    def _corner(self) -> Point:
        return min(room.x for room in self.rooms), min(room.y for room in self.rooms)

    @property
    def size(self) -> Point:
        """Width and height on the sheet, the name not counted."""
        (x, y), rooms = self._corner, self.rooms
        return (max(r.x + r.w for r in rooms) - x) * UNIT, (max(r.y + r.h for r in rooms) - y) * UNIT


def lay_out(plan: FloorPlan) -> tuple[list[Storey], Point]:
    """The storeys in their places, and the size of the sheet that holds them."""
    storeys = [_storey(plan, floor) for floor in {room.floor: None for room in plan.rooms}]
    storeys.sort(key=lambda storey: -storey.size[0] * storey.size[1])
    placed: list[Storey] = []
    rest: list[Storey] = []
    for storey in storeys:
        corner = _niche(placed[0], placed, storey) if placed else (MARGIN, MARGIN + HEAD * (len(storeys) > 1))
        if corner:
            placed.append(replace(storey, left=corner[0], top=corner[1]))
        else:
            rest.append(storey)
    placed += _rows(placed, rest)
    return placed, _extent(placed)


def _storey(plan: FloorPlan, floor: int) -> Storey:
    rooms = tuple(room for room in plan.rooms if room.floor == floor)
    return Storey(plan.floors.get(floor) or _NAMES.get(floor, f"Floor {floor}"), rooms)


def _extent(placed: Sequence[Storey]) -> Point:
    return (
        max((s.left + s.size[0] for s in placed), default=0) + MARGIN,
        max((s.top + s.size[1] for s in placed), default=0) + MARGIN,
    )


def _niche(first: Storey, placed: Sequence[Storey], storey: Storey) -> Point | None:
    """A place in a corner that the first storey leaves free, the lowest first; None if there is none."""
    taken = [other.box(room) for other in placed for room in other.rooms]
    (wide, deep), (right, foot) = storey.size, first.at(*_far(first))
    top = foot - deep
    while top >= first.top:
        left = first.left
        while left + wide <= right:
            if not any(_meets((left, top - HEAD, left + wide, top + deep), box) for box in taken):
                return left, top
            left += UNIT / 2
        top -= UNIT / 2
    return None


def _far(storey: Storey) -> Point:
    return max(room.x + room.w for room in storey.rooms), max(room.y + room.h for room in storey.rooms)


def _meets(a: Box, b: Box) -> bool:
    """Whether two boxes come nearer to each other than :data:`CLEAR`."""
    across = a[0] < b[2] + CLEAR and b[0] < a[2] + CLEAR
    return across and a[1] < b[3] + CLEAR / 2 and b[1] < a[3] + CLEAR


def _rows(placed: Sequence[Storey], rest: Sequence[Storey]) -> Iterator[Storey]:
    """The storeys that found no corner, side by side under the others, as wide as these."""
    wide, foot = (edge - MARGIN for edge in _extent(placed))
    left, top, deep = MARGIN, foot + GAP, 0.0
    for storey in rest:
        if left > MARGIN and left + storey.size[0] > max(wide, storey.size[0]):
            left, top, deep = MARGIN, top + deep + GAP, 0.0
        yield replace(storey, left=left, top=top + HEAD)
        deep = max(deep, storey.size[1] + HEAD)
        left += storey.size[0] + GAP
