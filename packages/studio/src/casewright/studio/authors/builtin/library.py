"""The passage library: hand-written texts with tags and slots, read from plain files.

A line that starts with ``@ `` opens a passage (``@ USE tag=value tag=value1|value2``); its text runs to the
next such line; blank lines part its paragraphs; lines that start with ``#`` are comments. What uses, tags and
slots there are is declared once, in ``library/uses.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

HOME = Path(__file__).parent / "library"
SLOT = re.compile(r"\{([^{}]*)\}")
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


class Count(BaseModel):
    """At least ``n`` passages for every value of the tags ``by`` (``of`` narrows the values to a group)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: list[str]
    n: int
    of: str | None = None


class Use(BaseModel):
    """What a passage of one use must and may hold; the keys are explained in uses.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    needs: list[str] = []
    inside: list[str] = []
    inside_murder: list[str] = []
    inside_theft: list[str] = []
    holds: list[str] = []
    slots: list[str] = []
    counts: list[Count] = []
    words: tuple[int, int] | None = None
    first_person: bool = False
    line: bool = False
    fragment: bool = False
    frame: bool = False

    def required_inside(self, crime: str | None) -> list[str]:
        """The fact slots that must stand in the marked span of a passage for this crime."""
        extra = {"murder": self.inside_murder, "theft": self.inside_theft}.get(crime or "", [])
        return [*self.inside, *extra]

    @property
    def marked(self) -> bool:
        """Whether passages of this use say a clue, and so mark a span."""
        return bool(self.inside or self.inside_murder)


class Slots(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    forms: list[str]
    people: list[str]
    common: list[str]
    guarded: list[str]


class Uses(BaseModel):
    """The whole declaration: vocabularies, slots, uses."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    values: dict[str, list[str]]
    groups: dict[str, list[str]]
    words: tuple[int, int]
    slots: Slots
    uses: dict[str, Use]


def table(name: str) -> dict[str, Any]:
    """A YAML table of the library, read with the fast loader where PyYAML has it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: dict[str, Any] = yaml.load((HOME / f"{name}.yaml").read_text("utf-8"), Loader=loader)
    return rows


@lru_cache(maxsize=1)
def declared() -> Uses:
    """The declaration in ``library/uses.yaml``."""
    return Uses.model_validate(table("uses"))


def split_slot(slot: str) -> tuple[str, str]:
    """``Speaker.their`` -> ("speaker", "their"); a plain slot has the form ""."""
    name, _, form = slot.partition(".")
    return name[:1].lower() + name[1:], form


@dataclass(frozen=True)
class Passage:
    """One hand-written text: what it is for, what narrows it, where it stands."""

    use: str
    tags: Mapping[str, frozenset[str]]
    text: str
    file: str
    line: int
    spoilt: str = field(default="", compare=False)
    """What was wrong with its ``@`` line; the linter reports it."""

    @property
    def where(self) -> str:
        """As "voices/cook.txt:12"."""
        return f"{self.file}:{self.line}"

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The slots as written, without braces, in order."""
        return tuple(SLOT.findall(self.text))

    @cached_property
    def needs(self) -> frozenset[str]:
        """The names of the slots, without forms."""
        return frozenset(split_slot(slot)[0] for slot in self.slots)

    @cached_property
    def marked(self) -> tuple[str, ...]:
        """The texts between [[ and ]]."""
        return tuple(MARK.findall(self.text))

    def fits(self, wanted: Mapping[str, str]) -> bool:
        """Whether every tag it carries is asked for with one of its values."""
        return all(wanted.get(tag) in values for tag, values in self.tags.items())


@dataclass(frozen=True)
class Library:
    """All passages, by use; the order is that of the files' names and the lines in them."""

    passages: tuple[Passage, ...]

    @cached_property
    def by_use(self) -> Mapping[str, tuple[Passage, ...]]:
        rows: dict[str, list[Passage]] = {}
        for passage in self.passages:
            rows.setdefault(passage.use, []).append(passage)
        return {use: tuple(found) for use, found in rows.items()}

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, str | None], tuple[Passage, ...]]:
        """The passages of a use by the value of its first needed tag (None: the use needs none)."""
        rows: dict[tuple[str, str | None], list[Passage]] = {}
        for passage in self.passages:
            tag = _first_tag(passage.use)
            for value in passage.tags.get(tag, ()) if tag else (None,):
                rows.setdefault((passage.use, value), []).append(passage)
        return {key: tuple(found) for key, found in rows.items()}

    def fitting(self, use: str, wanted: Mapping[str, str]) -> list[Passage]:
        """The passages of this use whose tags fit, in the library's order."""
        tag = _first_tag(use)
        key = (use, wanted.get(tag, "") if tag else None)
        return [passage for passage in self._by_key.get(key, ()) if passage.fits(wanted)]


def _first_tag(use: str) -> str | None:
    row = declared().uses.get(use)
    return row.needs[0] if row is not None and row.needs else None


def _head(line: str) -> tuple[str, dict[str, frozenset[str]], str]:
    """Use, tags and fault of an ``@`` line."""
    use, *pairs = line[1:].split() or [""]
    tags: dict[str, frozenset[str]] = {}
    fault = ""
    for pair in pairs:
        tag, sign, values = pair.partition("=")
        if not sign or not values or tag in tags:
            fault = f"expected tag=value once each, found {pair!r}"
            continue
        tags[tag] = frozenset(values.split("|"))
    return use, tags, fault


def parse(source: str, name: str) -> Iterator[Passage]:
    """The passages of one file, in order; ``name`` is told in findings."""
    head: tuple[int, str] | None = None
    body: list[str] = []
    for number, line in enumerate([*source.splitlines(), "@ "], 1):
        if line.startswith("#"):
            continue
        if not line.startswith("@ "):
            body.append(line.rstrip())
            continue
        text = "\n".join(body).strip()
        if head is not None:
            use, tags, fault = _head(head[1])
            yield Passage(use, tags, text, name, head[0], fault)
        elif text:
            yield Passage("", {}, text, name, 1, "expected '@ USE ...' before the first text")
        head, body = (number, line), []


def read(files: Iterable[Path], home: Path = HOME) -> Library:
    """The library in these files; names in findings are relative to ``home`` where they lie under it."""
    rows: list[Passage] = []
    for file in sorted(files):
        name = file.relative_to(home).as_posix() if file.is_relative_to(home) else str(file)
        rows.extend(parse(file.read_text("utf-8"), name))
    return Library(tuple(rows))


def passage_files(*roots: Path) -> list[Path]:
    """Every passage file under these folders (or these files themselves)."""
    found = [
        file
        for root in roots
        for file in (root.rglob("*.txt") if root.is_dir() else [root])
        if file.name != "known.txt"
    ]
    return sorted(set(found))


@lru_cache(maxsize=1)
def shipped() -> Library:
    """The library that comes with the package."""
    return read(passage_files(HOME))


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Capitalised words that name no person of a story."""
    lines = (HOME / "known.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1)
def avoided() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """Patterns that no passage may match, by kind."""
    rows = table("avoid")
    return {kind: tuple(re.compile(p, re.IGNORECASE) for p in found) for kind, found in rows.items()}
