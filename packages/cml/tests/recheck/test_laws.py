"""Every law, asked in the tiny case: a world that keeps it is possible, one that breaks it is not."""

from __future__ import annotations

from typing import Any

import pytest

from .tiny import TINY, by, clues_possible, possible


def at(who: str, place: str, start: str, end: str | None = None) -> dict[str, Any]:
    return {"who": who, "in": place, "from": start} | ({"to": end} if end else {})


def method(**asks: Any) -> list[dict[str, Any]]:
    return [{"id": "blow", "name": "Blow", **asks}]


def crime(**changes: Any) -> dict[str, Any]:
    return {**TINY["crime"], **changes}


def test_1_as_many_culprits_as_the_crime_had_hands() -> None:
    two: list[dict[str, Any]] = [{"who": "ann", "had": "key"}, {"culprit": {"had": "key"}}]
    two += [{"who": "bob", "had": "coin"}, {"culprit": {"had": "coin"}}, {"who": "bob", "lacked": "key"}]
    alone = {"who": "ann", "lacked": "coin"}
    nobody_else = [{"who": one, "lacked": "coin"} for one in ("vic", "wit")]
    assert not possible(*two, alone, *nobody_else)
    assert possible(*two, alone, *nobody_else, crime=crime(culprits=2))


def test_1_the_crime_is_within_its_bounds() -> None:
    assert possible({"crime_from": "20:15", "crime_to": "20:15"})
    assert not possible({"crime_from": "20:15", "crime_to": "20:15"}, crime=crime(to="20:10"))
    assert not possible({"crime_in": ["hall"]})
    assert possible({"crime_in": ["hall"]}, crime=crime(places=["hall", "study"]))
    assert not possible({"victim": "ann"})
    assert possible({"victim": "ann"}, crime=crime(target=["ann", "vic"]))
    assert not possible({"victim": "ann"}, {"victim": "vic"}, crime=crime(target=["ann", "vic"]))


def test_2_everybody_is_in_one_place() -> None:
    assert not possible(at("wit", "hall", "20:00"), at("wit", "lane", "20:00"))
    assert not possible(*({"who": "wit", "not_in": place} for place in ("hall", "lane", "study")))


def test_2_one_walks_through_a_passage() -> None:
    assert possible(at("wit", "lane", "20:00"), at("wit", "study", "20:10"))
    assert not possible(at("wit", "lane", "20:00"), at("wit", "study", "20:05"))


@pytest.mark.parametrize("named", ["door", ["hall", "study"], ["study", "hall"]])
def test_2_nobody_walks_through_a_closed_passage(named: object) -> None:
    moved = [at("wit", "hall", "20:05"), at("wit", "study", "20:10")]
    assert possible(*moved)
    assert not possible(*moved, {"closed": named, "from": "20:05"})
    assert possible(*moved, {"closed": named, "from": "20:10"})
    assert not possible(*moved, {"closed": named, "from": "20:00", "to": "20:05"})
    assert possible(*moved, {"not": {"closed": named, "from": "20:00", "to": "20:05"}})


def test_2_a_second_passage_is_a_way_round() -> None:
    moved = [at("wit", "hall", "20:05"), at("wit", "study", "20:10")]
    window = [*TINY["passages"], {"between": ["study", "hall"], "id": "window"}]
    assert possible(*moved, {"closed": "door"}, passages=window)
    assert not possible(*moved, {"closed": ["hall", "study"]}, passages=window)


def test_2_closed_but_for_those_who_had_the_item() -> None:
    moved = [at("wit", "hall", "20:05"), at("wit", "study", "20:10")]
    locked = {"closed": "door", "but_for": "key"}
    assert possible(*moved, locked)
    assert not possible(*moved, locked, {"who": "wit", "lacked": "key"})
    assert not possible(*moved, locked, {"closed": "door"})
    assert not possible({"closed": "door"}, {"not": locked})
    assert possible(locked, {"not": {"closed": "door"}})


def test_2_two_locks_want_both_keys() -> None:
    moved = [at("wit", "hall", "20:05"), at("wit", "study", "20:10")]
    locks = [{"closed": "door", "but_for": one} for one in ("key", "coin")]
    assert possible(*moved, *locks)
    for one in ("key", "coin"):
        assert not possible(*moved, *locks, {"who": "wit", "lacked": one})


def test_3_the_target_is_where_the_crime_is() -> None:
    struck = {"crime_from": "20:10", "crime_to": "20:10"}
    assert not possible(struck, at("vic", "hall", "20:10"))
    assert possible(struck, at("vic", "hall", "20:05"))


def test_3_the_target_is_no_culprit() -> None:
    both = crime(target=["ann", "bob"])
    assert not possible({"victim": "ann"}, by("ann"), crime=both)
    assert possible({"victim": "bob"}, by("ann"), crime=both)


STRUCK = {"crime_from": "20:00", "crime_to": "20:00"}


def test_3_a_body_is_carried_by_a_culprit_or_lies() -> None:
    moved = at("vic", "hall", "20:05")
    assert possible(STRUCK, moved, at("ann", "hall", "20:05"))
    assert not possible(STRUCK, moved, at("ann", "study", "20:05"), by("ann"))
    assert possible(
        moved, {"crime_from": "20:15", "crime_to": "20:15"}, at("ann", "lane", "20:05"), by("ann")
    )


def test_3_a_carrier_makes_the_same_move() -> None:
    from_afar = [at("ann", "lane", "20:00"), at("ann", "hall", "20:05")]
    moved = [STRUCK, at("vic", "hall", "20:05"), by("ann")]
    assert not possible(*moved, *from_afar, methods=method())
    assert possible(*moved, at("ann", "study", "20:00"), at("ann", "hall", "20:05"), methods=method())


def test_3_a_body_passes_a_locked_door_as_its_bearer_does() -> None:
    moved = [STRUCK, at("vic", "hall", "20:05"), by("ann"), {"closed": "door", "but_for": "key"}]
    assert possible(*moved)
    assert possible(*moved, {"who": "vic", "lacked": "key"})
    assert not possible(*moved, {"who": "vic", "had": "key"})


def test_4_a_culprit_is_there() -> None:
    away = {"who": "ann", "not_in": "study"}
    assert not possible(away, by("ann"))
    assert possible(away, by("ann"), methods=method())


@pytest.mark.parametrize("other", ["bob", "wit"])
def test_4_nobody_else_is_there(other: str) -> None:
    struck = [{"crime_from": "20:10", "crime_to": "20:10"}, by("ann")]
    assert not possible(*struck, at(other, "study", "20:10"))
    assert possible(*struck, at(other, "study", "20:05"))
    assert possible(*struck, at(other, "study", "20:10"), methods=method())


def test_4_an_accomplice_may_be_there() -> None:
    assert possible(STRUCK, at("ann", "study", "20:00"), at("bob", "study", "20:00"), crime=crime(culprits=2))


def test_5_a_culprit_had_each_item_and_was_each_quality() -> None:
    asks = method(items=["key"], qualities=["tall"])
    assert possible(by("ann"), {"who": "ann", "had": "key"}, {"who": "ann", "is": "tall"}, methods=asks)
    assert not possible(by("ann"), {"who": "bob", "had": "key"}, methods=asks)
    assert not possible(by("ann"), {"who": "ann", "is_not": "tall"}, methods=asks)


def test_5_two_culprits_share_what_is_asked() -> None:
    asks = method(items=["key"], qualities=["tall"])
    shared = [{"who": "ann", "had": "key"}, {"who": "ann", "is_not": "tall"}]
    assert not possible(*shared, by("ann"), methods=asks)
    assert possible(*shared, methods=asks, crime=crime(culprits=2))


TRAP = {"in": "lane", "from": "20:00", "to": "20:10"}
OPEN_TRAP = TRAP | {"open": True}


def test_5_a_visit_is_made_in_its_span() -> None:
    asks = method(visits=[TRAP])
    assert possible(by("ann"), at("ann", "lane", "20:10"), methods=asks)
    assert not possible(
        by("ann"), {"who": "ann", "not_in": "lane", "from": "20:00", "to": "20:10"}, methods=asks
    )


def test_5_a_visit_is_not_after_the_crime() -> None:
    late = [by("ann"), at("ann", "hall", "20:05"), {"who": "ann", "not_in": "lane", "from": "20:00"}]
    asks = method(visits=[OPEN_TRAP])
    assert not possible(*late, {"crime_from": "20:00", "crime_to": "20:05"}, methods=asks)
    assert possible(*late, {"crime_from": "20:10", "crime_to": "20:10"}, methods=asks)


@pytest.mark.parametrize("other", ["bob", "wit"])
def test_5_a_visit_is_unseen_unless_it_is_open(other: str) -> None:
    seen = [by("ann"), at(other, "lane", "20:00", "20:10")]
    assert not possible(*seen, methods=method(visits=[TRAP]))
    assert possible(*seen, methods=method(visits=[OPEN_TRAP]))
    assert possible(*seen, methods=method(visits=[TRAP]), crime=crime(culprits=2, target="vic")) == (
        other == "bob"
    )


def test_6_a_single_thing_is_one_persons() -> None:
    assert not possible({"who": "ann", "had": "key"}, {"who": "vic", "had": "key"})
    assert possible({"who": "ann", "had": "coin"}, {"who": "vic", "had": "coin"})
    assert not possible({"who": "ann", "is": "heir"}, {"who": "wit", "is": "heir"})
    assert possible({"who": "ann", "is": "tall"}, {"who": "wit", "is": "tall"})


def clue(evidence: str, **rest: Any) -> dict[str, Any]:
    seen = [at("bob", "lane", "20:00", "20:15")]
    return {"id": evidence, "statement": "Told.", "evidence": evidence, "shows": seen} | rest


@pytest.mark.parametrize("evidence", ["physical", "record", "testimony"])
def test_7_what_is_seen_binds(evidence: str) -> None:
    did_it = clue("record", id="guilt", shows=[by("bob")])
    assert not clues_possible([clue(evidence, by="wit"), did_it])
    assert not clues_possible([clue(evidence, by="ann"), did_it])


def test_7_a_culprits_testimony_does_not() -> None:
    elsewhere = clue("record", id="hall", shows=[at("bob", "hall", "20:00")])
    for who, binds in (("ann", False), ("bob", True)):
        did_it = clue("record", id="guilt", shows=[by(who)])
        assert clues_possible([clue("testimony", by="ann"), elsewhere, did_it]) is not binds


def test_7_a_claim_binds_nothing() -> None:
    assert clues_possible(
        [clue("claim", by="ann"), clue("record", id="hall", shows=[at("bob", "hall", "20:00")])]
    )


def test_7_a_belief_decides_which_reading_holds() -> None:
    leaning = clue("record", assuming=["dusk"], otherwise=[at("bob", "hall", "20:00")])
    away = clue("record", id="study", shows=[at("bob", "study", "20:00")])
    late = clue("record", id="late", shows=[at("bob", "study", "20:15")])
    assert clues_possible([leaning])
    assert clues_possible([leaning], held=True)
    assert clues_possible([leaning, late])
    assert not clues_possible([leaning, late], held=True)
    assert not clues_possible([leaning, away])
    assert clues_possible([leaning | {"otherwise": []}, away])
