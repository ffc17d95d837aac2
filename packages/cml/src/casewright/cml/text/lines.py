"""Where in the text each path of a document stands."""

from __future__ import annotations

from casewright.cml.model.paths import above


class Lines(dict[str, int]):
    """Path -> line, counted from 1. A key's line is that of the key, a row's that of its first character."""

    def near(self, path: str) -> int | None:
        """The line of ``path``, or of the nearest thing around it that stands in the text."""
        at: str | None = path
        while at is not None:
            if at in self:
                return self[at]
            at = above(at)
        return None
