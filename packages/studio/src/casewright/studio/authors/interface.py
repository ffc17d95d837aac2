"""What the pipeline asks of an author, and what an author may ask of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from casewright.cml.generator.artifacts import Cast, Dossier, Setting
    from casewright.cml.generator.spec import Spec
    from casewright.cml.model.document import Document
    from casewright.cml.prover import Verdict

    from .artifacts import ClueBoard, Outline, Prose


class ProvenCase(Protocol):
    """A case file as the pipeline keeps it."""

    @property
    def spec(self) -> Spec: ...
    @property
    def setting(self) -> Setting: ...
    @property
    def cast(self) -> Cast: ...
    @property
    def document(self) -> Document: ...
    @property
    def dossier(self) -> Dossier: ...
    @property
    def verdict(self) -> Verdict: ...


class Author(Protocol):
    """Whoever turns a proven case into words. The same case gives the same artifacts."""

    def write_clue_board(self, case: ProvenCase) -> ClueBoard: ...
    def write_outline(self, case: ProvenCase) -> Outline: ...
    def write_prose(self, case: ProvenCase, outline: Outline) -> Prose: ...
