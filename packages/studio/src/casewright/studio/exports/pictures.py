"""From a case to the data of its pictures: rooms and ways, the solution's evening, the curve of suspicion."""

from __future__ import annotations

from collections.abc import Iterator

from casewright.cml.generator import Setting
from casewright.cml.model.logic import Logic, Solution
from casewright.utils.clockwords import in_words

from ..authors.artifacts import Outline
from ..authors.interface import ProvenCase
from .data import table
from .figures import ChartRow, CurveStep, FloorPlan, PlanRoom, PlanWay, Stay, SuspicionCurve, WhoWasWhere
from .typography import capital

OPEN_AIR = frozenset({"terrace", "garden", "promenade_deck", "boat_deck", "pier", "veranda"})
"""Kinds of rooms that have no roof, or no wall."""


def logic_of(case: ProvenCase) -> Logic:
    """The formal layer; ValueError for a document without one, which no proven case is."""
    if case.document.logic is None:
        raise ValueError("expected a proven case, found a document without LOGIC")
    return case.document.logic


def solution_of(case: ProvenCase) -> Solution:
    """The solution; ValueError where there is none, which no proven case lacks."""
    solution = logic_of(case).solution
    if solution is None:
        raise ValueError("expected a proven case, found LOGIC without solution")
    return solution


def plan_of(case: ProvenCase) -> FloorPlan:
    """The floor plan: every place of the case that has been drawn, and every passage."""
    logic, setting = logic_of(case), case.setting
    return FloorPlan(
        title=f"Plan of {setting.name}",
        rooms=[
            PlanRoom(id=p.id, name=p.name, open_air=_open_air(setting, p.id), **p.plan.model_dump())
            for p in logic.places
            if p.plan
        ],
        ways=[PlanWay(between=(p.between[0], p.between[1]), kind=p.kind or "way") for p in logic.passages],
        floors=table("floors").get(setting.id, {}),
    )


def _open_air(setting: Setting, place: str) -> bool:
    return any(room.id == place and room.room in OPEN_AIR for room in setting.places)


def chart_of(case: ProvenCase) -> WhoWasWhere:
    """The solution's evening, person by person: suspects, then whoever it befell, then witnesses."""
    logic, solution = logic_of(case), solution_of(case)
    clock, crime = logic.clock, case.cast.crime
    order = {"suspect": 0, "victim": 1, "witness": 2}
    people = sorted(logic.people, key=lambda person: order[person.role])
    return WhoWasWhere(
        title=f"Who was where at {case.setting.name}",
        times=[clock.time(slot) for slot in range(clock.slots)],
        rooms={place.id: place.name for place in logic.places},
        rows=[
            ChartRow(
                name=_called(case, person.id),
                note=_note(person.id in solution.culprits, person.role, crime),
                stays=list(_stays(logic, solution.evening.get(person.id, {}))),
            )
            for person in people
        ],
        crime_slot=clock.slot(solution.at),
        crime_label=f"the {crime}, {in_words(solution.at)}, {case.setting.room(solution.place).phrase}",
    )


def _called(case: ProvenCase, person: str) -> str:
    return case.cast.member(person).short


def _note(guilty: bool, role: str, crime: str) -> str:
    if guilty:
        return {"murder": "the murderer", "theft": "the thief"}[crime]
    return {"victim": {"murder": "the victim", "theft": "the owner"}[crime], "witness": "witness"}.get(
        role, ""
    )


def _stays(logic: Logic, evening: dict[str, str]) -> Iterator[Stay]:
    """ "From then on" as spans of slots, in the order of the evening."""
    moves = sorted(
        (slot, place) for time, place in evening.items() if (slot := logic.clock.slot(time)) is not None
    )
    for (start, place), (after, _) in zip(moves, [*moves[1:], (logic.clock.slots, "")], strict=True):
        yield Stay(room=place, start=start, end=after - 1)


def curve_of(case: ProvenCase, outline: Outline) -> SuspicionCurve:
    """The suspicion curve with the chapters in which the story gives its clues."""
    logic = logic_of(case)
    return SuspicionCurve(
        title=f"{capital(case.setting.name)}: how suspicion moved",
        suspects={suspect: _called(case, suspect) for suspect in logic.suspects},
        culprits=list(solution_of(case).culprits),
        steps=[CurveStep(chapter=p.chapter, believed=p.believed, open=p.open) for p in outline.curve],
    )
