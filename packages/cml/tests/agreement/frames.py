"""Random small frames and random readings over them, from a ``random.Random``, as plain values.

They are small (two to four places, three or four suspects, four to seven instants) so that thousands can be
judged twice, and odd on purpose: parallel passages, dead bodies that are carried, targets among the suspects,
doors that open to a key.
"""

from __future__ import annotations

from random import Random
from typing import Any

Values = dict[str, Any]

SUSPECTS = ("ann", "bob", "cyd", "dee")
PLACES = ("attic", "barn", "cellar", "den")
ITEMS = ("axe", "bolt")
QUALITIES = ("tall", "heir")
BELIEFS = ("dusk", "east", "fog")
AXES = ("temporal", "spatial", "identity")


def names(clock: Values) -> list[str]:
    """The names of a clock's instants."""
    start = int(clock["start"][:2]) * 60 + int(clock["start"][3:])
    passed = [start + n * clock["step_minutes"] for n in range(clock["slots"])]
    return [f"{minutes // 60 % 24:02d}:{minutes % 60:02d}" for minutes in passed]


def subset(rng: Random, names: tuple[str, ...] | list[str], least: int = 0) -> list[str]:
    """Some of the names, in their order, at least so many."""
    count = rng.randint(min(least, len(names)), len(names))
    chosen = rng.sample(list(names), count)
    return [one for one in names if one in chosen]


def things(rng: Random, names: tuple[str, ...]) -> list[Values]:
    return [
        {"id": one, "name": one} | ({"single": True} if rng.random() < 0.6 else {})
        for one in subset(rng, names)
    ]


def frame(rng: Random) -> Values:
    """A LOGIC without clues, solution, steps and test."""
    slots = rng.randint(4, 7)
    places = list(PLACES[: rng.randint(2, 4)])
    suspects = list(SUSPECTS[: rng.choice((3, 3, 4))])
    people = [{"id": one, "name": one, "role": "suspect"} for one in suspects]
    people += [{"id": "vic", "name": "vic", "role": "victim"}] if rng.random() < 0.7 else []
    people += [{"id": "wit", "name": "wit", "role": "witness"}] if rng.random() < 0.6 else []
    logic: Values = {
        "clock": {"start": "23:50", "step_minutes": 5, "slots": slots},
        "places": [{"id": one, "name": one} for one in places],
        "passages": passages(rng, places),
        "people": people,
        "items": things(rng, ITEMS),
        "qualities": things(rng, QUALITIES),
        "beliefs": [
            {"id": one, "axis": axis, "statement": one}
            for one, axis in zip(BELIEFS[: rng.choice((1, 2, 2, 2, 3))], AXES, strict=False)
        ],
    }
    logic["methods"] = [method(rng, logic, f"way{n}") for n in range(rng.choice((1, 1, 2, 3)))]
    if rng.random() < 0.4:
        key = {"id": "key", "name": "key", "single": True}
        logic["items"].append(key)
        for way in logic["methods"]:
            way["items"] = [*way["items"], "key"]
    logic["crime"] = crime(rng, logic)
    return logic


def passages(rng: Random, places: list[str]) -> list[Values]:
    """A connected plan, sometimes with a second passage between two places; each has an id."""
    pairs = [[places[rng.randrange(n)], places[n]] for n in range(1, len(places))]
    pairs += [rng.sample(places, 2) for _ in range(rng.choice((0, 0, 1, 2)))]
    return [{"between": pair, "id": f"door{n}"} for n, pair in enumerate(pairs)]


def ids(logic: Values, key: str) -> list[str]:
    return [one["id"] for one in logic[key]]


def suspects_of(logic: Values) -> list[str]:
    return [one["id"] for one in logic["people"] if one["role"] == "suspect"]


def method(rng: Random, logic: Values, name: str) -> Values:
    few = [[], [], [one for one in ids(logic, "items") if rng.random() < 0.6]]
    traits = [[], [], [one for one in ids(logic, "qualities") if rng.random() < 0.6]]
    visits = [visit(rng, logic)] if rng.random() < 0.35 else []
    return {"id": name, "name": name, "presence": rng.random() < 0.6, "items": rng.choice(few),
            "qualities": rng.choice(traits), "visits": visits}  # fmt: skip


def visit(rng: Random, logic: Values) -> Values:
    made = {"in": rng.choice(ids(logic, "places"))} | span(rng, logic, must=True)
    return made | ({"open": True} if rng.random() < 0.3 else {})


def crime(rng: Random, logic: Values) -> Values:
    instants = names(logic["clock"])
    first = rng.randrange(len(instants))
    people = ids(logic, "people")
    told: Values = {
        "culprits": rng.choice((1, 1, 1, 2)),
        "from": instants[first if rng.random() < 0.5 else 0],
        "to": instants[rng.randrange(first, len(instants))],
        "places": subset(rng, ids(logic, "places"), 1),
    }
    kind = rng.random()
    if kind < 0.25:
        told["target"] = subset(rng, people, 1)[:3]
    elif kind < 0.8 and "vic" in people:
        told["target"] = "vic"
    return told


def span(rng: Random, logic: Values, *, must: bool = False) -> Values:
    """``from`` and ``to``, ``from`` alone, or neither."""
    instants = names(logic["clock"])
    kind = rng.random()
    if kind < 0.1 and not must:
        return {}
    first = rng.randrange(len(instants))
    if kind < 0.45:
        return {"from": instants[first]}
    return {"from": instants[first], "to": instants[rng.randrange(first, min(len(instants), first + 4))]}


def reading(rng: Random, logic: Values, depth: int = 2) -> Values:
    """Any reading that a clue may have, nested at most so deep."""
    kinds = [one for one in KINDS if fits(one, logic)]
    if depth and rng.random() < 0.22:
        nested = rng.choice(("all", "any", "not"))
        if nested == "not":
            return {"not": reading(rng, logic, depth - 1)}
        return {nested: [reading(rng, logic, depth - 1) for _ in range(rng.randint(1, 3))]}
    return _plain(rng, logic, rng.choice(kinds))


KINDS = ("in", "in", "in", "not_in", "not_in", "with", "someone", "nobody_in", "window", "alive", "scene",
         "method", "victim", "had", "lacked", "is", "is_not", "culprit_had", "culprit_is", "closed", "closed",
         "belief")  # fmt: skip


def fits(kind: str, logic: Values) -> bool:
    if kind in ("had", "lacked", "culprit_had"):
        return bool(logic["items"])
    if kind in ("is", "is_not", "culprit_is"):
        return bool(logic["qualities"])
    if kind == "belief":
        return bool(logic["beliefs"])
    return kind != "victim" or isinstance(logic["crime"].get("target"), list)


def _plain(rng: Random, logic: Values, kind: str) -> Values:  # noqa: PLR0911, PLR0912
    instants, place = names(logic["clock"]), rng.choice(ids(logic, "places"))
    who = rng.choice(suspects_of(logic) * 2 + ids(logic, "people"))
    item = rng.choice(ids(logic, "items") or [""])
    quality = rng.choice(ids(logic, "qualities") or [""])
    match kind:
        case "in" | "not_in":
            return {"who": who, kind: place} | span(rng, logic)
        case "with":
            other = rng.choice([one for one in ids(logic, "people") if one != who])
            return {"who": who, "with": other} | span(rng, logic)
        case "someone":
            traits = {"had": item} if item and rng.random() < 0.3 else {}
            traits |= {"is": quality} if quality and rng.random() < 0.3 else {}
            return {"someone": {"in": place} | span(rng, logic) | traits}
        case "nobody_in":
            return {"nobody_in": place} | span(rng, logic)
        case "window":
            first = rng.randrange(len(instants))
            return {"crime_from": instants[first], "crime_to": instants[rng.randrange(first, len(instants))]}
        case "alive":
            return {"alive_at": rng.choice(instants)}
        case "scene":
            return {"crime_in": subset(rng, ids(logic, "places"), 1)}
        case "method":
            return {"method": rng.choice(ids(logic, "methods"))}
        case "victim":
            return {"victim": rng.choice(logic["crime"]["target"])}
        case "had" | "lacked":
            return {"who": who, kind: item}
        case "is" | "is_not":
            return {"who": who, kind: quality}
        case "culprit_had":
            return {"culprit": {"had": item}}
        case "culprit_is":
            return {"culprit": {"is": quality}}
        case "closed":
            return closing(rng, logic)
        case _:
            return {"belief": rng.choice(ids(logic, "beliefs")), "is": rng.random() < 0.5}


def closing(rng: Random, logic: Values) -> Values:
    """A closed passage, by its id or by its two places, perhaps but for those who had an item."""
    door = rng.choice(logic["passages"] + logic["passages"][:1] * 3)
    named = door["id"] if "id" in door and rng.random() < 0.5 else rng.sample(door["between"], 2)
    items = ids(logic, "items")
    keyed = {"but_for": rng.choice(items)} if items and rng.random() < 0.5 else {}
    return {"closed": named} | span(rng, logic) | keyed
