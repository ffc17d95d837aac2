"""The evening's clock: numbered instants ("slots") and their names.

A clock starts at "HH:MM", advances by ``step_minutes`` and has ``slots`` instants, numbered from 0. It
may run past midnight: "00:10" on a clock that starts at "23:00" with five-minute steps is slot 14.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

TIME_PATTERN = r"^([01]\d|2[0-3]):[0-5]\d$"
DAY = 24 * 60

Time = Annotated[str, StringConstraints(pattern=TIME_PATTERN)]
"""A quoted "HH:MM"; whether it lies on the clock is a question for :meth:`Clock.slot`."""


def minutes(time: str) -> int:
    """Minutes since midnight of "HH:MM"; ValueError on anything else."""
    if not re.match(TIME_PATTERN, time):
        raise ValueError(f"expected a time as 'HH:MM', found {time!r}")
    return int(time[:2]) * 60 + int(time[3:])


class Clock(BaseModel):
    """The evening as ``slots`` numbered instants, ``step_minutes`` apart, from ``start`` on."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: Time
    step_minutes: Annotated[int, Field(ge=1)]
    slots: Annotated[int, Field(ge=1, le=288)]

    def slot(self, time: str) -> int | None:
        """The number of the instant that bears this name, or None where it is not on the clock."""
        passed = (minutes(time) - minutes(self.start)) % DAY
        number, rest = divmod(passed, self.step_minutes)
        return number if rest == 0 and number < self.slots else None

    def time(self, slot: int) -> str:
        """The name "HH:MM" of an instant; ValueError outside 0..slots-1."""
        if not 0 <= slot < self.slots:
            raise ValueError(f"expected a slot in 0..{self.slots - 1}, found {slot}")
        passed = (minutes(self.start) + slot * self.step_minutes) % DAY
        return f"{passed // 60:02d}:{passed % 60:02d}"
