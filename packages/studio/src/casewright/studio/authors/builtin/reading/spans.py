"""Clues and frame: every one on the page, before the challenge, saying what it must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import (
    AliveAt,
    At,
    CrimeIn,
    CrimeWindow,
    Figure,
    NotAt,
    Reading,
    Someone,
    Spanned,
)
from casewright.utils.clockwords import dial, parse

from ...artifacts import Prose, Span
from ..library import declared
from ..phrases import lower
from ..view import Blind, Fact

Found = Iterator[tuple[int, str]]


def clues(story: Blind, prose: Prose) -> Found:
    """Each clue has a span that is in the text, and names everyone, every place and time of its readings."""
    for fact in story.facts:
        span = prose.spans.get(fact.id)
        if span is None:
            yield 0, f"the clue {fact.id} is nowhere"
        elif not _stands(prose, span):
            yield span.chapter, f"the span of {fact.id} does not say {span.text!r}"
        elif span.chapter >= prose.challenge:
            yield span.chapter, f"the clue {fact.id} comes after the challenge"
        else:
            yield from ((span.chapter, f"the clue {fact.id} {fault}") for fault in _said(story, fact, span))


def _stands(prose: Prose, span: Span) -> bool:
    return prose.chapter(span.chapter).text[span.start : span.end] == span.text


def _said(story: Blind, fact: Fact, span: Span) -> Iterator[str]:
    """What the span leaves out or says too much."""
    for person in sorted(_people(fact)):
        names = {story.people[person].short, story.people[person].name, story.people[person].surname}
        first = person == fact.speaker and re.search(r"\b(I|me|my|myself)\b", span.text)
        if not first and not any(name in span.text for name in names):
            yield f"does not name {story.people[person].short}: {span.text!r}"
    for place in sorted(_places(fact)):
        room = story.setting.room(place)
        if room.phrase not in span.text and room.the not in span.text.lower():
            yield f"does not name {room.the}: {span.text!r}"
    for thing in _things(story, fact):
        if thing.lower() not in span.text.lower():
            yield f"does not name {thing}: {span.text!r}"
    said = {p.time for p in parse(span.text) if not (p.bare and span.text[p.start : p.end].lower() == "one")}
    must, may = _times(fact)
    if must - said:
        yield f"does not tell {', '.join(sorted(must - said))}: {span.text!r}"
    if said - must - may:
        yield f"tells another time, {', '.join(sorted(said - must - may))}: {span.text!r}"


_THINGS = ("item", "quality", "method", "vehicle", "closed_door")


def _things(story: Blind, fact: Fact) -> list[str]:
    """What the clue is about beside people, places and times: things by the words of its note.

    Whether victim or stolen thing must be named too is what the clue's use declares.
    """
    use = declared().uses[f"clue.{fact.note.kind}"].required_inside(story.crime)
    told = [fact.note.slots[slot] for slot in _THINGS if slot in use]
    told += [story.cast.victim.short] if "victim" in use else []
    told += [story.loot] if "loot" in use else []
    return [re.sub(r"^(the|an?) ", "", thing, flags=re.IGNORECASE) for thing in told]


def _people(fact: Fact) -> set[str]:
    """Who must be named: the subjects of the note, which are those of the readings."""
    return set(fact.note.subjects)


def _places(fact: Fact) -> set[str]:
    spots = {place for row in fact.shows if isinstance(row, CrimeIn) for place in row.crime_in}
    return spots | {row.place for row in _spanned(fact.shows) if isinstance(row, At | NotAt | Figure)}


def _spanned(readings: tuple[Reading, ...]) -> Iterator[Spanned]:
    for reading in readings:
        if isinstance(reading, Someone):
            yield reading.someone
        elif isinstance(reading, Spanned):
            yield reading


def _times(fact: Fact) -> tuple[set[str], set[str]]:
    """(times that must be told, further times that may be), on the dial."""
    note = fact.note
    must = {dial(time) for time in (note.start, note.end) if time is not None}
    if note.by is not None and re.fullmatch(r"\d\d:\d\d", note.by):
        must.add(dial(note.by))
    may = {dial(t) for row in _spanned(fact.shows) for t in (row.start, row.end) if t is not None}
    for reading in fact.shows:
        if isinstance(reading, CrimeWindow):
            may |= {dial(reading.crime_from), dial(reading.crime_to)}
        elif isinstance(reading, AliveAt):
            may.add(dial(reading.alive_at))
    return must, may


def order(story: Blind, prose: Prose) -> Found:
    """The reader meets the clues in the case's order."""
    at = [
        (prose.spans[f.id].chapter, prose.spans[f.id].start, f.id) for f in story.facts if f.id in prose.spans
    ]
    for before, after in pairwise(at):
        if before[:2] >= after[:2]:
            yield after[0], f"the clue {after[2]} stands before {before[2]}"


def frame(story: Blind, prose: Prose) -> Found:
    """Every fact of the frame has a span before the challenge that holds its words."""
    for key, words in wanted_frame(story).items():
        span = prose.frame.get(key)
        if span is None:
            yield 0, f"the frame's {key} is nowhere"
        elif not _stands(prose, span):
            yield span.chapter, f"the span of {key} does not say {span.text!r}"
        elif span.chapter >= prose.challenge:
            yield span.chapter, f"the frame's {key} comes after the challenge"
        elif any(word.lower() not in span.text.lower() for word in words):
            yield span.chapter, f"the span of {key} says {span.text!r} and not {words}"


def wanted_frame(story: Blind) -> dict[str, list[str]]:
    """The keys that the story must tell, and words that each must hold."""
    frame = story.frame
    wanted: dict[str, list[str]] = {"clock.step": [], "roles": [], "crime.culprits": []}
    wanted["crime.times"] = [story.setting.room(place).phrase for place in frame.crime.places]
    wanted |= {f"place.{row.id}": [lower(row.name)] for row in frame.places}
    for way in frame.passages:
        wanted[f"passage.{'.'.join(way.between)}" + (f".{way.id}" if way.id else "")] = []
    wanted |= {f"person.{person}": [member.surname] for person, member in story.people.items()}
    wanted |= {f"item.{row.id}": [lower(row.name)] for row in frame.items}
    wanted |= {f"quality.{row.id}": [lower(row.name)] for row in frame.qualities}
    wanted |= {f"method.{row.id}": [lower(row.name)] for row in frame.methods}
    wanted |= {f"belief.{row.id}": [row.statement.rstrip(".")] for row in frame.beliefs}
    return wanted


def finder(logic: Logic, prose: Prose) -> Found:
    """The cluefinder has a row for each step, with every clue of it where it stands."""
    if [row.step for row in prose.cluefinder] != list(range(1, len(logic.steps) + 1)):
        yield 0, "the cluefinder does not follow the steps"
        return
    for row, step in zip(prose.cluefinder, logic.steps, strict=True):
        told = {(clue.clue, clue.chapter) for clue in row.clues}
        if told != {(clue, prose.spans[clue].chapter) for clue in step.uses if clue in prose.spans}:
            yield 0, f"the cluefinder's row {row.step} has other clues than the step"
