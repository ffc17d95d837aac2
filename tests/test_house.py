"""The house itself: what the docs and the configuration promise about the tree."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from casewright.cml.errors import CODES

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([*ROOT.glob("packages/*/src"), *ROOT.glob("apps/*/src")])
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def script(name: str) -> ModuleType:
    """A script of ``scripts/`` as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_casewright_is_a_namespace_package() -> None:
    assert [path for source in SOURCES for path in source.glob("casewright/__init__.py")] == []


def test_the_contracts_know_every_portion() -> None:
    portions = {
        f"casewright.{path.name}"
        for source in SOURCES
        for path in source.glob("casewright/*")
        if path.is_dir()
    }
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    assert set(contracts["root_packages"]) == portions
    assert set(contracts["contracts"][0]["layers"]) == portions


def test_every_error_code_is_in_the_docs() -> None:
    told = set(re.findall(r"^\| (C[A-Z]+\d{3}) \|", (ROOT / "docs/errors.md").read_text(), re.MULTILINE))
    used = {code for path in python() for code in re.findall(r'"(CW\d{3})"', path.read_text())}
    assert told == used | set(CODES)


def python() -> list[Path]:
    return [path for source in SOURCES for path in sorted(source.rglob("*.py"))]


@pytest.mark.parametrize("page", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_of_the_docs_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_lock_files_are_clean() -> None:
    assert script("check_locks").main() == 0


@pytest.mark.parametrize(
    ("name", "text", "finding"),
    [
        ("notes.md", "see https://pypi{}org/simple", "notes.md: expected no registry host"),
        ("requirements.txt", "--index-url mirror\n", "requirements.txt:1: expected no index"),
        (
            "package-lock.json",
            '{{"packages": {{"a": {{"resolved": "x"}}}}}}',
            "package-lock.json: a: expected no 'resolved'",
        ),
        (
            "pyproject.toml",
            '[project]\ndependencies = ["Some_Thing>=1"]\n',
            "requirements.txt: expected a pin of Some_Thing",
        ),
    ],
)
def test_the_lock_check_finds(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str,
    finding: str,
) -> None:
    files = {
        "requirements.txt": "",
        "requirements-dev.txt": "",
        ".npmrc": "",
        "package-lock.json": '{"packages": {}}',
    }
    files["pyproject.toml"] = "[project]\n"
    for path, content in (files | {name: text.format(".")}).items():
        (tmp_path / path).write_text(content)
    checker = script("check_locks")
    monkeypatch.setattr(checker, "ROOT", tmp_path)
    assert checker.main() == 1
    assert capsys.readouterr().out.startswith(finding)
