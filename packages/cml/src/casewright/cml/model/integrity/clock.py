"""The clock: a step so short that nobody slips away between two looks, an evening within one day."""

from __future__ import annotations

from casewright.cml.errors import Diagnostic
from casewright.cml.model.clock import DAY, Clock

MAX_STEP = 5


def check_clock(clock: Clock) -> list[Diagnostic]:
    """A step of at most five minutes; an evening of at most a day, so that each time names one instant."""
    found = []
    if clock.step_minutes > MAX_STEP:
        message = f"expected a step of at most {MAX_STEP} minutes, found {clock.step_minutes}"
        found.append(Diagnostic("CML044", "LOGIC.clock.step_minutes", None, message))
    if clock.step_minutes * clock.slots > DAY:
        message = f"expected an evening of at most {DAY} minutes, found {clock.step_minutes * clock.slots}"
        found.append(Diagnostic("CML044", "LOGIC.clock.slots", None, message))
    return found
