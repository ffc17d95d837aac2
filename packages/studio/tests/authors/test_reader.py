"""The reader of finished stories finds planted faults: every check is seen to fail when it should."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from casewright.studio.authors.artifacts import Chapter, Prose
from casewright.studio.authors.builtin.library import Library
from casewright.studio.authors.builtin.reader import read_back
from casewright.studio.authors.builtin.story import draft_outline, tell_story

from .conftest import Case


@pytest.fixture(scope="module")
def prose(case: Case, whole_library: Library) -> Prose:
    for attempt in range(20):
        told = tell_story(case, draft_outline(case, whole_library, attempt), whole_library)
        if {p.check for p in read_back(case, told)} <= {"solved"}:
            return told
    pytest.fail("no story to plant faults in")


def rewritten(prose: Prose, number: int, change: Callable[[str], str]) -> Prose:
    """The story with one chapter's text changed; spans are left where they were."""

    def one(chapter: Chapter) -> Chapter:
        if chapter.number != number:
            return chapter
        return chapter.model_copy(update={"text": change(chapter.text)})

    return prose.model_copy(update={"chapters": [one(chapter) for chapter in prose.chapters]})


def found(case: Case, prose: Prose) -> set[str]:
    return {problem.check for problem in read_back(case, prose)} - {"solved"}


def appended(prose: Prose, number: int, text: str) -> Prose:
    return rewritten(prose, number, lambda told: f"{told}\n\n{text}")


def test_the_story_itself_passes(case: Case, prose: Prose) -> None:
    assert found(case, prose) == set()


def test_a_clue_whose_words_were_changed(case: Case, prose: Prose) -> None:
    span = next(iter(prose.spans.values()))
    assert found(case, rewritten(prose, span.chapter, lambda text: "Oh. " + text)) >= {"clue"}


@pytest.mark.parametrize("what", ["person", "place", "time", "other time"])
def test_a_clue_that_says_too_little_or_too_much(case: Case, prose: Prose, what: str) -> None:
    notes = case.dossier.notes
    clue = next(c for c, note in notes.items() if note.kind == "sighting_at" and note.subjects)
    note, span = notes[clue], prose.spans[clue]
    people = "|".join(re.escape(case.cast.member(person).short) for person in note.subjects)
    cuts = {
        "person": re.sub(people, "one", span.text),
        "place": span.text.replace(case.setting.room(note.place or "").phrase, "somewhere"),
        "time": re.sub(r"at [\w\- ']*(past|to|o'clock)[\w\- ]*", "at some time", span.text),
        "other time": span.text + " and at twenty-nine minutes past one",
    }
    changed = cuts[what]
    assert changed != span.text
    text = prose.chapter(span.chapter).text
    told = rewritten(prose, span.chapter, lambda _: text[: span.start] + changed + text[span.end :])
    moved = span.model_copy(update={"text": changed, "end": span.start + len(changed)})
    assert "clue" in found(case, told.model_copy(update={"spans": {**told.spans, clue: moved}}))


def test_a_clue_that_does_not_name_its_thing(case: Case, prose: Prose) -> None:
    clue, thing = next(
        (clue, note.slots[slot])
        for clue, note in case.dossier.notes.items()
        for slot in ("item", "quality", "method", "closed_door")
        if slot in note.slots and note.kind not in ("borrowed_coat.false",)
    )
    span = prose.spans[clue]
    changed = re.sub(re.escape(thing.removeprefix("the ")), "something", span.text, flags=re.IGNORECASE)
    assert changed != span.text
    text = prose.chapter(span.chapter).text
    told = rewritten(prose, span.chapter, lambda _: text[: span.start] + changed + text[span.end :])
    moved = span.model_copy(update={"text": changed, "end": span.start + len(changed)})
    assert "clue" in found(case, told.model_copy(update={"spans": {**told.spans, clue: moved}}))


def test_a_clue_left_out_or_told_too_late(case: Case, prose: Prose) -> None:
    first = next(iter(case.dossier.notes))
    without = {clue: span for clue, span in prose.spans.items() if clue != first}
    assert found(case, prose.model_copy(update={"spans": without})) >= {"clue"}
    assert found(case, prose.model_copy(update={"challenge": 1})) >= {"clue", "frame"}


def test_clues_in_another_order(case: Case, prose: Prose) -> None:
    assert case.document.logic is not None
    one, two = (clue.id for clue in case.document.logic.clues[:2])
    swapped = {**prose.spans, one: prose.spans[two], two: prose.spans[one]}
    assert "order" in found(case, prose.model_copy(update={"spans": swapped}))


@pytest.mark.parametrize(
    "kind", ["place", "passage", "person", "method", "belief", "crime", "clock", "roles"]
)
def test_a_fact_of_the_frame_left_out(case: Case, prose: Prose, kind: str) -> None:
    key = next(key for key in prose.frame if key.partition(".")[0] == kind)
    without = {name: span for name, span in prose.frame.items() if name != key}
    assert found(case, prose.model_copy(update={"frame": without})) == {"frame"}


def test_a_stranger(case: Case, prose: Prose) -> None:
    assert found(case, appended(prose, 1, "Then old Algernon came in.")) == {"names"}


def test_a_time_off_the_clock(case: Case, prose: Prose) -> None:
    assert found(case, appended(prose, 1, "It was seventeen minutes past four.")) == {"times"}


def test_a_sentence_told_twice(case: Case, prose: Prose) -> None:
    twice = appended(appended(prose, 1, "Nobody had fed the cat."), 3, "Nobody had fed the cat.")
    assert found(case, twice) == {"repeated"}


@pytest.mark.parametrize(
    "text", ["It was {speaker} again.", "She [[sat]] down.", 'He said, "No.', "It was  odd."]
)
def test_what_is_left_over(case: Case, prose: Prose, text: str) -> None:
    assert found(case, appended(prose, 1, text)) == {"leftover"}


def test_a_dead_person_who_nods(case: Case, prose: Prose) -> None:
    if case.cast.crime != "murder":
        pytest.skip("nobody died")
    dead = f"{case.cast.victim.short} nodded."
    assert found(case, appended(prose, prose.challenge - 1, dead)) == {"dead"}
    assert found(case, appended(prose, prose.challenge - 1, f'"No," said {case.cast.victim.short}.')) == {
        "dead"
    }


def test_the_culprit_called_so_too_early(case: Case, prose: Prose) -> None:
    name = case.cast.member(case.dossier.culprit).short
    early = f"{name} was of course the murderer."
    assert found(case, appended(prose, 1, early)) == {"betrayed"}
    assert found(case, appended(prose, prose.challenge + 1, early)) == set()


def test_a_solution_that_names_nobody(case: Case, prose: Prose) -> None:
    name = case.cast.member(case.dossier.culprit).short
    chapters = [c.model_copy(update={"text": c.text.replace(name, "one")}) for c in prose.chapters]
    silent = prose.model_copy(update={"chapters": chapters})
    assert any("never names" in p.message for p in read_back(case, silent) if p.check == "solved")


def test_a_cluefinder_that_skips(case: Case, prose: Prose) -> None:
    assert found(case, prose.model_copy(update={"cluefinder": prose.cluefinder[1:]})) == {"finder"}
    bare = prose.cluefinder[0].model_copy(update={"clues": []})
    assert found(case, prose.model_copy(update={"cluefinder": [bare, *prose.cluefinder[1:]]})) == {"finder"}


def test_a_story_that_is_too_short(case: Case, prose: Prose) -> None:
    assert found(case, prose.model_copy(update={"words": 4_999})) == {"length"}
