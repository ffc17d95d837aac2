"""Which sayings of a person the solution's evening contradicts: what a guest has to know that they lie about.

Only readings about who was where are judged; the prover judges all of them, here a booklet needs a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from casewright.cml.model.logic import Clue, Logic
from casewright.cml.model.readings import At, NotAt, Reading, Spanned


def lies_of(logic: Logic, person: str) -> list[Clue]:
    """The claims and statements by this person that put somebody where they were not."""
    return [
        clue
        for clue in logic.clues
        if clue.by == person and any(_contradicted(logic, reading) for reading in clue.shows)
    ]


def _contradicted(logic: Logic, reading: Reading) -> bool:
    match reading:
        case At(who=who, place=place):
            return any(position(logic, who, slot) != place for slot in _slots(logic, reading))
        case NotAt(who=who, place=place):
            return any(position(logic, who, slot) == place for slot in _slots(logic, reading))
    return False


def _slots(logic: Logic, reading: Spanned) -> Iterator[int]:
    if reading.start is None:
        yield from range(logic.clock.slots)
        return
    start, end = logic.clock.slot(reading.start), logic.clock.slot(reading.end or reading.start)
    if start is not None and end is not None:
        yield from range(start, end + 1)


def position(logic: Logic, person: str, slot: int) -> str | None:
    """Where the solution has this person at an instant; None for somebody whose evening is not told."""
    evening = logic.solution.evening.get(person, {}) if logic.solution else {}
    reached = [
        (when, place) for time, place in evening.items() if (when := logic.clock.slot(time)) is not None
    ]
    before = [row for row in reached if row[0] <= slot]
    return max(before)[1] if before else None
