"""LOGIC: the formal layer of a case, what a solver can decide.

All of it but clues, solution, steps and test is the *frame*: what the story tells its reader before the
challenge. Shapes only; whether ids resolve, times lie on the clock and CASE agrees is
:mod:`casewright.cml.model.integrity`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .clock import Clock, Time
from .readings import Closed, Id, Reading, Strict

Axis = Literal["temporal", "spatial", "identity", "behavioral", "authority"]
Evidence = Literal["physical", "record", "testimony", "claim"]
ClueRole = Literal["essential", "supporting", "red_herring", "texture"]
PersonRole = Literal["victim", "suspect", "witness"]


class Plan(Strict):
    """A room on the drawn floor plan: corner and size in plan units, and its floor (0 is the ground)."""

    x: float
    y: float
    w: Annotated[float, Field(gt=0)]
    h: Annotated[float, Field(gt=0)]
    floor: int = 0


class Place(Strict):
    id: Id
    name: str
    plan: Plan | None = None


class Passage(Strict):
    """A way between two places, both ways; an id is needed where two join the same places."""

    between: Annotated[list[Id], Field(min_length=2, max_length=2)]
    id: Id | None = None
    kind: str | None = None


class Person(Strict):
    id: Id
    name: str
    role: PersonRole


class Item(Strict):
    """What can be had; ``single`` where at most one person has it."""

    id: Id
    name: str
    single: bool = False


class Quality(Strict):
    """What one can be; ``single`` where at most one person is it."""

    id: Id
    name: str
    single: bool = False


class Visit(Strict):
    """A culprit was in the place at some instant of the span; alone with the target unless ``open``."""

    place: Annotated[Id, Field(alias="in")]
    start: Annotated[Time, Field(alias="from")]
    end: Annotated[Time | None, Field(alias="to")] = None
    open: bool = False


class Method(Strict):
    """A candidate way of doing the crime and what it asks of a culprit."""

    id: Id
    name: str
    presence: bool = False
    items: list[Id] = []
    qualities: list[Id] = []
    visits: list[Visit] = []


class Crime(Strict):
    """When and where it can have happened, to whom, and by how many hands."""

    culprits: Literal[1, 2] = 1
    target: Id | Annotated[list[Id], Field(min_length=1)] | None = None
    start: Annotated[Time, Field(alias="from")]
    end: Annotated[Time, Field(alias="to")]
    places: Annotated[list[Id], Field(min_length=1)]

    @property
    def targets(self) -> tuple[str, ...]:
        """The possible targets; empty for a crime without one."""
        if self.target is None:
            return ()
        return (self.target,) if isinstance(self.target, str) else tuple(self.target)


class Belief(Strict):
    """What everyone takes for granted."""

    id: Id
    axis: Axis
    statement: str


class Clue(Strict):
    """A fact in one plain sentence, what it is worth, and what follows from it."""

    id: Id
    statement: str
    evidence: Evidence
    by: Id | None = None
    assuming: list[Id] = []
    shows: list[Reading]
    otherwise: list[Reading] = []
    role: ClueRole = "supporting"
    points_to: Id | None = None
    explained_by: Id | None = None


class Solution(Strict):
    """One whole world. Who is unlisted in ``had`` and ``is`` lacks; a passage not in ``closed`` is open."""

    culprits: Annotated[list[Id], Field(min_length=1)]
    method: Id
    at: Time
    place: Annotated[Id, Field(alias="in")]
    false_beliefs: list[Id] = []
    victim: Id | None = None
    evening: dict[Id, dict[Time, Id]]
    had: dict[Id, list[Id]] = {}
    qualities: Annotated[dict[Id, list[Id]], Field(alias="is")] = {}
    closed: list[Closed] = []


class Step(Strict):
    """One step of the proof: clues used and what they, with earlier conclusions, settle."""

    uses: list[Id]
    concludes: Reading


class Test(Strict):
    """The discriminating test: what is known by then, what it predicts and whom it singles out."""

    __test__ = False

    after: list[Id]
    predicts: list[Reading]
    singles_out: list[Id]


class Logic(Strict):
    """The formal layer; lists keep the document's order, ``clues`` that in which the reader meets them."""

    clock: Clock
    places: Annotated[list[Place], Field(min_length=1)]
    passages: list[Passage] = []
    people: Annotated[list[Person], Field(min_length=1)]
    items: list[Item] = []
    qualities: list[Quality] = []
    methods: Annotated[list[Method], Field(min_length=1)]
    crime: Crime
    beliefs: list[Belief] = []
    clues: list[Clue] = []
    solution: Solution | None = None
    steps: list[Step] = []
    test: Test | None = None

    @property
    def suspects(self) -> tuple[str, ...]:
        """Ids of the suspects, in the document's order."""
        return tuple(p.id for p in self.people if p.role == "suspect")
