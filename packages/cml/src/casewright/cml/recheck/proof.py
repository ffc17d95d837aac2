"""The gates of the proof: lies refuted, steps that hold, a test that singles out, nothing given away."""

from __future__ import annotations

from itertools import combinations

from ..model.readings import BeliefIs, Negation, Reading
from .casebook import Casebook, Shelf
from .contradict import refuted
from .solution import world_of
from .truth import says_true


def lies(book: Casebook, shelf: Shelf) -> str | None:
    """Every claim of a culprit's that is false in the solution is refuted while an innocent is open."""
    solution = book.logic.solution
    world = world_of(book.logic, solution) if solution else None
    if solution is None or world is None:
        return "the solution is not one whole world"
    claims = [book.clues[one] for one in shelf.clues if book.clues[one].evidence == "claim"]
    told = [one for one in claims if one.by in solution.culprits and not says_true(one, world, book.logic)]
    standing = [one.id for one in told if not refuted(book, shelf.clues, one.id)]
    return f"nothing refutes {', '.join(standing)}" if standing else None


def falls(reading: Reading) -> str | None:
    """The belief whose fall is all that a reading says, if it is such a reading."""
    if isinstance(reading, Negation):
        inner = reading.negated
        if isinstance(inner, Negation):
            return falls(inner.negated)
        return inner.belief if isinstance(inner, BeliefIs) and inner.holds else None
    return reading.belief if isinstance(reading, BeliefIs) and not reading.holds else None


def path(book: Casebook, shelf: Shelf) -> str | None:
    """Each step follows and settles something, no clue idle; together they leave the culprits."""
    solution = book.logic.solution
    if not book.steps:
        return "there are no steps"
    known: list[int] = []
    used: set[str] = set()
    left = book.open()
    standing = set(solution.false_beliefs if solution else [])
    for number, (step, concluded) in enumerate(zip(book.steps, book.concluded, strict=True), start=1):
        uses = shelf.keep(dict.fromkeys(step.uses))
        fault = _step_fault(book, uses, known, concluded)
        if fault:
            return f"step {number}: {fault}"
        used |= set(uses)
        known.append(concluded)
        before, left = left, book.open(*known)
        if len(before) - len(left) > 1:
            return f"step {number} clears more than one suspect"
        if book.possible(book.an_innocent, *book.shown(sorted(used))):
            standing.discard(falls(step.concludes) or "")
    if standing:
        return f"no step in time lets {', '.join(sorted(standing))} fall"
    rivals = [one for one in left if one in book.innocents]
    return f"the conclusions leave {', '.join(rivals)}" if rivals else None


def _step_fault(book: Casebook, uses: tuple[str, ...], known: list[int], concluded: int) -> str | None:
    if not book.possible(*known, -concluded):
        return "nothing open is settled"
    if book.possible(*book.shown(uses), *known, -concluded):
        return "the conclusion does not follow"
    for one in uses:
        fewer = [other for other in uses if other != one]
        if not book.possible(*book.shown(fewer), *known, -concluded):
            return f"{one} is idle"
    return None


def test(book: Casebook, shelf: Shelf) -> str | None:
    """With ``after`` shown an innocent is open, and what is predicted tells the culprits from every rival."""
    told, solution = book.logic.test, book.logic.solution
    if told is None or solution is None:
        return "there is no test"
    if set(told.singles_out) != set(solution.culprits):
        return "it singles out others than the culprits"
    shown = book.shown(shelf.keep(told.after))
    if not book.possible(book.an_innocent, *shown):
        return "no innocent is open any more"
    guilty = [book.variables.guilty[one] for one in told.singles_out]
    if book.possible(*guilty, -book.predicted, *shown):
        return "the culprits need not pass it"
    if book.possible(book.an_innocent, book.predicted, *shown):
        return "a rival may pass it"
    return None


def spread(book: Casebook, shelf: Shelf) -> str | None:
    """No one or two clues decide the culprit; after two thirds of the clues some innocent is open."""
    open_still = [book.an_innocent]
    for few in combinations(shelf.clues, min(2, len(shelf.clues))):
        if not book.possible(*open_still, *book.shown(few)):
            return f"{' and '.join(few)} alone decide the culprit"
    early = shelf.clues[: 2 * len(shelf.clues) // 3]
    if not book.possible(*open_still, *book.shown(early)):
        return "two thirds of the clues decide the culprit"
    return None
