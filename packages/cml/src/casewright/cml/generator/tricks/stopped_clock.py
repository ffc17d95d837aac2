"""Temporal. The hands of a clock were moved on before it was thrown down.

Preconditions: a room for the crime, and company for the culprit at the hour that the clock shows.
Traces: a clock stopped at a late hour. Refuted by: plain evidence that it was over long before.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import CrimeWindow

from ..plot import Plot, Stage
from ..spec import CrimeKind
from .base import pick_place, told, words_of
from .shapes import belief_row, moved_hour


class StoppedClock:
    id = "stopped_clock"
    axis: Axis = "temporal"
    crimes: tuple[CrimeKind, ...] = ("murder", "theft")
    reason = "A clock broken in a struggle is the plainest of witnesses."
    hides = "The earlier hour, for which the culprit cannot account."

    def plot(self, stage: Stage) -> Plot:
        scene = pick_place(stage, "scene")
        c, d = stage.late
        shown = stage.time(stage.rng.randint(c, d - 1) if d > c else c)
        slots = words_of(stage).slots(scene, shown)
        false = told(
            "clock",
            f"The clock {slots['in_place']} lies overturned, stopped {slots['at']}.",
            "stopped_clock.false",
            "discovery",
            assuming=["clock_true"],
            shows=[CrimeWindow(crime_from=shown, crime_to=shown)],
            slots=slots,
            place=scene,
            start=shown,
        )
        belief = belief_row("clock_true", self.axis, "The clock was thrown down at the moment that it shows.")
        at = stage.clock.slot(shown)
        assert at is not None
        return moved_hour(
            stage,
            scene=scene,
            belief=belief,
            false=false,
            truth_kind="stopped_clock.truth",
            asked=(at, at),
            last=d,
        )


TRICK = StoppedClock()
