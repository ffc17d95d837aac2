"""Does the discriminating test discriminate?"""

from __future__ import annotations

from ..grounding import prediction
from ..inquiry import Inquiry
from ..verdict import Finding, failed, passed


def test(inquiry: Inquiry) -> Finding:
    """While an innocent is open, does the test tell those whom it singles out from every rival?"""
    trial, words = inquiry.logic.test, inquiry.words
    if trial is None:
        return failed("test", "There is no `test`: say what it predicts, after which clues, and of whom.")
    if set(trial.singles_out) != set(inquiry.culprits):
        return failed(
            "test",
            f"The test singles out {words.names(trial.singles_out)}, the solution "
            f"{words.names(inquiry.culprits)}.",
        )
    known = inquiry.oracle.shown(trial.after)
    if inquiry.innocent_open(known) is None:
        return failed(
            "test",
            "The test comes too late: what is known by then already convicts. Put fewer clues into `after`.",
            f"no innocent is open after {', '.join(trial.after)}",
        )
    return _tells(inquiry, known)


def _tells(inquiry: Inquiry, known: int) -> Finding:
    oracle, words = inquiry.oracle, inquiry.words
    foretold = prediction(inquiry.logic)
    guilty = 0
    for culprit in inquiry.culprits:
        guilty |= oracle.guilty(culprit)
    if (world := oracle.ask(known | guilty | oracle.says(foretold, so=False))) is not None:
        return failed(
            "test",
            f"{words.names(inquiry.culprits)} could be guilty and yet not do what the test predicts.",
            words.rival(oracle.world(world), "Then the test is not met."),
        )
    for rival in inquiry.innocents:
        if (world := oracle.ask(known | oracle.guilty(rival) | oracle.says(foretold))) is not None:
            return failed(
                "test",
                f"The test would single out {words.name(rival)} too: predict what only the culprits do, or "
                "let more be known by then.",
                words.rival(oracle.world(world), "The test is met all the same."),
            )
    return passed("test", f"The test tells {words.names(inquiry.culprits)} from everyone who is still open.")
