"""Random small cases: a frame, a true evening in it, and clues, steps and a test that may come close to fair.

The evening is a world that the second checker's solver finds under random wishes; the clues are mostly true
in it and rule out rival worlds, some lie, and at the end something may be spoilt. What matters is not what
the cases are but that two checkers, who share no code, say the same of each.
"""

from __future__ import annotations

from random import Random

from casewright.cml.model.document import Document
from casewright.cml.model.logic import Clue, Logic
from casewright.cml.recheck.casebook import Casebook
from casewright.cml.recheck.truth import World, binds, says_true

from .frames import BELIEFS, Values, closing, frame, ids, names, reading, subset, suspects_of


def case(rng: Random) -> Document:
    """A document that reads well: LOGIC with a solution, and a CASE that agrees with it."""
    while True:
        logic = frame(rng)
        world = evening(rng, logic)
        if world is not None:
            break
    logic["solution"] = solution(logic, world)
    logic["clues"] = clues(rng, logic, world)
    prove(rng, logic)
    spoil(rng, logic)
    return document(logic)


def document(logic: Values) -> Document:
    """LOGIC beside the least CASE that agrees with it."""
    culprits = logic["solution"]["culprits"]
    cast = [{"name": one["name"], "culpability": "guilty" if one["id"] in culprits else "innocent"}
            for one in logic["people"]]  # fmt: skip
    named = [one["name"] for one in cast if one["culpability"] == "guilty"]
    told = {"cast": cast, "culpability": {"culprit_count": logic["crime"]["culprits"], "culprits": named}}
    return Document.model_validate({"CML_VERSION": 2.0, "CASE": told, "LOGIC": logic})


def evening(rng: Random, logic: Values) -> World | None:
    """A world of the frame, as random as wishes one after another can make it; None where there is none."""
    doors = [{"id": f"c{n}", "statement": "s", "evidence": "claim", "shows": [closing(rng, logic)]}
             for n in range(rng.choice((0, 0, 1, 2)))]  # fmt: skip
    book = Casebook(Logic.model_validate(logic | {"clues": doors}))
    if not book.possible():
        return None
    v = book.variables
    wishes = [v.guilty[rng.choice(suspects_of(logic))], rng.choice(list(v.instant.values()))]
    wishes += [rng.choice(list(pool.values())) for pool in (v.method, v.scene, v.target) if pool]
    wishes += [v.at(rng.choice(v.people), rng.choice(v.places), rng.choice(v.slots)) for _ in range(12)]
    wishes += [
        sign * lit for lits in v.shut.values() for lit in lits.values() for sign in (rng.choice((1, -1)),)
    ]
    wishes += [sign * lit for lit in v.belief.values() for sign in (rng.choice((1, 1, -1)),)]
    wishes += [v.had(rng.choice(v.people), one) for one in ids(logic, "items")]
    granted: list[int] = []
    for wish in wishes:
        granted += [wish] if book.possible(*granted, wish) else []
    world = book.world(*granted)
    if world is not None and not world.false and rng.random() < 0.9:
        world = book.world(*granted[:3], -v.belief[BELIEFS[0]]) or world
    return world


def solution(logic: Values, world: World) -> Values:
    """A world as a document tells it."""
    instants = names(logic["clock"])
    told: Values = {
        "culprits": sorted(world.culprits),
        "method": world.method,
        "at": instants[world.at],
        "in": world.scene,
        "false_beliefs": sorted(world.false),
        "evening": {
            who: {instants[n]: place for n, place in enumerate(stay) if n == 0 or stay[n - 1] != place}
            for who, stay in world.where.items()
        },
        "had": _owners(ids(logic, "items"), world.had),
        "is": _owners(ids(logic, "qualities"), world.being),
        "closed": [{"closed": f"door{door}", "from": instants[slot]} | ({"but_for": key} if key else {})
                   for door, key, slot in sorted(world.shut, key=str)],
    }  # fmt: skip
    return told | ({"victim": world.target} if isinstance(logic["crime"].get("target"), list) else {})


def _owners(names: list[str], facts: frozenset[tuple[str, str]]) -> dict[str, list[str]]:
    owners = {one: sorted(who for who, what in facts if what == one) for one in names}
    return {one: people for one, people in owners.items() if people}


def clues(rng: Random, logic: Values, world: World) -> list[Values]:
    """Some clues at random, some that deceive, and then such as rule rivals out until nobody else is left."""
    told = [clue(rng, logic, world, f"c{n}") for n in range(rng.randint(0, 3))]
    told += [
        delusion(rng, logic, world, f"c{len(told) + n}", one) for n, one in enumerate(sorted(world.false))
    ]
    for _ in range(rng.choice((0, 6, 12, 12))):
        book = Casebook(Logic.model_validate(logic | {"clues": told}))
        rivals = _rivals(book, world)
        if not rivals or rng.random() < 0.03:
            break
        told += _ruling_out(rng, logic, world, rivals, f"c{len(told)}")
    for one in told:
        if rng.random() < 0.5 and one["evidence"] != "claim":
            one["role"] = _role_of(logic, told, one)
    late = rng.random() < 0.5
    if not late:
        rng.shuffle(told)
    return told


def _rivals(book: Casebook, world: World) -> list[World]:
    """A world for each other culprit and method, and for each false belief one in which it holds."""
    v, shown = book.variables, book.shown(book.clues)
    goals = [v.guilty[one] for one in book.innocents]
    goals += [lit for name, lit in v.method.items() if name != world.method]
    goals += [v.belief[one] for one in world.false]
    found = [book.world(*shown, one) for one in goals]
    return [one for one in found if one is not None]


def _ruling_out(rng: Random, logic: Values, world: World, rivals: list[World], name: str) -> list[Values]:
    """A clue that binds in the evening and not in most of the rival worlds, if luck finds one."""
    bare, best, most = Logic.model_validate(logic), [], 0
    for _ in range(60):
        new = clue(rng, logic, world, name)
        parsed = Clue.model_validate(new)
        ruled_out = sum(1 for rival in rivals if not binds(parsed, rival, bare))
        if ruled_out > most and binds(parsed, world, bare):
            best, most = [new], ruled_out
    return best


def _role_of(logic: Values, told: list[Values], one: Values) -> str:
    """Essential where somebody else could have done it without the clue."""
    rest = [other for other in told if other is not one]
    book = Casebook(Logic.model_validate(logic | {"clues": rest}))
    return "essential" if book.possible(book.an_innocent, *book.shown(book.clues)) else "supporting"


def delusion(rng: Random, logic: Values, world: World, name: str, belief: str) -> Values:
    """A clue whose plain reading leans on a false belief and is false: what deceives the reader."""
    bare, shows = Logic.model_validate(logic), []
    for _ in range(30):
        shows = [reading(rng, logic, 0)]
        made = {"id": name, "statement": name, "evidence": "physical", "assuming": [belief], "shows": shows}
        if not says_true(Clue.model_validate(made | {"assuming": []}), world, bare):
            break
    return made


def clue(rng: Random, logic: Values, world: World, name: str) -> Values:
    """One clue; what it says is mostly true in the evening, unless it leans on a belief that is false."""
    leaning = subset(rng, ids(logic, "beliefs"), 1)[:2] if rng.random() < 0.35 else []
    doubted = bool(set(leaning) & world.false)
    evidence = rng.choice(("physical", "record", "physical", "testimony", "testimony", "claim"))
    made: Values = {
        "id": name,
        "statement": name,
        "evidence": evidence,
        "assuming": leaning,
        "shows": readings(rng, logic, world, mostly_true=not doubted and evidence != "claim"),
        "role": rng.choice(("essential", "supporting", "supporting", "texture")),
    }
    if (doubted and rng.random() < 0.4) or (leaning and rng.random() < 0.1):
        made["otherwise"] = readings(rng, logic, world, mostly_true=True)
    if made["evidence"] == "claim":
        made["by"] = rng.choice(logic["solution"]["culprits"] + suspects_of(logic))
    if made["evidence"] == "testimony":
        named = str(made["shows"]) + str(made.get("otherwise"))
        speakers = [one for one in ids(logic, "people") if f"'{one}'" not in named]
        made |= {"by": rng.choice(speakers)} if speakers else {"evidence": "record"}
    return made


def readings(rng: Random, logic: Values, world: World, *, mostly_true: bool) -> list[Values]:
    """One or two readings (now and then none); if so wished, nearly always true in the evening."""
    count = rng.choice((0, 1, 1, 1, 1, 1, 2))
    found: list[Values] = []
    frame_only = Logic.model_validate(logic)
    for _ in range(40 * count):
        new = reading(rng, logic)
        true = says_true(Clue.model_validate(_as_record([new])), world, frame_only)
        if true or not mostly_true or rng.random() < 0.02:
            found.append(new)
        if len(found) == count:
            break
    return found


def prove(rng: Random, logic: Values) -> None:
    """Steps from minimal sets of clues, a test, and red herrings."""
    book = Casebook(Logic.model_validate(logic))
    shown = list(book.clues)
    logic["steps"] = [
        {"uses": shrunk(rng, book, shown, -lit), "concludes": {"belief": name, "is": False}}
        for name, lit in book.variables.belief.items()
        if name in logic["solution"]["false_beliefs"]
    ]
    innocents = list(book.innocents)
    rng.shuffle(innocents)
    known = [-book.variables.belief[one["concludes"]["belief"]] for one in logic["steps"]]
    for who in innocents:
        lit = book.variables.guilty[who]
        logic["steps"].append({"uses": shrunk(rng, book, shown, -lit, known), "concludes": {"cleared": who}})
        known.append(-lit)
    herrings(rng, logic, book)
    after = shown[: rng.randint(0, len(shown))]
    culprits = logic["solution"]["culprits"]
    predicts = _prediction(rng, logic, after)
    logic["test"] = {"after": after, "predicts": predicts, "singles_out": culprits}


def _prediction(rng: Random, logic: Values, after: list[str]) -> list[Values]:
    """What tells the culprits from the rivals, where luck finds it."""
    pool = [reading(rng, logic, 1) for _ in range(rng.choice((1, 30)))]
    if "key" in ids(logic, "items") and rng.random() < 0.9:
        pool.insert(0, {"who": logic["solution"]["culprits"][0], "had": "key"})
    wanted = [_as_record([one]) | {"id": f"p{n}", "evidence": "claim"} for n, one in enumerate(pool)]
    book = Casebook(Logic.model_validate(logic | {"clues": [*logic["clues"], *wanted]}))
    shown = book.shown(after)
    for one, candidate in zip(pool, wanted, strict=True):
        lit = book.said[candidate["id"]]
        if not book.possible(book.an_innocent, lit, *shown) and book.possible(lit, *shown):
            return [one]
    return pool[: rng.choice((0, 1, 1))]


def _as_record(shows: list[Values]) -> Values:
    return {"id": "c", "statement": "s", "evidence": "record", "shows": shows}


def shrunk(
    rng: Random, book: Casebook, clues: list[str], goal: int, known: list[int] | None = None
) -> list[str]:
    """A minimal part of the clues from which, with what is known, the goal follows; else any clue."""
    kept = list(clues)
    if book.possible(*book.shown(kept), *(known or []), -goal):
        return rng.sample(kept, min(1, len(kept)))
    for one in rng.sample(kept, len(kept)):
        fewer = [other for other in kept if other != one]
        if not book.possible(*book.shown(fewer), *(known or []), -goal):
            kept = fewer
    return kept


def herrings(rng: Random, logic: Values, book: Casebook) -> None:
    """One or two clues become red herrings, explained by a clue that clears whom they point at."""
    for one in logic["clues"]:
        if rng.random() < 0.15 and len(logic["clues"]) > 1:
            pointed = rng.choice(suspects_of(logic))
            others = [name for name in book.clues if name != one["id"]]
            why = shrunk(rng, book, others, -book.variables.guilty[pointed]) if rng.random() < 0.7 else others
            explained = rng.choice(why or others)
            one |= {"role": "red_herring", "points_to": pointed, "explained_by": explained}


def spoil(rng: Random, logic: Values) -> None:
    """Now and then something is changed at random, so that a gate that would pass may fail."""
    steps, told = logic["steps"], logic["clues"]
    change = rng.randrange(10)
    if change == 0 and steps:
        steps.pop(rng.randrange(len(steps)))
    elif change == 1 and steps and told:
        step = rng.choice(steps)
        step["uses"] = sorted({*step["uses"], rng.choice(told)["id"]})
    elif change == 2 and steps:
        rng.shuffle(steps)
    elif change == 3 and told:
        steps.insert(0, {"uses": [rng.choice(told)["id"]], "concludes": reading(rng, logic)})
    elif change == 4:
        logic.pop(rng.choice(("steps", "test")))
    elif change == 5 and steps:
        rng.choice(steps)["uses"] = []
