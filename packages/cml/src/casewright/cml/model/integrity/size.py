"""How large a case may be: a solver must be able to answer while somebody waits.

The bounds lie far above any whodunit (twelve suspects, sixteen places, forty instants); they keep a hostile
document from turning each gate into an hour.
"""

from __future__ import annotations

from casewright.cml.model.logic import Logic

from .names import Names
from .readings import walk

MAX_ROWS = {
    "places": 64,
    "passages": 256,
    "people": 48,
    "items": 64,
    "qualities": 64,
    "methods": 32,
    "beliefs": 16,
    "clues": 256,
    "steps": 128,
}
MAX_POSITIONS = 40_000
MAX_READINGS = 4_000


def check_size(names: Names) -> None:
    """Lists, positions (people x places x instants) and readings within bounds."""
    logic = names.logic
    for key, most in MAX_ROWS.items():
        if (count := len(getattr(logic, key))) > most:
            names.say("CML053", f"LOGIC.{key}", f"expected at most {most} rows, found {count}")
    positions = len(logic.people) * len(logic.places) * logic.clock.slots
    if positions > MAX_POSITIONS:
        message = f"expected people x places x instants of at most {MAX_POSITIONS:,}, found {positions:,}"
        names.say("CML053", "LOGIC", message)
    if (count := _readings(logic)) > MAX_READINGS:
        names.say("CML053", "LOGIC", f"expected at most {MAX_READINGS:,} readings, found {count:,}")


def _readings(logic: Logic) -> int:
    lists = [clue.shows + clue.otherwise for clue in logic.clues]
    lists += [[step.concludes] for step in logic.steps]
    lists += [logic.test.predicts] if logic.test else []
    return sum(1 for readings in lists for reading in readings for _ in walk(reading, ""))
