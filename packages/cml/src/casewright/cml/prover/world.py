"""A world: one complete way in which it can have happened, as read back from the solver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clingo import Symbol

from casewright.cml.model.logic import Logic

from .scope import Scope


@dataclass(frozen=True)
class World:
    """One world that the laws allow. Places, people and so on are ids; instants are slots.

    ``closed`` holds (passage number, slot, item or None): shut then, to all or to all who had not the item.
    ``clues`` are the clues that bind as they should in it, ``beliefs`` the beliefs that hold.
    """

    culprits: tuple[str, ...]
    method: str
    at: int
    place: str
    victim: str | None
    positions: dict[str, tuple[str, ...]]
    had: frozenset[tuple[str, str]]
    qualities: frozenset[tuple[str, str]]
    closed: frozenset[tuple[int, int, str | None]]
    beliefs: frozenset[str]
    clues: frozenset[str]


def read_world(logic: Logic, scope: Scope, atoms: Iterable[Symbol], clues: frozenset[str]) -> World:
    """The world that the shown atoms describe; who is not modelled spends the evening in their one place."""
    rows: dict[str, list[tuple[str | int, ...]]] = {}
    for atom in atoms:
        rows.setdefault(atom.name, []).append(tuple(_plain(term) for term in atom.arguments))
    order = {person.id: number for number, person in enumerate(logic.people)}
    victims = rows.get("victim", [])
    shut = [(int(w), int(t), None) for w, t in rows.get("shut", [])]
    kept = [(int(w), int(t), str(i)) for w, t, i in rows.get("kept", [])]
    return World(
        culprits=tuple(sorted((str(x) for (x,) in rows["guilty"]), key=order.__getitem__)),
        method=str(rows["used"][0][0]),
        at=int(rows["done_at"][0][0]),
        place=str(rows["done_in"][0][0]),
        victim=str(victims[0][0]) if victims else None,
        positions=_positions(logic, scope, rows.get("at", [])),
        had=frozenset((str(x), str(i)) for x, i in rows.get("had", [])),
        qualities=frozenset((str(x), str(q)) for x, q in rows.get("is", [])),
        closed=frozenset([*shut, *kept]),
        beliefs=frozenset(str(b) for (b,) in rows.get("holds", [])),
        clues=clues,
    )


def _plain(term: Symbol) -> str | int:
    return str(term.name) if term.type.name == "Function" else int(term.number)


def _positions(logic: Logic, scope: Scope, rows: list[tuple[str | int, ...]]) -> dict[str, tuple[str, ...]]:
    where = {(str(person), int(slot)): str(place) for person, place, slot in rows}
    slots = range(logic.clock.slots)
    return {
        person.id: tuple(where.get((person.id, slot)) or scope.idle[person.id] for slot in slots)
        for person in logic.people
    }
