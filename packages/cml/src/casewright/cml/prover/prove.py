"""From a document to its verdict: every gate in its order."""

from __future__ import annotations

from collections.abc import Sequence

from casewright.cml.errors import Diagnostic
from casewright.cml.model.case import Case
from casewright.cml.model.document import Document
from casewright.cml.model.integrity import check
from casewright.cml.model.logic import Logic

from .catalogue import catalogue
from .curve import curve
from .difficulty import difficulty
from .gates import BASE, WEIGHING
from .gates.answers import certificates
from .gates.beliefs import minimal_diagnoses
from .gates.necessity import essential
from .inquiry import Inquiry, in_order
from .oracle import Oracle
from .rules import Table, rules
from .verdict import Finding, Verdict, failed, passed, skipped


def prove(document: Document | None, diagnostics: Sequence[Diagnostic] = ()) -> Verdict:
    """The verdict on a document, with the findings that reading gave (None: it could not be read at all)."""
    found = [*diagnostics, *_unreported(document, diagnostics)]
    errors = [d for d in found if d.severity == "error"]
    if document is None or errors:
        count = f"{len(errors)} error{'s' if len(errors) != 1 else ''}"
        first = str(errors[0]) if errors else None
        readable = failed("readable", f"The document cannot be read as a case: {count}.", first)
        return Verdict("invalid", [readable, *_skip("The document is not readable.")], diagnostics=found)
    readable = passed("readable", "The document can be read.")
    if document.logic is None or document.case is None:
        return Verdict("unproven", [readable, *_skip("There is no LOGIC to prove.")], diagnostics=found)
    if document.logic.solution is None:
        return _unsolved(document.logic, readable, found)
    return _judge(Inquiry(document.logic), document.case, readable, found)


def prove_with(oracle: Oracle, document: Document) -> Verdict:
    """The verdict on a document known to be readable, by an oracle that knows its frame and its clues.

    ValueError where the oracle was made for another frame, or lacks a clue.
    """
    if document.logic is None or document.logic.solution is None or document.case is None:
        raise ValueError("expected a document with CASE, LOGIC and a solution")
    readable = passed("readable", "The document can be read.")
    return _judge(Inquiry(document.logic, oracle), document.case, readable, [])


def _unreported(document: Document | None, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What integrity finds beyond the given findings, which a caller who made the document may leave out."""
    known = {(d.code, d.path) for d in diagnostics}
    found = check(document) if document is not None else []
    return [d for d in found if (d.code, d.path) not in known]


def _judge(inquiry: Inquiry, case: Case, readable: Finding, diagnostics: Sequence[Diagnostic]) -> Verdict:
    # The curve comes first: its worlds and contradictions answer most of what the gates ask.
    points = curve(inquiry)
    base = {name: gate(inquiry) for name, gate in BASE.items()}
    if inquiry.oracle.ask(inquiry.everything) is None:
        return _empty(inquiry, readable, base, diagnostics)
    found = base | {name: gate(inquiry) for name, gate in WEIGHING.items()}
    found["rules"] = rules(Table(case, inquiry, found))
    required = {gate.id for gate in catalogue().gates if gate.required}
    fair = all(finding.status == "pass" for name, finding in found.items() if name in required)
    return Verdict(
        verdict="fair" if fair else "unfair",
        gates=[readable, *found.values()],
        suspects_left=list(inquiry.left(inquiry.everything)),
        diagnoses=minimal_diagnoses(inquiry),
        essential=essential(inquiry),
        curve=points,
        certificates={x: in_order(inquiry.clues, clues) for x, clues in certificates(inquiry).items()},
        difficulty=difficulty(inquiry.logic, inquiry.oracle.conflicts),
        diagnostics=diagnostics,
    )


def _empty(
    inquiry: Inquiry, readable: Finding, base: dict[str, Finding], diagnostics: Sequence[Diagnostic]
) -> Verdict:
    """No world is left, so nothing is decided: the clues contradict each other whatever is believed."""
    clash = ", ".join(inquiry.oracle.core(inquiry.clues))
    consistent = failed(
        "consistent",
        "No world is left, whatever is believed: the clues contradict each other or the frame. Change one.",
        f"these cannot all be so: {clash or 'the frame itself'}",
    )
    gates = [readable, base["frame"], consistent, *_skip("No world is left.", after="consistent")]
    return Verdict(
        "unfair", gates, curve=curve(inquiry), essential=essential(inquiry), diagnostics=diagnostics
    )


def _unsolved(logic: Logic, readable: Finding, diagnostics: Sequence[Diagnostic]) -> Verdict:
    """LOGIC without a solution: what can be said of its worlds is said, but nothing is proven."""
    inquiry = Inquiry(logic)
    points = curve(inquiry)
    gates = [readable, BASE["frame"](inquiry), *_skip("There is no solution to prove.", after="frame")]
    return Verdict(
        "unproven",
        gates,
        suspects_left=list(inquiry.left(inquiry.everything)),
        diagnoses=minimal_diagnoses(inquiry),
        curve=points,
        diagnostics=diagnostics,
    )


def _skip(why: str, after: str = "readable") -> list[Finding]:
    """The gates that come after one, skipped."""
    names = [gate.id for gate in catalogue().gates]
    return [skipped(name, why) for name in names[names.index(after) + 1 :]]
