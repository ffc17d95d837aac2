"""Each law on a stage of three places (study, hall, yard in a row), four instants, four people."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
import yaml

from casewright.cml.model.readings import AllOf, Reading
from casewright.cml.prover import Oracle

Stage = Callable[..., Oracle]


def reading(text: str) -> Reading:
    return AllOf.model_validate({"all": [yaml.safe_load(text)]}).all[0]


def left(oracle: Oracle) -> set[str]:
    """Who can be guilty with every clue shown."""
    return set(oracle.suspects_left([clue.id for clue in oracle.logic.clues]))


def test_with_the_frame_alone_anybody_can_be_guilty_and_a_world_is_whole(stage: Stage) -> None:
    oracle = stage()
    world = oracle.possible([])
    assert world is not None
    assert left(oracle) == {"ann", "bob"}
    assert set(world.positions) == {"lord", "ann", "bob", "eve"}
    assert all(len(path) == 4 for path in world.positions.values())
    assert world.positions["lord"][world.at] == world.place


def test_two_culprits_are_always_guilty_together(stage: Stage) -> None:
    crime = "{culprits: 2, target: lord, from: '23:50', to: '00:05', places: [study]}"
    world = stage(crime=crime).possible([])
    assert world is not None
    assert world.culprits == ("ann", "bob")


def test_nobody_passes_two_passages_in_one_step(stage: Stage) -> None:
    assert not left(
        stage(["shows: [{who: ann, in: study, from: '23:55'}, {who: ann, in: yard, from: '00:00'}]"])
    )
    assert left(stage(["shows: [{who: ann, in: study, from: '23:55'}, {who: ann, in: yard, from: '00:05'}]"]))


def test_the_clock_runs_past_midnight(stage: Stage) -> None:
    world = stage(["shows: [{crime_from: '00:00', crime_to: '00:05'}, {alive_at: '00:00'}]"]).possible(["c0"])
    assert world is not None
    assert world.at == 3


def test_who_was_never_near_is_cleared_and_a_looker_on_forbids_the_deed(stage: Stage) -> None:
    here = "{crime_in: [study]}"
    assert left(stage([f"shows: [{here}, {{who: ann, in: yard}}]"])) == {"bob"}
    assert left(stage([f"shows: [{here}, {{who: eve, in: study}}]"])) == set()
    assert left(stage([f"shows: [{here}, {{who: ann, in: study}}]"])) == {"ann"}


def test_without_presence_the_culprit_may_be_anywhere(stage: Stage) -> None:
    away = ["shows: [{crime_in: [study]}, {who: ann, in: yard}, {who: eve, in: study}]"]
    assert left(stage(away, methods="[{id: poison, name: Poison}]")) == {"ann", "bob"}


def test_a_target_who_is_a_suspect_is_no_culprit_and_spoils_nothing(stage: Stage) -> None:
    crime = "{target: [lord, ann], from: '23:50', to: '00:05', places: [study]}"
    oracle = stage(["shows: [{victim: ann}, {who: ann, in: study}]"], crime=crime)
    assert left(oracle) == {"bob"}
    assert left(stage(["shows: [{victim: lord}, {who: ann, in: yard}]"], crime=crime)) == {"bob"}


def test_a_theft_without_a_target(stage: Stage) -> None:
    crime = "{from: '23:50', to: '00:05', places: [study]}"
    world = stage(["shows: [{who: lord, in: yard}]"], crime=crime).possible(["c0"])
    assert world is not None
    assert world.victim is None


STRUCK = "{crime_from: '23:50', crime_to: '23:50'}, {crime_in: [study]}"


def test_the_dead_move_only_with_a_culprit(stage: Stage) -> None:
    found = "{who: lord, in: hall, from: '00:05'}"
    assert left(stage([f"shows: [{STRUCK}, {found}, {{who: ann, in: study}}]"])) == set()
    assert left(stage([f"shows: [{STRUCK}, {found}, {{who: ann, in: yard}}]"])) == {"bob"}


def test_one_culprit_cannot_carry_where_the_other_walks(stage: Stage) -> None:
    crime = "{culprits: 2, target: lord, from: '23:50', to: '23:50', places: [study]}"
    moves = "{who: lord, in: hall, from: '23:55'}, {who: ann, in: study}"
    assert left(stage([f"shows: [{moves}, {{who: bob, in: hall, from: '23:55'}}]"], crime=crime)) == {
        "ann",
        "bob",
    }
    stays = "{who: bob, in: hall, from: '23:50'}, {who: bob, in: hall, from: '23:55'}"
    assert not left(stage([f"shows: [{moves}, {stays}]"], crime=crime))


def test_a_closed_passage_stops_all_but_those_with_the_item(stage: Stage) -> None:
    late = "{crime_from: '00:05', crime_to: '00:05'}, {crime_in: [study]}, {who: lord, in: study}"
    out = "{who: ann, in: hall, from: '23:50'}, {who: bob, in: hall, from: '23:50'}"
    shut = "{closed: [study, hall]}"
    kept = "{closed: [study, hall], but_for: key}"
    assert not left(stage([f"shows: [{late}, {out}, {shut}]"]))
    assert left(stage([f"shows: [{late}, {out}, {kept}]"])) == {"ann", "bob"}
    assert left(stage([f"shows: [{late}, {out}, {kept}, {{who: ann, had: key}}]"])) == {"ann"}
    assert not left(stage([f"shows: [{late}, {out}, {kept}, {shut}, {{who: ann, had: key}}]"]))


def test_closed_to_all_is_also_closed_but_for_some(stage: Stage) -> None:
    oracle = stage(["shows: [{closed: [study, hall]}]"])
    assert oracle.entails(["c0"], reading("{closed: [study, hall], but_for: key}")) is None
    oracle = stage(["shows: [{closed: [study, hall], but_for: key}]"])
    assert oracle.entails(["c0"], reading("{closed: [study, hall]}")) is not None


def test_the_end_of_a_span_is_closed_too(stage: Stage) -> None:
    went = "{who: ann, in: study, from: '00:00'}, {who: ann, in: hall, from: '00:05'}"
    assert not left(stage([f"shows: [{went}, {{closed: [study, hall], from: '23:50', to: '00:00'}}]"]))
    assert left(stage([f"shows: [{went}, {{closed: [study, hall], from: '23:50', to: '23:55'}}]"]))


def test_not_closed_is_open_at_some_instant(stage: Stage) -> None:
    span = "closed: [study, hall], from: '23:50', to: '23:55'"
    assert left(stage([f"shows: [{{not: {{{span}}}}}, {{closed: [study, hall], from: '23:50'}}]"]))
    assert not left(stage([f"shows: [{{not: {{{span}}}}}, {{{span}}}]"]))


def test_a_pair_names_every_passage_and_an_id_names_one(stage: Stage) -> None:
    passages = (
        "[{between: [study, hall], id: door}, {between: [hall, study], id: window}, {between: [hall, yard]}]"
    )
    went = "{who: ann, in: study, from: '00:00'}, {who: ann, in: hall, from: '00:05'}"
    assert left(stage([f"shows: [{went}, {{closed: door}}]"], passages=passages))
    assert not left(stage([f"shows: [{went}, {{closed: [study, hall]}}]"], passages=passages))
    assert not left(stage([f"shows: [{went}, {{closed: door}}, {{closed: window}}]"], passages=passages))


def test_a_body_passes_a_closed_passage_as_its_bearer_does(stage: Stage) -> None:
    carried = f"{STRUCK}, {{who: lord, in: hall, from: '23:55'}}"
    assert not left(stage([f"shows: [{carried}, {{closed: [study, hall]}}]"]))
    kept = "{closed: [study, hall], but_for: key}"
    assert left(stage([f"shows: [{carried}, {kept}, {{who: bob, had: key}}]"])) == {"bob"}
    assert not left(stage([f"shows: [{carried}, {kept}, {{who: lord, had: key}}]"]))


def test_the_living_target_needs_the_item_itself(stage: Stage) -> None:
    walk = "{crime_from: '00:05', crime_to: '00:05'}, {who: lord, in: hall, from: '23:50'}"
    kept = "{who: lord, in: study, from: '23:55'}, {closed: [study, hall], but_for: key}"
    assert left(stage([f"shows: [{walk}, {kept}, {{who: lord, had: key}}]"]))
    assert not left(stage([f"shows: [{walk}, {kept}, {{who: bob, had: key}}]"]))


def test_a_method_asks_for_items_and_qualities_that_two_culprits_may_share(stage: Stage) -> None:
    methods = "[{id: blow, name: Blow, items: [key, map], qualities: [heir]}]"
    has = "shows: [{who: ann, had: key}, {who: ann, lacked: map}]"
    assert not left(stage([has], methods=methods))
    crime = "{culprits: 2, target: lord, from: '23:50', to: '00:05', places: [study]}"
    assert left(stage([has], methods=methods, crime=crime)) == {"ann", "bob"}


def test_at_most_one_has_what_is_single(stage: Stage) -> None:
    assert not left(stage(["shows: [{who: ann, had: key}, {who: eve, had: key}]"]))
    assert left(stage(["shows: [{who: ann, had: map}, {who: eve, had: map}]"]))
    assert not left(stage(["shows: [{who: ann, is: heir}, {who: lord, is: heir}]"]))


VISIT = "[{{id: trap, name: Trap, visits: [{{in: yard, from: '23:50', to: '00:05'{}}}]}}]"


def test_a_visit_is_before_the_deed_and_unwatched_unless_open(stage: Stage) -> None:
    trap, open_trap = VISIT.format(""), VISIT.format(", open: true")
    early = "{crime_from: '23:50', crime_to: '23:55'}"
    late = "{who: ann, not_in: yard, from: '23:50', to: '23:55'}"
    assert left(stage([f"shows: [{early}, {late}]"], methods=trap)) == {"bob"}
    assert left(stage(["shows: [{who: eve, in: yard}]"], methods=trap)) == set()
    assert left(stage(["shows: [{who: eve, in: yard}]"], methods=open_trap)) == {"ann", "bob"}
    assert left(stage(["shows: [{who: lord, in: yard}]"], methods=trap)) == {"ann", "bob"}


def test_the_target_does_not_watch(stage: Stage) -> None:
    crime = "{target: [lord, ann], from: '23:50', to: '00:05', places: [yard]}"
    here = "shows: [{victim: ann}, {who: ann, in: yard}]"
    assert left(stage([here], methods=VISIT.format(""), crime=crime)) == {"bob"}


def test_an_accomplice_does_not_watch(stage: Stage) -> None:
    crime = "{culprits: 2, target: lord, from: '23:50', to: '00:05', places: [yard]}"
    both = "shows: [{who: ann, in: yard}, {who: bob, in: yard}]"
    assert left(stage([both], methods=VISIT.format(""), crime=crime)) == {"ann", "bob"}


def test_laws_four_and_five_can_be_set_aside(stage: Stage) -> None:
    oracle = stage(["shows: [{crime_in: [study]}, {who: eve, in: study}]"])
    assert oracle.possible(["c0"]) is None
    assert oracle.possible(["c0"], strict=False) is not None


def test_testimony_holds_unless_its_speaker_is_a_culprit_and_a_claim_binds_nothing(stage: Stage) -> None:
    alibi = "shows: [{crime_in: [study]}, {who: bob, in: yard}]"
    assert left(stage([f"{alibi}\nevidence: testimony\nby: eve"])) == {"ann"}
    assert left(stage([f"{alibi}\nevidence: testimony\nby: ann"])) == {"ann"}
    crime = "{target: lord, from: '23:50', to: '00:05', places: [study]}"
    oracle = stage(["evidence: testimony\nby: ann\nshows: [{who: bob, in: yard}]"], crime=crime)
    assert left(oracle) == {"ann"}
    assert left(stage([f"{alibi}\nevidence: claim\nby: bob"])) == {"ann", "bob"}


def test_a_belief_turns_a_clue_over(stage: Stage) -> None:
    clue = "assuming: [clock]\nshows: [{who: ann, in: yard}]\notherwise: [{who: bob, in: yard}]"
    oracle = stage([clue], crime="{target: lord, from: '23:50', to: '00:05', places: [study]}")
    false = reading("{belief: clock, is: false}")
    assert oracle.suspects_left(["c0"], ["clock"]) == {"bob"}
    assert oracle.suspects_left(["c0"]) == {"ann", "bob"}
    world = oracle.possible(["c0"], extra=[false])
    assert world is not None
    assert world.culprits == ("ann",)


@pytest.mark.parametrize(
    ("said", "follows"),
    [
        ("{who: ann, in: hall, from: '23:55', to: '00:00'}", "{who: ann, not_in: yard, from: '23:55'}"),
        ("{who: ann, in: hall}", "{someone: {in: hall, from: '23:50', to: '00:05'}}"),
        ("{nobody_in: hall, from: '23:55'}", "{who: eve, not_in: hall, from: '23:55'}"),
        ("{nobody_in: hall, from: '23:55'}", "{not: {someone: {in: hall, from: '23:55'}}}"),
        ("{all: [{who: ann, in: hall}, {who: ann, with: bob}]}", "{who: bob, in: hall, from: '00:05'}"),
        ("{any: [{who: ann, had: key}, {who: ann, had: map}]}", "{not: {all: [{who: ann, lacked: key}, "
         "{who: ann, lacked: map}]}}"),
        ("{all: [{culprit: {is: heir}}, {who: bob, is: heir}]}", "{cleared: ann}"),
        ("{all: [{culprit: {had: key}}, {who: ann, is_not: heir}, {who: eve, had: key}]}", "{cleared: ann}"),
        ("{alive_at: '23:55'}", "{crime_from: '00:00', crime_to: '00:05'}"),
        ("{not: {crime_in: [study, hall]}}", "{crime_in: [yard]}"),
        ("{not: {method: blow}}", "{cleared: bob}"),
        ("{someone: {in: hall, from: '23:50', to: '00:05', had: key}}", "{not: {who: eve, had: key}}"),
    ],
)  # fmt: skip
def test_a_reading_entails_another_and_not_the_other_way_round(stage: Stage, said: str, follows: str) -> None:
    oracle = stage([f"shows: [{said}]"])
    assert oracle.entails(["c0"], reading(follows)) is None
    if oracle.possible(["c0"]) is not None:
        assert oracle.entails(["c0"], reading(f"{{not: {follows}}}")) is not None


def test_an_empty_room_is_denied_by_a_witness_whom_nothing_names(stage: Stage) -> None:
    away = "{who: ann, in: hall}, {who: bob, in: hall}"
    elsewhere = f"shows: [{away}, {{not: {{nobody_in: yard, from: '23:50'}}}}]"
    oracle = stage([elsewhere], methods="[{id: poison, name: Poison}]")
    world = oracle.possible(["c0"])
    assert world is not None
    assert world.positions["eve"][0] == "yard"


def test_a_reading_about_what_was_left_out_is_understood_later(stage: Stage) -> None:
    oracle = stage([])
    assert oracle.possible([], extra=[reading("{who: eve, in: study, from: '23:50'}")]) is not None
    shut = reading("{closed: [study, hall]}")
    world = oracle.possible([], extra=[shut, reading("{who: ann, in: study, from: '23:50'}")])
    assert world is not None
    assert set(world.positions["ann"]) == {"study"}
    leap = {"study", "yard"}
    assert all({a, b} != leap for path in world.positions.values() for a, b in pairwise(path))
