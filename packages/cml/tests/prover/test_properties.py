"""What must hold of every case: worlds keep the laws (read in plain Python); more clues never open more."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casewright.cml.model.logic import Clue, Logic
from casewright.cml.prover import Inquiry, Oracle, World
from casewright.cml.prover.curve import curve

PEOPLE = ["lord", "ann", "bob", "cy", "eve"]
SUSPECTS = ["ann", "bob", "cy"]
PLACES = ["study", "hall", "yard", "loft"]
TIMES = ["23:45", "23:50", "23:55", "00:00", "00:05"]

spans: st.SearchStrategy[dict[str, Any]] = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(
    lambda ends: {"from": TIMES[min(ends)], "to": TIMES[max(ends)]}
)
plain: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.builds(
        lambda w, p, s: {"who": w, "in": p} | s, st.sampled_from(PEOPLE), st.sampled_from(PLACES), spans
    ),
    st.builds(
        lambda w, p, s: {"who": w, "not_in": p} | s, st.sampled_from(PEOPLE), st.sampled_from(PLACES), spans
    ),
    st.builds(lambda w, s: {"who": w, "with": "eve"} | s, st.sampled_from(SUSPECTS), spans),
    st.builds(lambda p, s: {"nobody_in": p} | s, st.sampled_from(PLACES), spans),
    st.builds(lambda p, s: {"someone": {"in": p, "had": "key"} | s}, st.sampled_from(PLACES), spans),
    st.builds(lambda s: {"crime_from": s["from"], "crime_to": s["to"]}, spans),
    st.builds(lambda p: {"crime_in": [p]}, st.sampled_from(PLACES[:3])),
    st.builds(lambda w: {"who": w, "had": "key"}, st.sampled_from(PEOPLE)),
    st.builds(lambda s: {"closed": ["study", "hall"]} | s, spans),
    st.builds(lambda s: {"closed": ["hall", "yard"], "but_for": "key"} | s, spans),
    st.just({"culprit": {"had": "key"}}),
    st.just({"method": "trap"}),
    st.just({"victim": "lord"}),
)
readings = st.one_of(
    plain,
    plain.map(lambda one: {"not": one}),
    st.lists(plain, min_size=2, max_size=2).map(lambda two: {"any": two}),
)
worth = st.one_of(
    st.sampled_from([{"evidence": "physical"}, {"evidence": "claim", "by": "ann"}]),
    st.sampled_from([*SUSPECTS, "eve"]).map(lambda by: {"evidence": "testimony", "by": by}),
)


@st.composite
def cases(draw: st.DrawFn) -> Logic:
    """Small cases of five people, four places and five instants, with one or two culprits."""
    clues: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 5))):
        clue: dict[str, Any] = {"id": f"c{number}", "statement": "-", "otherwise": []} | draw(worth)
        clue["shows"] = draw(st.lists(readings, min_size=1, max_size=2))
        clue["assuming"] = draw(st.sampled_from([[], ["a"], ["a", "b"]]))
        if draw(st.booleans()):
            clue["otherwise"] = [draw(readings)]
        clues.append(clue)
    target = draw(st.sampled_from([None, "lord", ["lord", "cy"]]))
    crime = {
        "culprits": draw(st.integers(1, 2)),
        "target": target,
        "from": "23:50",
        "to": "00:05",
        "places": PLACES[:3],
    }
    return Logic.model_validate(FRAME | {"crime": crime, "clues": clues})


FRAME: dict[str, Any] = {
    "clock": {"start": "23:45", "step_minutes": 5, "slots": 5},
    "places": [{"id": place, "name": place} for place in PLACES],
    "passages": [
        {"between": ["study", "hall"]},
        {"between": ["study", "hall"], "id": "window"},
        {"between": ["hall", "yard"]},
        {"between": ["yard", "loft"]},
    ],
    "people": [
        {"id": person, "name": person, "role": role}
        for person, role in zip(PEOPLE, ["victim", *["suspect"] * 3, "witness"], strict=True)
    ],
    "items": [{"id": "key", "name": "Key", "single": True}],
    "methods": [
        {"id": "blow", "name": "Blow", "presence": True},
        {
            "id": "trap",
            "name": "Trap",
            "items": ["key"],
            "visits": [{"in": "yard", "from": "23:45", "to": "23:55"}],
        },
    ],
    "beliefs": [{"id": name, "axis": "temporal", "statement": name} for name in "ab"],
}

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def breaches(logic: Logic, world: World) -> list[str]:
    """The laws 1 to 6 in plain Python: what the world breaks."""
    crime = logic.crime
    found = [] if len(world.culprits) == crime.culprits else ["1: count"]
    found += [] if crime.start <= logic.clock.time(world.at) or world.at > 2 else ["1: hour"]
    found += [] if world.place in crime.places else ["1: place"]
    found += (
        [] if (world.victim in crime.targets if crime.targets else world.victim is None) else ["1: target"]
    )
    found += [f"2: {person}" for person in PEOPLE for at in range(4) if not may_go(logic, world, person, at)]
    if world.victim is not None:
        found += [] if world.victim not in world.culprits else ["3: culprit"]
        found += [] if world.positions[world.victim][world.at] == world.place else ["3: elsewhere"]
    found += [] if sum(item == "key" for _, item in world.had) <= 1 else ["6: single"]
    return found + (presence(world) if world.method == "blow" else trap(world))


def may_go(logic: Logic, world: World, person: str, at: int) -> bool:
    """Laws 2 and 3: staying, walking through an open passage, or being carried."""
    here, there = world.positions[person][at : at + 2]
    if here == there:
        return True
    if person == world.victim and at >= world.at:
        return any(world.positions[c][at : at + 2] == (here, there) for c in world.culprits)
    for number, passage in enumerate(logic.passages):
        state = {item for door, when, item in world.closed if (door, when) == (number, at)}
        passes = not state or any(item is not None and (person, item) in world.had for item in state)
        if {here, there} == set(passage.between) and passes:
            return True
    return False


def presence(world: World) -> list[str]:
    """Law 4."""
    there = {person for person in PEOPLE if world.positions[person][world.at] == world.place}
    watching = there & {*SUSPECTS, "eve"} - {*world.culprits, world.victim}
    return ([] if there & set(world.culprits) else ["4: absent"]) + (["4: watched"] if watching else [])


def trap(world: World) -> list[str]:
    """Law 5."""
    watching = {*SUSPECTS, "eve"} - {*world.culprits, world.victim}
    visits = [
        at
        for at in range(min(3, world.at + 1))
        if any(world.positions[culprit][at] == "yard" for culprit in world.culprits)
        and not any(world.positions[person][at] == "yard" for person in watching)
    ]
    armed = any((culprit, "key") in world.had for culprit in world.culprits)
    return ([] if visits else ["5: visit"]) + ([] if armed else ["5: item"])


def says(logic: Logic, world: World, reading: Any) -> bool:  # noqa: PLR0911, PLR0912
    """A reading, given as its YAML, in plain Python."""
    match reading:
        case {"not": one}:
            return not says(logic, world, one)
        case {"any": many}:
            return any(says(logic, world, one) for one in many)
        case {"someone": figure}:
            rest = {key: value for key, value in figure.items() if key != "had"}
            return any(says(logic, world, {"who": x} | rest) and (x, "key") in world.had for x in SUSPECTS)
        case {"nobody_in": place}:
            crowd = [*SUSPECTS, "eve"]
            span = {"from": reading["from"], "to": reading["to"]}
            return all(says(logic, world, {"who": x, "not_in": place} | span) for x in crowd)
        case {"closed": [a, b]}:
            allowed = {None, reading.get("but_for")}
            doors = [n for n, passage in enumerate(logic.passages) if set(passage.between) == {a, b}]
            return all(
                any((door, at, item) in world.closed for item in allowed)
                for door in doors
                for at in slots(reading)
            )
        case {"crime_from": first, "crime_to": last}:
            return world.at in slots({"from": first, "to": last})
        case {"crime_in": places}:
            return world.place in places
        case {"who": who, "had": item}:
            return (who, item) in world.had
        case {"who": who, "in": place}:
            return all(world.positions[who][at] == place for at in slots(reading))
        case {"who": who, "not_in": place}:
            return all(world.positions[who][at] != place for at in slots(reading))
        case {"who": who, "with": other}:
            return all(world.positions[who][at] == world.positions[other][at] for at in slots(reading))
        case {"culprit": {"had": item}}:
            return any((culprit, item) in world.had for culprit in world.culprits)
        case {"method": method}:
            return bool(world.method == method)
        case {"victim": victim}:
            return bool(world.victim == victim)
    raise AssertionError(reading)


def slots(span: dict[str, str]) -> range:
    return range(TIMES.index(span["from"]), TIMES.index(span["to"]) + 1)


def binds(logic: Logic, world: World, clue: Clue) -> bool:
    """Law 7 in plain Python."""
    if clue.evidence == "claim" or (clue.evidence == "testimony" and clue.by in world.culprits):
        return True
    rows = clue.model_dump(by_alias=True, exclude_none=True)
    said = rows["shows"] if set(clue.assuming) <= world.beliefs else rows["otherwise"]
    return all(says(logic, world, reading) for reading in said)


@few
@given(cases())
def test_every_world_keeps_the_laws_and_binds_as_plain_python_reads_them(logic: Logic) -> None:
    oracle = Oracle(logic)
    ids = [clue.id for clue in logic.clues]
    for suspect in SUSPECTS:
        for shown in [ids[:n] for n in range(len(ids) + 1)]:
            world = oracle.possible(shown, guilty=suspect)
            if world is not None:
                assert suspect in world.culprits
                assert breaches(logic, world) == []
                assert set(shown) <= world.clues
                assert world.clues == {clue.id for clue in logic.clues if binds(logic, world, clue)}


@few
@given(cases(), st.data())
def test_showing_or_believing_more_never_opens_more(logic: Logic, data: st.DataObject) -> None:
    oracle = Oracle(logic)
    ids = [clue.id for clue in logic.clues]
    some = data.draw(st.lists(st.sampled_from(ids), unique=True))
    believed = data.draw(st.lists(st.sampled_from("ab"), unique=True))
    assert oracle.suspects_left(ids) <= oracle.suspects_left(some)
    assert oracle.suspects_left(some, believed) <= oracle.suspects_left(some)


@few
@given(cases())
def test_a_core_clears_and_no_proper_part_of_it_does(logic: Logic) -> None:
    oracle = Oracle(logic)
    ids = [clue.id for clue in logic.clues]
    for suspect in sorted(set(SUSPECTS) - oracle.suspects_left(ids)):
        core = oracle.core(ids, guilty=suspect)
        fresh = Oracle(logic)
        assert fresh.possible(core, guilty=suspect) is None
        for out in core:
            assert fresh.possible([clue for clue in core if clue != out], guilty=suspect) is not None


@few
@given(cases())
def test_the_curve_falls_and_is_what_each_prefix_says(logic: Logic) -> None:
    points = curve(Inquiry(logic))
    for before, after in pairwise(points):
        assert set(after.open) <= set(before.open)
        assert set(after.believed) <= set(before.believed)
    fresh = Oracle(logic)
    ids = [clue.id for clue in logic.clues]
    for count, point in enumerate(points, 1):
        assert set(point.believed) <= set(point.open)
        assert set(point.open) == fresh.suspects_left(ids[:count])
        assert set(point.believed) == fresh.suspects_left(ids[:count], ["a", "b"])


@few
@given(cases())
def test_an_oracle_with_memory_answers_as_a_fresh_one(logic: Logic) -> None:
    oracle = Oracle(logic)
    ids = [clue.id for clue in logic.clues]
    for shown in [*([one] for one in ids), ids, ids[::-1][:2]]:
        assert oracle.suspects_left(shown) == Oracle(logic).suspects_left(shown)
