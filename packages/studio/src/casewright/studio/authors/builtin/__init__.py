"""The built-in author: no model, no network; hand-written passages, chosen and joined by plan.

The module itself is an author (see :class:`casewright.studio.authors.Author`). An outline is only given out
when its story has been told and has passed the reading; a story that has not is planned again from the next
derived seed, never patched.
"""

from __future__ import annotations

from ..artifacts import ClueBoard, Outline, Prose
from ..interface import ProvenCase
from .board import clue_board
from .errors import AuthorError
from .library import Library, shipped
from .reader import read_back
from .story import draft_outline, tell_story

ATTEMPTS = 12
"""So many plans are tried before the author gives up."""


def write_clue_board(case: ProvenCase) -> ClueBoard:
    """The clues in order, and the beliefs they lean on."""
    return clue_board(case)


def write_outline(case: ProvenCase, library: Library | None = None) -> Outline:
    """The first plan whose story passes the reading; AuthorError CW402 when none of :data:`ATTEMPTS` does."""
    outline, _ = write_story(case, library or shipped())
    return outline


def write_prose(case: ProvenCase, outline: Outline, library: Library | None = None) -> Prose:
    """The story of an outline; AuthorError CW402 where it does not pass the reading."""
    return _read(case, tell_story(case, outline, library or shipped()))


def write_story(case: ProvenCase, library: Library) -> tuple[Outline, Prose]:
    """Outline and prose of the first attempt that passes.

    AuthorError CW401 when no attempt found the passages it needs, CW402 when none passed the reading.
    """
    faults: list[AuthorError] = []
    for attempt in range(ATTEMPTS):
        try:
            outline = draft_outline(case, library, attempt)
            return outline, _read(case, tell_story(case, outline, library))
        except AuthorError as fault:
            faults.append(fault)
    raise next((fault for fault in faults if fault.code == "CW402"), faults[-1])


def _read(case: ProvenCase, prose: Prose) -> Prose:
    """The story, if the reader finds no fault in it; AuthorError CW402 otherwise."""
    problems = read_back(case, prose)
    if problems:
        raise AuthorError(
            "CW402", f"expected a story without faults, found {problems[0]} (of {len(problems)})"
        )
    return prose


__all__ = ["write_clue_board", "write_outline", "write_prose", "write_story"]
