"""One concrete world, and the truth of readings and clues in it, told by plain Python without any solver.

The solution is judged here, and so is (in the tests) every world that the solver finds: what the clauses
mean is thereby checked against a second, direct reading of the same page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from ..model import readings as r
from ..model.logic import Clue, Logic, Visit
from ..model.readings import Reading


@dataclass(frozen=True)
class World:
    """Slots are numbers, ``where`` has a place for each slot, ``shut`` holds (passage, but_for, slot)."""

    culprits: frozenset[str]
    method: str
    at: int
    scene: str
    target: str | None
    where: dict[str, list[str]]
    had: frozenset[tuple[str, str]]
    being: frozenset[tuple[str, str]]
    shut: frozenset[tuple[int, str | None, int]]
    false: frozenset[str]

    def closed(self, passage: int, but_for: str | None, slot: int) -> bool:
        """Closed to all but those who had the item; what is closed to all is closed in this sense too."""
        return (passage, but_for, slot) in self.shut or (passage, None, slot) in self.shut

    def lets_pass(self, passage: int, who: str, slot: int) -> bool:
        """Whether this person may start a move through the passage at the instant."""
        return all(key is not None and (who, key) in self.had
                   for edge, key, when in self.shut if (edge, when) == (passage, slot))  # fmt: skip


def span(told: r.Spanned | Visit, logic: Logic) -> range:
    """The slots of a span: from..to, that instant, or all; empty where a time is not on the clock."""
    if told.start is None:
        return range(logic.clock.slots)
    first = logic.clock.slot(told.start)
    last = first if told.end is None else logic.clock.slot(told.end)
    return range(0) if first is None or last is None else range(first, last + 1)


def passages(name: str | list[str], logic: Logic) -> list[int]:
    """Indices of the passages that ``closed`` names: the one of that id, or all between the two places."""
    if isinstance(name, str):
        return [index for index, one in enumerate(logic.passages) if one.id == name]
    return [index for index, one in enumerate(logic.passages) if set(one.between) == set(name)]


def onlookers(logic: Logic) -> list[str]:
    """The suspects and witnesses: who must not be about when a crime is done."""
    return [one.id for one in logic.people if one.role != "victim"]


def binds(clue: Clue, world: World, logic: Logic) -> bool:
    """Law 7: the clue is as it should be in this world, by its evidence and by which beliefs hold."""
    if clue.evidence == "claim" or (clue.evidence == "testimony" and clue.by in world.culprits):
        return True
    return says_true(clue, world, logic)


def says_true(clue: Clue, world: World, logic: Logic) -> bool:
    """What the clue says is so, whoever says it: ``shows`` if its beliefs all hold, else ``otherwise``."""
    said = clue.otherwise if world.false & set(clue.assuming) else clue.shows
    return all(holds(one, world, logic) for one in said)


@singledispatch
def holds(reading: Reading, world: World, logic: Logic) -> bool:
    """Whether the reading is true in the world."""
    raise TypeError(f"expected a reading, found {type(reading).__name__}")


@holds.register
def _(reading: r.At, world: World, logic: Logic) -> bool:
    return all(world.where[reading.who][slot] == reading.place for slot in span(reading, logic))


@holds.register
def _(reading: r.NotAt, world: World, logic: Logic) -> bool:
    return all(world.where[reading.who][slot] != reading.place for slot in span(reading, logic))


@holds.register
def _(reading: r.Together, world: World, logic: Logic) -> bool:
    one, other = world.where[reading.who], world.where[reading.other]
    return all(one[slot] == other[slot] for slot in span(reading, logic))


@holds.register
def _(reading: r.Someone, world: World, logic: Logic) -> bool:
    seen = reading.someone

    def fits(who: str) -> bool:
        return (
            all(world.where[who][slot] == seen.place for slot in span(seen, logic))
            and (seen.had is None or (who, seen.had) in world.had)
            and (seen.quality is None or (who, seen.quality) in world.being)
        )

    return any(fits(who) for who in logic.suspects)


@holds.register
def _(reading: r.NobodyIn, world: World, logic: Logic) -> bool:
    slots = span(reading, logic)
    return all(world.where[who][slot] != reading.place for who in onlookers(logic) for slot in slots)


@holds.register
def _(reading: r.CrimeWindow, world: World, logic: Logic) -> bool:
    first, last = logic.clock.slot(reading.crime_from), logic.clock.slot(reading.crime_to)
    return first is not None and last is not None and first <= world.at <= last


@holds.register
def _(reading: r.AliveAt, world: World, logic: Logic) -> bool:
    slot = logic.clock.slot(reading.alive_at)
    return slot is not None and world.at > slot


@holds.register
def _(reading: r.CrimeIn, world: World, logic: Logic) -> bool:
    return world.scene in reading.crime_in


@holds.register
def _(reading: r.MethodIs, world: World, logic: Logic) -> bool:
    return world.method == reading.method


@holds.register
def _(reading: r.VictimIs, world: World, logic: Logic) -> bool:
    return world.target == reading.victim


@holds.register
def _(reading: r.Had, world: World, logic: Logic) -> bool:
    return (reading.who, reading.had) in world.had


@holds.register
def _(reading: r.Lacked, world: World, logic: Logic) -> bool:
    return (reading.who, reading.lacked) not in world.had


@holds.register
def _(reading: r.Is, world: World, logic: Logic) -> bool:
    return (reading.who, reading.quality) in world.being


@holds.register
def _(reading: r.IsNot, world: World, logic: Logic) -> bool:
    return (reading.who, reading.quality) not in world.being


@holds.register
def _(reading: r.CulpritTrait, world: World, logic: Logic) -> bool:
    trait = reading.culprit
    facts, name = (world.had, trait.had) if trait.quality is None else (world.being, trait.quality)
    return any((who, name) in facts for who in world.culprits)


@holds.register
def _(reading: r.Closed, world: World, logic: Logic) -> bool:
    edges = passages(reading.closed, logic)
    return all(world.closed(edge, reading.but_for, slot) for edge in edges for slot in span(reading, logic))


@holds.register
def _(reading: r.BeliefIs, world: World, logic: Logic) -> bool:
    return (reading.belief not in world.false) == reading.holds


@holds.register
def _(reading: r.Cleared, world: World, logic: Logic) -> bool:
    return reading.cleared not in world.culprits


@holds.register
def _(reading: r.AllOf, world: World, logic: Logic) -> bool:
    return all(holds(one, world, logic) for one in reading.all)


@holds.register
def _(reading: r.AnyOf, world: World, logic: Logic) -> bool:
    return any(holds(one, world, logic) for one in reading.any)


@holds.register
def _(reading: r.Negation, world: World, logic: Logic) -> bool:
    return not holds(reading.negated, world, logic)
