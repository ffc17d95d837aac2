"""What the pictures show, as plain data: the drawing code knows nothing of cases."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Shown(BaseModel):
    """Base of the data of a picture."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PlanRoom(Shown):
    """A room: its corner and size in plan units, y downwards, on a floor (0 is the ground)."""

    id: str
    name: str
    x: float
    y: float
    w: float
    h: float
    floor: int = 0
    open_air: bool = False


class PlanWay(Shown):
    """A passage between two rooms of the plan."""

    between: tuple[str, str]
    kind: str


class FloorPlan(Shown):
    """The rooms and ways of a house; ``floors`` names the storeys that have a name of their own."""

    title: str
    rooms: list[PlanRoom]
    ways: list[PlanWay]
    floors: dict[int, str] = {}


class Stay(Shown):
    """Somebody in a room from one slot to another, both ends counted."""

    room: str
    start: int
    end: int


class ChartRow(Shown):
    """One person's evening; ``note`` stands behind the name ("the victim")."""

    name: str
    note: str
    stays: list[Stay]


class WhoWasWhere(Shown):
    """People against time. ``times`` names the slots; the crime is marked where ``crime_slot`` says."""

    title: str
    times: list[str]
    rooms: dict[str, str]
    rows: list[ChartRow]
    crime_slot: int | None
    crime_label: str = ""


class CurveStep(Shown):
    """After a clue: who is suspected while all is believed, and who when anything may be doubted."""

    chapter: int
    believed: list[str]
    open: list[str]


class SuspicionCurve(Shown):
    """The suspects (id to name, the culprits marked) and how suspicion moved from clue to clue."""

    title: str
    suspects: dict[str, str]
    culprits: list[str]
    steps: list[CurveStep]
