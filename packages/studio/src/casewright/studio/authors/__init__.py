"""Authors: they turn a proven case into a clue board, an outline and a story."""

from .artifacts import Chapter, ClueBoard, ClueCard, Outline, OutlineChapter, Prose, Span
from .interface import Author, ProvenCase

__all__ = [
    "Author",
    "Chapter",
    "ClueBoard",
    "ClueCard",
    "Outline",
    "OutlineChapter",
    "Prose",
    "ProvenCase",
    "Span",
]
