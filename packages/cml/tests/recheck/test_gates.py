"""The worked case is fair; broken in one place, it fails at the gate that the place is guarded by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casewright.cml.recheck import recheck

from .tiny import Values, example, read

Change = Callable[[Values], object]


def clue(logic: Values, name: str) -> Values:
    return next(one for one in logic["clues"] if one["id"] == name)


def judged(change: Change) -> dict[str, str]:
    """The gates that fail once LOGIC has been changed, with the reasons given."""
    values = example()
    change(values["LOGIC"])
    return recheck(read(values)).because


def test_the_worked_case_is_fair() -> None:
    found = recheck(read(example()))
    assert found.verdict == "fair"
    assert set(found.gates.values()) == {"pass"}
    assert found.suspects_left == ("ada",)
    assert found.diagnoses == (("clock_true",),)


def never(logic: Values) -> None:
    """A method that nobody could have used: its trap is laid when the crime is over."""
    logic["methods"].append({"id": "trap", "name": "A trap", "visits": [{"in": "study", "from": "21:30"}]})
    logic["crime"]["to"] = "21:25"


def two_ways(logic: Values) -> None:
    logic["methods"].append({"id": "fist", "name": "A blow", "presence": True, "items": ["clock_key"]})


def drop(name: str) -> Change:
    def change(logic: Values) -> None:
        logic["clues"] = [one for one in logic["clues"] if one["id"] != name]
        for step in logic["steps"]:
            step["uses"] = [one for one in step["uses"] if one != name]
        logic["test"]["after"] = [one for one in logic["test"]["after"] if one != name]

    return change


def clock_says_half_past_eight(logic: Values) -> None:
    """The lying clock lies no more than the doctor."""
    clue(logic, "clock")["shows"] = [{"crime_from": "20:30", "crime_to": "21:15"}]


def second_explanation(logic: Values) -> None:
    """The doctor leans on a belief of his own: either he or the clock is wrong."""
    logic["beliefs"].append({"id": "doctor_right", "axis": "authority", "statement": "Doctors are right."})
    clue(logic, "pulse")["assuming"] = ["doctor_right"]
    clue(logic, "tonic")["shows"] = [{"crime_from": "20:00", "crime_to": "21:30"}]


def with_clue(name: str, **changes: object) -> Change:
    return lambda logic: clue(logic, name).update(changes)


def with_test(**changes: object) -> Change:
    return lambda logic: logic["test"].update(changes)


def with_solution(**changes: object) -> Change:
    return lambda logic: logic["solution"].update(changes)


def key_seen(logic: Values) -> None:
    shows = [{"who": "ada", "had": "clock_key"}]
    logic["clues"].append({"id": "seen", "statement": "Seen.", "evidence": "record", "shows": shows})


def all_told_early(logic: Values) -> None:
    """After all that matters come seven clues that say nothing new."""
    logic["clues"] += [clue(logic, "met") | {"id": f"met{n}"} for n in range(7)]


IN_STUDY = {"who": "dan", "in": "study", "from": "20:00"}
AT_CARDS = {"who": "ada", "in": "hall", "from": "20:35"}

CHANGES: list[tuple[str, Change]] = [
    ("frame", never),
    ("consistent", with_solution(at="20:50")),
    ("consistent", with_solution(had={})),
    ("consistent", lambda logic: logic["solution"]["evening"]["ada"].update({"20:30": "library"})),
    ("consistent", with_solution(closed=[{"closed": ["study", "hall"]}])),
    ("consistent", with_solution(false_beliefs=[])),
    ("unique", lambda logic: clue(logic, "vicar")["shows"][0].pop("to")),
    ("answer", two_ways),
    ("deceptive", clock_says_half_past_eight),
    ("collapse", second_explanation),
    ("collapse", with_clue("tonic", assuming=[])),
    ("collapse", with_clue("tonic", shows=[])),
    ("collapse", with_clue("tonic", evidence="claim")),
    ("necessary", with_clue("met", role="essential")),
    ("honest", with_clue("quarrel", explained_by="vicar")),
    ("honest", with_clue("quarrel", points_to="ada")),
    ("honest", with_clue("exchange", role="red_herring", points_to="ben", explained_by="vicar")),
    ("honest", with_clue("quarrel", evidence="claim", by="dan", shows=[IN_STUDY])),
    ("lies", drop("met")),
    ("path", lambda logic: logic["steps"][2]["uses"].remove("dictating")),
    ("path", lambda logic: logic["steps"][1]["uses"].append("tonic")),
    ("path", lambda logic: logic["steps"].pop()),
    ("path", lambda logic: logic["steps"].clear()),
    ("path", lambda logic: logic["steps"].insert(2, dict(logic["steps"][1]))),
    ("path", lambda logic: logic["steps"].append(logic["steps"].pop(0))),
    ("test", with_test(predicts=[{"crime_in": ["study"]}])),
    ("test", with_test(predicts=[AT_CARDS])),
    ("test", with_test(singles_out=["ben"])),
    ("test", lambda logic: logic["test"]["after"].append("vicar")),
    ("test", lambda logic: logic.pop("test")),
    ("spread", key_seen),
    ("spread", all_told_early),
]


@pytest.mark.parametrize(("gate", "change"), CHANGES)
def test_a_case_broken_in_one_place_fails_at_its_gate(gate: str, change: Change) -> None:
    assert gate in judged(change)


def test_a_step_may_not_clear_two_at_once() -> None:
    def both(logic: Values) -> None:
        seen = {"any": [{"who": "ada", "had": "clock_key"}, {"who": "ben", "had": "clock_key"}]}
        logic["steps"].insert(1, {"uses": ["pulse", "exchange", "dictating", "kitchen"], "concludes": seen})

    assert "more than one suspect" in judged(both)["path"]


def test_a_false_belief_falls_while_an_innocent_is_open() -> None:
    def late(logic: Values) -> None:
        logic["steps"].append(logic["steps"].pop(0))

    assert "clock_true" in judged(late)["path"]


def test_an_impossible_crime_deceives_too() -> None:
    """Nobody, Ada included, was in the study when the clock stopped: it cannot have been, but for magic."""

    def all_elsewhere(logic: Values) -> None:
        seen = {"evidence": "record", "statement": "Seen."}
        for who in ("ada", "ben", "cat", "dan"):
            shows = [{"who": who, "not_in": "study", "from": "21:15"}]
            logic["clues"].insert(1, {"id": f"{who}_seen", "shows": shows} | seen)

    assert "deceptive" not in judged(all_elsewhere)


def test_a_contradiction_alone_does_not_deceive() -> None:
    """Where not even magic helps there is no false solution."""

    def absurd(logic: Values) -> None:
        clue(logic, "clock")["shows"].append({"crime_from": "20:00", "crime_to": "20:00"})

    assert "deceptive" in judged(absurd)


def test_where_no_world_is_left_nothing_is_decided() -> None:
    values = example()
    clue(values["LOGIC"], "exchange")["shows"].append({"who": "dan", "in": "study", "from": "20:30"})
    found = recheck(read(values))
    later = [
        status for gate, status in found.gates.items() if gate not in ("readable", "frame", "consistent")
    ]
    assert found.gates["consistent"] == "fail"
    assert set(later) == {"skipped"}
    assert (found.suspects_left, found.diagnoses) == ((), ())


def test_a_case_without_solution_or_logic_is_unproven() -> None:
    values = example()
    del values["LOGIC"]["solution"], values["LOGIC"]["steps"], values["LOGIC"]["test"]
    assert recheck(read(values)).verdict == "unproven"
    del values["LOGIC"]
    assert recheck(read(values)).verdict == "unproven"


def test_what_cannot_be_read_is_invalid() -> None:
    values = example()
    values["LOGIC"]["clues"][0]["by"] = "nobody"
    found = recheck(read(values))
    assert (found.verdict, found.gates["readable"]) == ("invalid", "fail")
    assert "nobody" in found.because["readable"]


def test_certificates_are_checked() -> None:
    found = recheck(read(example()))
    good = {"ben": ["pulse", "dictating", "vicar"], "dan": ["exchange", "pulse"]}
    assert found.certificates_hold(good)
    assert not found.certificates_hold({"ben": ["pulse", "vicar"]})
    assert not found.certificates_hold({"dan": ["pulse", "exchange", "vicar"]})
    assert not found.certificates_hold({"ada": ["pulse"]})
    assert not found.certificates_hold({"dan": ["pulse", "pulse", "exchange"]})
    assert not found.certificates_hold({"marsh": ["pulse"]})


def test_without_a_solution_the_frame_is_still_asked() -> None:
    values = example()
    del values["LOGIC"]["solution"]
    found = recheck(read(values))
    asked = {gate: status for gate, status in found.gates.items() if status != "skipped"}
    assert asked == {"readable": "pass", "frame": "pass"}
    assert (found.suspects_left, found.diagnoses) == (("ada",), (("clock_true",),))
    never(values["LOGIC"])
    found = recheck(read(values))
    assert (found.verdict, found.gates["frame"]) == ("unproven", "fail")
