"""Behavioral. Everybody knows what is done every night at that hour, and takes the sign of it for the thing
itself.

Murder: the victim's nightly turn in the open air. Theft: the nightly round of a servant who sees that all
is well. Preconditions: a place in the open for a murder. Traces: a sign that anybody could leave. Refuted
by: plain evidence that it was over before the habit's hour.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import AliveAt, At

from ..plot import Infeasible, Plot, Stage, Told
from ..spec import CrimeKind
from .base import pick_place, told, words_of
from .shapes import belief_row, moved_hour

SIGNS = (
    "a cigar left burning",
    "a lantern set down lit",
    "a stick and hat put down",
    "a folding chair set out",
)


class HabitKept:
    id = "habit_kept"
    axis: Axis = "behavioral"
    crimes: tuple[CrimeKind, ...] = ("murder", "theft")
    reason = "What has been done every night for years was of course done that night."
    hides = "That the sign of the habit can be left by anybody."

    def plot(self, stage: Stage) -> Plot:
        if stage.late[1] - stage.late[0] < 2:
            raise Infeasible("late hour too short for a habit")
        scene = pick_place(stage, "scene")
        c, d = stage.late
        false, statement = (
            self._murder(stage, scene, c) if stage.cast.crime == "murder" else self._theft(stage, scene, c)
        )
        belief = belief_row("habit", self.axis, statement)
        return moved_hour(
            stage,
            scene=scene,
            belief=belief,
            false=false,
            truth_kind="habit_kept.truth",
            asked=(c + 1, d),
            last=d,
        )

    def _murder(self, stage: Stage, scene: str, slot: int) -> tuple[Told, str]:
        words = words_of(stage)
        near = [
            r.id
            for r in stage.setting.used_for("habit")
            if stage.floor.distance(r.id, scene) <= stage.late[1] - slot
        ]
        where = pick_place(stage, "habit", fit=near)
        victim, time = stage.cast.victim, stage.time(slot)
        slots = words.slots(where, time)
        sign = stage.rng.choice(SIGNS)
        clue = told(
            "sign",
            f"{sign}, as every night, says that {victim.short} was {slots['in_place']} {slots['at']}.",
            "habit_kept.false",
            "discovery",
            assuming=["habit"],
            shows=[AliveAt(alive_at=time), At.model_validate({"who": victim.id, "in": where, "from": time})],
            slots={**slots, "habit": sign},
            place=where,
            start=time,
        )
        return (
            clue,
            f"{victim.short} took the air {slots['in_place']} {slots['at']} that night, as on every other.",
        )

    def _theft(self, stage: Stage, scene: str, slot: int) -> tuple[Told, str]:
        words = words_of(stage)
        keeper, time = stage.rng.choice(stage.cast.witnesses), stage.time(slot)
        slots = words.slots(scene, time)
        sign = f"the round-ticket of {keeper.short}"
        clue = told(
            "sign",
            f"{sign}, stamped {slots['at']}, says that {keeper.short} was {slots['in_place']} {slots['at']} "
            f"and that {stage.cast.loot} was there.",
            "habit_kept.false",
            "discovery",
            assuming=["habit"],
            shows=[AliveAt(alive_at=time), At.model_validate({"who": keeper.id, "in": scene, "from": time})],
            slots={**slots, "habit": sign},
            place=scene,
            start=time,
            subjects=(keeper.id,),
        )
        return (
            clue,
            f"{keeper.short} made the round {slots['in_place']} {slots['at']} that night, as on every other.",
        )


TRICK = HabitKept()
