"""The worked case, small changes to it, and a small stage on which the laws are tried one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from casewright.cml.model.logic import Logic
from casewright.cml.prover import Oracle, Verdict, prove
from casewright.cml.text import read

WORKED = Path(__file__).parents[4] / "examples" / "stopped-clock.cml.yaml"

Change = tuple[str, str]
Judge = Callable[..., Verdict]
Stage = Callable[..., Oracle]

STAGE = """
clock: {start: "23:50", step_minutes: 5, slots: 4}
places: [{id: study, name: Study}, {id: hall, name: Hall}, {id: yard, name: Yard}]
passages: [{between: [study, hall]}, {between: [hall, yard]}]
people:
  - {id: lord, name: Lord, role: victim}
  - {id: ann, name: Ann, role: suspect}
  - {id: bob, name: Bob, role: suspect}
  - {id: eve, name: Eve, role: witness}
items: [{id: key, name: Key, single: true}, {id: map, name: Map}]
qualities: [{id: heir, name: Heir, single: true}]
methods: [{id: blow, name: Blow, presence: true}]
crime: {target: lord, from: "23:50", to: "00:05", places: [study, hall, yard]}
beliefs: [{id: clock, axis: temporal, statement: The clock was right.}]
"""


@pytest.fixture
def worked_text() -> str:
    return WORKED.read_text(encoding="utf-8")


@pytest.fixture
def judge(worked_text: str) -> Judge:
    """The verdict on the worked case after some replacements in its text, each of which must find place."""

    def judged(*changes: Change) -> Verdict:
        text = worked_text
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the worked case"
            text = text.replace(old, new)
        loaded = read(text)
        return prove(loaded.document, loaded.diagnostics)

    return judged


@pytest.fixture
def stage() -> Stage:
    """An oracle for the small stage: ``clues`` are rows of YAML, keywords replace parts of the frame."""

    def staged(clues: Sequence[str] = (), **frame: Any) -> Oracle:
        rows = yaml.safe_load(STAGE) | {key: yaml.safe_load(value) for key, value in frame.items()}
        rows["clues"] = [
            {"id": f"c{n}", "statement": "-", "evidence": "physical"} | yaml.safe_load(clue)
            for n, clue in enumerate(clues)
        ]
        return Oracle(Logic.model_validate(rows))

    return staged
