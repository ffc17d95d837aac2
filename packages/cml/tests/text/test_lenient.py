"""A foreign CASE loads with a finding for each departure; LOGIC is read to the letter."""

from __future__ import annotations

import pytest

from casewright.cml.errors import Diagnostic
from casewright.cml.text import read

TINY = """\
CML_VERSION: 2.0
CASE:
  meta: {title: T}
"""


def finding(text: str, path: str) -> Diagnostic:
    return next(d for d in read(text).diagnostics if d.path == path)


def test_what_is_missing_is_found_and_does_not_stop() -> None:
    loaded = read(TINY)
    assert loaded.readable
    assert {"CASE.cast", "CASE.culpability", "CASE.quality_controls"} <= {d.path for d in loaded.diagnostics}
    assert {d.severity for d in loaded.diagnostics} == {"warning"}


@pytest.mark.parametrize(
    ("row", "path", "found"),
    [
        (
            "constraint_space: {time: [a, b]}",
            "CASE.constraint_space.time",
            "expected a mapping, found a list",
        ),
        ("cast: {Ada: {}}", "CASE.cast", "expected a list, found a mapping"),
        ("cast: [Ada]", "CASE.cast[0]", "expected a mapping, found the text 'Ada'"),
        ("culpability: {culprit_count: 7}", "CASE.culpability.culprit_count", "at least 1, at most 2, found"),
        (
            "false_assumption: {type: place}",
            "CASE.false_assumption.type",
            "expected one of temporal, spatial",
        ),
        (
            "fair_play: {all_clues_visible: maybe}",
            "CASE.fair_play.all_clues_visible",
            "expected true or false",
        ),
    ],
)
def test_what_does_not_fit_is_set_aside(row: str, path: str, found: str) -> None:
    loaded = read(TINY + f"  {row}\n")
    assert loaded.document is not None
    assert path in loaded.document.departures
    assert found in finding(TINY + f"  {row}\n", path).message
    assert finding(TINY + f"  {row}\n", path).line == 4


def test_a_lone_value_becomes_a_list_and_a_number_the_text_that_was_written() -> None:
    loaded = read(TINY + "  cast:\n  - {name: 007, age_range: 40, relationships: 1.50}\n")
    assert loaded.document is not None
    assert loaded.document.case is not None
    [member] = loaded.document.case.cast
    assert (member.name, member.age_range, member.relationships) == ("007", "40", ["1.50"])
    assert loaded.document.departures == {}


def test_unknown_keys_are_kept_and_reported() -> None:
    loaded = read(TINY + "  mood: [grim]\nnotes: 1\n")
    assert loaded.document is not None
    assert loaded.document.case is not None
    assert loaded.document.case.model_extra == {"mood": ["grim"]}
    assert loaded.document.model_extra == {"notes": 1}
    assert [(d.path, d.line) for d in loaded.diagnostics if d.code == "CML022"] == [
        ("CASE.mood", 4),
        ("notes", 5),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ('{alive_at: "20:15"}', "{alive_at: 20:15}", "CML009", 'quote it: "20:15"'),
        ('{alive_at: "20:15"}', '{alive_at: "8:15"}', "CML030", 'expected a time as "HH:MM"'),
        ('{alive_at: "20:15"}', '{alive_to: "20:15"}', "CML030", "found the keys alive_to"),
        ('{alive_at: "20:15"}', '{not: {alive_at: "20:15", form: x}}', "CML031", "did you mean 'from'?"),
        ('{alive_at: "20:15"}', "{who: ada, place: hall, in: hall}", "CML031", "found 'place'"),
        ('{alive_at: "20:15"}', '{who: ada, in: hall, to: "20:15"}', "CML030", "'to' alone"),
        ('{alive_at: "20:15"}', "{culprit: {}}", "CML030", "exactly one"),
        ('{alive_at: "20:15"}', "{guilty: ada}", "CML030", "expected a reading"),
        (
            "culprits: 1, target",
            "culprits: 3, target",
            "CML030",
            "expected one of 1 or 2, found the number 3",
        ),
        ("step_minutes: 5,", "step_minutes: 5.0,", "CML030", "a whole number"),
        ("id: hall,", "id: Hall,", "CML030", "expected an id"),
        ("evidence: physical", "evidence: rumour", "CML030", "expected one of 'physical'"),
        ("{id: study, name: The study}", "{id: study}", "CML032", "expected 'name'"),
    ],
)
def test_logic_is_read_to_the_letter(example_text: str, old: str, new: str, code: str, message: str) -> None:
    text = example_text.replace(old, new, 1)
    loaded = read(text)
    line = next(n for n, row in enumerate(text.splitlines(), 1) if new in row)
    assert not loaded.readable
    assert [(d.code, d.line) for d in loaded.diagnostics if d.severity == "error"] == [(code, line)]
    assert message in loaded.diagnostics[0].message


def test_every_path_has_its_line(example_text: str) -> None:
    lines = read(example_text).lines
    rows = example_text.splitlines()
    assert "alive_at" in rows[lines["LOGIC.clues[11].shows[0].alive_at"] - 1]
    assert "rose:" in rows[lines['LOGIC.solution.evening.rose["20:20"]'] - 1]
    assert lines.near("LOGIC.test.nothing.there[3]") == lines["LOGIC.test"]
    assert lines.near("") == lines[""]
