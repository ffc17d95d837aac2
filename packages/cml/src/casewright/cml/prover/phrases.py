"""Readings in a few plain words, with names in place of ids."""

from __future__ import annotations

from collections.abc import Callable

from casewright.cml.model import readings as r

Naming = Callable[[str], str]


def phrase(reading: r.Reading, name: Naming) -> str:  # noqa: PLR0911, PLR0912
    """What a reading says; ``name`` turns ids into names."""
    match reading:
        case r.At():
            return f"{name(reading.who)} was in {name(reading.place)}{_span(reading)}"
        case r.NotAt():
            return f"{name(reading.who)} was not in {name(reading.place)}{_span(reading)}"
        case r.Together():
            return f"{name(reading.who)} was with {name(reading.other)}{_span(reading)}"
        case r.Someone():
            return _someone(reading.someone, name)
        case r.NobodyIn():
            return f"nobody was in {name(reading.place)}{_span(reading)}"
        case r.CrimeWindow():
            return f"the crime fell between {reading.crime_from} and {reading.crime_to}"
        case r.AliveAt():
            return f"the crime was later than {reading.alive_at}"
        case r.CrimeIn():
            return f"the crime was done in {' or '.join(map(name, reading.crime_in))}"
        case r.MethodIs():
            return f"the method was '{name(reading.method)}'"
        case r.VictimIs():
            return f"{name(reading.victim)} was the victim"
        case r.Had():
            return f"{name(reading.who)} had '{name(reading.had)}'"
        case r.Lacked():
            return f"{name(reading.who)} had not '{name(reading.lacked)}'"
        case r.Is():
            return f"{name(reading.who)} is '{name(reading.quality)}'"
        case r.IsNot():
            return f"{name(reading.who)} is not '{name(reading.quality)}'"
        case r.CulpritTrait():
            return f"a culprit {_trait(reading.culprit.had, reading.culprit.quality, name)}"
        case r.Closed():
            return _closed(reading, name)
        case r.BeliefIs():
            return f"it is {'true' if reading.holds else 'false'} that {name(reading.belief)}"
        case r.Cleared():
            return f"{name(reading.cleared)} is cleared"
        case r.AllOf():
            return " and ".join(phrase(part, name) for part in reading.all)
        case r.AnyOf():
            return " or ".join(phrase(part, name) for part in reading.any)
        case r.Negation():
            return f"it is not so that {phrase(reading.negated, name)}"


def _span(spanned: r.Spanned) -> str:
    if spanned.start is None:
        return " all evening"
    return f" at {spanned.start}" if spanned.end is None else f" from {spanned.start} to {spanned.end}"


def _trait(had: str | None, quality: str | None, name: Naming) -> str:
    """ "had this", "is that" or both."""
    traits = [f"had '{name(had)}'"] if had is not None else []
    return " and ".join(traits + ([f"is '{name(quality)}'"] if quality is not None else []))


def _someone(figure: r.Figure, name: Naming) -> str:
    who = _trait(figure.had, figure.quality, name)
    return f"somebody{f' who {who}' if who else ''} was in {name(figure.place)}{_span(figure)}"


def _closed(reading: r.Closed, name: Naming) -> str:
    named = isinstance(reading.closed, str)
    door = (
        f"the passage '{reading.closed}'"
        if named
        else f"the way between {' and '.join(map(name, reading.closed))}"
    )
    but_for = f" but for '{name(reading.but_for)}'" if reading.but_for is not None else ""
    return f"{door} was closed{but_for}{_span(reading)}"
