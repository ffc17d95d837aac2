"""What is done on foot: meetings between the hours, the culprit's waiting, and the way to the deed."""

from __future__ import annotations

from .agenda import Agenda
from .plot import Infeasible, Stay


def meet(agenda: Agenda) -> None:
    """Somebody meets the culprit between the hours, and one or two innocents likewise."""
    b = agenda.plot.early[1]
    until = agenda.plot.late[0] - 2 if agenda.plot.late is not None else agenda.last - 1
    extra = agenda.rng.choice((1, 1, 2))
    people = [
        agenda.stage.culprit,
        *agenda.rng.sample(agenda.stage.innocents, min(extra, len(agenda.stage.innocents))),
    ]
    for person in people:
        slot = agenda.rng.randint(min(b + 2, until), until)
        options = [
            (w.id, place)
            for w, row in zip(agenda.stage.cast.witnesses, agenda.stage.setting.witnesses, strict=True)
            for place in (row.station, *row.errands)
            if place not in agenda.private
            and _can(agenda, w.id, slot, place)
            and _can(agenda, person, slot, place)
        ]
        if not options:
            raise Infeasible("nobody to meet")
        witness, place = agenda.rng.choice(options)
        agenda.keep(witness, Stay(slot, slot, place))
        agenda.keep(person, Stay(slot, slot, place))
        agenda.met[person] = (slot, witness)


def _can(agenda: Agenda, person: str, slot: int, place: str) -> bool:
    """Whether the person could be there then, given their other stays."""
    stays = [*agenda.stays.get(person, [])]
    if person == agenda.stage.culprit:
        stays.append(Stay(agenda.plot.kill, agenda.plot.kill + 1, agenda.plot.deed))
    for stay in stays:
        way = agenda.stage.floor.distance(stay.place, place)
        if stay.start <= slot <= stay.end:
            return stay.place == place
        if (slot > stay.end and slot - stay.end < way) or (slot < stay.start and stay.start - slot < way):
            return False
    return True


def wait_unseen(agenda: Agenda) -> None:
    """Where the culprit waits until it is time, and the way from there, which is kept clear."""
    person, kill, deed = agenda.stage.culprit, agenda.plot.kill, agenda.plot.deed
    if any(s.start < kill for s in agenda.stays.get(person, [])):
        return
    a = agenda.plot.early[0]
    rooms = [r.id for use in ("lonely", "quiet", "social") for r in agenda.stage.setting.used_for(use)]
    shut = agenda.early_taken | agenda.private
    ways = [agenda.stage.floor.path(r, deed, lambda place, _: place in shut) for r in rooms if r not in shut]
    near = [way for way in ways if way and len(way) - 1 <= kill - a + 1]
    if not near:
        raise Infeasible("nowhere for the culprit to wait")
    way = agenda.rng.choice(near)
    agenda.keep(person, Stay(a - 1, a - 1, way[0]))
    agenda.reserved = set(way[:-1])


def do_the_deed(agenda: Agenda) -> None:
    """To the deed and away again."""
    kill, deed = agenda.plot.kill, agenda.plot.deed
    longest = kill + (1 if _can_linger(agenda, kill + 1, deed) and agenda.rng.random() < 0.5 else 0)
    agenda.keep(agenda.stage.culprit, Stay(kill, longest, deed))


def _can_linger(agenda: Agenda, slot: int, place: str) -> bool:
    later = [s for s in agenda.stays.get(agenda.stage.culprit, []) if s.start > agenda.plot.kill]
    return slot < agenda.plot.early[1] and all(
        s.start - slot >= agenda.stage.floor.distance(place, s.place) for s in later
    )
