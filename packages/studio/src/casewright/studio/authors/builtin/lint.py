"""The linter of the passage library: what a passage may not say, and what the library still lacks.

Run ``python -m casewright.studio.authors.builtin.lint [PATH ...]``: without paths the whole library, counts
included; with paths only what stands in those files (held against the whole library for repetitions) and the
counts of the uses that occur in them. Exit 1 if anything was found.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from casewright.utils import clockwords

from .capitals import unknown_capitals
from .coverage import gaps
from .library import (
    HOME,
    MARK,
    SLOT,
    Library,
    Passage,
    Use,
    Uses,
    avoided,
    declared,
    known_words,
    passage_files,
    read,
    split_slot,
)
from .repetition import repetitions
from .sentences import words

_DATE = re.compile(r"\b1[89]\d\d\b|\bthe \d+(st|nd|rd|th)\b")
_FIRST = re.compile(r"\b(I|me|my|mine|myself)\b|\bI'")
_NAMED_FORMS = ("", "full", "surname")
_PERSONS_IN_FACTS = ("subject", "subject2", "victim", "pointed")
_TYPOGRAPHY = re.compile("[\u2018\u2019\u201c\u201d]")


def lint(library: Library, uses: Uses | None = None) -> list[str]:
    """Everything that is wrong with the library, a finding a line: faults of passages, repetitions, gaps."""
    uses = uses or declared()
    faults = [fault for passage in library.passages for fault in passage_faults(passage, uses)]
    return [*faults, *repetitions(library), *gaps(library, uses)]


def passage_faults(passage: Passage, uses: Uses) -> Iterator[str]:
    """What is wrong with one passage by itself."""
    use = uses.uses.get(passage.use)
    if passage.spoilt:
        yield f"{passage.where}: {passage.spoilt}"
    if use is None:
        yield f"{passage.where}: unknown use {passage.use!r}"
        return
    checks: tuple[Callable[[Passage, Use, Uses], Iterator[str]], ...] = (
        _tags, _slots, _marks, _length, _times, _names, _style,
    )  # fmt: skip
    for check in checks:
        for fault in check(passage, use, uses):
            yield f"{passage.where}: {passage.use}: {fault}"


def _tags(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    for tag, values in passage.tags.items():
        if tag not in uses.values:
            yield f"unknown tag {tag!r}"
        else:
            yield from (f"unknown {tag} {v!r}" for v in sorted(values - set(uses.values[tag])))
    yield from (f"expected the tag {tag}=" for tag in use.needs if tag not in passage.tags)


def _slots(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    slots = uses.slots
    inside = {*use.inside, *use.inside_murder, *use.inside_theft}
    allowed = {*slots.common, *inside, *use.slots, *use.holds} | ({"subject"} if use.marked else set())
    for slot in passage.slots:
        name, form = split_slot(slot)
        if name not in slots.common and name not in slots.guarded:
            yield f"unknown slot {{{slot}}}"
        elif name not in allowed:
            yield f"the slot {{{slot}}} may not stand in this use"
        elif form and (form not in slots.forms or name not in slots.people):
            yield f"unknown form {{{slot}}}"
    yield from (f"expected the slot {{{name}}}" for name in use.holds if name not in passage.needs)
    if re.search(r"[{}]", SLOT.sub("", passage.text)):
        yield "a brace that is no slot"


def _marks(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    if not use.marked:
        if "[[" in passage.text or "]]" in passage.text:
            yield "this use marks no span"
        return
    spans = len(passage.marked)
    if passage.text.count("[[") != spans or passage.text.count("]]") != spans or not spans:
        yield "expected a marked span [[ ]]"
        return
    if spans != 1 and not use.frame:
        yield f"expected one marked span [[ ]], found {spans}"
    span = " ".join(passage.marked)
    found = [split_slot(slot) for slot in SLOT.findall(span)]
    names = {name for name, form in found if form in _NAMED_FORMS}
    for crime in sorted(passage.tags.get("crime", frozenset({""}))):
        for slot in use.required_inside(crime):
            if slot not in names:
                yield f"expected {{{slot}}} inside [[ ]] by name"
    yield from _spilt(MARK.sub("", passage.text), uses)
    if use.first_person and not _FIRST.search(span):
        yield "expected I or me inside [[ ]]"
    if "\n\n" in span:
        yield "the marked span crosses a paragraph"


def _spilt(rest: str, uses: Uses) -> Iterator[str]:
    """Fact slots outside the marked span."""
    for slot in SLOT.findall(rest):
        name, _ = split_slot(slot)
        if name in uses.slots.guarded and name not in uses.slots.people:
            yield f"the fact slot {{{slot}}} stands outside [[ ]]"


def _length(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    least, most = use.words or ((1, 40) if use.line or use.fragment else uses.words)
    count = len(words(passage.text))
    if not least <= count <= most:
        yield f"expected {least} to {most} words, found {count}"
    if (use.line or use.fragment) and "\n" in passage.text:
        yield "expected one line"
    if use.fragment and passage.text[-1:] in ".!?,;":
        yield "expected a clause without a full stop"


def _times(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    for told in () if use.line else clockwords.parse(passage.text):
        phrase = passage.text[told.start : told.end].lower()
        if phrase not in ("noon", "midnight", "one"):
            yield f"a literal time: {phrase!r}"
    yield from (f"a literal date: {found[0]!r}" for found in _DATE.finditer(passage.text))


def _names(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    if use.line or use.fragment:
        return
    for name in unknown_capitals(MARK.sub(r"\1", passage.text), known_words()):
        yield f"a name that is no slot: {name!r} (real and long dead? add it to known.txt)"


def _style(passage: Passage, use: Use, uses: Uses) -> Iterator[str]:
    plain = re.sub(r"\s+", " ", passage.text)
    for kind, patterns in avoided().items():
        for pattern in patterns:
            if hit := pattern.search(plain):
                yield f"{kind}: {hit[0]!r}"
    if hit := _TYPOGRAPHY.search(passage.text):
        yield f"expected straight quotes, found {hit[0]!r}"
    if passage.text.count('"') % 2:
        yield "a quotation that is not closed"
    if re.search(r"[\u2013\u2014]", passage.text) is None and " -- " in passage.text:
        yield "expected a dash, found two hyphens"


def main(arguments: list[str]) -> int:
    """The command: print findings; 1 if there are any."""
    uses, library = declared(), read(passage_files(HOME, *(Path(a).resolve() for a in arguments)))
    found = lint(library, uses)
    if arguments:
        chosen = read(passage_files(*(Path(a).resolve() for a in arguments)))
        files = {f"{passage.file}:" for passage in chosen.passages}
        found = [line for line in found if any(line.startswith(file) for file in files)]
        found += gaps(chosen, uses, begun=True)
        library = chosen
    print(*found, sep="\n", end="\n" if found else "")
    count = sum(len(words(passage.text)) for passage in library.passages)
    print(f"{len(library.passages)} passages, {count} words, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
