"""The second checker's verdict over a document, and the check of the first one's certificates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..errors import Diagnostic
from ..model import integrity
from ..model.document import Document
from ..model.logic import Logic
from .casebook import Casebook, Shelf
from .contradict import diagnoses
from .gates import GATES

Judgement = Literal["invalid", "unproven", "unfair", "fair"]
Status = Literal["pass", "fail", "skipped"]


@dataclass(frozen=True)
class Recheck:
    """What the second checker found. ``because`` says in a few words why a gate failed.

    ``suspects_left`` are those still possible with all clues shown and beliefs free, in the document's
    order; ``diagnoses`` the inclusion-minimal sets of beliefs to drop. ``book`` can be asked more, where
    there is one.
    """

    verdict: Judgement
    gates: dict[str, Status]
    because: dict[str, str] = field(default_factory=dict)
    suspects_left: tuple[str, ...] = ()
    diagnoses: tuple[tuple[str, ...], ...] = ()
    book: Casebook | None = None

    def certificates_hold(self, given: Mapping[str, Sequence[str]]) -> bool:
        """Whether each certificate (suspect -> clue ids) clears its suspect with no clue to spare."""
        return not self.certificate_faults(given)

    def certificate_faults(self, given: Mapping[str, Sequence[str]]) -> list[str]:
        """What is wrong with these certificates, one sentence each."""
        return [fault for who, clues in given.items() for fault in self._faults(who, clues)]

    def _faults(self, who: str, clues: Sequence[str]) -> Iterable[str]:
        book = self.book
        unknown = [one for one in clues if book is None or one not in book.clues]
        if book is None or who not in book.variables.guilty or unknown or len(set(clues)) < len(clues):
            yield f"certificate of {who}: expected clue ids, each once, for a suspect"
            return
        guilty = book.variables.guilty[who]
        if book.possible(guilty, *book.shown(clues)):
            yield f"certificate of {who}: {', '.join(clues)} do not clear them"
        for one in clues:
            if not book.possible(guilty, *book.shown(other for other in clues if other != one)):
                yield f"certificate of {who}: {one} is not needed"


def recheck(document: Document, diagnostics: Iterable[Diagnostic] = ()) -> Recheck:
    """Judge a document from scratch; ``diagnostics`` are those that reading its text gave, if it was read."""
    faults = [one for one in (*diagnostics, *integrity.check(document)) if one.severity == "error"]
    if faults:
        return _unasked("invalid", "fail", "; ".join(str(one) for one in faults))
    if document.logic is None:
        return _unasked("unproven", "pass", "")
    return recheck_logic(document.logic)


def recheck_logic(logic: Logic) -> Recheck:
    """Judge a formal layer whose integrity has been checked.

    Without a solution only ``frame`` can be asked, and the verdict is ``unproven`` whatever the answer.
    """
    book = Casebook(logic)
    shelf = Shelf(tuple(book.clues))
    gates = _all_skipped("pass")
    because: dict[str, str] = {}
    for name in _askable(book, shelf):
        fault = book.settled(GATES[name], shelf)
        gates[name] = "fail" if fault else "pass"
        because |= {name: fault} if fault else {}
    judged: Judgement = "unfair" if because else "fair"
    return Recheck(
        verdict=judged if logic.solution else "unproven",
        gates=gates,
        because=because,
        suspects_left=book.open(*book.shown(shelf.clues)),
        diagnoses=tuple(sorted(diagnoses(book, shelf.clues))),
        book=book,
    )


def _askable(book: Casebook, shelf: Shelf) -> list[str]:
    """The gates that can be asked: where no world is left, nothing after ``consistent`` is decided."""
    if book.logic.solution is None:
        return ["frame"]
    return list(GATES) if book.possible(*book.shown(shelf.clues)) else ["frame", "consistent"]


def _unasked(verdict: Judgement, readable: Status, because: str) -> Recheck:
    return Recheck(verdict, _all_skipped(readable), {"readable": because} if because else {})


def _all_skipped(readable: Status) -> dict[str, Status]:
    skipped: Status = "skipped"
    return {"readable": readable} | dict.fromkeys(GATES, skipped)
