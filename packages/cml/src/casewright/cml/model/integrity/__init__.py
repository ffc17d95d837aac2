"""Integrity: what a document must keep beyond its shapes, the whole of the gate ``readable``."""

from __future__ import annotations

from casewright.cml.errors import Diagnostic
from casewright.cml.model.document import Document

from .clock import check_clock


def check(document: Document) -> list[Diagnostic]:
    """Everything that keeps a solver from reading the document; empty where it can be decided."""
    return check_clock(document.logic.clock) if document.logic is not None else []
