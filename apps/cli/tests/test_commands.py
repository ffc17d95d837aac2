"""The command line as a whole: help, errors, versions, schema, library."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from casewright.cli.main import mend_streams

ROOT = Path(__file__).resolve().parents[3]
PAGES = [ROOT / "README.md", ROOT / "docs" / "cml.md", ROOT / "examples" / "README.md"]


@pytest.mark.parametrize("arguments", [(), ("--help",), ("prove", "--help"), ("generate", "--help")])
def test_help(casewright: Any, arguments: tuple[str, ...]) -> None:
    ended = casewright(*arguments)
    assert "Usage: casewright" in ended.out + ended.err
    assert ended.code == (0 if arguments else 2)


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("prove",), ("prove", "a", "b"), ("generate", "--seed", "x"), ("generate", "--nonsense")],
)
def test_a_wrong_command_line_has_a_code(casewright: Any, arguments: tuple[str, ...]) -> None:
    ended = casewright(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("CW001: ")


def test_version(casewright: Any) -> None:
    assert re.match(r"casewright \d+\.\d+\.\d+\nCML 2\.0\nclingo ", casewright("version").out)


def test_schema_is_the_one_in_the_tree(casewright: Any) -> None:
    assert json.loads(casewright("schema").out) == json.loads(
        (ROOT / "schema" / "cml-2.0.schema.json").read_text()
    )


def test_library_counts(casewright: Any) -> None:
    told = json.loads(casewright("library", "--json").out)
    assert told["passages"] == sum(told["uses"].values())
    assert f"{told['passages']:,}  in all" in casewright("library").out


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_the_docs_name_options_that_exist(casewright: Any, page: Path) -> None:
    """Every command line in a block of shell: its command and each of its options are in the help."""
    for block in re.findall(r"```sh\n(.*?)```", page.read_text(), re.DOTALL):
        for line in re.findall(r"^casewright (.*?)(?:\s+#.*)?$", block, re.MULTILINE):
            command, *options = line.split()
            help_text = casewright(command, "--help").out
            assert "Usage: casewright" in help_text, line
            for option in options:
                assert not option.startswith("--") or option in help_text, line


def test_the_examples_in_the_readme_end_as_it_says(casewright: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for line in re.findall(
        r"^casewright (prove .*?)(?:\s+#.*)?$", (ROOT / "README.md").read_text(), re.MULTILINE
    ):
        assert casewright(*line.split()).code == 0, line


def test_closed_streams_end_without_a_traceback(
    casewright: Any, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(sys, name, None)
    mend_streams()
    assert casewright("prove", "-", "--json").code == 2  # nothing can be read there
    assert casewright("prove", examples / "stopped-clock.cml.yaml").code == 0
    sys.stdin.close()
    sys.stdout.close()


def test_a_terminal_of_few_letters_gets_the_words_that_it_can_show(
    casewright: Any, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told, encoding="ascii"))
    mend_streams()
    assert casewright("prove", examples / "stopped-clock.cml.yaml").code == 0
    assert b"? unique" in told.getvalue()
