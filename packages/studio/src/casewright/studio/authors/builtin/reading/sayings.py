"""Times, sentences and signs: nothing off the clock, nothing twice, nothing left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casewright.cml.model.clock import Clock
from casewright.utils.clockwords import dial, parse

from ...artifacts import Prose
from ..sentences import sentences, words
from ..view import Blind

Found = Iterator[tuple[int, str]]
SAME_FROM = 4
_LEFT_OVER = re.compile(r"[{}\ue000-\ue002]|\[\[|\]\]|  |(?<!\.)\.\.(?!\.)|,,| ,| \.(?!\.)")


def times(story: Blind, prose: Prose) -> Found:
    """Every time told is on the clock; noon, midnight and bare hours may be mere words."""
    known = on_dial(story.frame.clock)
    for chapter in prose.chapters:
        for phrase in parse(chapter.text):
            told = chapter.text[phrase.start : phrase.end]
            if not phrase.bare and told.lower() not in ("noon", "midnight") and phrase.time not in known:
                yield chapter.number, f"a time that is not on the clock: {told!r}"


def on_dial(clock: Clock) -> set[str]:
    """Every instant of the clock as a face shows it."""
    return {dial(clock.time(slot)) for slot in range(clock.slots)}


def repeated(prose: Prose) -> Found:
    """No sentence of four words or more stands twice."""
    first: dict[str, int] = {}
    for chapter in prose.chapters:
        for sentence in sentences(chapter.text):
            if len(words(sentence.text)) < SAME_FROM or sentence.text.startswith("figure: "):
                continue
            if sentence.key in first:
                yield chapter.number, f"stands already in chapter {first[sentence.key]}: {sentence.text!r}"
            first.setdefault(sentence.key, chapter.number)


def leftovers(prose: Prose) -> Found:
    """No slot, brace or mark, no doubled space or stop."""
    for chapter in prose.chapters:
        for hit in _LEFT_OVER.finditer(chapter.text):
            around = chapter.text[max(0, hit.start() - 20) : hit.end() + 20]
            yield chapter.number, f"a left-over {hit[0]!r} in {around!r}"
        yield from ((chapter.number, fault) for fault in _unclosed(chapter.paragraphs))


def _unclosed(paragraphs: list[str]) -> Iterator[str]:
    """A quotation left open must go on in the next paragraph, with a mark of its own."""
    for paragraph, following in zip(paragraphs, [*paragraphs[1:], ""], strict=True):
        if paragraph.count('"') % 2 and not following.startswith('"'):
            yield f"a quotation that is not closed: {paragraph[:60]!r}"


def length(prose: Prose, least: int) -> Found:
    """Long enough to be a story."""
    if prose.words < least:
        yield 0, f"expected {least} words or more, found {prose.words}"
