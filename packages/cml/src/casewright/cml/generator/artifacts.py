"""What the generator hands on beside the document: setting, cast and dossier, each plain data.

The document is what is proven. These say how it came about and how it is to be told: which room is a
library, whose voice is whose, which clue is of which kind. Nothing here is used by the prover.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from casewright.cml.model.logic import Axis, Plan

from .spec import CrimeKind, Season, Weather

Gender = Literal["f", "m"]


class Frozen(BaseModel):
    """Base of the artifacts: immutable, and a stray key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Room(Frozen):
    """A place of the setting: its name, the phrase for being there, its kind, and what the generator may
    use it for.
    """

    id: str
    name: str
    phrase: str
    room: str
    uses: tuple[str, ...]
    plan: Plan

    @property
    def the(self) -> str:
        """The name as it stands inside a sentence: "the library"."""
        return self.name[0].lower() + self.name[1:]


class Way(Frozen):
    """A passage of the setting."""

    between: tuple[str, str]
    kind: str


class WitnessPost(Frozen):
    """A witness the setting brings: a voice, a station and the rooms that errands lead to."""

    voice: str
    station: str
    errands: tuple[str, ...]


class RecordPost(Frozen):
    """A place where a book, a ticket or a log says who was there."""

    id: str
    place: str


class Setting(Frozen):
    """Where and when: the house, its rooms and ways, the period and the weather."""

    id: str
    title: str
    institution: str
    at: str
    name: str
    county: str
    decade: str
    year: int
    season: Season
    weekday: str
    weather: Weather
    places: tuple[Room, ...]
    passages: tuple[Way, ...]
    witnesses: tuple[WitnessPost, ...]
    records: tuple[RecordPost, ...]

    def room(self, place: str) -> Room:
        """The room with this id; KeyError where there is none."""
        return next(r for r in self.places if r.id == place)

    def used_for(self, use: str) -> tuple[Room, ...]:
        """The rooms that may serve this use, in the setting's order."""
        return tuple(r for r in self.places if use in r.uses)


class Member(Frozen):
    """A person of the cast."""

    id: str
    name: str
    short: str
    given: str
    surname: str
    title: str
    gender: Gender
    role: Literal["victim", "suspect", "witness"]
    voice: str
    age: str
    relation: str
    persona: str
    secret: str | None = None
    secret_text: str = ""
    motive: str | None = None
    motive_text: str = ""
    motive_strength: Literal["none", "weak", "moderate", "strong"] = "none"
    stakes: str = ""


class Sleuth(Frozen):
    """The detective, or the police officer beside them."""

    name: str
    short: str
    gender: Gender
    type: str


class Cast(Frozen):
    """The people: the victim (in a theft the owner), the suspects and witnesses, the sleuth and the
    inspector.

    ``crime`` stands here because it decides what a motive is; ``loot`` is what was stolen, "" in a murder.
    """

    crime: CrimeKind
    loot: str
    victim: Member
    people: tuple[Member, ...]
    sleuth: Sleuth
    inspector: Sleuth
    finder: str

    @property
    def suspects(self) -> tuple[Member, ...]:
        """The suspects, in the cast's order."""
        return tuple(m for m in self.people if m.role == "suspect")

    @property
    def witnesses(self) -> tuple[Member, ...]:
        """The witnesses, in the cast's order."""
        return tuple(m for m in self.people if m.role == "witness")

    def member(self, person: str) -> Member:
        """The person with this id, the victim included; KeyError where there is none."""
        return _by_id((self.victim, *self.people), person)


def _by_id(members: Sequence[Member], person: str) -> Member:
    for member in members:
        if member.id == person:
            return member
    raise KeyError(person)


Scene = Literal["discovery", "interview", "record", "second", "turn"]


class ClueNote(Frozen):
    """How a clue is told: its kind, who says it of whom, and the phrases that a sentence about it needs."""

    kind: str
    scene: Scene
    speaker: str | None = None
    subjects: tuple[str, ...] = ()
    place: str | None = None
    place2: str | None = None
    start: str | None = None
    end: str | None = None
    by: str | None = None
    item: str | None = None
    quality: str | None = None
    device: str | None = None
    slots: dict[str, str] = {}


class Dossier(Frozen):
    """How the case was made: the trick, its belief, who is wrongly suspected, and a note for every clue."""

    seed: int
    attempt: int
    trick: str
    axis: Axis
    crime: CrimeKind
    culprit: str
    scapegoats: tuple[str, ...]
    false_belief: str
    true_belief: str
    false_time_place: str
    true_time_place: str
    loot: str
    missing: str
    test_design: str
    deceptive_prefix: int
    notes: dict[str, ClueNote]
