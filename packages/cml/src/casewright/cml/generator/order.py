"""The order in which the reader meets the clues, which is the plot.

What is found; then everybody's first account, one at a time; then, with the wrong person in sight, second
accounts and records; the turn; and last what was held back. Accounts of one speaker stand together. No
fewer than a third of the clues, the ones that still have somebody to clear among them, come after
everything that the false solution needs.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from .artifacts import ClueNote
from .plot import Plot, Told


def arrange(chosen: Sequence[Told], plot: Plot, rng: random.Random) -> list[Told]:
    """The clues in reading order; a clue's ``scene`` may change, as alibis move forward or are held back."""
    rows = [_settle(t, plot, rng) for t in chosen]
    found = [t for t in rows if t.note.scene == "discovery"]
    first = _by_speaker([t for t in rows if t.note.scene == "interview"], rng)
    turn = [t for t in rows if t.note.scene == "turn"]
    late = [t for t in rows if t.note.scene in ("second", "record")]
    before, after = _held_back(late, plot, rng)
    return [*_found_first(found, rng), *first, *_by_speaker(before, rng), *turn, *_by_speaker(after, rng)]


def _settle(told: Told, plot: Plot, rng: random.Random) -> Told:
    """Some alibis for the true hour are let fall early, where nobody will weigh them; those of the wrongly
    suspected never are. Where there is one hour only, everybody else's must come early, or nobody would be
    suspected."""
    note = told.note
    if note.scene not in ("second", "record") or note.kind.startswith(("belief", "is_not", "locked_door")):
        return told
    suspected = bool(set(note.subjects) & set(plot.scapegoats))
    one_hour = plot.late is None
    if suspected:
        return told
    if (one_hour and _needed_early(plot)) or rng.random() < 0.4:
        return _moved(told, "interview")
    return told


def _needed_early(plot: Plot) -> bool:
    """Without a key, a kind of hand or another hour, only their own alibis take people out of suspicion."""
    return bool(plot.covered)


def _moved(told: Told, scene: str) -> Told:
    fields = told.note.model_dump() | {"scene": scene}
    return Told(told.clue, ClueNote.model_validate(fields))


def _held_back(late: Sequence[Told], plot: Plot, rng: random.Random) -> tuple[list[Told], list[Told]]:
    """Half of the second accounts wait until after the turn, an alibi of the wrongly suspected always among
    them.
    """
    shuffled = rng.sample(list(late), len(late))
    suspected = [
        t for t in shuffled if set(t.note.subjects) & set(plot.scapegoats) and t.clue.role != "red_herring"
    ]
    must_wait = suspected[-1:]
    alibis = [
        t
        for t in shuffled
        if t.note.kind in ("sighting_span", "record_span", "lacked") and t not in must_wait
    ]
    waiting = [*must_wait, *alibis[: (len(alibis) + 1) // 2]]
    return [t for t in shuffled if t not in waiting], waiting


def _found_first(found: Sequence[Told], rng: random.Random) -> list[Told]:
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
