"""Random changes to a whole case: what a fair one becomes when its author's hand slips."""

from __future__ import annotations

import copy
from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

from .frames import Values, closing, ids, reading, subset

Change = Callable[[Random, Values], object]


def changed(rng: Random, logic: Values, count: int) -> Values:
    """A copy of a whole LOGIC, changed so many times."""
    new: Values = {"items": [], "qualities": [], "beliefs": []} | copy.deepcopy(logic)
    for _ in range(count):
        rng.choice(CHANGES)(rng, new)
    return new


def _clue(rng: Random, logic: Values) -> Values:
    found: Values = rng.choice(logic["clues"]) if logic["clues"] else {}
    return found


def _drop(rng: Random, logic: Values) -> None:
    """A clue is gone, and with it every mention of it."""
    gone = _clue(rng, logic).get("id")
    logic["clues"] = [one for one in logic["clues"] if one["id"] != gone and one.get("explained_by") != gone]
    left = ids(logic, "clues")
    for step in logic["steps"]:
        step["uses"] = [one for one in step["uses"] if one in left]
    logic["test"]["after"] = [one for one in logic["test"]["after"] if one in left]


def _move(rng: Random, logic: Values) -> None:
    """A clue is met at another time."""
    if logic["clues"]:
        moved = logic["clues"].pop(rng.randrange(len(logic["clues"])))
        logic["clues"].insert(rng.randrange(len(logic["clues"]) + 1), moved)


def _evidence(rng: Random, logic: Values) -> None:
    one = _clue(rng, logic)
    named = str(one.get("shows")) + str(one.get("otherwise"))
    speakers = [name for name in ids(logic, "people") if f"'{name}'" not in named]
    one |= {"evidence": rng.choice(("physical", "testimony", "claim") if speakers else ("physical", "claim"))}
    one |= {"by": rng.choice(speakers)} if speakers else {}


def _role(rng: Random, logic: Values) -> None:
    one = _clue(rng, logic)
    one["role"] = rng.choice(("essential", "essential", "supporting", "red_herring"))
    others = [name for name in ids(logic, "clues") if name != one.get("id")]
    if one["role"] == "red_herring" and others:
        one |= {"points_to": rng.choice(_suspects(logic)), "explained_by": rng.choice(others)}


def _suspects(logic: Values) -> list[str]:
    return [one["id"] for one in logic["people"] if one["role"] == "suspect"]


def _leaning(rng: Random, logic: Values) -> None:
    _clue(rng, logic)["assuming"] = subset(rng, ids(logic, "beliefs"))


def _otherwise(rng: Random, logic: Values) -> None:
    one = _clue(rng, logic)
    if one.get("evidence") != "testimony":
        one["otherwise"] = [reading(rng, logic)]


def _reading(rng: Random, logic: Values) -> None:
    """A clue says something else, something more, or the opposite."""
    one = _clue(rng, logic)
    if one.get("evidence") == "testimony" or not one:
        return
    kind = rng.randrange(3)
    if kind == 0 or not one["shows"]:
        one["shows"] = [*one["shows"], reading(rng, logic)]
    elif kind == 1:
        one["shows"] = [{"not": one["shows"][0]}]
    else:
        one["shows"] = [{"any": [one["shows"][0], reading(rng, logic)]}]


def _spans(rng: Random, logic: Values) -> None:
    """A span of a clue is cut to its first instant, or loses its end."""
    for shown in _clue(rng, logic).get("shows", []):
        if "to" in shown:
            shown.pop("to")


def _uses(rng: Random, logic: Values) -> None:
    if logic["steps"] and logic["clues"]:
        step = rng.choice(logic["steps"])
        step["uses"] = sorted(set(step["uses"]) ^ {_clue(rng, logic)["id"]})


def _steps(rng: Random, logic: Values) -> None:
    if logic["steps"]:
        moved = logic["steps"].pop(rng.randrange(len(logic["steps"])))
        if rng.random() < 0.6:
            logic["steps"].insert(rng.randrange(len(logic["steps"]) + 1), moved)


def _test(rng: Random, logic: Values) -> None:
    logic["test"]["after"] = sorted(
        set(logic["test"]["after"]) ^ set(ids(logic, "clues")[-rng.randint(1, 2) :])
    )
    if rng.random() < 0.4:
        logic["test"]["predicts"] = [reading(rng, logic)]


def _method(rng: Random, logic: Values) -> None:
    """Another way of doing it, or the same one with less or more asked."""
    way: dict[str, Any] = copy.deepcopy(rng.choice(logic["methods"]))
    if rng.random() < 0.5:
        way["presence"] = not way.get("presence", False)
    else:
        way["items"] = subset(rng, ids(logic, "items"))
    if rng.random() < 0.5:
        logic["methods"] = [way if one["id"] == way["id"] else one for one in logic["methods"]]
    else:
        logic["methods"].append(way | {"id": f"way_{len(logic['methods'])}"})


def _passage(rng: Random, logic: Values) -> None:
    pair = rng.sample(ids(logic, "places"), 2)
    logic["passages"].append({"between": pair, "id": f"door_{len(logic['passages'])}"})


def _solution(rng: Random, logic: Values) -> None:
    told = logic["solution"]
    kind = rng.randrange(5)
    if kind == 4:
        told["closed"] = [*told.get("closed", []), closing(rng, logic), closing(rng, logic)]
    elif kind == 0:
        told["false_beliefs"] = subset(rng, ids(logic, "beliefs"))
    elif kind == 1:
        stay = rng.choice(list(told["evening"].values()))
        stay[rng.choice(list(stay))] = rng.choice(ids(logic, "places"))
    elif kind == 2 and logic["items"]:
        told["had"] = {rng.choice(ids(logic, "items")): [rng.choice(ids(logic, "people"))]}
    else:
        told["at"] = rng.choice([logic["crime"]["from"], logic["crime"]["to"]])


def _locks(rng: Random, logic: Values) -> None:
    """A door that somebody uses in the solution was locked then, twice perhaps, but for a key's owner."""
    told, door = logic["solution"], rng.choice(logic["passages"])
    walks = [
        (who, before, time)
        for who, stay in told["evening"].items()
        for (before, here), (time, there) in pairwise(stay.items())
        if {here, there} == set(door["between"])
    ]
    if not walks or not logic["items"]:
        return
    who, since, until = rng.choice(walks)
    keys = subset(rng, ids(logic, "items"), 1)
    locks = [{"closed": door["between"], "from": since, "but_for": one} for one in keys]
    locks = [one | {"to": until} for one in locks] if rng.random() < 0.7 else locks
    told["closed"] = [*told.get("closed", []), *(locks if rng.random() < 0.8 else locks[:1])]
    told["had"] = told.get("had", {}) | {one: [who] for one in keys if rng.random() < 0.8}
    name = f"locks{len(logic['clues'])}"
    logic["clues"].append({"id": name, "statement": "Locked.", "evidence": "record", "shows": locks})


CHANGES: tuple[Change, ...] = (
    _drop, _move, _move, _evidence, _role, _role, _leaning, _otherwise, _reading, _reading, _spans, _uses,
    _steps, _test, _method, _passage, _solution, _solution, _locks, _locks,
)  # fmt: skip
