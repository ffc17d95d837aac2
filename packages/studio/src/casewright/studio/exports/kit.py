"""The party kit: the game pack on paper. One PDF for each thing that is printed, folded or cut by itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .figures import WhoWasWhere, floor_plan, suspicion_curve, who_was_where
from .pack.facts import in_minutes
from .pack.model import Booklet, GamePack
from .paper import hours, numbered, prints, timetable
from .typeset import typeset
from .typography import smart

CHARACTERS = "characters"


def write_kit(pack: GamePack, folder: Path) -> None:
    """Write the PDFs into a folder, each guest's booklet into ``characters/``, the pictures beside.

    The same pack gives the same bytes. OSError as the file system has it.
    """
    (folder / CHARACTERS).mkdir(parents=True, exist_ok=True)
    for name, pdf in kit(pack).items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    for name, svg in pictures(pack).items():
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


def pictures(pack: GamePack) -> dict[str, str]:
    """The pictures by name without ending; two of them tell the answer, and are called so."""
    return {
        "floor-plan": floor_plan(pack.table.plan),
        "solution-who-was-where": who_was_where(pack.solution.chart),
        "solution-suspicion-curve": suspicion_curve(pack.solution.curve),
    }


def kit(pack: GamePack) -> dict[str, bytes]:
    """Every PDF by its name without ending; all but booklets and solution are made from the table alone."""
    table = _table(pack)
    made = {
        name: typeset(name, smartened(table))
        for name in ("host-guide", "clue-cards", "floor-plan", "timeline", "accusation")
    }
    made["booklets"] = _booklets(table, pack.booklets, "the booklets")
    for booklet in pack.booklets:
        made[f"{CHARACTERS}/{booklet.slug}"] = _booklets(table, [booklet], booklet.character.name)
    return made | {"solution": _solution(pack, table)}


def _table(pack: GamePack) -> dict[str, Any]:
    """What every sheet may know: title, look, the table, and words that the templates need."""
    table = pack.table
    plan = floor_plan(table.plan)
    wide, deep = _size(plan)
    return {
        "title": pack.title,
        "look": pack.look.model_dump(),
        "table": table.model_dump(mode="json"),
        "prints": prints(pack),
        "timetable": timetable(table),
        "flipped": wide > deep,
        "words": {
            "suspects": numbered(sum(c.role == "suspect" for c in table.characters)),
            "rounds": numbered(len(table.rounds)),
            "minutes": hours(table.minutes),
            "witnesses": ", ".join(c.short for c in table.characters if c.role == "witness"),
            "victim_them": table.victim_them,
            "loot_is": "are" if table.loot.endswith("s") else "is",
            "step": in_minutes(table.step_minutes),
        },
        "svg": {"floor_plan": plan, "sheet": who_was_where(_sheet(pack), blank=True)},
    }


def _size(svg: str) -> tuple[float, float]:
    """Width and height of a drawing, from its view box."""
    box = svg.split('viewBox="', 1)[1].split('"', 1)[0].split()
    return float(box[2]), float(box[3])


def _sheet(pack: GamePack) -> WhoWasWhere:
    """The chart with names and hours and nothing else."""
    sheet = pack.table.sheet
    rows = [{"name": name, "note": "", "stays": []} for name in sheet.people]
    return WhoWasWhere.model_validate(
        {"title": "Who was where", "times": sheet.times, "rooms": {}, "rows": rows, "crime_slot": None}
    )


def _booklets(table: dict[str, Any], booklets: list[Booklet], name: str) -> bytes:
    data = {**table, "name": name, "booklets": [booklet.model_dump(mode="json") for booklet in booklets]}
    return typeset("booklet", smartened(data))


def _solution(pack: GamePack, table: dict[str, Any]) -> bytes:
    data = {**table, "solution": pack.solution.model_dump(mode="json"), "svg": pictures(pack)}
    return typeset("solution", smartened(data))


def smartened(data: Any) -> Any:
    """The data with every text set as a compositor would; drawings are left as they are."""
    if isinstance(data, str):
        return data if data.startswith("<svg") else smart(data)
    if isinstance(data, Mapping):
        return {key: smartened(value) for key, value in data.items()}
    return [smartened(value) for value in data] if isinstance(data, list) else data
