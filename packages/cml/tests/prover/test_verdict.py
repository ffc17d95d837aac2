"""The verdict as others read it: its four words, its JSON, its data; the same for the same case."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from casewright.cml.errors import Diagnostic
from casewright.cml.model.document import Document
from casewright.cml.prover import Inquiry, Oracle, Verdict, catalogue, prove, prove_with
from casewright.cml.prover.catalogue import source
from casewright.cml.prover.rules import CHECKS
from casewright.cml.text import read

Judge = Callable[..., Verdict]
ROOT = Path(__file__).parents[4]


def test_what_cannot_be_read_is_invalid() -> None:
    fault = Diagnostic("CML011", "", 1, "expected a mapping, found nothing")
    verdict = prove(None, [fault])
    assert verdict.verdict == "invalid"
    assert verdict.gate("readable").status == "fail"
    assert {finding.status for finding in verdict.gates[1:]} == {"skipped"}
    assert verdict.to_json()["diagnostics"][0]["line"] == 1


def test_integrity_is_asked_even_where_the_caller_reports_nothing(worked_text: str) -> None:
    document = read(worked_text.replace("by: vicar", "by: nobody")).document
    assert prove(document).verdict == "invalid"


def test_a_warning_does_not_make_a_document_invalid(worked_text: str) -> None:
    document = read(worked_text).document
    assert prove(document, [Diagnostic("CML022", "CASE.x", 2, "unknown", "warning")]).verdict == "fair"


def test_without_logic_or_solution_it_is_unproven(worked_text: str) -> None:
    assert prove(Document()).verdict == "unproven"
    document = read(worked_text).document
    assert document is not None
    assert document.logic is not None
    bare = document.logic.model_copy(update={"solution": None, "steps": [], "test": None})
    verdict = prove(document.model_copy(update={"logic": bare}))
    assert verdict.verdict == "unproven"
    assert verdict.suspects_left == ["ada"]
    assert verdict.gate("frame").status == "pass"
    assert verdict.gate("unique").status == "skipped"


def test_json_has_the_keys_of_the_contract(judge: Judge) -> None:
    told = json.loads(json.dumps(judge().to_json()))
    assert list(told) == [
        "verdict", "gates", "suspects_left", "diagnoses", "essential", "curve", "certificates", "difficulty",
        "diagnostics",
    ]  # fmt: skip
    assert told["gates"][0] == {"id": "readable", "status": "pass", "message": "The document can be read."}
    assert told["difficulty"]["grade"] == "gentle"
    assert told["curve"][-1] == {"clue": "vicar", "believed": [], "open": ["ada"]}


def test_the_same_case_has_the_same_bytes_in_every_process(worked_text: str) -> None:
    program = (
        "import sys, json\nfrom casewright.cml.text import read\nfrom casewright.cml.prover import prove\n"
        "print(json.dumps(prove(read(sys.stdin.read()).document).to_json()))"
    )

    def told(hash_seed: str) -> str:
        command = [sys.executable, "-c", program]
        environment = {"PYTHONHASHSEED": hash_seed}
        ran = subprocess.run(
            command, input=worked_text, text=True, stdout=subprocess.PIPE, env=environment, check=True
        )
        return ran.stdout

    assert told("1") == told("2")


def test_one_oracle_serves_a_pool_of_clues_and_a_choice_of_them(worked_text: str, judge: Judge) -> None:
    document = read(worked_text).document
    assert document is not None
    assert document.logic is not None
    pool = Oracle(document.logic)
    smaller = document.model_copy(update={"logic": Inquiry(document.logic, pool).without("met").logic})
    by_pool, alone = prove_with(pool, smaller).to_json(), prove(smaller).to_json()
    for told in (by_pool, alone):
        told["difficulty"].pop("conflicts")
    statuses = [(gate["id"], gate["status"]) for gate in alone["gates"]]
    assert [(gate["id"], gate["status"]) for gate in by_pool["gates"]] == statuses
    assert by_pool["curve"] == alone["curve"]
    assert prove_with(pool, document).verdict == judge().verdict


def test_an_oracle_of_another_case_is_refused(worked_text: str) -> None:
    one = read(worked_text).document
    other = read(worked_text.replace("Mrs Pell", "Mrs Bell")).document
    assert one is not None
    assert other is not None
    assert one.logic is not None
    with pytest.raises(ValueError, match="another frame"):
        prove_with(Oracle(one.logic), other)


def test_the_gates_as_data_are_those_that_a_verdict_lists(judge: Judge) -> None:
    listed = [gate.id for gate in catalogue().gates]
    assert [finding.id for finding in judge().gates] == listed
    assert [finding.id for finding in prove(Document()).gates] == listed
    assert {rule.check for rule in catalogue().rules} == set(CHECKS)
    assert (ROOT / "validation" / "gates.yaml").read_text(encoding="utf-8") == source()
