"""The oracle: what it answers, and that memory answers as the solver would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import AllOf, Cleared
from casewright.cml.prover import Oracle
from casewright.cml.prover.search import diagnoses, separating
from casewright.cml.prover.words import Words


@pytest.fixture
def worked(worked_text: str) -> Oracle:
    return Oracle(Logic.model_validate(yaml.safe_load(worked_text)["LOGIC"]))


def test_a_core_is_minimal_and_needs_a_contradiction(worked: Oracle) -> None:
    clues = [clue.id for clue in worked.logic.clues]
    core = worked.core(clues, guilty="ben")
    assert worked.possible(core, guilty="ben") is None
    assert all(worked.possible([c for c in core if c != out], guilty="ben") for out in core)
    with pytest.raises(ValueError, match="found a world"):
        worked.core(clues, guilty="ada")


def test_dropped_beliefs_are_free(worked: Oracle) -> None:
    clues, beliefs = [clue.id for clue in worked.logic.clues], ["clock_true", "tonic_kept"]
    assert worked.possible(clues, held=beliefs) is None
    world = worked.possible(clues, held=beliefs, dropped=["clock_true"])
    assert world is not None
    assert world.beliefs == {"tonic_kept"}
    assert world.clues >= set(clues)


def test_entailment_gives_a_world_against_what_does_not_follow(worked: Oracle) -> None:
    assert worked.entails(["pulse", "exchange"], Cleared(cleared="dan")) is None
    against = worked.entails(["pulse"], Cleared(cleared="dan"))
    assert against is not None
    assert "dan" in against.culprits
    assert worked.entails([], Cleared(cleared="dan"), given=[Cleared(cleared="dan")]) is None


def test_a_question_asked_twice_reaches_the_solver_once(worked: Oracle) -> None:
    question = worked.shown(["pulse", "vicar"]) | worked.guilty("cat")
    assert worked.ask(question) is not None
    before = worked.solves
    assert worked.ask(question) is not None
    assert worked.ask(worked.binds("pulse")) is not None
    assert worked.solves == before


def test_diagnoses_are_all_the_minimal_ones(stage: Callable[..., Oracle]) -> None:
    beliefs = str([{"id": name, "axis": "temporal", "statement": name} for name in "abc"])
    oracle = stage(
        [
            "assuming: [a]\nshows: [{who: ann, in: hall}]",
            "assuming: [b]\nshows: [{who: ann, in: yard}]",
            "assuming: [c]\nshows: [{who: ann, in: study}]",
        ],
        beliefs=beliefs,
    )
    bits = {belief: oracle.holds(belief) for belief in "abc"}
    found = diagnoses(oracle, oracle.shown(["c0", "c1", "c2"]), bits)
    assert set(found) == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


def test_separating_finds_the_one_way_there_is(stage: Callable[..., Oracle]) -> None:
    oracle = stage(
        [
            "shows: [{who: ann, in: yard}, {crime_in: [study]}]",  # clears Ann and refutes the lie
            "shows: [{who: bob, in: hall, from: '23:50'}]",  # refutes the lie alone
            "shows: [{who: ann, had: map}]",
        ]
    )
    lie = oracle.says(oracle.logic.clues[1].shows[0], so=False)
    everything = oracle.shown(["c0", "c1", "c2"])
    assert separating(oracle, everything, lie, oracle.guilty("ann")) == oracle.binds("c1")
    assert separating(oracle, oracle.shown(["c0", "c2"]), lie, oracle.guilty("ann")) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{who: ann, in: hall, from: '23:50'}", "Ann was in the hall at 23:50"),
        ("{who: ann, with: bob, from: '23:50', to: '00:05'}", "Ann was with Bob from 23:50 to 00:05"),
        ("{someone: {in: hall, had: key}}", "somebody who had 'Key' was in the hall all evening"),
        ("{not: {any: [{who: ann, is: heir}, {alive_at: '00:00'}]}}",
         "it is not so that Ann is 'Heir' or the crime was later than 00:00"),
        ("{closed: [study, hall], but_for: key}",
         "the way between Study and the hall was closed but for 'Key' all evening"),
        ("{belief: clock, is: false}", "it is false that 'The clock was right.'"),
    ],
)  # fmt: skip
def test_readings_are_told_in_plain_words(stage: Callable[..., Oracle], said: str, told: str) -> None:
    oracle = stage(
        [], places="[{id: study, name: Study}, {id: hall, name: The hall}, {id: yard, name: Yard}]"
    )
    reading = AllOf.model_validate({"all": [yaml.safe_load(said)]}).all[0]
    assert Words(oracle.logic).reading(reading) == told
