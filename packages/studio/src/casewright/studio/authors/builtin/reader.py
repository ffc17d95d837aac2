"""The reader of finished stories: holds the text against the case, promise by promise.

It works from the words on the page: names and times are looked for in the text itself, not in the plan.
What it finds makes the author plan again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..artifacts import Prose
from ..interface import ProvenCase
from .reading import names, sayings, spans
from .view import blind, logic_of

LEAST_WORDS = 5_000


@dataclass(frozen=True)
class Problem:
    """A promise that the story does not keep: which check found it, where, what."""

    check: str
    chapter: int
    message: str

    def __str__(self) -> str:
        return f"{self.check}, chapter {self.chapter}: {self.message}"


def read_back(case: ProvenCase, prose: Prose, least: int = LEAST_WORDS) -> list[Problem]:
    """Every broken promise, in the order of the checks; [] for a story that keeps them all."""
    story, logic = blind(case), logic_of(case.document)
    checks: dict[str, Callable[[], Iterator[tuple[int, str]]]] = {
        "clue": lambda: spans.clues(story, prose),
        "order": lambda: spans.order(story, prose),
        "frame": lambda: spans.frame(story, prose),
        "names": lambda: names.unknown(case, story, prose),
        "times": lambda: sayings.times(story, prose),
        "repeated": lambda: sayings.repeated(prose),
        "leftover": lambda: sayings.leftovers(prose),
        "dead": lambda: names.dead_actors(story, prose),
        "betrayed": lambda: names.betrayed(story, prose),
        "solved": lambda: names.solved(case, story, prose),
        "finder": lambda: spans.finder(logic, prose),
        "length": lambda: sayings.length(prose, least),
    }
    return [Problem(name, where, what) for name, check in checks.items() for where, what in check()]
