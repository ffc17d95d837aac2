"""The suspicion curve: who is still possible after each clue, as believed and in truth."""

from __future__ import annotations

from .inquiry import Inquiry
from .verdict import CurvePoint


def curve(inquiry: Inquiry) -> list[CurvePoint]:
    """One point a clue, in the reader's order; suspects in theirs."""
    suspects = inquiry.logic.suspects
    held = {x: inquiry.last_open(x, held=True) for x in suspects}
    free = {x: inquiry.last_open(x, held=False) for x in suspects}
    return [
        CurvePoint(clue, [x for x in suspects if held[x] >= n], [x for x in suspects if free[x] >= n])
        for n, clue in enumerate(inquiry.clues, 1)
    ]
