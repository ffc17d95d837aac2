"""The list of steps: plain lines in a pipe, marks for what failed."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from casewright.cli.progress import StepList


def lines(console: Console) -> list[str]:
    assert isinstance(console.file, io.StringIO)
    return [re.sub(r"\(\d+\.\d s\)", "(T)", line) for line in console.file.getvalue().splitlines()]


def test_plain_lines_without_a_terminal() -> None:
    console = Console(file=io.StringIO(), width=200)
    with StepList(console, 2) as steps:
        steps.begin("Choosing")
        steps.done("an island")
        steps.begin("Writing")
        steps.done()
    assert lines(console) == ["✓ [1/2] Choosing: an island (T)", "✓ [2/2] Writing (T)"]


@pytest.mark.parametrize(("error", "word"), [(ValueError, "failed"), (KeyboardInterrupt, "stopped")])
def test_a_step_that_does_not_end_is_marked(error: type[BaseException], word: str) -> None:
    console = Console(file=io.StringIO(), width=200)

    def break_off() -> None:
        with StepList(console, 2) as steps:
            steps.begin("Choosing")
            raise error

    with pytest.raises(error):
        break_off()
    assert lines(console) == [f"✗ [1/2] Choosing: {word} (T)"]


def test_a_terminal_sees_what_is_being_done() -> None:
    console = Console(file=io.StringIO(), width=200, force_terminal=True)
    with StepList(console, 1) as steps:
        steps.begin("Writing")
        steps.done("5,000 words")
    assert isinstance(console.file, io.StringIO)
    assert "Writing ..." in console.file.getvalue()
    assert "Writing: 5,000 words" in console.file.getvalue()
