"""What can go wrong, in two shapes: a finding about a document, and an error that ends a command.

    CasewrightError                 every error that a user can meet; carries a stable code and a hint
    ├── SpecError                   a wish (a knob, a spec file) that cannot be met or understood
    ├── DocumentError               a CML document that cannot be read, or is not fit for what was asked
    ├── GenerationError             no fair case was found within the bounds
    └── OutputError                 what was made cannot be written

A document with faults is not an exception: reading it returns :class:`Diagnostic` rows. An unfair case is not
one either: it is a finding in a verdict. Exceptions are for callers who asked for what cannot be done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

CODES: dict[str, str] = {
    "CML001": "the file cannot be opened",
    "CML002": "the text is too large",
    "CML003": "the text is not UTF-8, or holds characters that no text has",
    "CML004": "the text is not YAML or JSON",
    "CML005": "the nesting is too deep",
    "CML006": "the text unfolds into too many values",
    "CML007": "a key stands twice",
    "CML008": "a construct of YAML that CML does not use",
    "CML009": "a time is not quoted",
    "CML010": "a number that cannot be kept",
    "CML011": "the document as a whole has the wrong shape",
    "CML012": "the version is missing or unknown",
    "CML020": "CASE lacks something",
    "CML021": "CASE has another shape here than CML 2.0",
    "CML022": "CASE has a key that CML 2.0 does not know",
    "CML030": "LOGIC has a wrong value",
    "CML031": "LOGIC has an unknown key",
    "CML032": "LOGIC lacks something",
    "CML040": "an id is declared twice",
    "CML041": "an id does not resolve",
    "CML042": "a time is not on the clock",
    "CML043": "a span runs backwards",
    "CML044": "the clock's step or length is out of bounds",
    "CML045": "a person has a role that does not fit",
    "CML046": "a passage is unclear",
    "CML047": "a clue's evidence, speaker or role does not fit",
    "CML048": "guilt is stated where it must be deduced",
    "CML049": "the solution is not one whole world",
    "CML050": "CASE and LOGIC disagree",
    "CML051": "a list names something twice",
    "CML052": "the crime cannot be stated so",
    "CML053": "the case is too large to be decided",
}
"""Every code of a diagnostic and what it stands for; codes are never given a second meaning."""


@dataclass(frozen=True)
class Diagnostic:
    """One finding about a document: where it stands, what was expected there and what was found.

    ``path`` is written like ``LOGIC.clues[3].shows[0].from`` ("" for the document itself); ``line`` counts
    from 1. An ``error`` makes the document unreadable (verdict ``invalid``), a ``warning`` does not.
    """

    code: str
    path: str
    line: int | None
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """One line for a terminal."""
        where = f"line {self.line}: " if self.line is not None else ""
        return f"{self.code} {where}{self.path + ': ' if self.path else ''}{self.message}"


class CasewrightError(Exception):
    """An error that a user can meet: a stable code, what happened, and what to do about it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.code}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class SpecError(CasewrightError):
    """A wish that cannot be met or understood."""


class DocumentError(CasewrightError):
    """A document that cannot be read, or is not fit for what was asked of it."""


class GenerationError(CasewrightError):
    """No fair case was found within the bounds that were set."""


class OutputError(CasewrightError):
    """What was made cannot be written."""
