"""Laying the storeys of a house out on one sheet: the largest first, the others beside or under it."""

from __future__ import annotations

from dataclasses import dataclass

from .model import FloorPlan, PlanRoom
from .svg import Point

UNIT = 44.0
"""Points of the drawing to one unit of the plan."""
MARGIN = 14.0
HEAD = 34.0
"""What a storey's name takes above its rooms."""
GAP = 40.0
_NAMES = {-2: "Lower basement", -1: "Basement", 0: "Ground floor", 1: "First floor", 2: "Second floor"}


@dataclass(frozen=True)
class Storey:
    """A storey placed on the sheet: ``left`` and ``top`` are where its plan's own corner comes to lie."""

    name: str
    rooms: tuple[PlanRoom, ...]
    left: float
    top: float

    def at(self, x: float, y: float) -> Point:
        """A point of the plan on the sheet."""
        return self.left + (x - self._corner[0]) * UNIT, self.top + (y - self._corner[1]) * UNIT

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
    wide = storeys[0].size[0] if storeys else 0.0
    head = HEAD if len(storeys) > 1 else 0.0
    placed: list[Storey] = []
    left, top, deep = 0.0, 0.0, 0.0
    for storey in storeys:
        if placed and left + storey.size[0] > max(wide, storey.size[0]):
            left, top, deep = 0.0, top + deep + GAP, 0.0
        placed.append(Storey(storey.name, storey.rooms, MARGIN + left, MARGIN + top + head))
        deep = max(deep, storey.size[1] + head)
        left += storey.size[0] + GAP
        if len(placed) == 1:
            left, top, deep = 0.0, top + deep + GAP, 0.0
    size = (
        max((s.left + s.size[0] for s in placed), default=0) + MARGIN,
        max((s.top + s.size[1] for s in placed), default=0) + MARGIN,
    )
    return placed, size


def _storey(plan: FloorPlan, floor: int) -> Storey:
    rooms = tuple(room for room in plan.rooms if room.floor == floor)
    return Storey(plan.floors.get(floor) or _NAMES.get(floor, f"Floor {floor}"), rooms, 0, 0)
