"""Authority. A doctor of great name puts the death an hour too late, and nobody thinks of doubting him.

Preconditions: murder. Traces: a certificate. Refuted by: plain evidence that needs no great name.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import CrimeWindow

from ..plot import Plot, Stage
from ..spec import CrimeKind
from .base import pick_place, told, words_of
from .shapes import belief_row, moved_hour


class DoctorsHour:
    id = "doctors_hour"
    axis: Axis = "authority"
    crimes: tuple[CrimeKind, ...] = ("murder",)
    reason = "Nobody argues with a great doctor about a temperature."
    hides = "A room that had been kept hot, and the hour that the heat stole."

    def plot(self, stage: Stage) -> Plot:
        scene = pick_place(stage, "scene")
        c, d = stage.late
        start, end = stage.time(c), stage.time(d)
        slots = words_of(stage).slots(None, start, end)
        false = told(
            "certificate",
            f"The doctor puts the death {_between(slots)}.",
            "doctors_hour.false",
            "discovery",
            evidence="record",
            assuming=["doctor_right"],
            shows=[CrimeWindow(crime_from=start, crime_to=end)],
            slots=slots,
            start=start,
            end=end,
        )
        belief = belief_row("doctor_right", self.axis, "The doctor's reckoning of the hour is to be trusted.")
        return moved_hour(
            stage,
            scene=scene,
            belief=belief,
            false=false,
            truth_kind="doctors_hour.truth",
            asked=stage.late,
            last=d,
        )


def _between(slots: dict[str, str]) -> str:
    return f"in the time {slots['span']}"


TRICK = DoctorsHour()
