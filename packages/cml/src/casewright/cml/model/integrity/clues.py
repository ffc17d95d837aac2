"""Clues, the steps of the proof and the discriminating test."""

from __future__ import annotations

from casewright.cml.model.logic import Clue

from .names import Names
from .readings import check_reading, check_readings, people_named


def check_clues(names: Names) -> None:
    """Each clue's readings, its speaker, its beliefs and its role."""
    for number, clue in enumerate(names.logic.clues):
        path = f"LOGIC.clues[{number}]"
        names.resolve_all("belief", clue.assuming, f"{path}.assuming")
        check_readings(names, clue.shows, f"{path}.shows")
        check_readings(names, clue.otherwise, f"{path}.otherwise")
        _otherwise(names, clue, path)
        _speaker(names, clue, path)
        _role(names, clue, path)


def check_proof(names: Names) -> None:
    """The steps and the test refer to clues and suspects, and only a step clears."""
    for number, step in enumerate(names.logic.steps):
        path = f"LOGIC.steps[{number}]"
        names.resolve_all("clue", step.uses, f"{path}.uses")
        check_reading(names, step.concludes, f"{path}.concludes", may_clear=True)
    test = names.logic.test
    if test is None:
        return
    names.resolve_all("clue", test.after, "LOGIC.test.after")
    check_readings(names, test.predicts, "LOGIC.test.predicts")
    names.once(test.singles_out, "LOGIC.test.singles_out")
    for number, name in enumerate(test.singles_out):
        names.suspect(name, f"LOGIC.test.singles_out[{number}]")


def _otherwise(names: Names, clue: Clue, path: str) -> None:
    if clue.otherwise and not clue.assuming:
        message = "expected beliefs under 'assuming', without which 'otherwise' never holds; found none"
        names.say("CML047", f"{path}.otherwise", message, "warning")


def _speaker(names: Names, clue: Clue, path: str) -> None:
    """Testimony needs a speaker and is no word about the speaker: that would be a claim."""
    if clue.by is not None:
        names.resolve("person", clue.by, f"{path}.by")
    if clue.evidence != "testimony":
        return
    if clue.by is None:
        names.say("CML047", path, "expected 'by', since testimony needs a speaker; found none")
        return
    for key, readings in (("shows", clue.shows), ("otherwise", clue.otherwise)):
        for person, at in people_named(readings, f"{path}.{key}"):
            if person == clue.by:
                message = (
                    f"expected others than the speaker, found {person!r}; one's word about oneself is a claim"
                )
                names.say("CML047", at, message)


def _role(names: Names, clue: Clue, path: str) -> None:
    """A red herring says whom it points to and which clue takes it away again; no other clue does."""
    for key in ("points_to", "explained_by"):
        given = getattr(clue, key) is not None
        if clue.role == "red_herring" and not given:
            names.say("CML047", path, f"expected {key!r}, since a red herring needs it; found none")
        if clue.role != "red_herring" and given:
            message = f"expected {key!r} in a red herring only, found it in a clue that is {clue.role}"
            names.say("CML047", f"{path}.{key}", message, "warning")
    if clue.points_to is not None:
        names.suspect(clue.points_to, f"{path}.points_to")
    if clue.explained_by is not None:
        names.resolve("clue", clue.explained_by, f"{path}.explained_by")
        if clue.explained_by == clue.id:
            names.say("CML047", f"{path}.explained_by", "expected another clue, found the clue itself")
