"""Where a case begins: an open frame, and a solution that is a world."""

from __future__ import annotations

from ..inquiry import Inquiry
from ..verdict import Finding, failed, passed


def frame(inquiry: Inquiry) -> Finding:
    """With the frame alone, is each suspect guilty in some world and each method used in some world?

    And does each clue alone, with all beliefs held, leave a world?
    """
    oracle, words = inquiry.oracle, inquiry.words
    barred = [x for x in inquiry.logic.suspects if not inquiry.open(0, x)]
    if barred:
        return failed(
            "frame",
            f"Before any clue {words.names(barred)} cannot be guilty: open a way to the crime's place, ask "
            "less of a culprit, or make a witness of them.",
            f"no world of the frame has {words.name(barred[0])} among the culprits",
        )
    idle = [m.id for m in inquiry.logic.methods if oracle.ask(oracle.used(m.id)) is None]
    if idle:
        return failed(
            "frame",
            f"Nobody could have used {words.names(idle)}: ease what the method asks for, or leave it out.",
            f"no world of the frame has the method {words.name(idle[0])}",
        )
    return _alone(inquiry)


def _alone(inquiry: Inquiry) -> Finding:
    oracle = inquiry.oracle
    for clue in inquiry.clues:
        if oracle.ask(oracle.binds(clue) | inquiry.all_held) is None:
            return failed(
                "frame",
                f"The clue '{clue}' alone contradicts the frame while all beliefs are held: let it lean on a "
                "belief (`assuming`), or weaken what it shows.",
                f"'{_statement(inquiry, clue)}' leaves no world by itself",
            )
    return passed("frame", "Before the first clue everyone can be guilty, by every method.")


def consistent(inquiry: Inquiry) -> Finding:
    """Is the solution, its false beliefs alone false, a world in which every clue binds as it should?"""
    rehearsal = inquiry.rehearsal
    if rehearsal.trace is None:
        return failed(
            "consistent", "The solution breaks the laws of the world: change this.", _breach(inquiry)
        )
    loose = [clue for clue in inquiry.clues if clue not in rehearsal.binding]
    if loose:
        return failed(
            "consistent",
            f"The solution makes {_quoted(loose)} false: change the clue, its beliefs, or the evening.",
            "; ".join(f"{clue}: {_statement(inquiry, clue)}" for clue in loose),
        )
    return passed("consistent", "The solution is a world, and every clue is as it should be in it.")


def _breach(inquiry: Inquiry) -> str:
    """The contradiction in the solution; a walk that cannot be is told as one."""
    rehearsal, words = inquiry.rehearsal, inquiry.words
    atoms = [atom for atom, so in rehearsal.conflict if so and atom.name == "at"]
    walkers = {str(atom.arguments[0].name) for atom in atoms}
    of_a_walk = all(atom.name in ("at", "shut", "kept", "had") for atom, _ in rehearsal.conflict)
    if of_a_walk and len(walkers) == 1:
        person = walkers.pop()
        slots = sorted(atom.arguments[2].number for atom in atoms)
        leap = _leap(inquiry, person, slots)
        if leap is not None:
            here, there = (words.name(rehearsal.path[person][slot]) for slot in (leap, leap + 1))
            shut = " through a passage that is closed then" if len(rehearsal.conflict) > 1 else ""
            return (
                f"{words.name(person)} cannot get from {here} to {there} between {words.time(leap)} and "
                f"{words.time(leap + 1)}{shut}"
            )
    told = "; ".join(words.atom(atom, so) for atom, so in rehearsal.conflict if atom.name != "strict")
    by_means = any(atom.name == "strict" for atom, _ in rehearsal.conflict)
    why = "by what the method asks of a culprit, " if by_means else ""
    return f"{why}these cannot all be so: {told}"


def _leap(inquiry: Inquiry, person: str, slots: list[int]) -> int | None:
    """The instant at which a walk goes wrong, among those that the contradiction names or beside them."""
    path = inquiry.rehearsal.path[person]
    doors = {frozenset(p.between) for p in inquiry.logic.passages}
    near = sorted({slot + d for slot in slots for d in (-1, 0) if 0 <= slot + d < len(path) - 1})
    moves = [slot for slot in near if path[slot] != path[slot + 1]]
    through_walls = [slot for slot in moves if frozenset(path[slot : slot + 2]) not in doors]
    return next(iter(through_walls or moves), None)


def _statement(inquiry: Inquiry, clue: str) -> str:
    return next(c.statement for c in inquiry.logic.clues if c.id == clue)


def _quoted(clues: list[str]) -> str:
    return ", ".join(f"'{clue}'" for clue in clues)
