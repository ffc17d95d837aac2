"""Proven cases to write from, and a library without gaps: where the shipped one has none, nonsense stands in.

The nonsense keeps every rule of the format, so that the engine is tested apart from how far the library has
come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pytest

from casewright.cml.generator import Cast, Dossier, Setting, Spec, draft_case, draft_cast, draft_setting
from casewright.cml.model.document import Document
from casewright.cml.prover import Verdict, prove
from casewright.studio.authors.builtin.coverage import counted_keys
from casewright.studio.authors.builtin.library import Library, Passage, Uses, declared, shipped
from casewright.utils.seeds import derive

SEEDS = (3, 11)
_SYLLABLES = ("ba", "ko", "li", "mu", "ne", "po", "ra", "su", "ti", "ve", "wo", "za")


@dataclass(frozen=True)
class Case:
    spec: Spec
    setting: Setting
    cast: Cast
    document: Document
    dossier: Dossier
    verdict: Verdict


@lru_cache(maxsize=16)
def made(seed: int, **wishes: Any) -> Case:
    spec = Spec(seed=seed, **wishes)
    setting = draft_setting(spec, derive(seed, "setting"))
    cast = draft_cast(spec, setting, derive(seed, "cast"))
    draft = draft_case(spec, setting, cast, derive(seed, "case"))
    return Case(spec, setting, cast, draft.document, draft.dossier, prove(draft.document))


@pytest.fixture(scope="session", params=SEEDS)
def case(request: pytest.FixtureRequest) -> Case:
    return made(request.param)


@pytest.fixture(scope="session")
def whole_library() -> Library:
    return filled(shipped(), declared())


def filled(library: Library, uses: Uses) -> Library:
    """The library and, for every key of every use, as much nonsense as its count asks for."""
    return Library((*library.passages, *_nonsense(uses, library)))


def _nonsense(uses: Uses, library: Library) -> Iterator[Passage]:
    number = 0
    for name, use in uses.uses.items():
        rows = library.by_use.get(name, ())
        wanted = {(tuple(c.by), key): c.n for c in use.counts for key in counted_keys(c, uses)}
        for (by, values), least in sorted(wanted.items()):
            tags = {tag: frozenset({value}) for tag, value in zip(by, values, strict=True)}
            have = sum(
                set(p.tags) <= set(tags) and all(p.tags.get(t, v) >= v for t, v in tags.items()) for p in rows
            )
            for _ in range(max(0, least - have)):
                number += 1
                crime = next(iter(tags.get("crime", {"murder"})))
                inside = use.required_inside(crime)
                yield Passage(name, tags, _text(number, use, inside), "nonsense.txt", number)


def _text(number: int, use: Any, inside: list[str]) -> str:
    """A sentence or two that nobody else says: its number in words makes it so."""
    odd = "".join(_SYLLABLES[number // 12**place % 12] for place in range(4))
    slots = " ".join(f"{{{slot}}}" for slot in inside)
    if use.line or use.fragment:
        return f"thing {odd}" + "".join(f" {{{s}}}" for s in (*use.holds, *inside))
    fact = f" [[{'I ' if use.first_person else ''}{slots}]]" if inside else ""
    held = "".join(f" {{{slot}}}" for slot in use.holds)
    return f"Nonsense {odd} was told{fact}{held} and nobody thought of {odd} again for as long as it went on."
