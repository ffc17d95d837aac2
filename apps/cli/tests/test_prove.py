"""``casewright prove``: exit codes, the JSON contract, words, hostile input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from casewright.cli import prove as module

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
VERDICTS: list[dict[str, Any]] = yaml.safe_load((EXAMPLES / "verdicts.yaml").read_text())
EXIT = {"fair": 0, "unfair": 1, "invalid": 2, "unproven": 3}
KEYS = ["verdict", "gates", "suspects_left", "diagnoses", "essential", "curve", "certificates", "difficulty"]


@pytest.mark.parametrize("expected", VERDICTS, ids=lambda row: row["file"])
def test_every_example_comes_to_its_verdict(casewright: Any, expected: dict[str, Any]) -> None:
    ended = casewright("prove", EXAMPLES / expected["file"], "--json")
    told = json.loads(ended.out)
    assert (told["verdict"], ended.code) == (expected["verdict"], EXIT[expected["verdict"]])
    assert set(told) >= {*KEYS, "diagnostics"}
    assert ended.err == ""
    if "gate" in expected:
        assert expected["gate"] in [gate["id"] for gate in told["gates"] if gate["status"] == "fail"]
    if "code" in expected:
        assert (expected["path"], expected["line"]) in [(d["path"], d["line"]) for d in told["diagnostics"]]


def test_words_for_a_fair_case(casewright: Any, examples: Path) -> None:
    ended = casewright("prove", examples / "stopped-clock.cml.yaml", "--recheck")
    assert ended.code == 0
    for words in ["FAIR", "✓ unique", "Certificates", "Suspicion", "Difficulty:", "Second checker: agrees"]:
        assert words in ended.out
    assert "\x1b" not in ended.out


def test_words_for_an_unfair_case(casewright: Any, examples: Path) -> None:
    ended = casewright("prove", examples / "variants" / "unclear-ben.cml.yaml")
    assert "✗ unique" in ended.out
    assert "Ben" in ended.out


def test_words_for_a_typo(casewright: Any, examples: Path) -> None:
    ended = casewright("prove", examples / "variants" / "typo.cml.yaml")
    assert "CML031 line 95: LOGIC.clues[7].shows[0].form:" in ended.out


def test_a_disagreement_has_its_own_exit_code(
    casewright: Any, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        module, "second_opinion", lambda *_: ["gate unique: the first checker says pass, the second fail"]
    )
    case = examples / "stopped-clock.cml.yaml"
    assert casewright("prove", case).code == 0
    ended = casewright("prove", case, "--recheck")
    assert ended.code == 4
    assert "DISAGREES" in ended.out
    assert json.loads(casewright("prove", case, "--recheck", "--json").out)["recheck"]["agrees"] is False


UNFIT = [
    ('from: "21:15", to: "21:30"', "from: 21:15, to: 21:30"),
    ("  clock: {start:", "  clock: !evening {start:"),
]


@pytest.mark.parametrize("change", UNFIT)
def test_the_second_checker_does_not_judge_a_text_with_errors(
    casewright: Any, examples: Path, tmp_path: Path, change: tuple[str, str]
) -> None:
    """The rest of such a document may look whole, and fair."""
    text = (examples / "stopped-clock.cml.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    (tmp_path / "case.yaml").write_text(text.replace(*change), encoding="utf-8")
    ended = casewright("prove", tmp_path / "case.yaml", "--recheck", "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["verdict"], told["recheck"]["agrees"]) == (2, "invalid", True)


def test_stdin(casewright: Any, examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = (examples / "stopped-clock.cml.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source)))
    assert casewright("prove", "-").code == 0


HOSTILE = {
    "empty": b"",
    "not text": bytes(range(256)),
    "a list": b"[1, 2]",
    "open brackets": b"[" * 100_000,
    "deep": b"{a: " * 5_000,
    "alias bomb": b"a: &a [x, x]\n"
    + b"".join(b"%c: &%c [*%c, *%c]\n" % (c, c, c - 1, c - 1) for c in b"bcdefghijklmnop"),
    "a tag": b"CASE: !!python/object/apply:os.system [true]",
    "not UTF-8": "CASE: é".encode("utf-16"),
    "twice": b"CML_VERSION: 2.0\nCML_VERSION: 2.0\nCASE: {}\nCASE: {}\n",
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_is_invalid_and_never_a_traceback(
    casewright: Any, tmp_path: Path, source: bytes
) -> None:
    (tmp_path / "case.yaml").write_bytes(source)
    ended = casewright("prove", tmp_path / "case.yaml", "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["verdict"], ended.err) == (2, "invalid", "")
    assert told["diagnostics"]
    assert "Traceback" not in casewright("prove", tmp_path / "case.yaml").out


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_what_cannot_be_opened(casewright: Any, tmp_path: Path, name: str) -> None:
    ended = casewright("prove", tmp_path / name, "--json")
    assert (ended.code, json.loads(ended.out)["diagnostics"][0]["line"]) == (2, None)
