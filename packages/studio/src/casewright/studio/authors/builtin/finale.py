"""The challenge and what only the end may say: the laws in plain words, the answer."""

from __future__ import annotations

from casewright.cml.model.logic import Logic

from ..artifacts import Scene
from ..interface import ProvenCase
from .phrases import listed
from .realise import Answer, Teller
from .view import Blind

LAWS = range(1, 8)
HIDDEN_MOTIVE = "exposure"
"""Of a culprit in whom nobody saw a motive: everybody has a secret, and somebody was about to tell it."""


def laws(teller: Teller, scene: Scene, _rest: str) -> list[str]:
    """The seven laws of the world, numbered."""
    found = []
    for law in LAWS:
        first, *more = teller.passage(scene, f"law.{law}")
        found += [f"{law}. {first}", *more]
    return found


def summary(teller: Teller, scene: Scene, _rest: str) -> list[str]:
    """Who can have done it, and how many did."""
    cast, crime = teller.story.cast, teller.story.frame.crime
    words = {
        "suspects": listed(
            (member.short for member in cast.suspects), "or" if crime.culprits == 1 else "and"
        ),
        "hands": "one person" if crime.culprits == 1 else "two people together",
    }
    return teller.passage(scene, "summary", words=words)


def answer(case: ProvenCase, story: Blind, logic: Logic) -> Answer:
    """What may be said from the challenge on."""
    culprit = case.dossier.culprit
    member = story.people[culprit]
    words = {"true_time_place": case.dossier.true_time_place}
    for fact in story.facts:
        if fact.note.kind.startswith(f"{story.trick}."):
            words = {**fact.note.slots, **words}
    tags = {"design": case.dossier.test_design, "motive": member.motive or HIDDEN_MOTIVE}
    _check(logic, culprit)
    return Answer(culprit, words, tags)


def _check(logic: Logic, culprit: str) -> None:
    """Dossier and document must tell of the same person: the document is the truth."""
    if logic.solution is None or culprit not in logic.solution.culprits:
        raise ValueError(f"expected the dossier's culprit {culprit!r} in the solution")
