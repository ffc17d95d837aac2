"""Running the command line inside the test's own process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from casewright.cli.main import run

ROOT = Path(__file__).resolve().parents[3]


class Ended(NamedTuple):
    """How a command ended: exit code, stdout, stderr."""

    code: int
    out: str
    err: str


Casewright = Callable[..., Ended]


@pytest.fixture
def casewright(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Casewright:
    """The command, to be called with its arguments; neither stdout nor stderr is a terminal."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*arguments: object) -> Ended:
        code = run([str(argument) for argument in arguments])
        told = capfd.readouterr()
        return Ended(code, told.out, told.err)

    return call


@pytest.fixture
def examples() -> Path:
    """The folder of whole cases with their verdicts."""
    return ROOT / "examples"
