"""CASE and LOGIC tell of the same people and the same guilt, by exact name."""

from __future__ import annotations

from casewright.cml.model.case import Case, CastMember

from .names import Names, repeated


def check_agreement(names: Names, case: Case) -> None:
    """Victims and suspects stand in the cast; culprits, their number and each culpability agree."""
    if not _required(names, case):
        return
    for number, name in repeated(member.name for member in case.cast):
        names.say("CML050", f"CASE.cast[{number}].name", f"expected each name once, found {name!r} again")
    _everyone_is_cast(names, case)
    _culprits(names, case)
    for number, member in enumerate(case.cast):
        _member(names, member, f"CASE.cast[{number}]")
    _belief(names, case)


def guilty_names(names: Names) -> set[str] | None:
    """The culprits' names as the solution tells them; None without a solution."""
    if names.logic.solution is None:
        return None
    culprits = names.logic.solution.culprits
    return {person.name for person in names.logic.people if person.id in culprits}


def _required(names: Names, case: Case) -> bool:
    """With LOGIC, ``cast`` and ``culpability`` are no longer optional."""
    missing = [key for key in ("cast", "culpability") if key not in case.model_fields_set]
    for key in missing:
        names.say("CML050", f"CASE.{key}", f"expected {key!r}, since the document has LOGIC; found nothing")
    return not missing


def _everyone_is_cast(names: Names, case: Case) -> None:
    cast = [member.name for member in case.cast]
    for number, person in enumerate(names.logic.people):
        if person.role == "witness" or person.name in cast:
            continue
        hint = names.hint(person.name, cast)
        message = f"expected every {person.role} in CASE.cast, found no {person.name!r} there{hint}"
        names.say("CML050", f"LOGIC.people[{number}].name", message)


def _culprits(names: Names, case: Case) -> None:
    told, count = case.culpability.culprits, names.logic.crime.culprits
    if case.culpability.culprit_count != count:
        message = f"expected {count}, as LOGIC.crime.culprits says, found {case.culpability.culprit_count}"
        names.say("CML050", "CASE.culpability.culprit_count", message)
    guilty = guilty_names(names)
    if guilty is not None and (set(told) != guilty or len(told) != len(guilty)):
        message = f"expected {_listed(guilty)}, as LOGIC.solution says, found {_listed(told)}"
        names.say("CML050", "CASE.culpability.culprits", message)
    suspects = {person.name for person in names.logic.people if person.role == "suspect"}
    for number, name in enumerate(told if guilty is None else []):
        if name not in suspects:
            path = f"CASE.culpability.culprits[{number}]"
            names.say("CML050", path, f"expected the name of a suspect in LOGIC.people, found {name!r}")


def _member(names: Names, member: CastMember, path: str) -> None:
    """Guilty is who the solution names, and a suspect's culpability is told one way or the other."""
    people = {person.name: person for person in names.logic.people}
    person, guilty = people.get(member.name), guilty_names(names)
    if guilty is not None:
        expected = "guilty" if member.name in guilty else "innocent"
        told = member.culpability
        open_question = told == "unknown" and (person is None or person.role != "suspect")
        if told != expected and not open_question:
            message = f"expected {expected}, as LOGIC.solution says of {member.name!r}, found {told}"
            names.say("CML050", f"{path}.culpability", message)
        if member.role == "culprit" and member.name not in guilty:
            names.say("CML050", f"{path}.role", f"expected the role of an innocent, found {member.role!r}")
    if person and member.role in ("victim", "suspect", "witness") and member.role != person.role:
        message = f"expected {person.role}, as LOGIC.people says of {member.name!r}, found {member.role}"
        names.say("CML050", f"{path}.role", message, "warning")


def _belief(names: Names, case: Case) -> None:
    """The false assumption, where it names a belief, names one of LOGIC's."""
    path, belief = "CASE.false_assumption.belief", case.false_assumption.belief
    if not belief or not names.resolve("belief", belief, path):
        return
    solution = names.logic.solution
    if solution is not None and belief not in solution.false_beliefs:
        message = f"expected one of LOGIC.solution.false_beliefs, found {belief!r}"
        names.say("CML050", path, message, "warning")


def _listed(names: set[str] | list[str]) -> str:
    return ", ".join(repr(name) for name in (sorted(names) if isinstance(names, set) else names)) or "nobody"
