"""The pictures: every room and way is to be seen, labels fit, the same data gives the same bytes."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from casewright.cml.generator import Setting, Spec, draft_setting, setting_ids
from casewright.studio.exports.figures import (
    ChartRow,
    CurveStep,
    FloorPlan,
    PlanRoom,
    PlanWay,
    Stay,
    SuspicionCurve,
    WhoWasWhere,
    floor_plan,
    suspicion_curve,
    who_was_where,
)
from casewright.studio.exports.figures.measure import fit, width
from casewright.studio.exports.figures.walls import nearest, overlap, shared_wall
from casewright.utils.seeds import derive

SVG = "{http://www.w3.org/2000/svg}"


def plan_of(setting: Setting) -> FloorPlan:
    rooms = [PlanRoom(id=r.id, name=r.name, **r.plan.model_dump()) for r in setting.places]
    return FloorPlan(
        title=setting.name,
        rooms=rooms,
        ways=[PlanWay(between=w.between, kind=w.kind) for w in setting.passages],
    )


@pytest.fixture(params=setting_ids())
def plan(request: pytest.FixtureRequest) -> FloorPlan:
    return plan_of(draft_setting(Spec(seed=1, setting=request.param), derive(1, "setting")))


def words(svg: str) -> str:
    return " ".join("".join(node.itertext()) for node in ET.fromstring(svg).iter(f"{SVG}text"))


def test_no_room_of_a_setting_lies_on_another(plan: FloorPlan) -> None:
    assert [(a.id, b.id) for a, b in combinations(plan.rooms, 2) if overlap(a, b)] == []


def test_every_door_of_a_setting_joins_rooms_that_touch(plan: FloorPlan) -> None:
    rooms = {room.id: room for room in plan.rooms}
    pairs = [(rooms[a], rooms[b]) for a, b in (way.between for way in plan.ways)]
    assert [(a.id, b.id) for a, b in pairs if a.floor == b.floor and not shared_wall(a, b)] == []


def test_every_room_is_named_on_the_plan(plan: FloorPlan) -> None:
    told = words(floor_plan(plan)).replace("’", "'").lower()
    for room in plan.rooms:
        for word in room.name.removeprefix("The ").lower().split():
            assert word in told


def test_every_way_is_drawn(plan: FloorPlan) -> None:
    """As an opening (a group that is moved into place) or as a flight of stairs at both its ends."""
    svg = floor_plan(plan)
    floors = {room.id: room.floor for room in plan.rooms}
    level = [way for way in plan.ways if floors[way.between[0]] == floors[way.between[1]]]
    legend = words(svg)
    signs = sum(
        name in legend for name in ("a door", "double doors", "a glass door", "stairs, steps", "an open way")
    )
    assert svg.count('<g transform="translate') == len(level) + signs
    assert len(re.findall(r">to [^<]+</text>", svg)) == 2 * (len(plan.ways) - len(level))


def test_nothing_is_drawn_outside_the_sheet(plan: FloorPlan) -> None:
    root = ET.fromstring(floor_plan(plan))
    _, _, wide, deep = map(float, root.attrib["viewBox"].split())
    for rect in root.findall(f"{SVG}rect"):
        x, y, w, h = (float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
        assert x >= 0
        assert y >= 0
        assert x + w <= wide
        assert y + h <= deep
    for text in root.findall(f"{SVG}text"):
        assert 0 <= float(text.attrib["y"]) <= deep


def test_rooms_that_do_not_touch_are_joined_by_a_line() -> None:
    rooms = [PlanRoom(id="a", name="A", x=0, y=0, w=4, h=4), PlanRoom(id="b", name="B", x=6, y=1, w=4, h=4)]
    svg = floor_plan(FloorPlan(title="Two", rooms=rooms, ways=[PlanWay(between=("a", "b"), kind="path")]))
    assert svg.count("<circle") == 2
    assert 'stroke-dasharray="3 3"' in svg
    assert nearest(*rooms) == ((4, 2.5), (6, 2.5))


def test_rooms_that_meet_at_a_corner_share_no_wall() -> None:
    a = PlanRoom(id="a", name="A", x=0, y=0, w=4, h=4)
    assert shared_wall(a, PlanRoom(id="b", name="B", x=4, y=4, w=4, h=4)) is None
    assert shared_wall(a, PlanRoom(id="b", name="B", x=4, y=0, w=4, h=4, floor=1)) is None


@pytest.mark.parametrize(
    "name", ["Hall", "Dressing-room corridor", "The late Lord Carrowmore's smoking-room"]
)
def test_a_label_fits_its_box(name: str) -> None:
    label = fit(name, 112, 100, 17, 7)
    assert all(width(line, label.size) <= 112 for line in label.lines)
    assert label.height <= 100
    assert " ".join(label.lines) == name


def chart(people: int = 3, rooms: int = 16) -> WhoWasWhere:
    names = {f"r{n}": f"The room <{n}>" for n in range(rooms)}
    stays = [Stay(room=f"r{n % rooms}", start=n, end=n) for n in range(24)]
    rows = [ChartRow(name=f"Person & {n}", note="the victim", stays=stays) for n in range(people)]
    times = [f"{20 + n // 12}:{n % 12 * 5:02d}" for n in range(24)]
    return WhoWasWhere(
        title="Chart", times=times, rooms=names, rows=rows, crime_slot=4, crime_label="the crime"
    )


def test_a_chart_shows_every_stay_and_tells_sixteen_rooms_apart() -> None:
    svg = who_was_where(chart())
    root = ET.fromstring(svg)
    tiles = [ET.tostring(tile) for tile in root.iter(f"{SVG}pattern")]
    bodies = {re.sub(rb"<[^>]*rect[^>]*>|id=\"[^\"]*\"", b"", tile) for tile in tiles}
    assert len(bodies) == 16, "two rooms look alike in black and white"
    assert svg.count('fill="url(#room-') == 3 * 24 + 16
    assert "the crime" in words(svg)


def test_a_blank_sheet_says_nothing_but_names_and_hours() -> None:
    svg = who_was_where(chart(), blank=True)
    assert "url(#room" not in svg
    assert "the victim" not in svg
    assert "the crime" not in svg
    assert "Person &amp; 2" in svg


def curve() -> SuspicionCurve:
    people = {f"p{n}": f"Person {n}" for n in range(4)}
    steps = [
        CurveStep(chapter=1, believed=list(people), open=list(people)),
        CurveStep(chapter=2, believed=["p1"], open=list(people)),
        CurveStep(chapter=2, believed=[], open=["p0"]),
    ]
    return SuspicionCurve(title="Curve", suspects=people, culprits=["p0"], steps=steps)


def test_a_curve_has_a_cell_for_every_suspect_and_clue() -> None:
    root = ET.fromstring(suspicion_curve(curve()))
    cells = [rect.attrib for rect in root.iter(f"{SVG}rect")]
    full = [cell for cell in cells if cell["fill"] == "#1c1a17" and cell["height"] == "13"]
    hollow = [
        cell
        for cell in cells
        if cell["fill"] == "#ffffff" and cell["height"] == "12" and cell["width"] == "20"
    ]
    assert len(full) == 4 + 1
    assert len(hollow) == 3 + 1


def test_pictures_are_the_same_every_time() -> None:
    assert who_was_where(chart()) == who_was_where(chart())
    assert suspicion_curve(curve()) == suspicion_curve(curve())
