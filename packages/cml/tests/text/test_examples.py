"""The examples are read as ``examples/verdicts.yaml`` says; the schema file is what the models say."""

from __future__ import annotations

import runpy
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from casewright.cml.model.schema import json_schema
from casewright.cml.prover import prove
from casewright.cml.recheck import recheck
from casewright.cml.text import read_file

from .conftest import EXAMPLES

ROWS: list[dict[str, Any]] = yaml.safe_load((EXAMPLES / "verdicts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))
def test_examples_are_read_as_expected(row: dict[str, Any]) -> None:
    loaded = read_file(EXAMPLES / row["file"])
    assert loaded.readable == (row["verdict"] != "invalid")
    if "code" in row:
        assert (row["code"], row["path"], row["line"]) in [
            (d.code, d.path, d.line) for d in loaded.diagnostics
        ]
    if row["verdict"] == "unproven":
        assert loaded.document is not None
        assert loaded.document.logic is None


DECIDABLE = [row for row in ROWS if row["verdict"] != "invalid"]


@pytest.mark.parametrize("row", DECIDABLE, ids=lambda row: str(row["file"]))
def test_both_checkers_come_to_the_expected_verdict(row: dict[str, Any]) -> None:
    loaded = read_file(EXAMPLES / row["file"])
    assert loaded.document is not None
    proved, rechecked = prove(loaded.document, loaded.diagnostics), recheck(loaded.document)
    assert (proved.verdict, rechecked.verdict) == (row["verdict"], row["verdict"])
    if "gate" in row:
        assert row["gate"] in {finding.id for finding in proved.gates if finding.status == "fail"}
        assert rechecked.gates[row["gate"]] == "fail"


def test_every_example_is_listed() -> None:
    files = {path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.cml.yaml")}
    assert files == {row["file"] for row in ROWS}


def test_the_schema_is_one_and_has_not_drifted() -> None:
    Draft202012Validator.check_schema(json_schema())
    script = runpy.run_path(str(EXAMPLES.parent / "scripts" / "schema.py"))
    assert script["main"](["--check"]) == 0
