"""Sentences that stand twice in the library, and passages that are nearly the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .library import MARK, SLOT, Library, Passage
from .sentences import sentences, words

SENTENCE_WORDS = 4
"""Sentences with fewer words beside their slots ("Yes.", "{Subject} was {in_place}.") may come again: whether
they then say the same is for the story."""
SHINGLE = 5
SHORT = 12
ALIKE = 0.3
"""From twelve words on, two passages are nearly the same when they share this part of the shorter one's
five-word sequences."""


def repetitions(library: Library) -> list[str]:
    """One finding a line, at the later passage."""
    return [*_repeated_sentences(library.passages), *_near_duplicates(library.passages)]


def _repeated_sentences(passages: Iterable[Passage]) -> Iterator[str]:
    first: dict[str, Passage] = {}
    for passage in passages:
        if _short(passage):
            continue
        for sentence in sentences(MARK.sub(r"\1", passage.text)):
            if len(words(SLOT.sub("", sentence.text))) < SENTENCE_WORDS:
                continue
            other = first.setdefault(sentence.key, passage)
            if other is not passage:
                yield f"{passage.where}: a sentence of {other.where} again: {sentence.text!r}"


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    flat = [word.lower() for word in words(MARK.sub(r"\1", text))]
    return frozenset(tuple(flat[i : i + SHINGLE]) for i in range(len(flat) - SHINGLE + 1))


def _near_duplicates(passages: Iterable[Passage]) -> Iterator[str]:
    seen: dict[tuple[str, ...], list[int]] = {}
    sizes: list[int] = []
    places: list[str] = []
    for number, passage in enumerate(passages):
        own = frozenset() if _short(passage) else _shingles(passage.text)
        sizes.append(len(own))
        places.append(passage.where)
        for other, shared in sorted(_shared(own, seen).items()):
            if shared / min(sizes[other], sizes[number]) >= ALIKE:
                yield f"{passage.where}: nearly the same as {places[other]}"
        for shingle in own:
            seen.setdefault(shingle, []).append(number)


def _short(passage: Passage) -> bool:
    """Titles and clauses: too short to be compared by their sequences."""
    return len(words(passage.text)) < SHORT


def _shared(own: Iterable[tuple[str, ...]], seen: dict[tuple[str, ...], list[int]]) -> dict[int, int]:
    """How many of these sequences each earlier passage has too."""
    shared: dict[int, int] = {}
    for shingle in own:
        for other in seen.get(shingle, ()):
            shared[other] = shared.get(other, 0) + 1
    return shared
