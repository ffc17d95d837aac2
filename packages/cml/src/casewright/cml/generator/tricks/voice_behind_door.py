"""Identity. The voice that was heard through the door was not the victim's.

Preconditions: murder; a hearer outside the door; a room two passages away, where the culprit can be seen
soon after. Traces: the hearer's honest word. Refuted by: plain evidence that the victim was dead by then;
what is left of the voice then says that somebody else stood in that room.
"""

from __future__ import annotations

from casewright.cml.model.logic import Axis
from casewright.cml.model.readings import AliveAt, Figure, Someone

from ..plot import Infeasible, Plot, Stage, Stay
from ..spec import CrimeKind
from .base import pick_place, told, words_of
from .shapes import belief_row, moved_hour


class VoiceBehindDoor:
    id = "voice_behind_door"
    axis: Axis = "identity"
    crimes: tuple[CrimeKind, ...] = ("murder",)
    reason = "A voice heard every day is known through any door."
    hides = "That the speaker was already dead, and that somebody stood beside the body and spoke."

    def plot(self, stage: Stage) -> Plot:
        c, d = stage.late
        if d - c < 3:
            raise Infeasible("late hour too short for a voice")
        scene = pick_place(stage, "scene")
        heard = stage.time(c)
        speaker = stage.rng.choice(stage.cast.witnesses)
        slots = words_of(stage).slots(scene, heard)
        victim = stage.cast.victim.short
        false = told(
            "voice",
            f"{speaker.short} heard the voice of {victim} {slots['in_place']} {slots['at']}.",
            "voice_behind_door.false",
            "interview",
            evidence="testimony",
            speaker=speaker.id,
            assuming=["voice"],
            shows=[AliveAt(alive_at=heard)],
            otherwise=[Someone(someone=Figure.model_validate({"in": scene, "from": heard}))],
            slots=slots,
            place=scene,
            start=heard,
        )
        belief = belief_row(
            "voice", self.axis, f"The voice behind the door was that of {stage.cast.victim.short}."
        )
        return moved_hour(
            stage,
            scene=scene,
            belief=belief,
            false=false,
            truth_kind="voice_behind_door.truth",
            asked=(c + 2, d),
            last=d,
            kept={stage.culprit: (Stay(c, c, scene),)},
        )


TRICK = VoiceBehindDoor()
