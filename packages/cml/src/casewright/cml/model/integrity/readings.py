"""Readings, at any depth: ids resolve, times lie on the clock, only a step clears anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casewright.cml.model import readings as r
from casewright.cml.model.paths import below

from .names import Kind, Names

_REFERENCES: dict[type[r.Strict], dict[str, Kind]] = {
    r.At: {"who": "person", "place": "place"},
    r.NotAt: {"who": "person", "place": "place"},
    r.Together: {"who": "person", "other": "person"},
    r.Figure: {"place": "place", "had": "item", "quality": "quality"},
    r.NobodyIn: {"place": "place"},
    r.CrimeIn: {"crime_in": "place"},
    r.MethodIs: {"method": "method"},
    r.VictimIs: {"victim": "person"},
    r.Had: {"who": "person", "had": "item"},
    r.Lacked: {"who": "person", "lacked": "item"},
    r.Is: {"who": "person", "quality": "quality"},
    r.IsNot: {"who": "person", "quality": "quality"},
    r.Trait: {"quality": "quality", "had": "item"},
    r.Closed: {"but_for": "item"},
    r.BeliefIs: {"belief": "belief"},
    r.Cleared: {"cleared": "person"},
}
"""Which fields of a reading name something, and of what kind."""

Placed = tuple[r.Strict, str]


def walk(reading: r.Strict, path: str) -> Iterator[Placed]:
    """A reading and everything inside it, each with its path."""
    yield reading, path
    match reading:
        case r.AllOf(all=inner) | r.AnyOf(any=inner):
            key = "all" if isinstance(reading, r.AllOf) else "any"
            for number, part in enumerate(inner):
                yield from walk(part, f"{path}.{key}[{number}]")
        case r.Negation():
            yield from walk(reading.negated, f"{path}.not")
        case r.Someone():
            yield from walk(reading.someone, f"{path}.someone")
        case r.CulpritTrait():
            yield from walk(reading.culprit, f"{path}.culprit")


def check_readings(names: Names, readings: Sequence[r.Strict], path: str) -> None:
    """A list of readings as a clue or a test has it: ``cleared`` may stand nowhere in it."""
    for number, reading in enumerate(readings):
        check_reading(names, reading, below(path, number))


def check_reading(names: Names, reading: r.Strict, path: str, *, may_clear: bool = False) -> None:
    """One reading; with ``may_clear`` it may itself be ``cleared``, but none inside it."""
    for part, at in walk(reading, path):
        if isinstance(part, r.Cleared):
            _cleared(names, part, at, allowed=may_clear and part is reading)
        else:
            _references(names, part, at)
        if isinstance(part, r.Closed):
            _closed(names, part, at)
        _times(names, part, at)


def people_named(readings: Sequence[r.Strict], path: str) -> Iterator[tuple[str, str]]:
    """Each person whom the readings name, with the path of the name."""
    for number, reading in enumerate(readings):
        for part, at in walk(reading, below(path, number)):
            for name, kind in _REFERENCES.get(type(part), {}).items():
                if kind == "person":
                    yield getattr(part, name), f"{at}.{_key(part, name)}"


def _key(part: r.Strict, name: str) -> str:
    return type(part).model_fields[name].alias or name


def _references(names: Names, part: r.Strict, path: str) -> None:
    for name, kind in _REFERENCES.get(type(part), {}).items():
        value, at = getattr(part, name), f"{path}.{_key(part, name)}"
        if isinstance(value, list):
            names.resolve_all(kind, value, at)
        elif value is not None:
            names.resolve(kind, value, at)


def _cleared(names: Names, part: r.Cleared, path: str, *, allowed: bool) -> None:
    if allowed:
        names.suspect(part.cleared, f"{path}.cleared")
    else:
        message = (
            f"expected facts, found the verdict that {part.cleared!r} is cleared; only a step concludes that"
        )
        names.say("CML048", f"{path}.cleared", message)


def _closed(names: Names, part: r.Closed, path: str) -> None:
    if isinstance(part.closed, str):
        names.resolve("passage", part.closed, f"{path}.closed")
        return
    for side, place in enumerate(part.closed):
        if not names.resolve("place", place, f"{path}.closed[{side}]"):
            return
    ends = frozenset(part.closed)
    if not any(frozenset(passage.between) == ends for passage in names.logic.passages):
        both = " and ".join(part.closed)
        names.say("CML046", f"{path}.closed", f"expected two places that a passage joins, found {both}")


def _times(names: Names, part: r.Strict, path: str) -> None:
    match part:
        case r.Spanned(start=str(start), end=end):
            names.span(start, end, f"{path}.from", f"{path}.to")
        case r.CrimeWindow():
            names.span(part.crime_from, part.crime_to, f"{path}.crime_from", f"{path}.crime_to")
        case r.AliveAt():
            names.slot(part.alive_at, f"{path}.alive_at")
