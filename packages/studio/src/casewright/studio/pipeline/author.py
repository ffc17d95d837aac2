"""Whoever writes: the one interface behind which the built-in author and a language model stand."""

from __future__ import annotations

from typing import Protocol

from ..authors.artifacts import ClueBoard, Outline, Prose
from .case import CaseFile


class Author(Protocol):
    """Three functions from a proven case; a module that has them is an author."""

    def write_clue_board(self, case: CaseFile, /) -> ClueBoard: ...

    def write_outline(self, case: CaseFile, /) -> Outline: ...

    def write_prose(self, case: CaseFile, outline: Outline, /) -> Prose: ...
