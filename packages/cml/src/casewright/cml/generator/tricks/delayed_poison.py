"""Temporal. A poison that waits an hour is taken for one that kills at once.

Preconditions: murder; a room where a cup is drunk, a locked-up room where a daily dose is kept. Traces:
poison in the cup (rinsed into it afterwards). Refuted by: the analyst, on how long this poison takes.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import MethodIs

from ..plot import Plot, Stage
from ..spec import CrimeKind
from .base import told, words_of
from .poison import Ways, cup_and_store, poison_plot
from .shapes import belief_row

VEHICLES = ("the sleeping cachets", "the liver salts", "the evening tonic", "the throat pastilles")


class DelayedPoison:
    id = "delayed_poison"
    axis: Axis = "temporal"
    crimes: tuple[CrimeKind, ...] = ("murder",)
    reason = "Whoever dies over a cup is supposed to have died of the cup."
    hides = "The hour between the dose and its work."

    def plot(self, stage: Stage) -> Plot:
        cup, store = cup_and_store(stage)
        words = words_of(stage)
        vehicle = stage.rng.choice(VEHICLES)
        slots = words.slots(cup, stage.time(stage.late[0]))
        victim = stage.cast.victim.short
        false = told(
            "dregs",
            f"There is poison in the cup that {victim} drank {slots['in_place']} {slots['at']}.",
            "delayed_poison.false",
            "discovery",
            assuming=["acts_at_once"],
            shows=[MethodIs(method="in_the_cup")],
            slots=slots,
            place=cup,
            start=stage.time(stage.late[0]),
        )
        truth = told(
            "analysis",
            f"This poison does nothing for an hour; it was taken in {vehicle}, kept {words.place(store)}.",
            "delayed_poison.truth",
            "turn",
            evidence="record",
            shows=[MethodIs(method="in_the_store")],
            slots={"vehicle": vehicle, "in_place2": words.place(store)},
            place2=store,
        )
        return poison_plot(
            stage,
            ways=Ways(quick="poison put into the cup", slow=f"poison put into {vehicle}"),
            belief=belief_row("acts_at_once", self.axis, "The poison killed as soon as it was drunk."),
            cup=cup,
            store=store,
            special=(false, truth),
        )


TRICK = DelayedPoison()
