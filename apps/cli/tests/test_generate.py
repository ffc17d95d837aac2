"""``casewright generate``: the folder it promises, its knobs' errors, and a disk that stays as it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casewright.cli import generate as module
from casewright.cml.errors import GenerationError

PROMISED = {
    "spec.json", "setting.json", "cast.json", "case.cml.yaml", "verdict.json", "clues.json", "outline.json",
    "prose.json", "story.md", "story.epub", "game_pack.json",
}  # fmt: skip


def listing(folder: Path) -> dict[str, bytes]:
    """Everything under a folder, hidden things too: path to bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture(scope="module")
def seven(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], str]:
    """The mystery of seed 7, made by another process in a folder of its own: folder, JSON, stderr."""
    home = tmp_path_factory.mktemp("seven")
    command = [sys.executable, "-c", "from casewright.cli.main import main; main()", "generate"]
    ended = subprocess.run(
        [*command, "--seed", "7", "--out", "out", "--json"],
        cwd=home,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return home / "out", json.loads(ended.stdout), ended.stderr


def test_the_folder_holds_what_is_promised(seven: tuple[Path, dict[str, Any], str]) -> None:
    folder, told, progress = seven
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert files >= PROMISED
    assert [name for name in files if name.endswith(".pdf")]
    assert all((folder / name).stat().st_size for name in files)
    assert told["files"] == sorted(files)
    assert told["verdict"] == "fair"
    assert len(progress.splitlines()) == 9
    assert os.listdir(folder.parent) == ["out"]


def test_the_case_is_fair_by_itself(casewright: Any, seven: tuple[Path, dict[str, Any], str]) -> None:
    ended = casewright("prove", seven[0] / "case.cml.yaml", "--json", "--recheck")
    assert ended.code == 0
    told = json.loads(ended.out)
    assert told.pop("recheck") == {"agrees": True, "differences": []}
    assert told == json.loads((seven[0] / "verdict.json").read_text())


def test_the_same_seed_gives_the_same_bytes(
    casewright: Any, seven: tuple[Path, dict[str, Any], str], tmp_path: Path
) -> None:
    """In this process, with another hash seed and folder; and again from the spec that was written."""
    assert casewright("generate", "--seed", 7, "--out", tmp_path / "a").code == 0
    assert casewright("generate", "--spec", seven[0] / "spec.json", "--out", tmp_path / "b").code == 0
    expected = listing(seven[0])
    for name in ("a", "b"):
        found = listing(tmp_path / name)
        assert found.keys() == expected.keys()
        assert [path for path in expected if found[path] != expected[path]] == []


def test_a_folder_in_the_way(casewright: Any, tmp_path: Path) -> None:
    """It is refused; ``--force`` replaces what an earlier run wrote, and never anything else."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "diary.txt").write_text("mine")
    before = listing(tmp_path)
    for force in ((), ("--force",)):
        ended = casewright("generate", "--seed", 7, "--out", tmp_path / "out", *force)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("CW201: expected nothing, or an empty folder")
        assert listing(tmp_path) == before
    (tmp_path / "out" / "case.cml.yaml").write_text("from an earlier run")
    assert casewright("generate", "--seed", 7, "--out", tmp_path / "out", "--force").code == 0
    assert "diary.txt" not in listing(tmp_path / "out")


def test_a_place_where_no_folder_can_be_is_refused_before_any_work(casewright: Any, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    ended = casewright("generate", "--seed", 7, "--out", tmp_path / "letter" / "new" / "out")
    assert ended.code == 2
    assert ended.err.startswith("CW202: ")
    assert list(listing(tmp_path)) == ["letter"]


def test_without_out_the_folder_bears_title_and_seed(
    casewright: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = casewright("generate", "--seed", 7)
    (folder,) = (tmp_path / "mysteries").iterdir()
    assert folder.name.endswith("-7")
    for name in ("story.md", "story.epub", "kit"):
        assert str(Path("mysteries") / folder.name / name) in ended.out


WRONG = [
    (("--suspects", 99), "CW100: suspects: expected"),
    (("--axis", "culinary"), "CW100: axis: expected"),
    (("--seed", -1), "CW100: seed: expected"),
    (("--setting", "moon"), "CW101: expected one of the settings"),
    (("--trick", "magic"), "CW110: expected one of the tricks"),
    (("--spec", "missing.json"), "CW003: expected a spec at missing.json"),
    (("--out", "/dev/null"), "CW201: expected nothing"),
    (("--out", "/dev/null/x"), "CW"),
]


@pytest.mark.parametrize(("options", "told"), WRONG, ids=str)
def test_bad_input_changes_nothing(
    casewright: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[Any, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = casewright("generate", "--seed", 7, *options)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert "Traceback" not in ended.err
    assert listing(tmp_path) == {}


@pytest.mark.parametrize(
    ("error", "code"),
    [(GenerationError("CW301", "expected a fair case, found none"), 1), (KeyboardInterrupt(), 130)],
)
def test_a_run_that_does_not_end_leaves_nothing(
    casewright: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise error

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "write_folder", stop)
    ended = casewright("generate", "--seed", 7, "--out", "out")
    assert (ended.code, ended.out) == (code, "")
    assert listing(tmp_path) == {}
