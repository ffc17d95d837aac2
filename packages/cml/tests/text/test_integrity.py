"""Each rule of the gate ``readable``: one change to the worked example, one finding at its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casewright.cml.text import read

CHANGES: list[tuple[str, Any, str, str]] = [
    # where, the new value, code, path of the finding
    ("LOGIC.clock.step_minutes", 6, "CML044", "LOGIC.clock.step_minutes"),
    ("LOGIC.places.1.id", "study", "CML040", "LOGIC.places[1].id"),
    ("LOGIC.people.1.id", "ben", "CML040", "LOGIC.people[2].id"),
    ("LOGIC.people.2.name", "Ada Thorne", "CML040", "LOGIC.people[2].name"),
    ("LOGIC.clues.1.id", "clock", "CML040", "LOGIC.clues[1].id"),
    ("LOGIC.passages.0.between", ["study", "attic"], "CML041", "LOGIC.passages[0].between[1]"),
    ("LOGIC.passages.0.between", ["study", "study"], "CML046", "LOGIC.passages[0]"),
    ("LOGIC.passages.1.between", ["hall", "study"], "CML046", "LOGIC.passages[0]"),
    ("LOGIC.methods.0.items", ["rope"], "CML041", "LOGIC.methods[0].items[0]"),
    ("LOGIC.methods.0.items", ["clock_key"] * 2, "CML051", "LOGIC.methods[0].items[1]"),
    ("LOGIC.methods.0.qualities", ["heir"], "CML041", "LOGIC.methods[0].qualities[0]"),
    ("LOGIC.methods.0.visits", [{"in": "attic", "from": "20:00"}], "CML041", "LOGIC.methods[0].visits[0].in"),
    (
        "LOGIC.methods.0.visits",
        [{"in": "hall", "from": "20:30", "to": "20:00"}],
        "CML043",
        "LOGIC.methods[0].visits[0].to",
    ),
    ("LOGIC.crime.target", "nobody", "CML041", "LOGIC.crime.target"),
    ("LOGIC.crime.target", ["marsh"], "CML049", "LOGIC.solution.victim"),
    ("LOGIC.crime.from", "19:00", "CML042", "LOGIC.crime.from"),
    ("LOGIC.crime.from", "20:02", "CML042", "LOGIC.crime.from"),
    ("LOGIC.crime.to", "19:55", "CML042", "LOGIC.crime.to"),
    ("LOGIC.crime.places", ["attic"], "CML041", "LOGIC.crime.places[0]"),
    ("LOGIC.crime.culprits", 2, "CML049", "LOGIC.solution.culprits"),
    ("LOGIC.clues.0.assuming", ["faith"], "CML041", "LOGIC.clues[0].assuming[0]"),
    ("LOGIC.clues.1.by", None, "CML047", "LOGIC.clues[1]"),
    ("LOGIC.clues.1.by", "ghost", "CML041", "LOGIC.clues[1].by"),
    ("LOGIC.clues.1.by", "ada", "CML047", "LOGIC.clues[1].shows[0].who"),
    ("LOGIC.clues.1.shows", [{"not": {"any": [{"who": "ada", "with": "cat"}]}}], "CML047",
     "LOGIC.clues[1].shows[0].not.any[0].with"),
    ("LOGIC.clues.1.shows", [{"cleared": "ada"}], "CML048", "LOGIC.clues[1].shows[0].cleared"),
    ("LOGIC.clues.1.shows", [{"not": {"all": [{"cleared": "ada"}]}}], "CML048",
     "LOGIC.clues[1].shows[0].not.all[0].cleared"),
    ("LOGIC.clues.1.shows", [{"who": "ada", "in": "hall", "from": "20:30", "to": "20:15"}], "CML043",
     "LOGIC.clues[1].shows[0].to"),
    ("LOGIC.clues.1.shows", [{"crime_from": "20:30", "crime_to": "20:15"}], "CML043",
     "LOGIC.clues[1].shows[0].crime_to"),
    ("LOGIC.clues.1.shows", [{"alive_at": "23:00"}], "CML042", "LOGIC.clues[1].shows[0].alive_at"),
    ("LOGIC.clues.1.shows", [{"closed": ["study", "kitchen"]}], "CML046", "LOGIC.clues[1].shows[0].closed"),
    ("LOGIC.clues.1.shows", [{"closed": "trapdoor"}], "CML041", "LOGIC.clues[1].shows[0].closed"),
    ("LOGIC.clues.1.shows", [{"closed": ["study", "hall"], "but_for": "rope"}], "CML041",
     "LOGIC.clues[1].shows[0].but_for"),
    ("LOGIC.clues.1.shows", [{"someone": {"in": "hall", "had": "rope"}}], "CML041",
     "LOGIC.clues[1].shows[0].someone.had"),
    ("LOGIC.clues.1.shows", [{"culprit": {"is": "heir"}}], "CML041", "LOGIC.clues[1].shows[0].culprit.is"),
    ("LOGIC.clues.1.shows", [{"crime_in": ["attic"]}], "CML041", "LOGIC.clues[1].shows[0].crime_in[0]"),
    ("LOGIC.clues.9.points_to", None, "CML047", "LOGIC.clues[9]"),
    ("LOGIC.clues.9.points_to", "cook", "CML045", "LOGIC.clues[9].points_to"),
    ("LOGIC.clues.9.explained_by", "quarrel", "CML047", "LOGIC.clues[9].explained_by"),
    ("LOGIC.steps.0.uses", ["ghost"], "CML041", "LOGIC.steps[0].uses[0]"),
    ("LOGIC.steps.1.concludes", {"cleared": "vicar"}, "CML045", "LOGIC.steps[1].concludes.cleared"),
    ("LOGIC.steps.1.concludes", {"not": {"cleared": "dan"}}, "CML048",
     "LOGIC.steps[1].concludes.not.cleared"),
    ("LOGIC.test.after", ["ghost"], "CML041", "LOGIC.test.after[0]"),
    ("LOGIC.test.singles_out", ["marsh"], "CML045", "LOGIC.test.singles_out[0]"),
    ("LOGIC.test.predicts", [{"cleared": "ben"}], "CML048", "LOGIC.test.predicts[0].cleared"),
    ("LOGIC.solution.culprits", ["rose"], "CML045", "LOGIC.solution.culprits[0]"),
    ("LOGIC.solution.method", "poison", "CML041", "LOGIC.solution.method"),
    ("LOGIC.solution.at", "23:00", "CML042", "LOGIC.solution.at"),
    ("LOGIC.solution.in", "attic", "CML041", "LOGIC.solution.in"),
    ("LOGIC.solution.false_beliefs", ["faith"], "CML041", "LOGIC.solution.false_beliefs[0]"),
    ("LOGIC.solution.victim", "dan", "CML049", "LOGIC.solution.victim"),
    ("LOGIC.solution.evening.ben", None, "CML049", "LOGIC.solution.evening.ben"),
    ("LOGIC.solution.evening.ben", {"20:05": "hall"}, "CML049", "LOGIC.solution.evening.ben"),
    ("LOGIC.solution.evening.ghost", {"20:00": "hall"}, "CML041", "LOGIC.solution.evening.ghost"),
    ("LOGIC.solution.had", {"clock_key": ["ghost"]}, "CML041", "LOGIC.solution.had.clock_key[0]"),
    ("LOGIC.solution.is", {"heir": ["ada"]}, "CML041", "LOGIC.solution.is.heir"),
    ("LOGIC.solution.closed", [{"closed": "trapdoor"}], "CML041", "LOGIC.solution.closed[0].closed"),
    ("CASE.cast", None, "CML050", "CASE.cast"),
    ("CASE.culpability", None, "CML050", "CASE.culpability"),
    ("CASE.cast.2.name", "Ben  Hale", "CML050", "LOGIC.people[2].name"),
    ("CASE.cast.2.name", "Ada Thorne", "CML050", "CASE.cast[2].name"),
    ("CASE.cast.2.culpability", "guilty", "CML050", "CASE.cast[2].culpability"),
    ("CASE.cast.2.culpability", "unknown", "CML050", "CASE.cast[2].culpability"),
    ("CASE.cast.1.culpability", "innocent", "CML050", "CASE.cast[1].culpability"),
    ("CASE.cast.2.role", "culprit", "CML050", "CASE.cast[2].role"),
    ("CASE.culpability.culprits", ["Ada Thorne", "Ben Hale"], "CML050", "CASE.culpability.culprits"),
    ("CASE.culpability.culprits", [], "CML050", "CASE.culpability.culprits"),
    ("CASE.culpability.culprit_count", 2, "CML050", "CASE.culpability.culprit_count"),
    ("CASE.false_assumption.belief", "faith", "CML041", "CASE.false_assumption.belief"),
]  # fmt: skip


def change(values: dict[str, Any], where: str, new: Any) -> None:
    """Set what ``where`` names (keys and numbers between dots); None takes it away."""
    *way, last = where.split(".")
    at: Any = values
    for part in way:
        at = at[int(part)] if part.isdigit() else at[part]
    if new is None:
        del at[last]
    else:
        at[last] = new


@pytest.mark.parametrize(("where", "new", "code", "path"), CHANGES)
def test_one_change_one_finding(
    example_values: dict[str, Any], where: str, new: Any, code: str, path: str
) -> None:
    change(example_values, where, new)
    loaded = read(json.dumps(example_values, indent=1))
    assert not loaded.readable
    found = {(d.code, d.path): d for d in loaded.diagnostics if d.severity == "error"}
    assert (code, path) in found, [str(d) for d in loaded.diagnostics]
    assert found[code, path].line is not None
    assert found[code, path].message.startswith("expected ")


def test_the_example_has_no_finding(example_text: str) -> None:
    assert read(example_text).diagnostics == []


def test_an_evening_may_run_past_midnight(example_text: str) -> None:
    later = example_text
    for hour in ("21", "20"):
        later = later.replace(f'"{hour}:', f'"{(int(hour) + 3) % 24:02d}:')
    loaded = read(later)
    assert '"00:15"' in later
    assert loaded.diagnostics == []


def test_a_case_too_large_to_decide_is_refused(example_values: dict[str, Any]) -> None:
    example_values["LOGIC"]["places"] += [{"id": f"room{n}", "name": f"Room {n}"} for n in range(100)]
    assert [d.code for d in read(json.dumps(example_values)).diagnostics] == ["CML053"]


def test_a_list_of_a_wrong_length_is_told_in_words(example_values: dict[str, Any]) -> None:
    logic = example_values["LOGIC"]
    logic["crime"]["places"] = []
    logic["passages"][0]["between"] = ["study", "hall", "hall"]
    told = {d.path: d.message for d in read(json.dumps(example_values)).diagnostics}
    assert told["LOGIC.crime.places"] == "expected at least 1 row, found a list"
    assert told["LOGIC.passages[0].between"] == "expected at most 2 rows, found a list"


def test_two_passages_between_the_same_places_need_ids(example_values: dict[str, Any]) -> None:
    passages = example_values["LOGIC"]["passages"]
    passages[0]["id"] = "door"
    passages.append({"between": ["hall", "study"], "id": "hatch"})
    assert read(json.dumps(example_values)).diagnostics == []
