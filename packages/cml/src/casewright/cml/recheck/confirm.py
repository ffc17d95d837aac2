"""The first checker's verdict, gone through point by point: where does the second one disagree?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import Diagnostic
from ..model.document import Document
from .casebook import Casebook
from .verdict import Recheck, recheck


def confirm(
    document: Document, verdict_json: dict[str, Any], diagnostics: Iterable[Diagnostic] = ()
) -> list[str]:
    """Disagreements, in words, with a verdict as ``casewright prove --json`` prints it; empty for none.

    Goes by the whole object: verdict, gates, suspects left, diagnoses, essential clues, certificates, curve.
    What reading the text found (``diagnostics``) is not ours to judge: an error there makes the document
    invalid for us too, however whole the rest of it looks.
    """
    own = recheck(document, diagnostics)
    if verdict_json.get("verdict") == "invalid" and own.verdict == "invalid":
        return []
    return [
        *_differ("verdict", verdict_json.get("verdict"), own.verdict),
        *_gates(verdict_json, own),
        *_differ("suspects left", sorted(verdict_json.get("suspects_left", [])), sorted(own.suspects_left)),
        *_differ("diagnoses", _sets(verdict_json.get("diagnoses", [])), _sets(own.diagnoses)),
        *(_evidence(verdict_json, own, own.book) if own.book else []),
    ]


def _differ(what: str, first: object, second: object) -> list[str]:
    return [] if first == second else [f"{what}: the first checker says {first}, the second {second}"]


def _sets(rows: Iterable[Iterable[str]]) -> list[list[str]]:
    return sorted(sorted(row) for row in rows)


def _gates(verdict_json: dict[str, Any], own: Recheck) -> list[str]:
    first = {row.get("id"): row.get("status") for row in verdict_json.get("gates", [])}
    return [
        f"gate {name}: the first checker says {first.get(name)}, the second {status}"
        + (f" ({own.because[name]})" if name in own.because else "")
        for name, status in own.gates.items()
        if first.get(name) != status
    ]


def _evidence(verdict_json: dict[str, Any], own: Recheck, book: Casebook) -> list[str]:
    certificates = verdict_json.get("certificates", {})
    called = [one.id for one in book.logic.clues if one.role == "essential"]
    found = []
    if own.verdict != "unproven":
        found += _differ("essential clues", verdict_json.get("essential", []), called)
    found += own.certificate_faults(certificates)
    if own.gates["unique"] == "pass":  # a certificate for each innocent is part of that gate
        found += [f"no certificate clears {one}" for one in book.innocents if one not in certificates]
    return found + _curve(verdict_json, book)


def _curve(verdict_json: dict[str, Any], book: Casebook) -> list[str]:
    found: list[str] = []
    shown: list[int] = []
    rows = verdict_json.get("curve", [])
    if [row.get("clue") for row in rows] != list(book.clues):
        return ["curve: it does not go through the clues in the reader's order"]
    for row in rows:
        shown += book.shown([row["clue"]])
        held = book.open(*shown, *book.held())
        found += _differ(f"open after {row['clue']}", sorted(row["open"]), sorted(book.open(*shown)))
        found += _differ(f"believed after {row['clue']}", sorted(row["believed"]), sorted(held))
    return found
