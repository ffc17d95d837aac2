"""Identity. The figure in the well-known coat was not its owner.

Preconditions: a lonely place that can be overlooked from afar. Traces: a figure seen there for the whole
hour, taken for the culprit. Refuted by: proof of who really had the coat that evening; so the evidence that
sheltered the culprit clears the person everybody suspected.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis, Item

from ..plot import Plot, Stage, Stay
from ..spec import CrimeKind
from .base import pick_place, pick_scapegoats, told, words_of
from .shapes import belief_row, one_hour

COATS = (
    Item(id="ulster", name="the grey ulster", single=True),
    Item(id="cape", name="the scarlet cape", single=True),
    Item(id="oilskin", name="the yellow oilskin", single=True),
    Item(id="burberry", name="the white mackintosh", single=True),
)


class BorrowedCoat:
    id = "borrowed_coat"
    axis: Axis = "identity"
    crimes: tuple[CrimeKind, ...] = ("murder", "theft")
    reason = "At a hundred yards a coat is a face."
    hides = "That another person wore the coat, and that its owner was somewhere else."

    def plot(self, stage: Stage) -> Plot:
        scene = pick_place(stage, "scene")
        where = pick_place(stage, "figure")
        (wearer,) = pick_scapegoats(stage, most=1)
        coat = stage.rng.choice(COATS)
        a, b = stage.early
        start, end = stage.time(a), stage.time(b)
        words = words_of(stage)
        watcher = stage.rng.choice(stage.cast.witnesses)
        slots = words.slots(where, start, end)
        seen = {"in": where, "from": start, "to": end}
        false = told(
            "figure",
            f"{watcher.short} saw a figure in {coat.name}, and knew it for {words.name(stage.culprit)}, "
            f"{slots['in_place']} {slots['span']}.",
            "borrowed_coat.false",
            "interview",
            evidence="testimony",
            speaker=watcher.id,
            assuming=["figure"],
            shows=[{"who": stage.culprit, **seen}, {"who": stage.culprit, "had": coat.id}],
            otherwise=[{"someone": {**seen, "had": coat.id}}],
            slots={**slots, "item": coat.name},
            subjects=(stage.culprit,),
            place=where,
            start=start,
            end=end,
            item=coat.id,
        )
        truth = told(
            "pocket",
            f"{words.name(wearer)} had {coat.name} that evening.",
            "borrowed_coat.truth",
            "turn",
            shows=[{"who": wearer, "had": coat.id}],
            slots={"item": coat.name},
            subjects=(wearer,),
            item=coat.id,
        )
        statement = f"The figure in {coat.name} was {words.name(stage.culprit)}."
        return one_hour(
            stage,
            scene=scene,
            deed=scene,
            belief=belief_row("figure", self.axis, statement),
            special=(false, truth),
            scapegoats=(wearer,),
            items=[coat],
            had={coat.id: (wearer,)},
            kept={wearer: (Stay(a, b, where),)},
            covered=frozenset({wearer}),
            shunned=frozenset({where}),
        )


TRICK = BorrowedCoat()
