"""The true evening: who was where at every slot.

Built from *stays*, not from dice: each person is given places to be at certain slots, and goes from one to
the next by a shortest way. Innocents stand still in the hours that matter, in company or before a record;
only the culprit moves, unseen. So the alibis that the proof needs are true before anybody words them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .agenda import TABLE_UNTIL, Agenda
from .artifacts import Member
from .company import early_hour, late_hour
from .errands import do_the_deed, meet, wait_unseen
from .plot import Infeasible, Plot, Stage, Stay


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


def build_evening(stage: Stage, plot: Plot) -> Evening:
    """Draw one evening for a plot; Infeasible where somebody cannot get where they must be."""
    agenda = Agenda(stage, plot)
    for person, kept in plot.kept.items():
        for stay in kept:
            agenda.keep(person, stay)
    a, b = plot.early
    agenda.early_taken |= {
        stay.place
        for person, stays in plot.kept.items()
        for stay in stays
        if person != stage.culprit and stay.start <= b and a <= stay.end
    }
    wait_unseen(agenda)
    early_hour(agenda)
    if plot.late is not None:
        late_hour(agenda, plot.late)
    meet(agenda)
    do_the_deed(agenda)
    return _Walk(agenda).evening()


class _Walk:
    """From stays to positions: wait, then go by a shortest way."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.stage, self.plot, self.rng = agenda.stage, agenda.plot, agenda.rng
        self.places: dict[str, list[str]] = {}

    def evening(self) -> Evening:
        """Walk everybody; Infeasible where a way is too long, or leads the culprit past somebody."""
        for member in self.stage.cast.people:
            self._walk(member)
        self._walk_victim()
        self._check()
        return Evening(self.places, self.agenda.recorded, self.agenda.met)

    def _walk(self, member: Member) -> None:
        stays = self.agenda.stays.setdefault(member.id, [])
        if not stays or stays[0].start > TABLE_UNTIL:
            start = self.agenda.table if member.role == "suspect" else self._start_of(member.id)
            leave = self.rng.randint(0, TABLE_UNTIL)
            if stays and stays[0].start - leave < self.stage.floor.distance(start, stays[0].place):
                leave = max(0, stays[0].start - self.stage.floor.distance(start, stays[0].place))
            stays.insert(0, Stay(0, leave, start))
        self.places[member.id] = self._fill(member.id, stays)

    def _start_of(self, witness: str) -> str:
        return self.agenda.post_of(witness).station

    def _walk_victim(self) -> None:
        stays = list(self.plot.victim_at)
        if stays[0].start > 0:
            stays.insert(0, Stay(0, TABLE_UNTIL, self.agenda.table))
        self.places[self.stage.cast.victim.id] = self._fill(self.stage.cast.victim.id, stays)

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
            wait = 0 if here in self.agenda.private else self.rng.randint(0, spare)
            row += [here] * wait + way[1:]
            row += [stay.place] * (stay.end - len(row) + 1)
        row = self._leave(person, row)
        return (row + [row[-1]] * (self.agenda.last + 1))[: self.agenda.last + 1]

    def _leave(self, person: str, row: list[str]) -> list[str]:
        """Nobody but the victim stays behind in a private room."""
        if person == self.stage.cast.victim.id or row[-1] not in self.agenda.private:
            return row
        outside = [p for p in self.stage.floor.neighbours(row[-1]) if p not in self.agenda.private]
        return [*row, *outside[:1]]

    def _way(self, person: str, here: str, there: str, slot: int) -> list[str]:
        """A way through no private room; the culprit's through no company while the hour lasts."""
        a, b = self.plot.early
        shy = person == self.stage.culprit

        def blocked(place: str, steps: int) -> bool:
            seen = shy and a <= slot + steps - 1 <= b and place in self.agenda.early_taken
            return seen or place in self.agenda.private

        way = self.stage.floor.path(here, there, blocked)
        if not way:
            raise Infeasible("no way there unseen")
        return way

    def _check(self) -> None:
        """The laws that walking could have broken: nobody else at the deed, the culprit unseen in the
        hour.
        """
        a, b = self.plot.early
        for person, row in self.places.items():
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
