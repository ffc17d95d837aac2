"""Behavioral. Everybody drank from one pot, so everybody asks who handled the pot; but one person used a
cup of their own.

Preconditions: murder; a room where the cups went round, a locked-up room where the victim's own cup is
kept. Traces: poison in the dregs. Refuted by: the analyst, who finds the pot clean and the rim of that one
cup smeared.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import MethodIs

from ..plot import Plot, Stage
from ..spec import CrimeKind
from .base import told, words_of
from .poison import Ways, cup_and_store, poison_plot
from .shapes import belief_row


class WrongCup:
    id = "wrong_cup"
    axis: Axis = "behavioral"
    crimes: tuple[CrimeKind, ...] = ("murder",)
    reason = "What everybody pours from is what everybody thinks of."
    hides = "A habit so fixed that nobody saw it any more: one cup, kept apart, used by one person."

    def plot(self, stage: Stage) -> Plot:
        cup, store = cup_and_store(stage)
        words = words_of(stage)
        slots = words.slots(cup, stage.time(stage.late[0]))
        victim = stage.cast.victim.short
        false = told(
            "dregs",
            f"There is poison in the dregs of the cup handed to {victim} {slots['in_place']} {slots['at']}.",
            "wrong_cup.false",
            "discovery",
            assuming=["in_the_pouring"],
            shows=[MethodIs(method="in_the_cup")],
            slots=slots,
            place=cup,
            start=stage.time(stage.late[0]),
        )
        truth = told(
            "rim",
            f"Pot and sugar are clean; the rim of {victim}'s own cup was smeared, where it was kept "
            f"{words.place(store)}.",
            "wrong_cup.truth",
            "turn",
            evidence="record",
            shows=[MethodIs(method="in_the_store")],
            slots={"in_place2": words.place(store)},
            place2=store,
        )
        return poison_plot(
            stage,
            ways=Ways(
                quick="poison dropped in as the cups went round", slow="poison smeared on a cup beforehand"
            ),
            belief=belief_row(
                "in_the_pouring", self.axis, "The poison got into the cup as the cups went round."
            ),
            cup=cup,
            store=store,
            special=(false, truth),
        )


TRICK = WrongCup()
