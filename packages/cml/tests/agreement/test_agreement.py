"""Two checkers that share no code say the same of every example and of many cases made at random.

A disagreement is a bug in one of them, or a sentence of the format that can be read in two ways.
"""

from __future__ import annotations

import copy
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casewright.cml.model.document import Document
from casewright.cml.prover import prove
from casewright.cml.recheck import confirm
from casewright.cml.text import read_file

from .cases import case, document
from .changes import changed
from .frames import Values

EXAMPLES = Path(__file__).resolve().parents[4] / "examples"
FILES = sorted(EXAMPLES.rglob("*.cml.yaml"))
WORKED: Values = yaml.safe_load((EXAMPLES / "stopped-clock.cml.yaml").read_text(encoding="utf-8"))["LOGIC"]


def differences(document: Document) -> list[str]:
    """What the second checker has against the first one's whole verdict."""
    return confirm(document, prove(document).to_json())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_they_agree_over_every_example(path: Path) -> None:
    loaded = read_file(path)
    if loaded.document is not None and loaded.readable:
        assert differences(loaded.document) == []


@pytest.mark.parametrize("seed", range(40))
def test_they_agree_over_cases_made_at_random(seed: int) -> None:
    assert differences(case(Random(seed))) == []


@pytest.mark.parametrize("seed", range(40))
def test_they_agree_over_what_becomes_of_the_worked_case(seed: int) -> None:
    rng = Random(seed)
    assert differences(document(changed(rng, WORKED, rng.choice((1, 1, 2, 3))))) == []


def test_they_agree_that_two_locks_want_both_keys() -> None:
    """Ada goes into the study through a door that is locked twice; she has both keys, or only one."""
    logic = copy.deepcopy(WORKED)
    logic["items"].append({"id": "door_key", "name": "The key of the door"})
    keys = ("clock_key", "door_key")
    locks = [{"closed": ["study", "hall"], "from": "20:20", "but_for": one} for one in keys]
    logic["solution"]["closed"] = locks
    logic["clues"].append({"id": "locks", "statement": "Locked.", "evidence": "record", "shows": locks})
    for owners, status in ((["ada"], "pass"), ([], "fail")):
        logic["solution"]["had"]["door_key"] = owners
        found = prove(document(logic)).to_json()
        assert {"id": "consistent", "status": status}.items() <= found["gates"][2].items()
        assert confirm(document(logic), found) == []


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_they_agree_wherever_hypothesis_looks(rng: Random) -> None:
    assert differences(case(rng)) == []
