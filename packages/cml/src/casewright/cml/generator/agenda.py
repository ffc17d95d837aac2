"""Who must be where, before anybody has walked a step: stays, and which rooms are spoken for."""

from __future__ import annotations

from .artifacts import WitnessPost
from .plot import Infeasible, Plot, Stage, Stay

TABLE_UNTIL = 2
"""The last slot at which everybody may still be at table."""


class Agenda:
    """The stays of one evening; Infeasible where two of a person's stays overlap in different places."""

    def __init__(self, stage: Stage, plot: Plot) -> None:
        self.stage = stage
        self.plot = plot
        self.rng = stage.rng
        self.last = stage.clock.slots - 1
        self.table = stage.setting.used_for("table")[0].id
        self.stays: dict[str, list[Stay]] = {}
        self.private = {plot.scene, plot.deed, *plot.shunned}
        self.recorded: dict[str, str] = {}
        """Innocents who spend the true hour before a record: person to record id."""
        self.met: dict[str, tuple[int, str]] = {}
        """Who was met between the hours: person to (slot, the witness who met them)."""
        self.early_taken: set[str] = set()
        self.late_taken: set[str] = set()
        self.reserved: set[str] = set()
        """The culprit's way to the deed: nobody settles there for the hour."""

    def keep(self, person: str, stay: Stay) -> None:
        """Add a stay; Infeasible where it overlaps another elsewhere."""
        rows = self.stays.setdefault(person, [])
        for other in rows:
            if stay.start <= other.end and other.start <= stay.end and stay.place != other.place:
                raise Infeasible("two places at once")
        rows.append(stay)
        rows.sort(key=lambda s: (s.start, s.end))

    def room(self, witness: str | None, taken: set[str], size: int, *, apart: int = 1) -> str:
        """A free room: a social one, or the witness's own post."""
        rooms = [r.id for r in self.stage.setting.used_for("social")]
        if size < 3:
            rooms += [r.id for r in self.stage.setting.used_for("quiet")]
        if witness is not None:
            rooms += 2 * [self.post_of(witness).station]
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

    def post_of(self, witness: str) -> WitnessPost:
        """The post that the setting gives this witness."""
        index = [w.id for w in self.stage.cast.witnesses].index(witness)
        return self.stage.setting.witnesses[index]
