"""A verdict that agrees is confirmed; each kind of untruth in it is found."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from casewright.cml.recheck import confirm, recheck

from .tiny import example, read


@pytest.fixture(scope="module")
def verdict() -> dict[str, Any]:
    """The worked case's verdict as the command prints it, but for what the second checker does not judge."""
    found = recheck(read(example()))
    book = found.book
    assert book is not None
    shown = [list(book.clues)[: n + 1] for n in range(len(book.clues))]
    curve = [
        {
            "clue": clues[-1],
            "believed": list(book.open(*book.shown(clues), *book.held())),
            "open": list(book.open(*book.shown(clues))),
        }
        for clues in shown
    ]
    return {
        "verdict": found.verdict,
        "gates": [{"id": name, "status": status} for name, status in found.gates.items()],
        "suspects_left": ["ada"],
        "diagnoses": [["clock_true"]],
        "essential": ["clock", "pulse", "exchange", "kitchen", "dictating", "vicar"],
        "certificates": {
            "ben": ["pulse", "dictating", "vicar"],
            "cat": ["pulse", "dictating", "kitchen"],
            "dan": ["pulse", "exchange"],
        },
        "curve": curve,
    }


def test_a_true_verdict_is_confirmed(verdict: dict[str, Any]) -> None:
    assert confirm(read(example()), verdict) == []


UNTRUTHS: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("verdict", lambda told: told.update(verdict="unfair")),
    ("gate lies", lambda told: told["gates"][9].update(status="fail")),
    ("gate spread", lambda told: told["gates"].pop()),
    ("suspects left", lambda told: told["suspects_left"].append("ben")),
    ("diagnoses", lambda told: told["diagnoses"].append(["tonic_kept"])),
    ("essential clues", lambda told: told["essential"].remove("vicar")),
    ("no certificate clears dan", lambda told: told["certificates"].pop("dan")),
    ("certificate of ben", lambda told: told["certificates"]["ben"].remove("vicar")),
    ("certificate of cat", lambda told: told["certificates"]["cat"].append("vicar")),
    ("open after pulse", lambda told: told["curve"][6].update(open=["ada"])),
    ("believed after clock", lambda told: told["curve"][0].update(believed=[])),
    ("curve", lambda told: told["curve"].reverse()),
]


@pytest.mark.parametrize(("fault", "change"), UNTRUTHS)
def test_an_untruth_is_found(verdict: dict[str, Any], fault: str, change: Callable[[Any], object]) -> None:
    told = copy.deepcopy(verdict)
    change(told)
    assert [one for one in confirm(read(example()), told) if one.startswith(fault)]
