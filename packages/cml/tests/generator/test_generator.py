"""What a user of the generator relies on: fair cases, the same bytes again, and knobs that do something."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from casewright.cml import text
from casewright.cml.errors import SpecError
from casewright.cml.generator import (
    Draft,
    Setting,
    Spec,
    all_tricks,
    draft_case,
    draft_cast,
    draft_setting,
    setting_ids,
)
from casewright.cml.generator.floor import Floor
from casewright.cml.prover import prove
from casewright.cml.recheck import recheck
from casewright.utils.seeds import derive


def make(**knobs: object) -> tuple[Setting, Draft]:
    return made(Spec.model_validate({"seed": 11, **knobs}))


@cache
def made(spec: Spec) -> tuple[Setting, Draft]:
    """A case is made once in a test run, however many tests look at it."""
    setting = draft_setting(spec, derive(spec.seed, "setting"))
    cast = draft_cast(spec, setting, derive(spec.seed, "cast"))
    return setting, draft_case(spec, setting, cast, derive(spec.seed, "case"))


@pytest.mark.parametrize("trick", sorted(all_tricks()))
def test_each_trick_makes_a_case_that_both_checkers_call_fair(trick: str) -> None:
    _, draft = make(trick=trick)
    written = text.write(draft.document)
    loaded = text.read(written)
    assert loaded.diagnostics == []
    assert loaded.document is not None
    assert prove(loaded.document).verdict == "fair"
    assert recheck(loaded.document).verdict == "fair"


@pytest.mark.parametrize(("suspects", "crime"), [(4, "theft"), (10, "murder")])
def test_the_smallest_and_the_largest_cast(suspects: int, crime: str) -> None:
    _, draft = make(suspects=suspects, crime=crime)
    assert draft.document.logic is not None
    assert len(draft.document.logic.suspects) == suspects
    assert draft.dossier.crime == crime


@pytest.mark.parametrize("trick", sorted(all_tricks()))
def test_the_promises_about_people(trick: str) -> None:
    """At least three suspects have the means, most have a motive, and the culprit tells a lie."""
    _, draft = make(trick=trick)
    logic, case = draft.document.logic, draft.document.case
    assert logic is not None
    assert logic.solution is not None
    assert case is not None
    method = next(m for m in logic.methods if m.id == logic.solution.method)
    shared = [i for i in method.items if not next(x for x in logic.items if x.id == i).single]
    assert shared
    assert all(len(logic.solution.had[i]) >= 3 for i in shared)
    motives = [m.motive_strength != "none" for m in case.cast if m.role == "suspect"]
    assert 2 * sum(motives) > len(motives)
    assert "found out" in next(g.message for g in draft.verdict.gates if g.id == "lies")
    leaning = {b for c in logic.clues for b in c.assuming}
    assert leaning == {draft.dossier.false_belief, draft.dossier.true_belief}


def test_the_same_seed_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "from casewright.utils.seeds import derive\n"
        "from casewright.cml import text\n"
        "from casewright.cml.generator import Spec, draft_setting, draft_cast, draft_case\n"
        "spec = Spec(seed=23)\n"
        "setting = draft_setting(spec, derive(23, 'setting'))\n"
        "cast = draft_cast(spec, setting, derive(23, 'cast'))\n"
        "print(text.write(draft_case(spec, setting, cast, derive(23, 'case')).document))\n"
    )
    runs = {
        subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout
        for _ in range(2)
    }
    assert len(runs) == 1


KNOBS = {
    "seed": (1, 2),
    "axis": ("temporal", "spatial"),
    "trick": ("stopped_clock", "borrowed_coat"),
    "setting": ("liner", "theatre"),
    "crime": ("murder", "theft"),
    "suspects": (5, 6),
    "herrings": (0, 4),
    "motives": (2, 5),
    "decade": ("1910s", "1950s"),
    "season": ("summer", "winter"),
    "weather": ("rain", "clear"),
    "detective": ("actuary", "botanist"),
    "victim": ("judge", "novelist"),
    "names": ((), ("Zuleika Dobson", "Ezra Quist")),
}


@pytest.mark.parametrize("knob", sorted(KNOBS))
def test_every_knob_changes_the_result(knob: str) -> None:
    """And changes what it names: the value asked for is found in the result."""
    drafts = [_described(knob, value) for value in KNOBS[knob]]
    assert drafts[0] != drafts[1]


def _described(knob: str, value: object) -> str:
    spec = Spec.model_validate({"seed": 9, **({"suspects": 6} if knob != "suspects" else {}), knob: value})
    setting = draft_setting(spec, derive(spec.seed, "setting"))
    cast = draft_cast(spec, setting, derive(spec.seed, "cast"))
    if knob in ("decade", "season", "weather", "setting"):
        return json.dumps([setting.id, setting.decade, setting.season, setting.weather])
    if knob in ("detective", "victim", "names", "motives"):
        motives = sum(m.motive is not None for m in cast.suspects)
        return json.dumps(
            [cast.sleuth.type, cast.victim.voice, motives, [m.name for m in cast.suspects if knob == "names"]]
        )
    draft = draft_case(spec, setting, cast, derive(spec.seed, "case"))
    found = {
        "axis": draft.dossier.axis,
        "trick": draft.dossier.trick,
        "crime": draft.dossier.crime,
        "suspects": len(cast.suspects),
        "herrings": _herrings(draft),
    }
    if knob in found:
        assert found[knob] == value
    return text.write(draft.document)


def _herrings(draft: Draft) -> int:
    assert draft.document.logic is not None
    return sum(clue.role == "red_herring" for clue in draft.document.logic.clues)


def test_own_names_are_used() -> None:
    _, draft = make(names=("Zuleika Dobson", "Ezra Quist"))
    assert draft.document.logic is not None
    assert {"Zuleika Dobson", "Ezra Quist"} <= {
        p.name.removeprefix("Colonel ") for p in draft.document.logic.people
    }


@pytest.mark.parametrize("grade", ["gentle", "fair", "hard", "fiendish"])
def test_difficulty_is_what_the_proof_says(grade: str) -> None:
    _, draft = make(difficulty=grade)
    assert draft.verdict.difficulty is not None
    assert draft.verdict.difficulty.grade == grade


@pytest.mark.parametrize(
    "knobs",
    [
        {"setting": "moon"},
        {"season": "summer", "weather": "snow"},
        {"detective": "robot"},
        {"victim": "robot"},
        {"trick": "sleight"},
        {"trick": "doctors_hour", "crime": "theft"},
        {"trick": "doctors_hour", "axis": "spatial"},
        {"names": ("Ann Lee", "Ann Dee")},
    ],
)
def test_wishes_that_cannot_be_met(knobs: dict[str, object]) -> None:
    with pytest.raises(SpecError) as caught:
        make(**knobs)
    assert caught.value.code.startswith("CW1")
    assert "expected" in str(caught.value)


@pytest.mark.parametrize("setting_id", setting_ids())
def test_each_setting_is_a_house_one_can_walk_through(setting_id: str) -> None:
    setting = draft_setting(Spec(seed=1, setting=setting_id), derive(1, "setting"))
    floor = Floor(setting)
    assert 9 <= len(setting.places) <= 16
    assert all(floor.distance(a.id, b.id) < 99 for a in setting.places for b in setting.places)
    for a in setting.places:
        for b in setting.places:
            if a.id < b.id and a.plan.floor == b.plan.floor:
                apart = (
                    a.plan.x + a.plan.w <= b.plan.x
                    or b.plan.x + b.plan.w <= a.plan.x
                    or a.plan.y + a.plan.h <= b.plan.y
                    or b.plan.y + b.plan.h <= a.plan.y
                )
                assert apart, f"{a.id} and {b.id} overlap on the plan"


def test_axes_have_two_tricks_each_and_serve_both_crimes() -> None:
    axes = Counter(t.axis for t in all_tricks().values())
    assert all(count >= 2 for count in axes.values())
    assert len(axes) == 5
    for axis in axes:
        assert {c for t in all_tricks().values() if t.axis == axis for c in t.crimes} == {"murder", "theft"}
