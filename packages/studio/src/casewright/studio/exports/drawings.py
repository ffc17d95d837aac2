"""The three pictures of a mystery as SVG files, by the names that authors call them."""

from __future__ import annotations

from ..authors.artifacts import Figure, Outline
from ..authors.interface import ProvenCase
from .figures import floor_plan, suspicion_curve, who_was_where
from .pictures import chart_of, curve_of, plan_of

FILES: dict[Figure, str] = {
    "floor_plan": "floor-plan.svg",
    "who_was_where": "who-was-where.svg",
    "suspicion_curve": "suspicion-curve.svg",
}
CAPTIONS: dict[Figure, str] = {
    "floor_plan": "Plan of the scene",
    "who_was_where": "Who was where, as it came out at the end",
    "suspicion_curve": "The suspicion curve: who could still have done it, clue by clue",
}
BEFORE_CHALLENGE: frozenset[Figure] = frozenset({"floor_plan"})
"""What a reader may see without being told the answer; it stands where the story has put it.

The others name the culprit. They come after the last chapter, wherever the story speaks of them, so that no
picture says the name before the detective does.
"""


def drawings(case: ProvenCase, outline: Outline) -> dict[Figure, str]:
    """Every picture."""
    return {
        "floor_plan": floor_plan(plan_of(case)),
        "who_was_where": who_was_where(chart_of(case)),
        "suspicion_curve": suspicion_curve(curve_of(case, outline)),
    }


def figure_named(name: str) -> Figure:
    """The picture of this name; ValueError for one that nobody draws."""
    for figure in FILES:
        if figure == name:
            return figure
    raise ValueError(f"expected a picture ({', '.join(FILES)}), found {name!r}")
