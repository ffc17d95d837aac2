"""What a trick is: a name, an axis, and a plot made from a stage. And the parts that several tricks share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from casewright.cml.model.logic import Axis, Belief, Clue, Item, Method
from casewright.cml.model.readings import AliveAt, CrimeWindow, IsNot, Lacked, MethodIs

from ..artifacts import ClueNote, Scene
from ..data import table
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


@dataclass(frozen=True)
class Means:
    """How the crime can have been done: the candidate ways, the true one, and what each asks for."""

    methods: tuple[Method, ...]
    method: str
    items: tuple[Item, ...]
    had: dict[str, tuple[str, ...]]
    missing: str
    clues: tuple[Told, ...]
    excused: frozenset[str]


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


TRUE_BELIEFS = {
    "murder": {
        "tonic": (
            "behavioral",
            "{victim} never let the evening tonic wait past {by}.",
            "The tonic that {victim} took by {by} every night stands untouched.",
        ),
        "wireless": (
            "behavioral",
            "{victim} never missed the news at {by}.",
            "The wireless that {victim} turned on at {by} every night is cold.",
        ),
        "dog": (
            "behavioral",
            "{victim} always let the dog in by {by}.",
            "The dog that {victim} let in by {by} every night was still out.",
        ),
        "letter": (
            "behavioral",
            "{victim} always sealed the day's last letter by {by}.",
            "The letter that {victim} sealed by {by} every night lies open.",
        ),
    },
    "theft": {
        "rounds": (
            "authority",
            "The night round passes {loot} at {by}, and is never missed.",
            "The ticket of the night round at {by} has the case down as empty.",
        ),
        "inventory": (
            "authority",
            "The silver and the cases are counted at {by}, and the count is right.",
            "The count at {by} was one short.",
        ),
        "lamp": (
            "behavioral",
            "The show-case lamp is always lit by {by} while {loot} is there.",
            "The show-case lamp was not lit by {by}.",
        ),
    },
}


def true_belief(stage: Stage, by_slot: int, earliest: int) -> tuple[Belief, Told]:
    """A belief that holds, and the clue that leans on it: it was done by then."""
    rows = TRUE_BELIEFS[stage.cast.crime]
    name = stage.rng.choice(sorted(rows))
    axis, statement, fact = rows[name]
    by = stage.time(by_slot)
    fill = {"victim": stage.cast.victim.short, "loot": stage.cast.loot, "by": in_words(by)}
    belief = Belief.model_validate({"id": name, "axis": axis, "statement": capital(statement.format(**fill))})
    clue = told(
        f"{name}_clue",
        fact.format(**fill),
        f"belief.{name}",
        "record",
        assuming=[name],
        shows=[CrimeWindow(crime_from=stage.time(earliest), crime_to=by)],
        slots={"by": in_words(by)},
        by=by,
    )
    return belief, clue


def ordinary_means(stage: Stage) -> Means:
    """Two or three candidate ways, each done on the spot; all leave the culprit with the missing thing.

    The true way also asks for a thing that at least three suspects had; now and then one innocent is
    cleared by not having had it.
    """
    people = table("cast")
    ways = stage.rng.sample(
        people["weapons" if stage.cast.crime == "murder" else "openings"], stage.rng.choice((2, 3))
    )
    gone = stage.rng.choice(people["missing"])
    asked = stage.rng.sample(people["means"], len(ways))
    methods = tuple(
        Method(id=way["id"], name=way["name"], presence=True, items=[gone["id"], need["id"]])
        for way, need in zip(ways, asked, strict=True)
    )
    true, need = methods[0], asked[0]
    without, holders = _without(stage)
    items = [Item(id=gone["id"], name=gone["name"], single=True)]
    items += [Item(id=row["id"], name=row["name"]) for row in asked]
    shuffled = tuple(stage.rng.sample(methods, len(methods)))
    clues = [method_clue(true)]
    clues += [lacked_clue(stage, person, need["id"], need["name"]) for person in without]
    return Means(
        methods=shuffled,
        method=true.id,
        items=tuple(items),
        had={gone["id"]: (stage.culprit,), need["id"]: holders},
        missing=gone["id"],
        clues=tuple(clues),
        excused=frozenset(without),
    )


def _without(stage: Stage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(innocents who lack the thing, suspects who had it): at least three had it."""
    spare = len(stage.innocents) - 2
    count = 1 if spare > 1 and stage.rng.random() < 0.25 + 0.2 * stage.intricate else 0
    without = tuple(stage.rng.sample(stage.innocents, count))
    suspects = [m.id for m in stage.cast.suspects]
    return without, tuple(s for s in suspects if s not in without)


def method_clue(method: Method) -> Told:
    """The examination that settles the way."""
    return told(
        "way",
        f"It was {method.name}.",
        "method",
        "discovery",
        evidence="record",
        shows=[MethodIs(method=method.id)],
        slots={"method": method.name},
    )


def lacked_clue(stage: Stage, person: str, item: str, name: str) -> Told:
    """Something not to be argued with says that this person did not have the thing."""
    words = words_of(stage)
    device = stage.rng.choice(["keybook", "locked_drawer", "lent"])
    return told(
        f"without_{person}",
        f"{words.name(person)} did not have {name} that evening.",
        "lacked",
        "record",
        shows=[Lacked(who=person, lacked=item)],
        slots={"item": name},
        subjects=(person,),
        item=item,
        device=device,
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
