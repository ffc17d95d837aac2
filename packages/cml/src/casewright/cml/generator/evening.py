"""The true evening: who was where at every slot.

Built from *stays*, not from dice: each person is given places to be at certain slots, and goes from one to
the next by a shortest way. Innocents stand still in the hours that matter, in company or before a record;
only the culprit moves, unseen. So the alibis that the proof needs are true before anybody words them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .artifacts import Member, RecordPost, WitnessPost
from .plot import Infeasible, Plot, Stage, Stay

TABLE_UNTIL = 2


@dataclass
class Evening:
    """Positions, and the companies of the two hours. ``places[person][slot]`` is a place id."""

    places: dict[str, list[str]] = field(default_factory=dict)
    recorded: dict[str, str] = field(default_factory=dict)
    """Innocents who spend the true hour before a record: person to record id."""
    met: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Who was met between the hours: person to (slot, the witness who met them)."""

    def at(self, person: str, slot: int) -> str:
        """Where the person is."""
        return self.places[person][slot]

    def together(self, a: str, b: str, start: int, end: int) -> bool:
        """Whether the two are in one place at every slot of the span."""
        return all(self.places[a][t] == self.places[b][t] for t in range(start, end + 1))


class EveningBuilder:
    """Draws one evening for a plot; Infeasible where somebody cannot get where they must be."""

    def __init__(self, stage: Stage, plot: Plot) -> None:
        self.stage = stage
        self.plot = plot
        self.rng = stage.rng
        self.last = stage.clock.slots - 1
        self.table = stage.setting.used_for("table")[0].id
        self.stays: dict[str, list[Stay]] = {}
        self.private = {plot.scene, plot.deed, *plot.shunned}
        self.evening = Evening()
        self.early_taken: set[str] = set()
        self.late_taken: set[str] = set()
        self.reserved: set[str] = set()
        """The culprit's way to the deed: nobody settles there for the hour."""

    def build(self) -> Evening:
        """Give everybody their stays, then walk them."""
        for person, kept in self.plot.kept.items():
            for stay in kept:
                self.keep(person, stay)
        a, b = self.plot.early
        self.early_taken |= {
            stay.place
            for person, stays in self.plot.kept.items()
            for stay in stays
            if person != self.stage.culprit and stay.start <= b and a <= stay.end
        }
        self._wait_unseen()
        self._early_hour()
        if self.plot.late is not None:
            self._late_hour(self.plot.late)
        self._meetings()
        self._culprit()
        for member in self.stage.cast.people:
            self._walk(member)
        self._walk_victim()
        self._check()
        return self.evening

    def keep(self, person: str, stay: Stay) -> None:
        """Add a stay; Infeasible where it overlaps another elsewhere."""
        rows = self.stays.setdefault(person, [])
        for other in rows:
            if stay.start <= other.end and other.start <= stay.end and stay.place != other.place:
                raise Infeasible("two places at once")
        rows.append(stay)
        rows.sort(key=lambda s: (s.start, s.end))

    # the true hour

    def _early_hour(self) -> None:
        a, b = self.plot.early
        placed = {p for p, kept in self.plot.kept.items() if any(s.start <= b and a <= s.end for s in kept)}
        free_witnesses = [w for w in self.stage.cast.witnesses if w.id not in self.plot.kept]
        self.rng.shuffle(free_witnesses)
        records = [r for r in self.stage.setting.records if r.place not in self.private]
        self.rng.shuffle(records)
        needy = [p for p in self.stage.innocents if p not in placed | self.plot.excused | self.plot.covered]
        needy = self.rng.sample(needy, len(needy))
        while needy:
            size = min(len(needy), self.rng.choice((1, 1, 2, 2, 3)))
            group, needy = needy[:size], needy[size:]
            self._early_group(group, free_witnesses, records)
        for person in self.stage.innocents:
            if person in self.plot.excused and person not in placed:
                self._alone(person, self.plot.early, self.early_taken | self.reserved)
        for witness in free_witnesses:
            self._post(witness.id, a, b)
        for witness in self.stage.cast.witnesses:
            if witness.id in self.plot.kept and witness.id not in placed:
                self._post(witness.id, a + 2, b)

    def _early_group(self, group: Sequence[str], witnesses: list[Member], records: list[RecordPost]) -> None:
        """A record for one alone, else a room; one alone needs a witness beside them, several may do
        without.
        """
        a, b = self.plot.early
        if len(group) == 1 and records and self.rng.random() < 0.6:
            post = records.pop()
            place = post.place
            if place not in self.early_taken | self.reserved:
                self.early_taken.add(place)
                self._settle(group, a, b, place)
                self.evening.recorded[group[0]] = post.id
                return
        witness = witnesses.pop() if witnesses and (len(group) == 1 or self.rng.random() < 0.4) else None
        if witness is None and len(group) == 1:
            raise Infeasible("nobody to vouch for one alone")
        place = self._room(witness.id if witness else None, self.early_taken | self.reserved, len(group))
        self.early_taken.add(place)
        self._settle([*group, *((witness.id,) if witness else ())], a, b, place)

    def _settle(self, people: Sequence[str], a: int, b: int, place: str) -> None:
        """They sit down a little before the hour and get up a little after it, each in their own time."""
        reach = self.stage.floor.distance(self.table, place)
        latest = (self.plot.late[0] if self.plot.late else self.last) - 4
        for person in people:
            start = self.rng.randint(min(a, max(1 + reach, a - 3)), a)
            self.keep(person, Stay(start, max(b, min(latest, b + self.rng.randint(0, 3))), place))

    def _room(self, witness: str | None, taken: set[str], size: int, *, apart: int = 1) -> str:
        """A free room: a social one, or the witness's own post."""
        rooms = [r.id for r in self.stage.setting.used_for("social")]
        if size < 3:
            rooms += [r.id for r in self.stage.setting.used_for("quiet")]
        if witness is not None:
            rooms += 2 * [self._row(witness).station]
        rooms = [
            r
            for r in rooms
            if r not in taken | self.private
            and self.stage.floor.distance(r, self.plot.scene) >= apart
            and "transit" not in self.stage.setting.room(r).uses
        ]
        if not rooms:
            raise Infeasible("no room left")
        return self.rng.choice(rooms)

    def _row(self, witness: str) -> WitnessPost:
        index = [w.id for w in self.stage.cast.witnesses].index(witness)
        return self.stage.setting.witnesses[index]

    def _alone(self, person: str, hour: tuple[int, int], taken: set[str]) -> None:
        rooms = [r.id for use in ("lonely", "quiet", "social") for r in self.stage.setting.used_for(use)]
        free = [r for r in rooms if r not in taken | self.private]
        if not free:
            raise Infeasible("nowhere to be alone")
        place = self.rng.choice(free)
        (self.early_taken if hour == self.plot.early else self.late_taken).add(place)
        self.keep(person, Stay(hour[0], hour[1], place))

    def _post(self, witness: str, start: int, end: int) -> None:
        """A witness at work: at the station or on an errand, out of the culprit's way."""
        row = self._row(witness)
        places = [row.station, *row.errands]
        fit = [
            p for p in places if p not in self.private and "transit" not in self.stage.setting.room(p).uses
        ]
        fit += [r.id for r in self.stage.setting.used_for("service")]
        fit = [p for p in fit if p not in self.private | self.reserved]
        if not fit:
            raise Infeasible("no post for a witness")
        place = fit[0] if self.rng.random() < 0.7 else self.rng.choice(fit)
        self.early_taken.add(place)
        self.keep(witness, Stay(start, end, place))

    # the hour that everybody asks about

    def _late_hour(self, hour: tuple[int, int]) -> None:
        company = [p for p in (self.stage.culprit, *self.stage.innocents) if p not in self.plot.scapegoats]
        company = self.rng.sample(company, len(company))
        witnesses = [w.id for w in self.stage.cast.witnesses]
        self.rng.shuffle(witnesses)
        poison = not self.plot.crime.places or self.plot.deed != self.plot.scene
        start, end = hour
        while company:
            size = min(len(company), self.rng.choice((2, 3, 3, 4)))
            if len(company) - size == 1:
                size += 1
            group, company = company[:size], company[size:]
            witness = witnesses.pop() if witnesses and (len(group) == 1 or self.rng.random() < 0.6) else None
            if witness is None and len(group) == 1:
                raise Infeasible("nobody to vouch for one alone")
            place = self._room(None, self.late_taken, len(group), apart=2)
            self.late_taken.add(place)
            for person in (*group, *((witness,) if witness else ())):
                self.keep(person, Stay(start, end, place))
        for person in self.plot.scapegoats:
            if poison:
                slot = self.rng.randint(start, end)
                self.keep(person, Stay(slot, slot, self.plot.scene))
            else:
                self._alone(person, hour, self.late_taken)

    # between

    def _meetings(self) -> None:
        """Somebody meets the culprit between the hours, and one or two innocents likewise."""
        b = self.plot.early[1]
        until = self.plot.late[0] - 2 if self.plot.late is not None else self.last - 1
        extra = self.rng.choice((1, 1, 2))
        people = [
            self.stage.culprit,
            *self.rng.sample(self.stage.innocents, min(extra, len(self.stage.innocents))),
        ]
        for person in people:
            slot = self.rng.randint(min(b + 2, until), until)
            options = [
                (w.id, place)
                for w, row in zip(self.stage.cast.witnesses, self.stage.setting.witnesses, strict=True)
                for place in (row.station, *row.errands)
                if place not in self.private
                and self._can(w.id, slot, place)
                and self._can(person, slot, place)
            ]
            if not options:
                raise Infeasible("nobody to meet")
            witness, place = self.rng.choice(options)
            self.keep(witness, Stay(slot, slot, place))
            self.keep(person, Stay(slot, slot, place))
            self.evening.met[person] = (slot, witness)

    def _can(self, person: str, slot: int, place: str) -> bool:
        """Whether the person could be there then, given their other stays."""
        stays = [*self.stays.get(person, [])]
        if person == self.stage.culprit:
            stays.append(Stay(self.plot.kill, self.plot.kill + 1, self.plot.deed))
        for stay in stays:
            way = self.stage.floor.distance(stay.place, place)
            if stay.start <= slot <= stay.end:
                return stay.place == place
            if (slot > stay.end and slot - stay.end < way) or (slot < stay.start and stay.start - slot < way):
                return False
        return True

    def _wait_unseen(self) -> None:
        """Where the culprit waits until it is time, and the way from there, which is kept clear."""
        person, kill, deed = self.stage.culprit, self.plot.kill, self.plot.deed
        if any(s.start < kill for s in self.stays.get(person, [])):
            return
        a = self.plot.early[0]
        rooms = [r.id for use in ("lonely", "quiet", "social") for r in self.stage.setting.used_for(use)]
        shut = self.early_taken | self.private
        ways = [
            self.stage.floor.path(r, deed, lambda place, _: place in shut) for r in rooms if r not in shut
        ]
        near = [way for way in ways if way and len(way) - 1 <= kill - a + 1]
        if not near:
            raise Infeasible("nowhere for the culprit to wait")
        way = self.rng.choice(near)
        self.keep(person, Stay(a - 1, a - 1, way[0]))
        self.reserved = set(way[:-1])

    def _culprit(self) -> None:
        """To the deed and away again."""
        kill, deed = self.plot.kill, self.plot.deed
        longest = kill + (1 if self._can_linger(kill + 1, deed) and self.rng.random() < 0.5 else 0)
        self.keep(self.stage.culprit, Stay(kill, longest, deed))

    def _can_linger(self, slot: int, place: str) -> bool:
        later = [s for s in self.stays.get(self.stage.culprit, []) if s.start > self.plot.kill]
        return slot < self.plot.early[1] and all(
            s.start - slot >= self.stage.floor.distance(place, s.place) for s in later
        )

    # walking

    def _walk(self, member: Member) -> None:
        stays = self.stays.setdefault(member.id, [])
        if not stays or stays[0].start > TABLE_UNTIL:
            start = self.table if member.role == "suspect" else self._start_of(member.id)
            leave = self.rng.randint(0, TABLE_UNTIL)
            if stays and stays[0].start - leave < self.stage.floor.distance(start, stays[0].place):
                leave = max(0, stays[0].start - self.stage.floor.distance(start, stays[0].place))
            stays.insert(0, Stay(0, leave, start))
        self.evening.places[member.id] = self._fill(member.id, stays)

    def _start_of(self, witness: str) -> str:
        return self._row(witness).station

    def _walk_victim(self) -> None:
        stays = list(self.plot.victim_at)
        if stays[0].start > 0:
            stays.insert(0, Stay(0, TABLE_UNTIL, self.table))
        self.evening.places[self.stage.cast.victim.id] = self._fill(self.stage.cast.victim.id, stays)

    def _fill(self, person: str, stays: Sequence[Stay]) -> list[str]:
        """Positions from stays: wait, then go by a shortest way; out of a private room at once."""
        row = [stays[0].place] * (stays[0].end + 1)
        for stay in stays[1:]:
            here = row[-1]
            gap = stay.start - (len(row) - 1)
            if gap <= 0:
                row += [stay.place] * (stay.end - len(row) + 1)
                continue
            way = self._way(person, here, stay.place, len(row))
            spare = gap - (len(way) - 1)
            if spare < 0:
                raise Infeasible("too far to walk")
            wait = 0 if here in self.private else self.rng.randint(0, spare)
            row += [here] * wait + way[1:]
            row += [stay.place] * (stay.end - len(row) + 1)
        return (row + [row[-1]] * (self.last + 1))[: self.last + 1]

    def _way(self, person: str, here: str, there: str, slot: int) -> list[str]:
        """A way through no private room; the culprit's through no company while the hour lasts."""
        a, b = self.plot.early
        shy = person == self.stage.culprit

        def blocked(place: str, steps: int) -> bool:
            seen = shy and a <= slot + steps - 1 <= b and place in self.early_taken
            return seen or place in self.private

        way = self.stage.floor.path(here, there, blocked)
        if not way:
            raise Infeasible("no way there unseen")
        return way

    def _check(self) -> None:
        """The laws that walking could have broken: nobody else at the deed, the culprit unseen in the
        hour.
        """
        a, b = self.plot.early
        for person, row in self.evening.places.items():
            if person in (self.stage.culprit, self.stage.cast.victim.id):
                continue
            if row[self.plot.kill] == self.plot.deed or (
                row[self.plot.at] == self.plot.scene and self.plot.late is None
            ):
                raise Infeasible("company at the deed")
            if self.plot.late is None or person not in self.plot.scapegoats:
                continue
            if any(row[t] == self.plot.deed for t in range(a, b + 1)):
                raise Infeasible("scapegoat at the deed")
