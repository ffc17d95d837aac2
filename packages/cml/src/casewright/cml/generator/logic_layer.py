"""LOGIC from a plot, an evening and the ordered clues; steps and test are added when the proof is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from casewright.cml.model.logic import Logic

from .evening import Evening
from .plot import Plot, Stage, Told


def logic_of(stage: Stage, plot: Plot, evening: Evening, clues: Sequence[Told]) -> Logic:
    """The formal layer without steps and test."""
    return Logic.model_validate(
        {
            "clock": stage.clock,
            "places": [{"id": r.id, "name": r.name, "plan": r.plan} for r in stage.setting.places],
            "passages": [{"between": list(w.between), "kind": w.kind} for w in stage.setting.passages],
            "people": _people(stage),
            **({"items": list(plot.items)} if plot.items else {}),
            **({"qualities": list(plot.qualities)} if plot.qualities else {}),
            "methods": list(plot.methods),
            "crime": plot.crime,
            "beliefs": list(plot.beliefs),
            "clues": [t.clue for t in clues],
            "solution": _solution(stage, plot, evening),
        }
    )


def _people(stage: Stage) -> list[dict[str, str]]:
    members = (stage.cast.victim, *stage.cast.people)
    return [{"id": m.id, "name": m.name, "role": m.role} for m in members]


def _solution(stage: Stage, plot: Plot, evening: Evening) -> dict[str, Any]:
    had = {item: list(people) for item, people in sorted(plot.had.items())}
    return {
        "culprits": [stage.culprit],
        "method": plot.method,
        "at": stage.time(plot.at),
        "in": plot.deed if plot.at == plot.kill else plot.scene,
        "false_beliefs": [plot.false_belief],
        "evening": {person: _moves(stage, row) for person, row in evening.places.items()},
        "had": had,
        **({"is": {q: list(people) for q, people in plot.qualified.items()}} if plot.qualified else {}),
        **({"closed": list(plot.closed)} if plot.closed else {}),
    }


def _moves(stage: Stage, row: Sequence[str]) -> dict[str, str]:
    """ "place from then on", from the clock's start."""
    return {stage.time(slot): place for slot, place in enumerate(row) if slot == 0 or place != row[slot - 1]}
