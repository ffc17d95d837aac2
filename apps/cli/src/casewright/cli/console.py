"""Where words go: results to stdout, everything else to stderr; colour only where a person is looking."""

from __future__ import annotations

import json
import sys
from typing import Any

from rich.console import Console
from rich.text import Text


def out() -> Console:
    """The console for results. Lines are never wrapped or cut, so that a pipe gets what a terminal gets."""
    return Console(soft_wrap=True, highlight=False, emoji=False, markup=False)


def err() -> Console:
    """The console for progress and errors."""
    return Console(stderr=True, soft_wrap=True, highlight=False, emoji=False, markup=False)


def complain(code: str, message: str, hint: str = "") -> None:
    """Tell an error: its stable code, what was expected and found, and what to do."""
    console = err()
    console.print(Text.assemble((code, "bold red"), ": ", message))
    if hint:
        console.print(Text(f"  {hint}", style="dim"))


def print_json(value: Any) -> None:
    """One JSON object on stdout, in UTF-8 whatever the locale."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
