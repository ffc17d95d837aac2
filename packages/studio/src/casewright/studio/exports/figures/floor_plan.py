"""The plan of the house, as the endpaper of a detective story has it.

Every way of the case is to be seen: as an opening in the wall that two rooms share, as a thin line where
they do not touch, as a flight of stairs with the name of the place it leads to where they lie on two storeys.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from ..typography import capital, smart
from .doors import SIGNS, WIDE, Sign, draw_flight, draw_opening, sign_of
from .measure import LEADING, fit, width
from .model import FloorPlan, PlanRoom, PlanWay
from .storeys import MARGIN, UNIT, Storey, lay_out
from .svg import FAINT, INK, PAPER, Point, Sheet
from .walls import Wall, nearest, shared_wall

THICK, THIN = 7.0, 2.2
FLIGHT = 19.0
LEGEND, ABOVE = 34.0, 22.0
"""A line of the legend, and what parts it from the plan."""


def floor_plan(plan: FloorPlan) -> str:
    """The plan as SVG, with a legend of the signs that occur in it."""
    storeys, (wide, deep) = lay_out(plan)
    rooms = ", ".join(room.name for room in plan.rooms)
    sheet = Sheet(wide, deep, smart(plan.title), smart(f"Floor plan. The rooms: {rooms}."))
    dots = _dots(sheet) if any(room.open_air for room in plan.rooms) else None
    for storey in storeys:
        _name(sheet, storey, several=len(storeys) > 1)
        _walls(sheet, storey, dots)
    used = _ways(sheet, plan, storeys)
    _labels(sheet, plan, storeys)
    _legend(sheet, used, dots)
    return sheet.svg()


def _dots(sheet: Sheet) -> str:
    return sheet.pattern("open-air", (9, 9), f'<circle cx="2" cy="2" r="0.9" fill="{FAINT}"/>')


def _name(sheet: Sheet, storey: Storey, *, several: bool) -> None:
    if several:
        at = (storey.left, storey.top - 13)
        sheet.text(at, smart(storey.name).upper(), 13, "start", letter_spacing=2.4)


def _walls(sheet: Sheet, storey: Storey, dots: str | None) -> None:
    """Open air first, then the thick outer wall of the house, then its rooms."""
    outside = [room for room in storey.rooms if room.open_air]
    inside = [room for room in storey.rooms if not room.open_air]
    for room in outside:
        sheet.rect(*_box(storey, room), fill=dots, stroke=INK, stroke_width=1.1, stroke_dasharray="7 4")
    for room in inside:
        sheet.rect(*_box(storey, room), fill=INK, stroke=INK, stroke_width=THICK)
    for room in inside:
        sheet.rect(*_box(storey, room), fill=PAPER, stroke=INK, stroke_width=THIN)


def _box(storey: Storey, room: PlanRoom) -> tuple[float, float, float, float]:
    return (*storey.at(room.x, room.y), room.w * UNIT, room.h * UNIT)


def _ways(sheet: Sheet, plan: FloorPlan, storeys: list[Storey]) -> set[Sign]:
    """Draw every way on one storey; the signs used, those of stairs between storeys included."""
    rooms = {room.id: (room, storey) for storey in storeys for room in storey.rooms}
    doubled = Counter(frozenset(way.between) for way in plan.ways)
    seen: Counter[frozenset[str]] = Counter()
    used: set[Sign] = set()
    for way in plan.ways:
        if not set(way.between) <= set(rooms):
            continue
        (a, storey), (b, other) = rooms[way.between[0]], rooms[way.between[1]]
        pair = frozenset(way.between)
        seen[pair] += 1
        used.add(sign_of(way.kind) if storey is other else "steps")
        if storey is other:
            _way(sheet, storey, (a, b), way, seen[pair] / (doubled[pair] + 1))
    return used


def _way(sheet: Sheet, storey: Storey, rooms: tuple[PlanRoom, PlanRoom], way: PlanWay, part: float) -> None:
    wall = shared_wall(*rooms)
    if wall:
        middle = storey.at(*wall.at(_aside(wall, part)))
        draw_opening(sheet, sign_of(way.kind), middle, level=wall.level, turned=_turned(wall, rooms))
        return
    ends = tuple(storey.at(*point) for point in nearest(*rooms))
    sheet.line(ends[0], ends[1], stroke_width=1, stroke_dasharray="3 3")
    for end in ends:
        sheet.circle(end, 3.2, fill=INK)


def _turned(wall: Wall, rooms: tuple[PlanRoom, PlanRoom]) -> bool:
    """Doors swing into the deeper room, out of the open air where there is a choice; unturned ones swing
    downwards or to the left.
    """
    low, high = sorted(
        rooms, key=lambda room: (room.y + room.h / 2) if wall.level else -(room.x + room.w / 2)
    )
    depths = [(room.h if wall.level else room.w, not room.open_air) for room in (low, high)]
    return depths[0] > depths[1]


def _aside(wall: Wall, part: float) -> float:
    """Doors in long upright walls stand above the middle, out of the way of the rooms' names."""
    return part * 0.5 if not wall.level and wall.end[1] - wall.start[1] >= 3 else part


def _labels(sheet: Sheet, plan: FloorPlan, storeys: list[Storey]) -> None:
    flights = _flights(plan)
    for storey in storeys:
        for room in storey.rooms:
            ends = flights[room.id]
            _label(sheet, storey, room, len(ends))
            x, y, _, h = _box(storey, room)
            for row, end in enumerate(ends):
                _flight(sheet, (x + 8, y + h - 8 - FLIGHT * (len(ends) - row) + 5), end, room.w * UNIT)


def _flights(plan: FloorPlan) -> defaultdict[str, list[str]]:
    """For each room the names of the rooms on other storeys to which it leads."""
    rooms = {room.id: room for room in plan.rooms}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for way in plan.ways:
        a, b = (rooms.get(end) for end in way.between)
        if a and b and a.floor != b.floor:
            found[a.id].append(f"to {_small(b.name)}")
            found[b.id].append(f"to {_small(a.name)}")
    return found


def _small(name: str) -> str:
    return name[0].lower() + name[1:] if name.startswith("The ") else name


def _flight(sheet: Sheet, corner: Point, end: str, wide: float) -> None:
    draw_flight(sheet, corner)
    size = min(11.0, 11.0 * (wide - 50) / max(width(smart(end), 11), 1))
    sheet.text((corner[0] + 27, corner[1] + 9.5), smart(end), size, "start", font_style="italic")


def _label(sheet: Sheet, storey: Storey, room: PlanRoom, flights: int) -> None:
    """The room's name, as large as it goes, in the middle of what doors and stairs leave."""
    x, y, w, h = _box(storey, room)
    deep = h - (flights * FLIGHT + 8 if flights else 0)
    upright = w < 2.2 * UNIT < h
    across, down = (deep, w) if upright else (w, deep)
    label = fit(_title(room), across - 20, down - 12, 17, 9)
    middle = (x + w / 2, y + deep / 2)
    if upright:
        turn = f"rotate(90 {middle[0]:g} {middle[1]:g})"
        sheet.marks.append(f'<g transform="{turn}">')
    first = middle[1] - label.height / 2 + label.size * 0.92
    for row, line in enumerate(label.lines):
        at = (middle[0], first + row * label.size * LEADING)
        if room.open_air:
            sheet.text(
                at, line, label.size, stroke=PAPER, stroke_width=4, stroke_linejoin="round", fill=PAPER
            )
        sheet.text(at, line, label.size, font_style="italic" if room.open_air else None)
    if upright:
        sheet.marks.append("</g>")


def _title(room: PlanRoom) -> str:
    return capital(smart(room.name.removeprefix("The ")))


_SWINGS: frozenset[Sign] = frozenset({"door", "doors", "steps"})
"""Signs that hang below their wall."""


def _legend(sheet: Sheet, used: set[Sign], dots: str | None) -> None:
    """A line under the plan: each sign that occurs, and what it stands for."""
    entries: list[tuple[Sign | None, str]] = [(sign, SIGNS[sign]) for sign in SIGNS if sign in used]
    if dots:
        entries.append((None, "open air"))
    x, y = MARGIN, sheet.height + ABOVE
    for sign, words in entries:
        long = WIDE + 34 + width(words, 12)
        if x > MARGIN and x + long > sheet.width:
            x, y = MARGIN, y + LEGEND
        if sign:
            draw_opening(sheet, sign, (x + WIDE / 2, y - 10 if sign in _SWINGS else y - 4), level=True)
        else:
            sheet.rect(x, y - 12, WIDE, 14, fill=dots, stroke=INK, stroke_width=1, stroke_dasharray="4 3")
        sheet.text((x + WIDE + 8, y), words, 12, "start", font_style="italic")
        x += long
    sheet.height = y + ABOVE
