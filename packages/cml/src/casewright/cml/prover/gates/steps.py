"""Is the proof one that a reader can follow, step by step?"""

from __future__ import annotations

from casewright.cml.model.logic import Step
from casewright.cml.model.readings import BeliefIs, Negation, Reading

from ..inquiry import Inquiry
from ..verdict import Finding, failed, passed


def path(inquiry: Inquiry) -> Finding:
    """Does each step follow, no clue idle, and settle one thing? Do they leave only the culprits?"""
    steps = inquiry.logic.steps
    if not steps:
        return failed("path", "There are no `steps`: write the proof down, one conclusion at a time.")
    known = 0
    for number, step in enumerate(steps, 1):
        fault = _fault(inquiry, step, known)
        if fault is not None:
            message, witness = fault
            concluded = inquiry.words.reading(step.concludes)
            return failed("path", f"Step {number} ({concluded}) {message}.", witness)
        known |= inquiry.oracle.says(step.concludes)
    return _falls(inquiry) or _ends(inquiry, known)


def _fault(inquiry: Inquiry, step: Step, known: int) -> tuple[str, str | None] | None:
    """What is wrong with one step after these conclusions: (message, witness)."""
    oracle, words = inquiry.oracle, inquiry.words
    against = oracle.says(step.concludes, so=False)
    uses = oracle.shown(step.uses)
    if (world := oracle.ask(uses | known | against)) is not None:
        told = words.rival(oracle.world(world), "Nothing that the step uses forbids it.")
        return (
            "does not follow from its clues and the conclusions before it: add the clue that is missing",
            told,
        )
    for clue in step.uses:
        if oracle.ask(uses & ~oracle.binds(clue) | known | against) is None:
            return f"does not need '{clue}': leave it out", f"without '{clue}' it follows all the same"
    if oracle.ask(known | against) is None:
        return "settles nothing that was still open: leave it out", None
    return _too_much(inquiry, step, known)


def _too_much(inquiry: Inquiry, step: Step, known: int) -> tuple[str, str | None] | None:
    before = inquiry.left(known)
    after = inquiry.left(known | inquiry.oracle.says(step.concludes))
    gone = [x for x in before if x not in after]
    if len(gone) > 1:
        names = inquiry.words.names(gone)
        return "clears more than one suspect at once: make a step for each", f"gone: {names}"
    return None


def _falls(inquiry: Inquiry) -> Finding | None:
    """Each false belief falls in a step of its own, while the clues used so far leave an innocent open."""
    for belief in inquiry.solution.false_beliefs:
        used: set[str] = set()
        for step in inquiry.logic.steps:
            used |= set(step.uses)
            if _denies(step.concludes, belief):
                break
        else:
            return failed("path", f"No step concludes that {inquiry.words.name(belief)} is false: add one.")
        if inquiry.innocent_open(inquiry.oracle.shown(sorted(used))) is None:
            return failed(
                "path",
                f"The belief {inquiry.words.name(belief)} falls only once the culprit is known.",
                f"these clues already convict: {', '.join(clue for clue in inquiry.clues if clue in used)}",
            )
    return None


def _denies(reading: Reading, belief: str) -> bool:
    """Whether a conclusion is that the belief is false, with however many negations it is said."""
    so = True
    while isinstance(reading, Negation):
        reading, so = reading.negated, not so
    return isinstance(reading, BeliefIs) and reading.holds is not so and reading.belief == belief


def _ends(inquiry: Inquiry, known: int) -> Finding:
    rival = inquiry.innocent_open(known)
    if rival is None:
        who = inquiry.words.names(inquiry.culprits)
        return passed("path", f"{len(inquiry.logic.steps)} steps lead to {who} alone.")
    world = inquiry.oracle.ask(known | inquiry.oracle.guilty(rival))
    assert world is not None
    return failed(
        "path",
        f"The conclusions together do not clear {inquiry.words.name(rival)}: add the step that does.",
        inquiry.words.rival(inquiry.oracle.world(world), "No conclusion forbids it."),
    )
