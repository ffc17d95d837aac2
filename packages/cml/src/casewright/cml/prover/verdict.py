"""What a proof ends with: a finding for each gate, and the verdict with all that was learned on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from casewright.cml.errors import Diagnostic

Status = Literal["pass", "fail", "skipped"]
Outcome = Literal["invalid", "unproven", "unfair", "fair"]
Grade = Literal["gentle", "fair", "hard", "fiendish"]


@dataclass(frozen=True)
class Finding:
    """One gate's answer. A failing one says what to change; its witness shows why, in plain words."""

    id: str
    status: Status
    message: str
    witness: str | None = None

    def to_json(self) -> dict[str, str]:
        """As in the command contract; no ``witness`` where there is none."""
        row = {"id": self.id, "status": self.status, "message": self.message}
        return row | ({"witness": self.witness} if self.witness else {})


def passed(gate: str, message: str, witness: str | None = None) -> Finding:
    """The gate holds."""
    return Finding(gate, "pass", message, witness)


def failed(gate: str, message: str, witness: str | None = None) -> Finding:
    """The gate does not hold."""
    return Finding(gate, "fail", message, witness)


def skipped(gate: str, message: str) -> Finding:
    """The gate's question makes no sense here."""
    return Finding(gate, "skipped", message)


@dataclass(frozen=True)
class CurvePoint:
    """Who is suspected after a clue: while all beliefs are held, and when any may fall."""

    clue: str
    believed: list[str]
    open: list[str]


@dataclass(frozen=True)
class Difficulty:
    """How hard the case is, read off its proof. ``conflicts`` are the solver's and decide no grade."""

    grade: Grade
    steps: int
    most_clues_in_a_step: int
    beliefs_to_give_up: int
    instants: int
    people: int
    conflicts: int


@dataclass(frozen=True)
class Verdict:
    """Everything that a proof found. What was not asked (an unproven or broken case) is empty or None."""

    verdict: Outcome
    gates: list[Finding]
    suspects_left: list[str] = field(default_factory=list)
    diagnoses: list[list[str]] = field(default_factory=list)
    essential: list[str] = field(default_factory=list)
    curve: list[CurvePoint] = field(default_factory=list)
    certificates: dict[str, list[str]] = field(default_factory=dict)
    difficulty: Difficulty | None = None
    diagnostics: Sequence[Diagnostic] = ()

    def gate(self, name: str) -> Finding:
        """The finding of one gate; KeyError for an unknown one."""
        return {finding.id: finding for finding in self.gates}[name]

    def to_json(self) -> dict[str, Any]:
        """The object of the command contract (``casewright prove --json``)."""
        return {
            "verdict": self.verdict,
            "gates": [finding.to_json() for finding in self.gates],
            "suspects_left": self.suspects_left,
            "diagnoses": self.diagnoses,
            "essential": self.essential,
            "curve": [vars(point) for point in self.curve],
            "certificates": self.certificates,
            "difficulty": vars(self.difficulty) if self.difficulty else None,
            "diagnostics": [
                {"code": d.code, "path": d.path, "line": d.line, "message": d.message, "severity": d.severity}
                for d in self.diagnostics
            ],
        }
