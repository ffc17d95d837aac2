"""A tiny case to put questions to: two rooms and a lane, two suspects, a victim, a witness, four instants."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from casewright.cml.model.document import Document
from casewright.cml.model.logic import Logic
from casewright.cml.recheck.casebook import Casebook

EXAMPLES = Path(__file__).resolve().parents[4] / "examples"
Values = dict[str, Any]

TINY: Values = yaml.safe_load("""
clock: {start: "20:00", step_minutes: 5, slots: 4}
places: [{id: hall, name: Hall}, {id: study, name: Study}, {id: lane, name: Lane}]
passages: [{between: [hall, study], id: door}, {between: [hall, lane], id: gate}]
people:
  - {id: vic, name: Vic, role: victim}
  - {id: ann, name: Ann, role: suspect}
  - {id: bob, name: Bob, role: suspect}
  - {id: wit, name: Wit, role: witness}
items: [{id: key, name: Key, single: true}, {id: coin, name: Coin}]
qualities: [{id: heir, name: Heir, single: true}, {id: tall, name: Tall}]
methods: [{id: blow, name: Blow, presence: true}]
crime: {culprits: 1, target: vic, from: "20:00", to: "20:15", places: [study]}
beliefs: [{id: dusk, axis: temporal, statement: It was dusk.}]
""")


def possible(*told: Values, **changes: Any) -> bool:
    """Whether the tiny case, changed so, has a world in which all the told readings are true."""
    clue = {"id": "told", "statement": "Told.", "evidence": "record", "shows": list(told)}
    return clues_possible([clue], **changes)


def clues_possible(clues: list[Values], *, held: bool = False, **changes: Any) -> bool:
    """The same for whole clues; all beliefs held, or free."""
    book = Casebook(Logic.model_validate(TINY | {"clues": clues} | changes))
    return book.possible(*book.shown(book.clues), *(book.held() if held else []))


def by(who: str) -> Values:
    """For a reading that only the worlds have in which this suspect did it: the coin is a culprit's."""
    return {"all": [{"culprit": {"had": "coin"}}, {"not": {"any": [{"who": one, "had": "coin"}
            for one in ("vic", "ann", "bob", "wit") if one != who]}}]}  # fmt: skip


def example() -> Values:
    """The worked case as plain values, to break in one place."""
    values: Values = yaml.safe_load((EXAMPLES / "stopped-clock.cml.yaml").read_text(encoding="utf-8"))
    return values


def read(values: Values) -> Document:
    """Plain values as a document."""
    return Document.model_validate(values)
