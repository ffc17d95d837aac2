"""The game pack: everything that the party kit prints, as data.

Three parts, by who may see them. ``table`` is for everyone and depends on nothing that the solution says;
``booklets`` are for one guest each, and only their ``sealed`` part says who is guilty; ``solution`` is for
the end.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from ..figures import FloorPlan, SuspicionCurve, WhoWasWhere
from ..look import Look

Kind = Literal["physical", "record", "testimony", "claim"]


class Part(BaseModel):
    """Base of the parts of a pack."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Card(Part):
    """A clue card. ``says`` is the fact; ``who`` says it, by the short name, where it is somebody's word."""

    number: int
    round: int
    kind: Kind
    heading: str
    who: str | None
    says: str


class Round(Part):
    """A stretch of the evening: its name, its minutes, what the host reads when it begins and then does."""

    number: int
    name: str
    minutes: int
    aloud: str
    task: str
    cards: list[int]


class Character(Part):
    """A person as everybody knows them."""

    name: str
    short: str
    role: Literal["suspect", "witness"]
    age: str
    relation: str
    persona: str
    dress: str


class Fact(Part):
    """A heading of the case sheet and its lines: what everybody knows before the first card."""

    heading: str
    lines: list[str]


class Ballot(Part):
    """What can be ticked on the accusation sheet."""

    suspects: list[str]
    methods: list[str]
    beliefs: list[str]


class TimeSheet(Part):
    """The blank who-was-where sheet: the evening's instants and the people to be placed."""

    times: list[str]
    people: list[str]


class Table(Part):
    """What lies on the table."""

    place: str
    when: str
    crime: Literal["murder", "theft"]
    victim: str
    victim_them: str
    """The pronoun: him or her."""
    victim_persona: str
    loot: str
    sleuth: str
    inspector: str
    step_minutes: int
    """Minutes from one place to the next."""
    minutes: int
    opening: list[str]
    """The first page of the story, to be read aloud."""
    facts: list[Fact]
    laws: list[str]
    characters: list[Character]
    rounds: list[Round]
    cards: list[Card]
    ballot: Ballot
    plan: FloorPlan
    sheet: TimeSheet


class Saying(Part):
    """A statement that a guest makes: the card's number and the words."""

    card: int
    round: int
    own: bool
    """Whether it is about the guest themself."""
    says: str


class Sealed(Part):
    """What only this guest learns, alone."""

    guilty: bool
    told: list[str]


class Booklet(Part):
    """One guest's booklet. A witness has nothing to hide and nothing sealed."""

    slug: str
    character: Character
    motive: str
    secret: str
    heard: list[str]
    goals: list[str]
    sayings: list[Saying]
    sealed: Sealed | None


class Ground(Part):
    """A clue that a step of the proof rests on, with the story's chapter in which it stands."""

    card: int
    chapter: int
    says: str


class ProofStep(Part):
    """One step: what it settles, and the cards that settle it."""

    number: int
    settles: str
    grounds: list[Ground]


class Answer(Part):
    """The solution, for the end of the evening."""

    culprits: list[str]
    method: str
    when: str
    where: str
    belief: str
    """The false belief, as a statement."""
    why_believed: str
    hides: str
    seemed: str
    """What everybody thought had happened."""
    happened: str
    reason: str
    lies: list[Ground]
    steps: list[ProofStep]
    test: str
    grade: str
    chart: WhoWasWhere
    curve: SuspicionCurve


class GamePack(Part):
    """The party kit as data; see the module."""

    title: str
    seed: int
    look: Look
    table: Table
    booklets: list[Booklet]
    solution: Answer
