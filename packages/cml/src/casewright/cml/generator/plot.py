"""A plot: what a trick decides before the evening is built, and what the rest of the generator works from.

Times inside the generator are slots (numbers of instants, 0 is the clock's start). A plot has one or two
*hours*: ``early``, the span in which the deed was really possible, and, where the trick deceives about when
or how, ``late``, the span for which everybody asks each other's whereabouts in vain.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from casewright.cml.model.clock import Clock
from casewright.cml.model.logic import Belief, Clue, Crime, Item, Method, Quality
from casewright.cml.model.readings import Closed

from .artifacts import Cast, ClueNote, Setting
from .floor import Floor

Window = tuple[int, int]


class Infeasible(Exception):  # noqa: N818  (not an error: the constructor draws again)
    """This draw cannot be carried out; ``reason`` is counted."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Told:
    """A clue with the note that says how to tell it."""

    clue: Clue
    note: ClueNote

    @property
    def id(self) -> str:
        """The clue's id."""
        return self.clue.id


@dataclass(frozen=True)
class Stay:
    """A person is in a place at every slot of a span, both ends counted."""

    start: int
    end: int
    place: str


@dataclass(frozen=True)
class Stage:
    """What a trick may look at when it plots: the house, the people, and the dice."""

    setting: Setting
    cast: Cast
    floor: Floor
    clock: Clock
    early: Window
    late: Window
    culprit: str
    innocents: tuple[str, ...]
    intricate: int
    """How much the solver of the case is asked: 0 (gentle) to 3 (fiendish)."""
    rng: random.Random = field(repr=False)

    def time(self, slot: int) -> str:
        """The name of a slot."""
        return self.clock.time(slot)


@dataclass(frozen=True)
class Plot:
    """The trick's decisions.

    ``scene`` is where everybody looks, ``deed`` where the culprit really was at slot ``kill``. ``kept``
    says who must be where, on top of what the evening invents; ``alone`` are the people who get no company
    in the hour that everybody asks about; ``excused`` are innocents whom a special clue clears of the true
    hour, who so need no alibi.
    """

    scene: str
    deed: str
    kill: int
    early: Window
    late: Window | None
    crime: Crime
    at: int
    methods: tuple[Method, ...]
    method: str
    beliefs: tuple[Belief, Belief]
    scapegoats: tuple[str, ...]
    special: tuple[Told, ...]
    missing: str
    items: tuple[Item, ...] = ()
    qualities: tuple[Quality, ...] = ()
    had: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    qualified: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closed: tuple[Closed, ...] = ()
    kept: Mapping[str, tuple[Stay, ...]] = field(default_factory=dict)
    excused: frozenset[str] = frozenset()
    covered: frozenset[str] = frozenset()
    shunned: frozenset[str] = frozenset()
    victim_at: tuple[Stay, ...] = ()
    false_time_place: str = ""
    true_time_place: str = ""

    @property
    def false_belief(self) -> str:
        """The belief the trick rests on stands first."""
        return self.beliefs[0].id

    @property
    def true_belief(self) -> str:
        """The belief beside it that holds."""
        return self.beliefs[1].id
