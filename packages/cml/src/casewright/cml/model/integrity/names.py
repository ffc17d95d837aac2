"""What a LOGIC declares, and the small questions that every check asks of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

from casewright.cml.errors import Diagnostic, Severity
from casewright.cml.model.logic import Logic
from casewright.cml.model.paths import below

Kind = Literal["place", "person", "item", "quality", "method", "belief", "clue", "passage"]

MAX_HINTS = 50
MAX_KNOWN = 256


@dataclass
class Names:
    """The declared ids of each kind, in the document's order; kinds do not share a name space."""

    logic: Logic
    ids: dict[Kind, list[str]] = field(init=False)
    found: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        logic = self.logic
        self.ids = {
            "place": [p.id for p in logic.places],
            "person": [p.id for p in logic.people],
            "item": [i.id for i in logic.items],
            "quality": [q.id for q in logic.qualities],
            "method": [m.id for m in logic.methods],
            "belief": [b.id for b in logic.beliefs],
            "clue": [c.id for c in logic.clues],
            "passage": [p.id for p in logic.passages if p.id is not None],
        }

    def say(self, code: str, path: str, message: str, severity: Severity = "error") -> None:
        """Report a finding; its line is filled in by whoever knows the text."""
        self.found.append(Diagnostic(code, path, None, message, severity))

    def resolve(self, kind: Kind, name: str, path: str) -> bool:
        """Whether an id is declared; reports it where it is not."""
        if name in self.ids[kind]:
            return True
        hint = self.hint(name, self.ids[kind])
        self.say("CML041", path, f"expected a declared {kind}, found {name!r}{hint}")
        return False

    def hint(self, name: str, known: Sequence[str]) -> str:
        """The known name that was probably meant; not sought for ever in a document full of faults."""
        if len(self.found) > MAX_HINTS or len(known) > MAX_KNOWN:
            return ""
        near = get_close_matches(name, known, n=1)
        return f"; did you mean {near[0]!r}?" if near else ""

    def resolve_all(self, kind: Kind, names: Sequence[str], path: str) -> None:
        """Each id of a list is declared, and stands there once."""
        self.once(names, path)
        for number, name in enumerate(names):
            self.resolve(kind, name, below(path, number))

    def suspect(self, name: str, path: str) -> None:
        """An id that must be a suspect's."""
        if self.resolve("person", name, path) and name not in self.logic.suspects:
            self.say("CML045", path, f"expected a suspect, found {name!r}, who is none")

    def once(self, names: Sequence[str], path: str) -> None:
        """Nothing stands twice in a list."""
        for number, name in repeated(names):
            self.say("CML051", below(path, number), f"expected each name once, found {name!r} again")

    def slot(self, time: str, path: str) -> int | None:
        """The instant that a time names; reports a time that is not on the clock."""
        clock = self.logic.clock
        slot = clock.slot(time)
        if slot is None:
            expected = (
                f"a time from {clock.start} to {clock.time(clock.slots - 1)} in steps of {clock.step_minutes}"
            )
            self.say("CML042", path, f'expected {expected} minutes, found "{time}"')
        return slot

    def span(self, start: str, end: str | None, start_path: str, end_path: str) -> None:
        """Both ends lie on the clock and the span does not run backwards."""
        first = self.slot(start, start_path)
        last = self.slot(end, end_path) if end is not None else first
        if first is not None and last is not None and last < first:
            self.say("CML043", end_path, f'expected an end not before "{start}", found "{end}"')


def repeated(names: Iterable[str]) -> list[tuple[int, str]]:
    """Position and name of everything that stood before already."""
    seen: set[str] = set()
    again = []
    for number, name in enumerate(names):
        if name in seen:
            again.append((number, name))
        seen.add(name)
    return again
