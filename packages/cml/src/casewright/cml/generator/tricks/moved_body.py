"""Spatial. It was not done where it was found.

Preconditions: a far place, four passages or more from the room of the deed, and a lonely one near it.
Traces: a body (a rifled box) in the far place. Refuted by: marks where it was really done. Within that hour
the culprit is seen twice in the house, which leaves time for the near room and none for the far place; the
person who was out near the far place is seen twice there, which leaves time for the far place and none for
the near room.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import CrimeIn

from ..plot import Infeasible, Plot, Stage, Stay
from ..spec import CrimeKind
from .base import look, pick_place, pick_scapegoats, told, words_of
from .shapes import belief_row, one_hour


class MovedBody:
    id = "moved_body"
    axis: Axis = "spatial"
    crimes: tuple[CrimeKind, ...] = ("murder", "theft")
    reason = "Nobody carries such a burden through the dark without a reason, and nobody could think of one."
    hides = "The room in which it was done, to which the culprit was near all the time."

    def plot(self, stage: Stage) -> Plot:
        far = pick_place(stage, "far")
        near = [r.id for r in stage.setting.used_for("scene") if stage.floor.distance(r.id, far) >= 4]
        deed = pick_place(stage, "scene", fit=near)
        (wanderer,) = pick_scapegoats(stage, most=1)
        a, b = stage.early
        if b - a < 6:
            raise Infeasible("hour too short to walk about in")
        lonely = self._lonely(stage, far, deed, b - a)
        indoors, post = self._indoor_witness(stage, far, deed, b - a)
        outdoors = stage.rng.choice([w.id for w in stage.cast.witnesses if w.id != indoors])
        words = words_of(stage)
        found = words.slots(far)
        thing = (
            stage.cast.victim.short
            if stage.cast.crime == "murder"
            else f"the empty case of {stage.cast.loot}"
        )
        false = told(
            "found",
            f"{thing} lies {found['in_place']}, with signs of a struggle about.",
            "moved_body.false",
            "discovery",
            assuming=["done_there"],
            shows=[CrimeIn(crime_in=[far])],
            slots=found,
            place=far,
        )
        slots = {**found, "in_place2": words.place(deed)}
        truth = told(
            "marks",
            f"The marks show that it was done {slots['in_place2']}.",
            "moved_body.truth",
            "turn",
            shows=[CrimeIn(crime_in=[deed])],
            slots=slots,
            place=far,
            place2=deed,
        )
        return one_hour(
            stage,
            scene=far,
            deed=deed,
            places=[far, deed],
            belief=belief_row("done_there", self.axis, "It was done in the place where it was found."),
            special=(
                false,
                truth,
                look(stage, indoors, stage.culprit, post, a, "interview"),
                look(stage, indoors, stage.culprit, post, b, "interview"),
                look(stage, outdoors, wanderer, lonely, a + 1, "second"),
                look(stage, outdoors, wanderer, lonely, b - 1, "second"),
            ),
            scapegoats=(wanderer,),
            covered=frozenset({wanderer}),
            shunned=frozenset({far, lonely}),
            kept={
                stage.culprit: (Stay(a, a, post), Stay(b, b, post)),
                indoors: (Stay(a, b, post),),
                wanderer: (Stay(a + 1, a + 1, lonely), Stay(b - 1, b - 1, lonely)),
                outdoors: (Stay(a + 1, b - 1, lonely),),
            },
        )

    def _indoor_witness(self, stage: Stage, far: str, deed: str, length: int) -> tuple[str, str]:
        """A witness's post from which the deed can be done between two looks, and the far place not
        reached.
        """
        floor = stage.floor
        fit = [
            (member.id, place)
            for member, row in zip(stage.cast.witnesses, stage.setting.witnesses, strict=True)
            for place in (row.station, *row.errands)
            if 2 * floor.distance(place, deed) <= length - 2
            and 2 * floor.distance(place, far) > length
            and place != deed
        ]
        if not fit:
            raise Infeasible("no post to be seen from")
        return stage.rng.choice(fit)

    def _lonely(self, stage: Stage, far: str, deed: str, length: int) -> str:
        """A place from which the far one can be reached and left again unseen, and the room of the deed
        cannot.
        """
        fit = [
            r.id
            for r in stage.setting.used_for("lonely")
            if 2 * stage.floor.distance(r.id, far) <= length - 2
            and 2 * stage.floor.distance(r.id, deed) > length - 2
            and stage.floor.distance(r.id, deed) >= 2
        ]
        return pick_place(stage, "lonely", fit=fit)


TRICK = MovedBody()
