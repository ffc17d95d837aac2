"""Nothing but the content of a clue may betray anybody: facts against people, idle looks, and the culprit's
double.

Innocents are spoken of by whoever clears them, and by the red herrings that point at them; the culprit is
not. So the culprit is given idle clues of the same kinds, at the same stages, as often as an innocent drawn
at random.
"""

from __future__ import annotations

from .artifacts import Scene
from .order import SECOND
from .plot import Told
from .wording import Ledger


def enter_herrings(ledger: Ledger, count: int) -> None:
    """``count`` facts against innocents; and as often as against any of them, one against the culprit,
    which is then no herring but the truth's own shadow.
    """
    for number in range(count):
        pool = ledger.plot.scapegoats if number == 0 else ledger.stage.innocents
        pointed = ledger.rng.choice(sorted(pool))
        explained = [t.id for t in ledger.rows if pointed in t.note.subjects and t.id in ledger.clearing]
        if explained:
            ledger.hint(pointed, ledger.bystander(pointed), ledger.rng.choice(explained))
    if ledger.rng.random() < count / len(ledger.stage.innocents):
        ledger.hint(ledger.stage.culprit, ledger.bystander(ledger.stage.culprit))


def enter_looks(ledger: Ledger) -> None:
    """One look at everybody who was not met between the hours: it proves nothing, and all are treated
    alike.
    """
    for person in ledger.rng.sample(ledger.suspects, len(ledger.suspects)):
        if person not in ledger.evening.met:
            _idle_look(ledger, person, "interview")


def enter_belongings(ledger: Ledger) -> None:
    """Of the things that more than one had, two people are known to have had theirs: drawn among all who
    did.
    """
    shared = {item.id: item.name for item in ledger.plot.items if not item.single}
    holders = [
        (item, person)
        for item, people in sorted(ledger.plot.had.items())
        if item in shared and item not in {t.note.item for t in ledger.rows if t.note.kind == "has"}
        for person in people
    ]
    for item, person in ledger.rng.sample(holders, min(2, len(holders))):
        ledger.belonging(person, item, shared[item])


def shadow(ledger: Ledger, stage_of: dict[str, int]) -> None:
    """Speak of the culprit, and let the culprit speak, as often and as late as of an innocent drawn at
    random.

    ``stage_of`` (clue id to the stage of the story at which it is met) is read for the innocent's clues and
    extended by the culprit's.
    """
    culprit = ledger.stage.culprit
    double = ledger.rng.choice(ledger.stage.innocents)
    own = [t for t in ledger.plot.special if t.note.subjects == (culprit,)]
    about = [t for t in ledger.rows if double in t.note.subjects and t.id in ledger.clearing]
    for told in sorted(about, key=lambda t: stage_of[t.id])[len(own) :]:
        _answer(ledger, told, stage_of, about_culprit=True)
    for told in [t for t in ledger.rows if t.clue.by == double and t.id in ledger.clearing]:
        _answer(ledger, told, stage_of, about_culprit=False)


def _answer(ledger: Ledger, told: Told, stage_of: dict[str, int], *, about_culprit: bool) -> None:
    """An idle clue at the stage of another: about the culprit, or spoken by the culprit about somebody."""
    before = len(ledger.rows)
    scene: Scene = "interview" if stage_of[told.id] < SECOND else "second"
    if not about_culprit:
        _culprits_look(ledger, scene)
    elif told.clue.evidence == "physical":
        ledger.hint(ledger.stage.culprit, ledger.bystander(ledger.stage.culprit))
    else:
        _idle_look(ledger, ledger.stage.culprit, scene)
    for added in ledger.rows[before:]:
        stage_of[added.id] = stage_of[told.id]


def _culprits_look(ledger: Ledger, scene: Scene) -> None:
    """The culprit too saw somebody somewhere."""
    for person in ledger.rng.sample(ledger.suspects, len(ledger.suspects)):
        slots = [slot for slot, other in _idle_looks(ledger, person) if other == ledger.stage.culprit]
        if slots:
            ledger.look(ledger.stage.culprit, person, ledger.rng.choice(slots), scene)
            return


def _idle_look(ledger: Ledger, person: str, scene: Scene) -> None:
    """Where somebody saw the person at some moment outside the true hour."""
    options = _idle_looks(ledger, person)
    if options:
        slot, witness = ledger.rng.choice(options)
        ledger.look(witness, person, slot, scene)


def _idle_looks(ledger: Ledger, person: str) -> list[tuple[int, str]]:
    """(slot, observer) at which somebody saw the person outside the true hour, not yet told."""
    a, b = ledger.plot.early
    told_at = {t.note.start for t in ledger.rows if person in t.note.subjects}
    suspected = person in ledger.plot.scapegoats
    slots = [*range(a - 2), *(() if suspected else range(b + 2, ledger.stage.clock.slots))]
    return [
        (slot, other)
        for slot in slots
        for other in ledger.everybody
        if other != person
        and ledger.evening.together(person, other, slot, slot)
        and ledger.stage.time(slot) not in told_at
    ]
