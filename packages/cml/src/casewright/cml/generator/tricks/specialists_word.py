"""Authority. The specialist says what kind of hand it was, and everybody stops looking at any other.

Preconditions: enough innocents for some to be of that kind and some not. Traces: a report. Refuted by: the
alibis of all who are of that kind; no single fact contradicts the great man, the sum of them does.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis, Quality
from casewright.cml.model.readings import CulpritTrait, Trait

from ..plot import Plot, Stage
from ..spec import CrimeKind
from .base import not_so_clue, pick_place, pick_scapegoats, told, words_of
from .shapes import belief_row, one_hour

QUALITIES = {
    "murder": (
        Quality(id="left_handed", name="left-handed"),
        Quality(id="short_sighted", name="short-sighted"),
    ),
    "theft": (
        Quality(id="left_handed", name="left-handed"),
        Quality(id="snuff_taker", name="given to taking snuff"),
    ),
}


class SpecialistsWord:
    id = "specialists_word"
    axis: Axis = "authority"
    crimes: tuple[CrimeKind, ...] = ("murder", "theft")
    reason = "He has been right in every court in the kingdom."
    hides = "That he had been shown what he expected to see."

    def plot(self, stage: Stage) -> Plot:
        scene = pick_place(stage, "scene")
        kind = stage.rng.choice(QUALITIES[stage.cast.crime])
        such = pick_scapegoats(stage)
        words = words_of(stage)
        false = told(
            "report",
            f"The specialist reports that whoever did it is {kind.name}.",
            "specialists_word.false",
            "discovery",
            evidence="record",
            assuming=["specialist"],
            shows=[CulpritTrait(culprit=Trait.model_validate({"is": kind.id}))],
            slots={"quality": kind.name},
            quality=kind.id,
        )
        others = [p for p in (stage.culprit, *stage.innocents) if p not in such]
        shown = not_so_clue(stage, stage.rng.sample(others, len(others)), kind.id, kind.name)
        known = [
            told(
                f"{kind.id}_{p}",
                f"{words.name(p)} is {kind.name}.",
                "is",
                "interview",
                shows=[{"who": p, "is": kind.id}],
                slots={"quality": kind.name},
                subjects=(p,),
                quality=kind.id,
            )
            for p in such
        ]
        return one_hour(
            stage,
            scene=scene,
            deed=scene,
            belief=belief_row("specialist", self.axis, "The specialist is never mistaken."),
            special=(false, shown, *known),
            scapegoats=such,
            qualities=[kind],
            qualified={kind.id: such},
        )


TRICK = SpecialistsWord()
