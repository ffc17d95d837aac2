"""People: nobody unknown, nobody dead who acts, nobody named too early or wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...artifacts import Prose
from ...interface import ProvenCase
from ..capitals import unknown_capitals
from ..library import known_words
from ..view import Blind

Found = Iterator[tuple[int, str]]

_ACTS = r"(?:said|asked|answered|replied|nodded|smiled|shrugged|laughed|sighed|whispered|murmured)"
_GUILT = (
    r"(?:is|was|has|had|did|must)\b[^.?!\"]{0,40}?\b"
    r"(?:guilty|murderer|murderess|killer|thief|culprit|killed|poisoned|done it|did it|stole|stolen)\b"
)


def unknown(case: ProvenCase, story: Blind, prose: Prose) -> Found:
    """Every capitalised word inside a sentence is a name of the case or a known word."""
    known = known_words() | vocabulary(case, story)
    for chapter in prose.chapters:
        lines = "\n\n".join(p for p in chapter.paragraphs if not p.startswith("figure: "))
        for word in unknown_capitals(re.sub(r"^> ", "", lines, flags=re.MULTILINE), known):
            yield chapter.number, f"an unknown name: {word!r}"


def vocabulary(case: ProvenCase, story: Blind) -> frozenset[str]:
    """Every word of the names of people, places, things and of what is stated."""
    members = story.people.values()
    cast, setting = story.cast, story.setting
    texts = [text for m in members for text in (m.name, m.short, m.relation, m.persona, m.title)]
    texts += [cast.sleuth.name, cast.sleuth.short, cast.inspector.name, cast.inspector.short]
    texts += [setting.name, setting.county, setting.weekday, setting.title, cast.loot, story.missing]
    frame = story.frame
    texts += [row.name for row in frame.places] + [row.name for row in frame.items]
    texts += [row.name for row in frame.qualities] + [row.name for row in frame.methods]
    texts += [row.statement for row in story.frame.beliefs]
    texts += [fact.statement for fact in story.facts]
    return frozenset(word for text in texts for word in re.findall(r"[A-Za-z][\w']*", text))


def dead_actors(story: Blind, prose: Prose) -> Found:
    """After a murder is found, the victim speaks, nods and smiles no more (outside of quoted talk)."""
    if story.crime != "murder":
        return
    name = re.escape(story.cast.victim.short)
    act = re.compile(rf"(?<=\" ){_ACTS} {name}\b|(?:^|(?<=[.!?\"] )){name} {_ACTS}\b")
    found = False
    for chapter in prose.chapters:
        for paragraph in chapter.paragraphs if found else ():
            for hit in act.finditer(paragraph):
                if paragraph.count('"', 0, hit.start()) % 2 == 0:
                    yield chapter.number, f"the dead act: {hit[0]!r}"
        found = found or "discovery" in chapter.scenes


def betrayed(story: Blind, prose: Prose) -> Found:
    """Before the challenge nobody but the wrongly suspected is said to have done it."""
    suspects = [m.short for m in story.cast.suspects if m.id != story.pointed]
    accused = re.compile(rf"\b({'|'.join(map(re.escape, suspects))}) {_GUILT}")
    for chapter in prose.chapters:
        if chapter.number >= prose.challenge:
            break
        for hit in accused.finditer(chapter.text):
            yield chapter.number, f"{hit[1]} is called guilty: {hit[0]!r}"


def solved(case: ProvenCase, story: Blind, prose: Prose) -> Found:
    """The solution names victim (or loot) and culprit; nobody else is said to have confessed."""
    after = [chapter for chapter in prose.chapters if chapter.number > prose.challenge]
    text = "\n".join(chapter.text for chapter in after)
    about = story.loot or story.cast.victim.short
    culprit = story.people[case.dossier.culprit].short
    for name in (about, culprit):
        if not re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
            yield prose.challenge, f"the solution never names {name!r}"
