"""What people say of themselves: a claim each, and the look that gives a lie away.

Whoever was met elsewhere within the time of their claim has lied; the culprit always, an innocent or two
with them.
"""

from __future__ import annotations

from .plot import Infeasible
from .wording import Ledger


def enter_claims(ledger: Ledger) -> None:
    """A claim for every suspect, a true one told of a true stay."""
    for person in ledger.suspects:
        if person in ledger.evening.met:
            _lie(ledger, person)
        else:
            start, end = _steady(ledger, person)
            ledger.claim(person, ledger.evening.at(person, start), start, end)


def _lie(ledger: Ledger, person: str) -> None:
    """A claim to have been in one room from the true hour on, which takes in the moment at which they were
    met in another.
    """
    plot, evening, rng = ledger.plot, ledger.evening, ledger.rng
    slot, witness = evening.met[person]
    place = evening.at(person, slot)
    resting = evening.at(person, plot.late[1] if plot.late else plot.early[0] - 1)
    rooms = [r.id for use in ("social", "quiet") for r in ledger.stage.setting.used_for(use)]
    options = [r for r in rooms if r not in (place, plot.scene, plot.deed)]
    where = resting if resting in options else rng.choice(sorted(options))
    a = plot.early[0]
    start = rng.randint(max(a, slot - 4), slot - 1) if plot.late else rng.randint(a - 1, a + 1)
    end = plot.late[1] if plot.late else rng.randint(slot, ledger.stage.clock.slots - 1)
    ledger.claim(person, where, start, max(end, slot))
    ledger.look(witness, person, slot)


def _steady(ledger: Ledger, person: str) -> tuple[int, int]:
    """A span in which the person really stayed in one place, around the hour that is asked about."""
    if person == ledger.stage.culprit:
        raise Infeasible("the culprit has no lie to tell")
    row = ledger.evening.places[person]
    start = end = ledger.plot.late[0] if ledger.plot.late else ledger.plot.early[0]
    while start > 0 and row[start - 1] == row[end]:
        start -= 1
    while end < len(row) - 1 and row[end + 1] == row[start]:
        end += 1
    return start, end
