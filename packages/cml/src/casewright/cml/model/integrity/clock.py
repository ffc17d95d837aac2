"""The clock: a step so short that nobody slips away between two looks, an evening within one day."""

from __future__ import annotations

from casewright.cml.model.clock import DAY

from .names import Names

MAX_STEP = 5


def check_clock(names: Names) -> None:
    """A step of at most five minutes; an evening of at most a day, so that each time names one instant."""
    clock = names.logic.clock
    if clock.step_minutes > MAX_STEP:
        message = f"expected a step of at most {MAX_STEP} minutes, found {clock.step_minutes}"
        names.say("CML044", "LOGIC.clock.step_minutes", message)
    if clock.step_minutes * clock.slots > DAY:
        message = f"expected an evening of at most {DAY} minutes, found {clock.step_minutes * clock.slots}"
        names.say("CML044", "LOGIC.clock.slots", message)
