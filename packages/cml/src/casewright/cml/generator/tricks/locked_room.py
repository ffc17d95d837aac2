"""Spatial. The one door was found locked, and was taken to have been locked all the while.

Preconditions: a room with a single door. Traces: the locked door, and a short list of those who had its
key. Refuted by: marks that show the door to have stood open for a time.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis, Item
from casewright.cml.model.readings import Closed, Negation

from ..plot import Infeasible, Plot, Stage, Told
from ..spec import CrimeKind
from .base import pick_place, pick_scapegoats, told, words_of
from .shapes import FIRST, belief_row, one_hour

KEY = Item(id="door_key", name="the pass-key")


class LockedRoom:
    id = "locked_room"
    axis: Axis = "spatial"
    crimes: tuple[CrimeKind, ...] = ("murder", "theft")
    reason = (
        "Whoever tries a door and finds it locked supposes that it has been locked since it was last tried."
    )
    hides = "The half-hour for which the door stood open to anybody."

    def plot(self, stage: Stage) -> Plot:
        single = [r.id for r in stage.setting.used_for("locked") if len(stage.floor.neighbours(r.id)) == 1]
        scene = pick_place(stage, "locked", fit=single)
        (outside,) = stage.floor.neighbours(scene)
        holders = pick_scapegoats(stage)
        a, b = stage.early
        words = words_of(stage)
        door = f"the door of {words.the(scene)}"
        start, end = stage.time(FIRST), stage.time(stage.clock.slots - 1)
        false = told(
            "locked",
            f"{door} was found locked, and had been tried and found locked all the evening; only "
            f"{KEY.name} opens it.",
            "locked_room.false",
            "discovery",
            assuming=["always_locked"],
            shows=[_closed(scene, outside, start, end)],
            slots={"closed_door": door, "item": KEY.name},
            place=scene,
            item=KEY.id,
        )
        opened = words.slots(None, stage.time(a), stage.time(b))
        truth = told(
            "unlocked",
            f"The marks on the lock show that {door} stood open at some time {opened['span']}.",
            "locked_room.truth",
            "turn",
            shows=[Negation.model_validate({"not": _closed(scene, outside, stage.time(a), stage.time(b))})],
            slots={"closed_door": door, **opened},
            place=scene,
            start=stage.time(a),
            end=stage.time(b),
        )
        others = [p for p in (stage.culprit, *stage.innocents) if p not in holders]
        if len(others) < 2:
            raise Infeasible("nobody left without a key")
        return one_hour(
            stage,
            scene=scene,
            deed=scene,
            belief=belief_row(
                "always_locked", self.axis, f"{door[0].upper()}{door[1:]} was locked all the evening."
            ),
            special=(false, truth, self._keys(stage, others), *self._holders(stage, holders)),
            scapegoats=holders,
            items=[KEY],
            had={KEY.id: holders},
        )

    def _keys(self, stage: Stage, others: list[str]) -> Told:
        words = words_of(stage)
        people = stage.rng.sample(others, len(others))
        return told(
            "key_book",
            f"{words.names(people)} did not have {KEY.name} that evening.",
            "lacked_group",
            "interview",
            evidence="record",
            shows=[{"who": p, "lacked": KEY.id} for p in people],
            slots={"item": KEY.name, "subjects": words.names(people)},
            subjects=tuple(people),
            item=KEY.id,
            device="keybook",
        )

    def _holders(self, stage: Stage, holders: tuple[str, ...]) -> list[Told]:
        words = words_of(stage)
        return [
            told(
                f"key_{p}",
                f"{words.name(p)} had {KEY.name} that evening.",
                "has",
                "interview",
                evidence="record",
                shows=[{"who": p, "had": KEY.id}],
                slots={"item": KEY.name},
                subjects=(p,),
                item=KEY.id,
            )
            for p in holders
        ]


def _closed(scene: str, outside: str, start: str, end: str) -> Closed:
    return Closed.model_validate({"closed": [scene, outside], "from": start, "to": end, "but_for": KEY.id})


TRICK = LockedRoom()
