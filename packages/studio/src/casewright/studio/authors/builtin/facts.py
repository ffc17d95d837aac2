"""The slots of a clue's passage: people and phrases, from the clue's note."""

from __future__ import annotations

from collections.abc import Mapping

from .discourse import Person
from .phrases import at, clock_time, listed, span, style_of
from .view import Blind, Fact


def fact_words(
    story: Blind, fact: Fact, people: Mapping[str, Person]
) -> tuple[dict[str, Person], dict[str, str]]:
    """(people slots, phrase slots) of this clue; times as its speaker tells them."""
    return _people(fact, people), {**fact.note.slots, **_phrases(story, fact, people)}


def _people(fact: Fact, people: Mapping[str, Person]) -> dict[str, Person]:
    roles: dict[str, Person] = {}
    subjects = fact.note.subjects
    if subjects:
        roles["subject"] = people[subjects[0]]
        roles["subject2"] = people[subjects[min(1, len(subjects) - 1)]]
    pointed = fact.points_to or (subjects[0] if fact.note.kind.startswith("herring.") and subjects else None)
    if pointed is not None:
        roles["pointed"] = people[pointed]
    return roles


def _phrases(story: Blind, fact: Fact, people: Mapping[str, Person]) -> dict[str, str]:
    note = fact.note
    style = style_of(people[fact.speaker].voice if fact.speaker else None)
    told: dict[str, str] = {}
    if note.subjects:
        told["subjects"] = listed(people[person].short for person in note.subjects)
    if note.place is not None:
        told["in_place"] = story.setting.room(note.place).phrase
        if note.place in story.frame.crime.places:
            told["scene"] = story.setting.room(note.place).the
    if note.place2 is not None:
        told["in_place2"] = story.setting.room(note.place2).phrase
    if note.start is not None and note.end is not None and note.end != note.start:
        told["span"] = span(note.start, note.end, style)
    elif note.start is not None:
        told["at"] = at(note.start, style)
    if note.by is not None:
        told["by"] = clock_time(note.by, style)
    return told
