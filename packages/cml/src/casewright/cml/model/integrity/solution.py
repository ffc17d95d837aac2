"""The solution: one whole world, so that nothing in it is left to guess.

Whether that world keeps the laws is a question for the prover (the gate ``consistent``); here only whether
it is one.
"""

from __future__ import annotations

from casewright.cml.model.logic import Solution
from casewright.cml.model.paths import below

from .names import Kind, Names
from .readings import check_readings


def check_solution(names: Names) -> None:
    """Culprits, crime, victim, everybody's evening, what was had and been, what was closed."""
    solution = names.logic.solution
    if solution is None:
        return
    _culprits(names, solution)
    names.resolve("method", solution.method, "LOGIC.solution.method")
    names.slot(solution.at, "LOGIC.solution.at")
    names.resolve("place", solution.place, "LOGIC.solution.in")
    names.resolve_all("belief", solution.false_beliefs, "LOGIC.solution.false_beliefs")
    _victim(names, solution)
    _evening(names, solution)
    _owners(names, "item", solution.had, "LOGIC.solution.had")
    _owners(names, "quality", solution.qualities, "LOGIC.solution.is")
    check_readings(names, solution.closed, "LOGIC.solution.closed")


def _culprits(names: Names, solution: Solution) -> None:
    path, expected = "LOGIC.solution.culprits", names.logic.crime.culprits
    names.once(solution.culprits, path)
    for number, name in enumerate(solution.culprits):
        names.suspect(name, below(path, number))
    if len(solution.culprits) != expected:
        message = f"expected {expected}, as crime.culprits says, found {len(solution.culprits)}"
        names.say("CML049", path, message)


def _victim(names: Names, solution: Solution) -> None:
    """The victim is told where the target is a list, and is a target wherever it is told."""
    path, crime = "LOGIC.solution.victim", names.logic.crime
    if solution.victim is None:
        if isinstance(crime.target, list):
            names.say("CML049", path, "expected the victim, since crime.target is a list; found nothing")
        return
    if names.resolve("person", solution.victim, path) and solution.victim not in crime.targets:
        among = ", ".join(crime.targets) or "no victim, since the crime has no target"
        names.say("CML049", path, f"expected {among}, found {solution.victim!r}")


def _evening(names: Names, solution: Solution) -> None:
    path, start = "LOGIC.solution.evening", names.logic.clock.start
    for person in names.ids["person"]:
        if start not in solution.evening.get(person, {}):
            message = f'expected where {person!r} is at "{start}", when the clock starts; found nothing'
            names.say("CML049", below(path, person), message)
    for person, stays in solution.evening.items():
        at = below(path, person)
        names.resolve("person", person, at)
        for time, place in stays.items():
            names.slot(time, below(at, time))
            names.resolve("place", place, below(at, time))


def _owners(names: Names, kind: Kind, owners: dict[str, list[str]], path: str) -> None:
    for name, people in owners.items():
        names.resolve(kind, name, below(path, name))
        names.resolve_all("person", people, below(path, name))
