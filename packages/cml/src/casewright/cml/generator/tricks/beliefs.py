"""Beliefs that hold: what everybody takes for granted and is right about, beside the one that is false."""

from __future__ import annotations

from casewright.cml.model.logic import Belief
from casewright.cml.model.readings import CrimeWindow

from ..phrasing import capital, in_words
from ..plot import Stage, Told
from .base import told

TRUE_BELIEFS = {
    "murder": {
        "tonic": (
            "behavioral",
            "{victim} never let the evening tonic wait past {by}.",
            "The tonic that {victim} took by {by} every night stands untouched.",
        ),
        "wireless": (
            "behavioral",
            "{victim} never missed the news at {by}.",
            "The wireless that {victim} turned on at {by} every night is cold.",
        ),
        "dog": (
            "behavioral",
            "{victim} always let the dog in by {by}.",
            "The dog that {victim} let in by {by} every night was still out.",
        ),
        "letter": (
            "behavioral",
            "{victim} always sealed the day's last letter by {by}.",
            "The letter that {victim} sealed by {by} every night lies open.",
        ),
    },
    "theft": {
        "rounds": (
            "authority",
            "The night round passes {loot} at {by}, and is never missed.",
            "The ticket of the night round at {by} has the case down as empty.",
        ),
        "inventory": (
            "authority",
            "The silver and the cases are counted at {by}, and the count is right.",
            "The count at {by} was one short.",
        ),
        "lamp": (
            "behavioral",
            "The show-case lamp is always lit by {by} while {loot} is there.",
            "The show-case lamp was not lit by {by}.",
        ),
    },
}


def true_belief(stage: Stage, by_slot: int, earliest: int) -> tuple[Belief, Told]:
    """A belief that holds, and the clue that leans on it: it was done by then."""
    rows = TRUE_BELIEFS[stage.cast.crime]
    name = stage.rng.choice(sorted(rows))
    axis, statement, fact = rows[name]
    by = stage.time(by_slot)
    fill = {"victim": stage.cast.victim.short, "loot": stage.cast.loot, "by": in_words(by)}
    belief = Belief.model_validate({"id": name, "axis": axis, "statement": capital(statement.format(**fill))})
    clue = told(
        f"{name}_clue",
        fact.format(**fill),
        f"belief.{name}",
        "record",
        assuming=[name],
        shows=[CrimeWindow(crime_from=stage.time(earliest), crime_to=by)],
        slots={"by": in_words(by)},
        by=by,
    )
    return belief, clue
