"""The floor as a graph: distances and shortest ways, in passages (one passage is one step of the clock)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from .artifacts import Setting

Blocked = Callable[[str, int], bool]
"""Whether a place may not be entered after so many passages."""


class Floor:
    """Who adjoins whom. Neighbours are kept sorted, so that the same question has the same answer
    everywhere.
    """

    def __init__(self, setting: Setting) -> None:
        self._next: dict[str, list[str]] = {room.id: [] for room in setting.places}
        for way in setting.passages:
            a, b = way.between
            self._next[a].append(b)
            self._next[b].append(a)
        for row in self._next.values():
            row.sort()

    def neighbours(self, place: str) -> tuple[str, ...]:
        """The places one passage away, sorted."""
        return tuple(self._next[place])

    def distance(self, a: str, b: str) -> int:
        """Passages on the shortest way from a to b; KeyError for an unknown place, 99 where there is no
        way.
        """
        path = self.path(a, b)
        return len(path) - 1 if path else 99

    def path(self, a: str, b: str, blocked: Blocked = lambda _place, _steps: False) -> list[str]:
        """A shortest way from a to b, both included, through no blocked place (the ends may be); [] for
        none.
        """
        before: dict[str, str | None] = {a: None}
        queue = deque([(a, 0)])
        while queue:
            here, steps = queue.popleft()
            if here == b:
                return _walk_back(before, b)
            for there in self._next[here]:
                if there not in before and (there == b or not blocked(there, steps + 1)):
                    before[there] = here
                    queue.append((there, steps + 1))
        return []


def _walk_back(before: dict[str, str | None], end: str) -> list[str]:
    way: list[str] = []
    here: str | None = end
    while here is not None:
        way.append(here)
        here = before[here]
    return way[::-1]
