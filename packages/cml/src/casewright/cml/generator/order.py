"""The order in which the reader meets the clues, which is the plot.

What is found; then everybody's first account, one at a time; then, with the wrong person in sight, second
accounts and records; the turn; and last what was held back. Accounts of one speaker stand together. An
alibi of the wrongly suspected always waits for the end, so that until then somebody innocent is open.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from .artifacts import ClueNote
from .plot import Plot, Told

DISCOVERY, INTERVIEW, SECOND, TURN, LAST = range(5)
"""The stages of the story, in order."""

_STAGE_OF_SCENE = {
    "discovery": DISCOVERY,
    "interview": INTERVIEW,
    "record": SECOND,
    "second": SECOND,
    "turn": TURN,
}
_ALIBIS = ("sighting_span", "sighting_at", "record_span", "lacked")
_STAY = ("belief", "is_not", "locked_door")


def stages(chosen: Sequence[Told], plot: Plot, rng: random.Random) -> dict[str, int]:
    """At which stage each clue is met, by id.

    Some alibis for the true hour are let fall early, where nobody will weigh them; those of the wrongly
    suspected never are. Where nothing but alibis takes people out of suspicion, everybody else's must come
    early, or nobody would be wrongly suspected.
    """
    found = {t.id: _STAGE_OF_SCENE[t.note.scene] for t in chosen}
    suspected = set(plot.scapegoats)
    for told in chosen:
        if (
            found[told.id] != SECOND
            or told.note.kind.startswith(_STAY)
            or set(told.note.subjects) & suspected
        ):
            continue
        if plot.covered or rng.random() < 0.4:
            found[told.id] = INTERVIEW
    for told in _held_back([t for t in chosen if found[t.id] == SECOND], plot, rng):
        found[told.id] = LAST
    return found


def _held_back(late: Sequence[Told], plot: Plot, rng: random.Random) -> list[Told]:
    """Half of the second accounts wait until after the turn, one of the wrongly suspected's always among
    them.
    """
    shuffled = rng.sample(list(late), len(late))
    suspected = [
        t for t in shuffled if set(t.note.subjects) & set(plot.scapegoats) and t.clue.role != "red_herring"
    ]
    must_wait = suspected[-1:]
    alibis = [t for t in shuffled if t.note.kind in _ALIBIS and t not in must_wait]
    return [*must_wait, *alibis[: (len(alibis) + 1) // 2]]


def arrange(chosen: Sequence[Told], stage_of: Mapping[str, int], rng: random.Random) -> list[Told]:
    """The clues in reading order; a clue that fell early is noted as told in a first account."""
    rows: list[Told] = []
    for stage in range(LAST + 1):
        here = [_moved(t) if stage == INTERVIEW else t for t in chosen if stage_of[t.id] == stage]
        rows += _found(here, rng) if stage == DISCOVERY else _by_speaker(here, rng)
    return rows


def _moved(told: Told) -> Told:
    """Told in a first account, whatever it was meant for."""
    return Told(told.clue, ClueNote.model_validate(told.note.model_dump() | {"scene": "interview"}))


def _found(found: Sequence[Told], rng: random.Random) -> list[Told]:
    """The false appearance is the first thing that anybody sees."""
    first = [t for t in found if t.note.kind.endswith(".false")]
    rest = [t for t in found if not t.note.kind.endswith(".false")]
    return [*first, *rng.sample(rest, len(rest))]


def _by_speaker(rows: Sequence[Told], rng: random.Random) -> list[Told]:
    """One speaker's clues together, the speakers in a drawn order; what nobody says stands between them."""
    keys = sorted({t.note.speaker or f"~{t.id}" for t in rows})
    order = rng.sample(keys, len(keys))
    blocks = [[t for t in rows if (t.note.speaker or f"~{t.id}") == key] for key in order]
    return [t for block in blocks for t in rng.sample(block, len(block))]
