"""Integrity: what a document must keep beyond its shapes, the whole of the gate ``readable``.

A document without an error here can be handed to a solver without a second thought: every id resolves,
every time is an instant, every span runs forwards, the solution is one whole world and CASE tells the same
story.
"""

from __future__ import annotations

from casewright.cml.errors import Diagnostic
from casewright.cml.model.document import Document

from .agreement import check_agreement
from .clock import check_clock
from .clues import check_clues, check_proof
from .frame import check_frame
from .names import Names
from .size import check_size
from .solution import check_solution

__all__ = ["check"]


def check(document: Document) -> list[Diagnostic]:
    """Every finding of the gate ``readable``, in no text order and without lines (the reader knows those)."""
    if document.logic is None:
        return []
    names = Names(document.logic)
    check_size(names)
    if names.found:
        return names.found
    check_clock(names)
    check_frame(names)
    check_clues(names)
    check_proof(names)
    check_solution(names)
    if document.case is not None:
        check_agreement(names, document.case)
    else:
        names.say("CML011", "CASE", "expected CASE beside LOGIC, found nothing")
    return names.found
