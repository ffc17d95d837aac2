"""From passages to a story: slots, discourse, the plan's blindness, determinism."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from casewright.cml.errors import CasewrightError
from casewright.studio.authors import builtin
from casewright.studio.authors.builtin.discourse import Discourse, Person, open_by_name
from casewright.studio.authors.builtin.fill import Context, fill
from casewright.studio.authors.builtin.library import Library, parse
from casewright.studio.authors.builtin.markers import clean, mark
from casewright.studio.authors.builtin.phrases import listed
from casewright.studio.authors.builtin.reader import read_back
from casewright.studio.authors.builtin.shapes import declared as shapes
from casewright.studio.authors.builtin.story import draft_outline, tell_story
from casewright.studio.authors.builtin.view import blind

from .conftest import Case

ROSE = Person("rose", "Rose", "Rose Dunn", "Dunn", "f")
AMES = Person("ames", "Mr Ames", "John Ames", "Ames", "m", "Mr")
BEN = Person("ben", "Ben", "Ben Hale", "Hale", "m", "Mr")


def told(text: str, discourse: Discourse | None = None, **words: str) -> str:
    passage = next(parse(f"@ notice voice=butler\n{text}", "t"))
    roles = {"speaker": AMES, "subject": ROSE, "sleuth": BEN}
    return fill(passage, Context(roles, words), discourse or Discourse())


def test_slots_take_names_forms_and_capitals() -> None:
    assert (
        told("{Speaker}'s hat. {subject.they} took it; {speaker.sir}?") == "Mr Ames's hat. She took it; sir?"
    )
    assert told('"Oh," {speaker} said. "{subject} did."') == '"Oh," Mr Ames said. "Rose did."'
    assert told("There was a {item} and an {quality}.", item="umbrella", quality="key") == (
        "There was an umbrella and a key."
    )


def test_a_pronoun_stands_for_the_last_of_its_gender() -> None:
    discourse = Discourse()
    assert told("{speaker.s} saw {subject}; {speaker.s} left.", discourse) == "Mr Ames saw Rose; he left."
    assert told("{Sleuth} sat. {speaker.s} stood.", discourse) == "Ben sat. Mr Ames stood."


def test_a_bare_pronoun_at_the_beginning_becomes_a_name_where_it_would_be_unclear() -> None:
    discourse = Discourse()
    assert open_by_name("He rose.", AMES, discourse) == "Mr Ames rose."
    discourse.named(AMES)
    assert open_by_name("He rose.", AMES, discourse) == "He rose."
    discourse.named(BEN)
    assert open_by_name("He rose.", AMES, discourse) == "Mr Ames rose."


def test_lists_and_marks() -> None:
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    text, places = clean("One " + mark("clue:x", f"two {mark('frame:y', 'three')}") + " four")
    assert text == "One two three four"
    assert {(p.key, text[p.start : p.end]) for p in places} == {("clue:x", "two three"), ("frame:y", "three")}


def test_a_story_is_planned_without_the_answer(case: Case) -> None:
    other = next(m.id for m in case.cast.suspects if m.id != case.dossier.culprit)
    lied = replace(
        case,
        dossier=case.dossier.model_copy(
            update={"culprit": other, "false_belief": "x", "true_time_place": "x"}
        ),
        document=case.document.model_copy(
            update={
                "logic": case.document.logic
                and case.document.logic.model_copy(update={"solution": None, "steps": [], "test": None})
            }
        ),
    )
    assert blind(lied) == blind(case)


def test_every_structure_makes_a_story_that_passes(case: Case, whole_library: Library) -> None:
    met = {}
    for attempt in range(30):
        outline = draft_outline(case, whole_library, attempt)
        if outline.structure not in met:
            met[outline.structure] = read_back(case, tell_story(case, outline, whole_library))
    assert {problem.check for problems in met.values() for problem in problems} <= {"solved"}
    assert set(met) == {row.id for row in shapes().structures}


def test_every_story_turns_and_drops_its_false_lead(case: Case, whole_library: Library) -> None:
    for attempt in range(8):
        outline = draft_outline(case, whole_library, attempt)
        kinds = [scene.kind for chapter in outline.chapters for scene in chapter.scenes]
        assert kinds.count("turn") == 1
        if blind(case).pointed is not None:
            assert (
                kinds.index("lead") < kinds.index("confront") < kinds.index("drop") < kinds.index("challenge")
            )
            assert kinds.index("turn") < kinds.index("drop")


def test_the_sleuth_arrives_once(case: Case, whole_library: Library) -> None:
    for attempt in range(8):
        scenes = [s for c in draft_outline(case, whole_library, attempt).chapters for s in c.scenes]
        assert sum(beat == "arrive.sleuth" for scene in scenes for beat in scene.beats) == 1


def test_attempts_differ_and_each_is_the_same_again(case: Case, whole_library: Library) -> None:
    first, second = (draft_outline(case, whole_library, attempt) for attempt in (0, 1))
    assert first != second
    assert draft_outline(case, whole_library, 0) == first
    assert tell_story(case, first, whole_library) == tell_story(case, first, whole_library)


def test_the_board_holds_every_clue_in_order(case: Case) -> None:
    board = builtin.write_clue_board(case)
    assert case.document.logic is not None
    assert [card.id for card in board.clues] == [clue.id for clue in case.document.logic.clues]
    assert [card.id for card in board.beliefs if not card.holds] == [case.dossier.false_belief]


def test_a_need_without_a_passage_is_a_coded_error(case: Case, whole_library: Library) -> None:
    poorer = Library(tuple(p for p in whole_library.passages if p.use != "lead.raise"))
    with pytest.raises(CasewrightError, match=r"CW401.*'lead.raise'.*inspector="):
        builtin.write_story(case, poorer)


_SCRIPT = """
import hashlib
from conftest import filled, made
from casewright.studio.authors.builtin.library import declared, shipped
from casewright.studio.authors import builtin
case = made(3)
outline, prose = builtin.write_story(case, filled(shipped(), declared()))
print(hashlib.sha256((outline.model_dump_json() + prose.model_dump_json()).encode()).hexdigest())
"""


def test_another_process_tells_the_same_story() -> None:
    here = os.path.dirname(__file__)
    digests = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": here}
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, env=env, check=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1
