"""The solution as one concrete world, and the laws it breaks, judged without a solver."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model.logic import Logic, Method, Solution, Visit
from .truth import World, onlookers, passages, span


def world_of(logic: Logic, solution: Solution) -> World | None:
    """The world that a solution describes, or None where it does not describe a whole one."""
    where = {one.id: _evening(logic, solution.evening.get(one.id, {})) for one in logic.people}
    at = logic.clock.slot(solution.at)
    if at is None or not all(where.values()):
        return None
    targets = logic.crime.targets
    return World(
        culprits=frozenset(solution.culprits),
        method=solution.method,
        at=at,
        scene=solution.place,
        target=solution.victim or (targets[0] if len(targets) == 1 else None),
        where=where,
        had=frozenset((who, item) for item, people in solution.had.items() for who in people),
        being=frozenset((who, what) for what, people in solution.qualities.items() for who in people),
        shut=frozenset((edge, closing.but_for, slot) for closing in solution.closed
                       for edge in passages(closing.closed, logic) for slot in span(closing, logic)),
        false=frozenset(solution.false_beliefs),
    )  # fmt: skip


def _evening(logic: Logic, told: dict[str, str]) -> list[str]:
    """The place at each slot; empty where the evening does not begin at the clock's start."""
    moves = {logic.clock.slot(time): place for time, place in told.items()}
    if 0 not in moves or None in moves:
        return []
    evening = [moves[0]]
    for slot in range(1, logic.clock.slots):
        evening.append(moves.get(slot, evening[-1]))
    return evening


def broken_laws(logic: Logic, world: World) -> list[str]:
    """The laws 1 to 6 that a world breaks, each as a sentence; empty for a world of the frame."""
    laws = (_law_1, _law_2_and_3, _law_3, _law_4, _law_5, _law_6)
    return [fault for law in laws for fault in law(logic, world)]


def _law_1(logic: Logic, world: World) -> Iterator[str]:
    crime = logic.crime
    if len(world.culprits) != crime.culprits or not world.culprits <= set(logic.suspects):
        yield f"law 1: expected {crime.culprits} of the suspects, found {sorted(world.culprits)}"
    if world.method not in [one.id for one in logic.methods]:
        yield f"law 1: {world.method} is no method"
    if not (logic.clock.slot(crime.start) or 0) <= world.at <= (logic.clock.slot(crime.end) or 0):
        yield "law 1: the instant lies outside the crime's span"
    if world.scene not in crime.places:
        yield f"law 1: {world.scene} is no place of the crime"
    if (world.target is None) != (not crime.targets) or world.target not in (None, *crime.targets):
        yield f"law 1: {world.target} is not the target, or not one of them"


def _law_2_and_3(logic: Logic, world: World) -> Iterator[str]:
    for who, evening in world.where.items():
        for slot, (here, there) in enumerate(pairwise(evening)):
            if here == there:
                continue
            dead = who == world.target and slot >= world.at
            if not (_carried(world, slot, here, there) if dead else _walks(logic, world, who, slot)):
                yield f"law {3 if dead else 2}: {who} cannot go from {here} to {there} at slot {slot}"


def _walks(logic: Logic, world: World, who: str, slot: int) -> bool:
    ways = passages([world.where[who][slot], world.where[who][slot + 1]], logic)
    return any(world.lets_pass(edge, who, slot) for edge in ways)


def _carried(world: World, slot: int, here: str, there: str) -> bool:
    """A culprit makes the same move; that it is open to the culprit is for the culprit's own law."""
    return any(world.where[who][slot : slot + 2] == [here, there] for who in world.culprits)


def _law_3(logic: Logic, world: World) -> Iterator[str]:
    if world.target is not None and world.where[world.target][world.at] != world.scene:
        yield f"law 3: {world.target} is not where the crime is"
    if world.target in world.culprits:
        yield f"law 3: {world.target} is target and culprit"


def _method(logic: Logic, world: World) -> Method | None:
    return next((one for one in logic.methods if one.id == world.method), None)


def _law_4(logic: Logic, world: World) -> Iterator[str]:
    method = _method(logic, world)
    if method is None or not method.presence:
        return
    there = {who for who, evening in world.where.items() if evening[world.at] == world.scene}
    if not there & world.culprits:
        yield "law 4: no culprit is there"
    for who in _outsiders(logic, world):
        if who in there:
            yield f"law 4: {who} is there"


def _outsiders(logic: Logic, world: World) -> list[str]:
    """Suspects and witnesses who are neither culprits nor the target."""
    return [who for who in onlookers(logic) if who not in world.culprits and who != world.target]


def _law_5(logic: Logic, world: World) -> Iterator[str]:
    method = _method(logic, world)
    if method is None:
        return
    for item in method.items:
        if not any((who, item) in world.had for who in world.culprits):
            yield f"law 5: no culprit had {item}"
    for quality in method.qualities:
        if not any((who, quality) in world.being for who in world.culprits):
            yield f"law 5: no culprit is {quality}"
    for visit in method.visits:
        if not _visited(logic, world, visit):
            yield f"law 5: no culprit made the visit to {visit.place}"


def _visited(logic: Logic, world: World, visit: Visit) -> bool:
    def at(who: str, slot: int) -> bool:
        return world.where[who][slot] == visit.place

    return any(
        any(at(who, slot) for who in world.culprits)
        and (visit.open or not any(at(who, slot) for who in _outsiders(logic, world)))
        for slot in span(visit, logic)
        if slot <= world.at
    )


def _law_6(logic: Logic, world: World) -> Iterator[str]:
    for facts, things in ((world.had, logic.items), (world.being, logic.qualities)):
        for thing in things:
            if thing.single and len({who for who, what in facts if what == thing.id}) > 1:
                yield f"law 6: {thing.id} is not one person's alone"
