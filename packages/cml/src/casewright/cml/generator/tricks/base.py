"""What a trick is: a name, an axis, and a plot made from a stage. And the parts that several tricks share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from casewright.cml.model.logic import Axis, Clue
from casewright.cml.model.readings import AliveAt, CrimeWindow, IsNot

from ..artifacts import ClueNote, Scene
from ..phrasing import Words, capital, in_words
from ..plot import Infeasible, Plot, Stage, Told
from ..spec import CrimeKind


class Trick(Protocol):
    """One way to deceive. ``reason`` says why people believe it; it stands in the case's narrative layer."""

    id: str
    axis: Axis
    crimes: tuple[CrimeKind, ...]
    reason: str
    hides: str

    def plot(self, stage: Stage) -> Plot:
        """Decide; Infeasible where this stage does not have what the trick needs."""
        ...


def words_of(stage: Stage) -> Words:
    """Phrases for this stage."""
    return Words(stage.setting, stage.cast)


def pick_place(stage: Stage, use: str, *, fit: Sequence[str] | None = None) -> str:
    """A room for this use, among ``fit`` where given; Infeasible where there is none."""
    rooms = [r.id for r in stage.setting.used_for(use) if fit is None or r.id in fit]
    if not rooms:
        raise Infeasible(f"no room for {use}")
    return stage.rng.choice(rooms)


def pick_scapegoats(stage: Stage, most: int | None = None) -> tuple[str, ...]:
    """One innocent, or in a large company up to half of them, who will be wrongly suspected."""
    limit = max(1, len(stage.innocents) // 2) if most is None else most
    count = stage.rng.randint(1, min(limit, 2))
    return tuple(stage.rng.sample(stage.innocents, count))


def told(
    clue_id: str,
    statement: str,
    kind: str,
    scene: Scene,
    *,
    evidence: str = "physical",
    shows: Sequence[Any] = (),
    slots: dict[str, str] | None = None,
    assuming: Sequence[str] = (),
    otherwise: Sequence[Any] = (),
    speaker: str | None = None,
    role: str = "supporting",
    **note: Any,
) -> Told:
    """A clue and its note, kept together."""
    clue = Clue.model_validate(
        {
            "id": clue_id,
            "statement": capital(statement),
            "evidence": evidence,
            **({"by": speaker} if speaker is not None else {}),
            **({"assuming": list(assuming)} if assuming else {}),
            "shows": list(shows),
            **({"otherwise": list(otherwise)} if otherwise else {}),
            "role": role,
        }
    )
    return Told(clue, ClueNote(kind=kind, scene=scene, speaker=speaker, slots=slots or {}, **note))


def alive_clue(stage: Stage, slot: int, scene: str) -> Told:
    """Somebody with no interest in it heard the victim, or saw the thing in its place."""
    words = words_of(stage)
    speaker = stage.rng.choice([w.id for w in stage.cast.witnesses])
    time = stage.time(slot)
    slots = words.slots(scene, time)
    if stage.cast.crime == "murder":
        fact = (
            f"{words.name(speaker)} heard {stage.cast.victim.short} speak {slots['in_place']} {slots['at']}."
        )
    else:
        fact = f"{words.name(speaker)} saw {stage.cast.loot} untouched {slots['in_place']} {slots['at']}."
    return told(
        "last_seen",
        fact,
        "alive_at",
        "interview",
        evidence="testimony",
        speaker=speaker,
        shows=[AliveAt(alive_at=time)],
        slots=slots,
        place=scene,
        start=time,
    )


def bound_clue(stage: Stage, slot: int, kind: str, scene: Scene, clue_id: str, earliest: int) -> Told:
    """Plain evidence that it was done by this slot: a cold body, an empty case."""
    by = stage.time(slot)
    return told(
        clue_id,
        bound_sentence(stage, by),
        kind,
        scene,
        evidence="record",
        shows=[CrimeWindow(crime_from=stage.time(earliest), crime_to=by)],
        slots={"by": in_words(by)},
        by=by,
    )


def bound_sentence(stage: Stage, by: str) -> str:
    """ "Sir Hugo was dead by a quarter to nine." """
    done = (
        f"{stage.cast.victim.short} was dead"
        if stage.cast.crime == "murder"
        else f"{stage.cast.loot} was gone"
    )
    return f"{done} by {in_words(by)}."


def look(stage: Stage, speaker: str, subject: str, place: str, slot: int, scene: Scene) -> Told:
    """One person saw another somewhere at one instant."""
    words = words_of(stage)
    time = stage.time(slot)
    slots = words.slots(place, time)
    return told(
        f"look_{subject}_{slot}",
        f"{words.name(speaker)} saw {words.name(subject)} {slots['in_place']} {slots['at']}.",
        "sighting_at",
        scene,
        evidence="testimony",
        speaker=speaker,
        shows=[{"who": subject, "in": place, "from": time}],
        slots=slots,
        subjects=(subject,),
        place=place,
        start=time,
    )


def not_so_clue(stage: Stage, people: Sequence[str], quality: str, name: str) -> Told:
    """One document that shows several people not to be the thing."""
    words = words_of(stage)
    verb = "is" if len(people) == 1 else "are"
    return told(
        "plain_hands",
        f"{words.names(people)} {verb} not {name}.",
        "is_not" if len(people) == 1 else "is_not_group",
        "interview",
        shows=[IsNot(who=p, quality=quality) for p in people],
        slots={"quality": name, "subjects": words.names(people)},
        subjects=tuple(people),
        quality=quality,
    )
