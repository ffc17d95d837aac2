"""A verdict in words for a terminal: gates, certificates, suspicion curve, difficulty, findings.

Written from the verdict's JSON form, the same that programs read, so that nobody is told more or less.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from casewright.cml.model.document import Document

COLOUR = {"fair": "green", "unfair": "red", "invalid": "red", "unproven": "yellow"}
MARK = {"pass": ("✓", "green"), "fail": ("✗", "bold red"), "skipped": ("-", "dim")}
IN_SHORT = {
    "fair": "every gate holds: the clues convict exactly the culprit",
    "unfair": "it can be read, but a gate fails",
    "invalid": "it cannot be read as a case",
    "unproven": "it can be read, but has no LOGIC, or no solution, to prove",
}


def tell(
    console: Console, document: Document | None, verdict: dict[str, Any], differences: list[str] | None
) -> None:
    """Print the whole verdict."""
    names = _names(document)
    word = verdict["verdict"]
    console.print(
        Text.assemble(
            (_title(document), "bold"), (word.upper(), f"bold {COLOUR[word]}"), f", {IN_SHORT[word]}"
        )
    )
    _tell_gates(console, verdict["gates"])
    _tell_certificates(console, verdict["certificates"], names)
    _tell_curve(console, verdict["curve"], names)
    _tell_rest(console, verdict, names)
    _tell_diagnostics(console, verdict["diagnostics"])
    if differences is not None:
        _tell_opinion(console, differences)


def _title(document: Document | None) -> str:
    return f"{document.case.meta.title}: " if document and document.case and document.case.meta.title else ""


def _names(document: Document | None) -> dict[str, str]:
    """Suspects' names by id, in the document's order."""
    people = document.logic.people if document and document.logic else []
    return {person.id: person.name for person in people if person.role == "suspect"}


def _heading(console: Console, words: str) -> None:
    console.print()
    console.print(Text(words, style="bold"))


def _tell_gates(console: Console, gates: list[dict[str, Any]]) -> None:
    if not gates:
        return
    _heading(console, "Gates")
    for (status, message), alike in groupby(gates, key=lambda gate: (gate["status"], gate["message"])):
        some = list(alike)
        mark, colour = MARK[status]
        if status == "skipped":
            console.print(Text(f"  {mark} {', '.join(gate['id'] for gate in some)}: {message}", style=colour))
            continue
        for gate in some:
            console.print(Text.assemble("  ", (mark, colour), f" {gate['id']:<11}", message))
            for line in _worth_telling(gate.get("witness", "")):
                console.print(Text(f"{'':15}{line}", style="dim"))


def _worth_telling(witness: str) -> list[str]:
    """The lines of a witness, but for the old rules that are kept: the message has counted them."""
    return [line for line in witness.splitlines() if not line.endswith(" Kept.")]


def _tell_certificates(console: Console, certificates: dict[str, list[str]], names: dict[str, str]) -> None:
    if not certificates:
        return
    _heading(console, "Certificates: the clues that clear each innocent")
    for person, clues in certificates.items():
        console.print(f"  {names.get(person, person)}: {', '.join(clues) or 'no clue is needed'}")


def _tell_curve(console: Console, curve: list[dict[str, Any]], names: dict[str, str]) -> None:
    """One row a clue, one column a suspect."""
    if not curve:
        return
    _heading(console, "Suspicion: after each clue ● still suspected, ○ only if a belief is false, · cleared")
    letters = {person: "abcdefghijklmnopqrstuvwxyz"[at % 26] for at, person in enumerate(names)}
    console.print("  " + ", ".join(f"{letters[person]} {name}" for person, name in names.items()))
    console.print("  " + " ".join(letters.values()))
    for row in curve:
        console.print("  " + " ".join(_dot(row, person) for person in names) + f"  {row['clue']}")


def _dot(row: dict[str, Any], person: str) -> str:
    if person in row["believed"]:
        return "●"
    return "○" if person in row["open"] else "·"


def _tell_rest(console: Console, verdict: dict[str, Any], names: dict[str, str]) -> None:
    """Suspects left, diagnoses, essential clues and difficulty, a line each, where there are any."""
    left = ", ".join(names.get(person, person) for person in verdict["suspects_left"])
    diagnoses = "; or ".join(", ".join(diagnosis) or "none" for diagnosis in verdict["diagnoses"])
    difficulty = verdict["difficulty"] or {}
    facts = [f"{key.replace('_', ' ')} {value}" for key, value in difficulty.items() if key != "grade"]
    grade = ", ".join(filter(None, [difficulty.get("grade"), *facts]))
    rows = [
        ("Suspects left", left),
        ("Beliefs to give up", diagnoses),
        ("Essential clues", ", ".join(verdict["essential"])),
        ("Difficulty", grade),
    ]
    if any(words for _, words in rows):
        console.print()
    for label, words in rows:
        if words:
            console.print(Text.assemble((f"{label}: ", "bold"), words))


def _tell_diagnostics(console: Console, diagnostics: list[dict[str, Any]]) -> None:
    if not diagnostics:
        return
    _heading(console, "Findings about the document")
    for finding in diagnostics:
        line = f"line {finding['line']}: " if finding.get("line") else ""
        path = f"{finding['path']}: " if finding.get("path") else ""
        console.print(f"  {finding.get('code', '')} {line}{path}{finding['message']}".rstrip())


def _tell_opinion(console: Console, differences: list[str]) -> None:
    """Whether the second checker agrees with the first; ``differences`` are sentences."""
    console.print()
    if not differences:
        words = (("agrees", "green"), " on verdict, gates, diagnoses, certificates and curve")
        console.print(Text.assemble(("Second checker: ", "bold"), *words))
        return
    disagrees = ("DISAGREES", "bold red")
    console.print(Text.assemble(("Second checker: ", "bold"), disagrees, "; please report this case"))
    for difference in differences:
        console.print(f"  {difference}")
