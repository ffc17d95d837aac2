"""What the author may know while it writes the part before the challenge: everything but the answer.

:func:`blind` copies the frame, the clues and what everybody believes out of a case. It reads neither
solution, steps, test and roles of clues nor the dossier's culprit and false belief, so that nothing written
from it can depend on them. The part after the challenge receives the case itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from casewright.cml.generator.artifacts import Cast, ClueNote, Member, Setting
from casewright.cml.model.clock import Clock
from casewright.cml.model.document import Document
from casewright.cml.model.logic import Belief, Crime, Item, Logic, Method, Passage, Place, Quality
from casewright.cml.model.readings import Reading

from ..interface import ProvenCase


@dataclass(frozen=True)
class Fact:
    """A clue as it is told, with the note that says how."""

    id: str
    statement: str
    evidence: str
    by: str | None
    shows: tuple[Reading, ...]
    points_to: str | None
    explained_by: str | None
    note: ClueNote

    @property
    def speaker(self) -> str | None:
        """Who says it; None for what is found or read."""
        return self.note.speaker or self.by


@dataclass(frozen=True)
class Frame:
    """The formal frame: LOGIC without clues, solution, steps and test."""

    clock: Clock
    places: tuple[Place, ...]
    passages: tuple[Passage, ...]
    items: tuple[Item, ...]
    qualities: tuple[Quality, ...]
    methods: tuple[Method, ...]
    crime: Crime
    beliefs: tuple[Belief, ...]


@dataclass(frozen=True)
class Blind:
    """A case without its answer."""

    seed: int
    length: str
    trick: str
    setting: Setting
    cast: Cast
    frame: Frame
    facts: tuple[Fact, ...]
    pointed: str | None
    """Whom the false solution accuses; None where it accuses nobody."""
    false_time_place: str
    loot: str
    missing: str
    prefix: int
    """After this many clues the false solution stands."""

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """The clues by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def people(self) -> dict[str, Member]:
        """Suspects, witnesses and victim by id."""
        return {member.id: member for member in (self.cast.victim, *self.cast.people)}

    @property
    def crime(self) -> str:
        return self.cast.crime

    @cached_property
    def scene(self) -> str:
        """Where everybody believes that it happened: the place of the first find that has one."""
        told = [fact.note for fact in self.facts if fact.note.kind.endswith(".false")]
        found = [note.place for note in told if note.place in self.frame.crime.places]
        return found[0] if found and found[0] else self.frame.crime.places[0]


def blind(case: ProvenCase) -> Blind:
    """The case as it may be known before the challenge."""
    logic = logic_of(case.document)
    facts = tuple(_facts(logic, case.dossier.notes))
    return Blind(
        seed=case.spec.seed,
        length=case.spec.length,
        trick=case.dossier.trick,
        setting=case.setting,
        cast=case.cast,
        frame=_frame(logic),
        facts=facts,
        pointed=_pointed(facts, case.dossier.scapegoats),
        false_time_place=case.dossier.false_time_place,
        loot=case.dossier.loot,
        missing=case.dossier.missing,
        prefix=case.dossier.deceptive_prefix,
    )


def logic_of(document: Document) -> Logic:
    """The formal layer; ValueError where there is none, which is no case that an author is given."""
    if document.logic is None:
        raise ValueError("expected a case with LOGIC, found none")
    return document.logic


def _frame(logic: Logic) -> Frame:
    return Frame(
        clock=logic.clock,
        places=tuple(logic.places),
        passages=tuple(logic.passages),
        items=tuple(logic.items),
        qualities=tuple(logic.qualities),
        methods=tuple(logic.methods),
        crime=logic.crime,
        beliefs=tuple(logic.beliefs),
    )


def _facts(logic: Logic, notes: dict[str, ClueNote]) -> list[Fact]:
    return [
        Fact(
            id=clue.id,
            statement=clue.statement,
            evidence=clue.evidence,
            by=clue.by,
            shows=tuple(clue.shows),
            points_to=clue.points_to,
            explained_by=clue.explained_by,
            note=notes[clue.id],
        )
        for clue in logic.clues
    ]


def _pointed(facts: tuple[Fact, ...], scapegoats: tuple[str, ...]) -> str | None:
    """The scapegoat at whom a red herring points; else the first; else whom the first herring points at."""
    herrings = [fact.points_to for fact in facts if fact.points_to]
    of_both = [person for person in scapegoats if person in herrings]
    return next(iter([*of_both, *scapegoats, *herrings]), None)
