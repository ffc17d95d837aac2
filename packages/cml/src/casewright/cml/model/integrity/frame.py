"""The frame: places, passages, people, things, methods, the crime and the beliefs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from casewright.cml.model.logic import Method

from .names import Names, repeated


class _Declared(Protocol):
    @property
    def id(self) -> str | None: ...


def check_frame(names: Names) -> None:
    """Everything that is declared is declared once and refers to what is declared."""
    logic = names.logic
    lists: dict[str, Sequence[_Declared]] = {
        "places": logic.places,
        "passages": logic.passages,
        "people": logic.people,
        "items": logic.items,
        "qualities": logic.qualities,
        "methods": logic.methods,
        "beliefs": logic.beliefs,
        "clues": logic.clues,
    }
    for key, rows in lists.items():
        _declared_once(names, key, rows)
    _names(names)
    _passages(names)
    for number, method in enumerate(logic.methods):
        _method(names, method, f"LOGIC.methods[{number}]")
    _crime(names)


def _declared_once(names: Names, key: str, rows: Sequence[_Declared]) -> None:
    given = [(number, row.id) for number, row in enumerate(rows) if row.id is not None]
    for position, name in repeated(name for _, name in given):
        path = f"LOGIC.{key}[{given[position][0]}].id"
        names.say("CML040", path, f"expected each id once, found {name!r} again")


def _names(names: Names) -> None:
    """People are matched with the cast by name, so a name must tell them apart."""
    people = names.logic.people
    for number, name in repeated(person.name for person in people):
        names.say("CML040", f"LOGIC.people[{number}].name", f"expected each name once, found {name!r} again")
    for number, person in enumerate(people):
        if not person.name.strip():
            names.say("CML030", f"LOGIC.people[{number}].name", "expected a name, found an empty text")


def _passages(names: Names) -> None:
    passages = names.logic.passages
    joined = Counter(frozenset(passage.between) for passage in passages)
    for number, passage in enumerate(passages):
        path = f"LOGIC.passages[{number}]"
        for side, place in enumerate(passage.between):
            names.resolve("place", place, f"{path}.between[{side}]")
        ends = frozenset(passage.between)
        if len(ends) == 1:
            names.say("CML046", path, f"expected two places, found {passage.between[0]!r} twice")
        elif joined[ends] > 1 and passage.id is None:
            both = " and ".join(sorted(ends))
            names.say(
                "CML046", path, f"expected an id, since {joined[ends]} passages join {both}; found none"
            )


def _method(names: Names, method: Method, path: str) -> None:
    names.resolve_all("item", method.items, f"{path}.items")
    names.resolve_all("quality", method.qualities, f"{path}.qualities")
    for number, visit in enumerate(method.visits):
        at = f"{path}.visits[{number}]"
        names.resolve("place", visit.place, f"{at}.in")
        names.span(visit.start, visit.end, f"{at}.from", f"{at}.to")


def _crime(names: Names) -> None:
    crime, suspects = names.logic.crime, names.logic.suspects
    if isinstance(crime.target, str):
        names.resolve("person", crime.target, "LOGIC.crime.target")
    elif crime.target is not None:
        names.resolve_all("person", crime.target, "LOGIC.crime.target")
    names.span(crime.start, crime.end, "LOGIC.crime.from", "LOGIC.crime.to")
    names.resolve_all("place", crime.places, "LOGIC.crime.places")
    if len(suspects) < crime.culprits:
        message = f"expected at least {crime.culprits} suspects, one for each culprit, found {len(suspects)}"
        names.say("CML052", "LOGIC.people", message)
