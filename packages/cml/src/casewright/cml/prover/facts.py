"""The frame and the clues of a case as facts for the laws; no rule is ever written here."""

from __future__ import annotations

from functools import cache

from clingo import Function, Number, Symbol

from casewright.cml.model.logic import Logic, Method

from .reify import Reifier
from .scope import Scope, slot

Term = str | int


def symbol(name: str, *terms: Term) -> Symbol:
    """The atom ``name(terms)``; strings become constants, integers numbers."""
    return Function(name, [_term(term) for term in terms])


@cache
def _term(term: Term) -> Symbol:
    return Number(term) if isinstance(term, int) else Function(term)


def frame_facts(logic: Logic, scope: Scope) -> list[Symbol]:
    """What the reader is told before the first clue, restricted to what the scope models."""
    return [
        *(symbol("slot", at) for at in range(logic.clock.slots)),
        *(symbol("place", place.id) for place in logic.places),
        *_people(logic, scope),
        *_passages(logic, scope),
        *_things(logic),
        *(fact for method in logic.methods for fact in _method(logic, method)),
        *_crime(logic),
        *(symbol("belief", belief.id) for belief in logic.beliefs),
    ]


def clue_facts(logic: Logic, reifier: Reifier) -> list[Symbol]:
    """Each clue with its evidence, its beliefs and the nodes of its readings."""
    facts: list[Symbol] = []
    for clue in logic.clues:
        facts.append(symbol("clue", clue.id))
        if clue.evidence == "claim":
            facts.append(symbol("claim", clue.id))
        if clue.evidence == "testimony" and clue.by is not None:
            facts.append(symbol("speaker", clue.id, clue.by))
        facts += [symbol("assumes", clue.id, belief) for belief in clue.assuming]
        facts += [symbol("shows", clue.id, reifier.node(reading)) for reading in clue.shows]
        facts += [symbol("otherwise", clue.id, reifier.node(reading)) for reading in clue.otherwise]
    return facts


def _people(logic: Logic, scope: Scope) -> list[Symbol]:
    facts = [symbol("person", person) for person in scope.people]
    for person in logic.people:
        if person.id in scope.people and person.role in ("suspect", "witness"):
            facts.append(symbol(person.role, person.id))
    return facts


def _passages(logic: Logic, scope: Scope) -> list[Symbol]:
    """Who is near what; a *gate* joins two places only by passages that can be closed."""
    closing = {number for number, _ in scope.closable}
    ends = [(tuple(p.between), n in closing) for n, p in enumerate(logic.passages)]
    joined = {pair for (a, b), _ in ends for pair in ((a, b), (b, a)) if a != b}
    free = {pair for (a, b), closes in ends if not closes for pair in ((a, b), (b, a)) if a != b}
    facts = [symbol("near", place.id, place.id) for place in logic.places]
    facts += [symbol("near", *pair) for pair in sorted(joined)]
    facts += [symbol("gate", *pair) for pair in sorted(joined - free)]
    for number in sorted(closing):
        a, b = logic.passages[number].between
        facts += [symbol("joins", number, a, b), symbol("joins", number, b, a)]
    facts += [symbol("closable", *pair) for pair in sorted(scope.closable)]
    return facts + [symbol("key", *pair) for pair in sorted(scope.keys)]


def _things(logic: Logic) -> list[Symbol]:
    facts = [symbol("item", item.id) for item in logic.items]
    facts += [symbol("single_item", item.id) for item in logic.items if item.single]
    facts += [symbol("quality", quality.id) for quality in logic.qualities]
    return facts + [symbol("single_quality", quality.id) for quality in logic.qualities if quality.single]


def _method(logic: Logic, method: Method) -> list[Symbol]:
    facts = [symbol("method", method.id)]
    if method.presence:
        facts.append(symbol("presence", method.id))
    facts += [symbol("asks_item", method.id, item) for item in method.items]
    facts += [symbol("asks_quality", method.id, quality) for quality in method.qualities]
    for number, visit in enumerate(method.visits):
        name = symbol("visit", method.id, number)
        first = slot(logic.clock, visit.start)
        last = first if visit.end is None else slot(logic.clock, visit.end)
        facts.append(Function("asks_visit", [Function(method.id), name]))
        facts += [Function("visit", [name, Function(visit.place), Number(t)]) for t in range(first, last + 1)]
        if visit.open:
            facts.append(Function("open_visit", [name]))
    return facts


def _crime(logic: Logic) -> list[Symbol]:
    crime, clock = logic.crime, logic.clock
    return [
        symbol("culprits", crime.culprits),
        *(symbol("hour", at) for at in range(slot(clock, crime.start), slot(clock, crime.end) + 1)),
        *(symbol("scene", place) for place in crime.places),
        *(symbol("target", target) for target in crime.targets),
    ]
