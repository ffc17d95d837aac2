"""The given solution put to the laws: is it a world, and what does each clue say in it?

Everybody is modelled here, also whom the oracle leaves out. What the solution says is assumed, literal by
literal. While it is a world, nobody need be anywhere but where it says, which makes the program small; only a
solution that breaks a law is put to the whole evening, so that it comes back as the few things in it that
cannot all be so.

What clues mean in it is asked apart, of the programs that define meaning alone, since that can be told of a
solution which breaks a law as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clingo import Symbol

from casewright.cml.model.logic import Logic, Solution

from .facts import symbol
from .grounding import ground, readings_of_clues
from .memory import Trace
from .oracle import Oracle
from .scope import Scope, passages_of, scope_of, slot, span
from .solver import MEANING, Solver

Claim = tuple[Symbol, bool]


@dataclass(frozen=True)
class Rehearsal:
    """What became of the solution: a world, or the smallest part of it that the laws forbid.

    A clue *binds* where it is as its evidence asks; it is *sound* where what it says is so, whatever it is
    worth. Both are told of the solution as it is given, also where it breaks a law.
    """

    trace: Trace | None
    binding: frozenset[str]
    sound: frozenset[str]
    conflict: tuple[Claim, ...]
    path: dict[str, tuple[str, ...]]


def rehearse(oracle: Oracle, solution: Solution) -> Rehearsal:
    """Put the solution to the laws; where it is a world, the oracle learns it."""
    logic, interest = oracle.logic, oracle.interest
    evening = {person.id: follow(logic, solution, person.id) for person in logic.people}
    said = [*readings_of_clues(logic), *interest.readings, *solution.closed]
    scope = scope_of(logic, said, everybody=True)
    solver, _ = ground(logic, scope, interest.readings, _told(evening))
    claims = _claims(logic, solution, scope, evening)
    answer = solver.solve(_signed(solver, claims), solver.literals(interest.atoms))
    binding, sound = _meaning(logic, scope, claims)
    if isinstance(answer, list):
        return Rehearsal(None, binding, sound, _conflict(logic, scope, claims), evening)
    return Rehearsal(oracle.learn(*answer), binding, sound, (), evening)


def _meaning(logic: Logic, scope: Scope, claims: Sequence[Claim]) -> tuple[frozenset[str], frozenset[str]]:
    """The clues that bind and those that are sound where everything that the solution claims is a fact."""
    facts = [atom for atom, so in claims if so]
    facts += [symbol("victim", target) for target in logic.crime.targets if len(logic.crime.targets) == 1]
    solver, _ = ground(logic.model_copy(update={"beliefs": []}), scope, (), facts, MEANING)
    clues = [clue.id for clue in logic.clues]
    answer = solver.solve(
        (), solver.literals([symbol(name, c) for name in ("binds", "sound") for c in clues])
    )
    truths = [] if isinstance(answer, list) else answer[0]
    return (
        frozenset(clue for clue, true in zip(clues, truths, strict=False) if true),
        frozenset(clue for clue, true in zip(clues, truths[len(clues) :], strict=True) if true),
    )


def follow(logic: Logic, solution: Solution, person: str) -> tuple[str, ...]:
    """Where the solution has a person at each slot; KeyError where it does not say (integrity does)."""
    moves = {slot(logic.clock, time): place for time, place in solution.evening[person].items()}
    path = [moves[0]]
    for at in range(1, logic.clock.slots):
        path.append(moves.get(at, path[-1]))
    return tuple(path)


def _told(evening: dict[str, tuple[str, ...]]) -> list[Symbol]:
    facts = [symbol("followed", person) for person in evening]
    return facts + [
        symbol("told", x, place, at) for x, path in evening.items() for at, place in enumerate(path)
    ]


def _claims(
    logic: Logic, solution: Solution, scope: Scope, evening: dict[str, tuple[str, ...]]
) -> list[Claim]:
    """Everything that the solution says or, by leaving it out, denies."""
    had = {(person, item) for item, people in solution.had.items() for person in people}
    being = {(person, quality) for quality, people in solution.qualities.items() for person in people}
    people = [person.id for person in logic.people]
    claims = [(symbol("strict"), True)]
    claims += [(symbol("guilty", x), x in solution.culprits) for x in logic.suspects]
    claims.append((symbol("used", solution.method), True))
    claims.append((symbol("done_at", slot(logic.clock, solution.at)), True))
    claims.append((symbol("done_in", solution.place), True))
    if solution.victim is not None:
        claims.append((symbol("victim", solution.victim), True))
    claims += [(symbol("holds", b.id), b.id not in solution.false_beliefs) for b in logic.beliefs]
    claims += [(symbol("had", x, i.id), (x, i.id) in had) for x in people for i in logic.items]
    claims += [(symbol("is", x, q.id), (x, q.id) in being) for x in people for q in logic.qualities]
    claims += [
        (symbol("at", x, place, at), True) for x, path in evening.items() for at, place in enumerate(path)
    ]
    return claims + _doors(logic, solution, scope)


def _doors(logic: Logic, solution: Solution, scope: Scope) -> list[Claim]:
    """What each passage is at each instant at which it can be closed: shut (None), kept by which keys."""
    state: dict[tuple[int, int], set[str | None]] = {}
    for closed in solution.closed:
        first, last = span(logic.clock, closed)
        for door in [(w, t) for w in passages_of(logic, closed) for t in range(first, last + 1)]:
            state.setdefault(door, set()).add(closed.but_for)
    claims: list[Claim] = []
    for door in sorted(scope.closable):
        claims.append((symbol("shut", *door), None in state.get(door, set())))
        keys = sorted(item for passage, item in scope.keys if passage == door[0])
        claims += [(symbol("kept", *door, item), item in state.get(door, set())) for item in keys]
    return claims


def _signed(solver: Solver, claims: Sequence[Claim]) -> list[int]:
    literals = solver.literals([atom for atom, _ in claims])
    return [literal if so else -literal for literal, (_, so) in zip(literals, claims, strict=True)]


def _conflict(logic: Logic, scope: Scope, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """An inclusion-minimal part of the claims that the laws forbid.

    It is sought first in what the solution says, laws 4 and 5 set aside; then with these; and only then in
    all that it says and denies: what somebody did is easier to mend than what nobody did.
    """
    solver, _ = ground(logic, scope, ())
    literals = dict(zip(claims, _signed(solver, claims), strict=True))
    said = [literal for (atom, so), literal in literals.items() if so and atom.name != "strict"]
    strict = [literal for (atom, _), literal in literals.items() if atom.name == "strict"]
    left = next(
        filter(None, (_core(solver, part) for part in (said, strict + said, literals.values()))), set()
    )
    for literal in literals.values():
        if literal in left:
            rest = [other for other in literals.values() if other in left and other != literal]
            left = _core(solver, rest) or left
    return tuple(claim for claim, literal in literals.items() if literal in left)


def _core(solver: Solver, literals: Iterable[int]) -> set[int]:
    """Literals among these that contradict each other; none where there is a world."""
    answer = solver.solve(list(literals), ())
    return set(answer) if isinstance(answer, list) else set()
