"""Company for the two hours: who sits with whom, before which record, at which post; and who is alone."""

from __future__ import annotations

from collections.abc import Sequence

from .agenda import Agenda
from .artifacts import Member, RecordPost
from .plot import Infeasible, Stay


def early_hour(agenda: Agenda) -> None:
    """Innocents in small companies or before a record, witnesses at work, all of them still."""
    a, b = agenda.plot.early
    placed = {p for p, kept in agenda.plot.kept.items() if any(s.start <= b and a <= s.end for s in kept)}
    free_witnesses = [w for w in agenda.stage.cast.witnesses if w.id not in agenda.plot.kept]
    agenda.rng.shuffle(free_witnesses)
    records = [r for r in agenda.stage.setting.records if r.place not in agenda.private]
    agenda.rng.shuffle(records)
    needy = [p for p in agenda.stage.innocents if p not in placed | agenda.plot.excused | agenda.plot.covered]
    needy = agenda.rng.sample(needy, len(needy))
    while needy:
        size = min(len(needy), agenda.rng.choice((1, 1, 2, 2, 3)))
        group, needy = needy[:size], needy[size:]
        _group(agenda, group, free_witnesses, records)
    for person in agenda.stage.innocents:
        if person in agenda.plot.excused and person not in placed:
            _alone(agenda, person, agenda.plot.early, agenda.early_taken | agenda.reserved)
    for witness in free_witnesses:
        _post(agenda, witness.id, a, b)
    for witness in agenda.stage.cast.witnesses:
        if witness.id in agenda.plot.kept and witness.id not in placed:
            _post(agenda, witness.id, a + 2, b)


def _group(agenda: Agenda, group: Sequence[str], witnesses: list[Member], records: list[RecordPost]) -> None:
    """A record for one alone, else a room; one alone needs a witness beside them, several may do
    without.
    """
    a, b = agenda.plot.early
    if len(group) == 1 and records and agenda.rng.random() < 0.6:
        post = records.pop()
        place = post.place
        if place not in agenda.early_taken | agenda.reserved:
            agenda.early_taken.add(place)
            _settle(agenda, group, a, b, place)
            agenda.recorded[group[0]] = post.id
            return
    witness = witnesses.pop() if witnesses and (len(group) == 1 or agenda.rng.random() < 0.4) else None
    if witness is None and len(group) == 1:
        raise Infeasible("nobody to vouch for one alone")
    place = agenda.room(witness.id if witness else None, agenda.early_taken | agenda.reserved, len(group))
    agenda.early_taken.add(place)
    _settle(agenda, [*group, *((witness.id,) if witness else ())], a, b, place)


def _settle(agenda: Agenda, people: Sequence[str], a: int, b: int, place: str) -> None:
    """They sit down a little before the hour and get up a little after it, each in their own time."""
    reach = agenda.stage.floor.distance(agenda.table, place)
    latest = (agenda.plot.late[0] if agenda.plot.late else agenda.last) - 4
    for person in people:
        start = agenda.rng.randint(min(a, max(1 + reach, a - 3)), a)
        agenda.keep(person, Stay(start, max(b, min(latest, b + agenda.rng.randint(0, 3))), place))


def _alone(agenda: Agenda, person: str, hour: tuple[int, int], taken: set[str]) -> None:
    rooms = [r.id for use in ("lonely", "quiet", "social") for r in agenda.stage.setting.used_for(use)]
    free = [r for r in rooms if r not in taken | agenda.private]
    if not free:
        raise Infeasible("nowhere to be alone")
    place = agenda.rng.choice(free)
    (agenda.early_taken if hour == agenda.plot.early else agenda.late_taken).add(place)
    agenda.keep(person, Stay(hour[0], hour[1], place))


def _post(agenda: Agenda, witness: str, start: int, end: int) -> None:
    """A witness at work: at the station or on an errand, out of the culprit's way."""
    row = agenda.post_of(witness)
    places = [row.station, *row.errands]
    fit = [
        p for p in places if p not in agenda.private and "transit" not in agenda.stage.setting.room(p).uses
    ]
    fit += [r.id for r in agenda.stage.setting.used_for("service")]
    fit = [p for p in fit if p not in agenda.private | agenda.reserved]
    if not fit:
        raise Infeasible("no post for a witness")
    place = fit[0] if agenda.rng.random() < 0.7 else agenda.rng.choice(fit)
    agenda.early_taken.add(place)
    agenda.keep(witness, Stay(start, end, place))


def late_hour(agenda: Agenda, hour: tuple[int, int]) -> None:
    """The culprit among friends, the wrongly suspected alone or, where there is a cup, beside it."""
    company = [p for p in (agenda.stage.culprit, *agenda.stage.innocents) if p not in agenda.plot.scapegoats]
    company = agenda.rng.sample(company, len(company))
    witnesses = [w.id for w in agenda.stage.cast.witnesses]
    agenda.rng.shuffle(witnesses)
    poison = not agenda.plot.crime.places or agenda.plot.deed != agenda.plot.scene
    start, end = hour
    while company:
        size = min(len(company), agenda.rng.choice((2, 3, 3, 4)))
        if len(company) - size == 1:
            size += 1
        group, company = company[:size], company[size:]
        witness = witnesses.pop() if witnesses and (len(group) == 1 or agenda.rng.random() < 0.6) else None
        if witness is None and len(group) == 1:
            raise Infeasible("nobody to vouch for one alone")
        place = agenda.room(None, agenda.late_taken, len(group), apart=2)
        agenda.late_taken.add(place)
        for person in (*group, *((witness,) if witness else ())):
            agenda.keep(person, Stay(start, end, place))
    for person in agenda.plot.scapegoats:
        if poison:
            slot = agenda.rng.randint(start, end)
            agenda.keep(person, Stay(slot, slot, agenda.plot.scene))
        else:
            _alone(agenda, person, hour, agenda.late_taken)
