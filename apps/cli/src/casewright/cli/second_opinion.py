"""The second checker's answers beside the first's, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from casewright.cml.model.document import Document
from casewright.cml.recheck import recheck


@dataclass(frozen=True)
class Opinion:
    """What the second checker found; ``differences`` are sentences, none where the two agree."""

    verdict: str
    gates: dict[str, str]
    differences: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "verdict": self.verdict,
            "gates": self.gates,
            "agrees": not self.differences,
            "differences": list(self.differences),
        }


def second_opinion(document: Document, first: dict[str, Any]) -> Opinion:
    """Ask the second checker and compare it with ``first``, a verdict as JSON."""
    second = recheck(document)
    pairs: list[tuple[str, Any, Any]] = [("verdict", first["verdict"], second.verdict)]
    pairs += [
        (f"gate {gate['id']}", gate["status"], second.gates[gate["id"]])
        for gate in first["gates"]
        if gate["id"] in second.gates
    ]
    pairs.append(("suspects left", sorted(first["suspects_left"]), sorted(second.suspects_left)))
    pairs.append(("diagnoses", _as_sets(first["diagnoses"]), _as_sets(second.diagnoses)))
    differences = [
        f"{what}: the first says {one}, the second {other}" for what, one, other in pairs if one != other
    ]
    return Opinion(second.verdict, dict(second.gates), tuple(differences))


def _as_sets(diagnoses: Any) -> list[list[str]]:
    return sorted(sorted(diagnosis) for diagnosis in diagnoses)
