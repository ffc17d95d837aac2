"""Where the library holds fewer passages than ``uses.yaml`` asks for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .library import Count, Library, Passage, Uses


def gaps(library: Library, uses: Uses, *, begun: bool = False) -> list[str]:
    """One finding for each count of each use; ``begun`` narrows to the keys that have a passage already."""
    found: list[str] = []
    for name, use in uses.uses.items():
        rows = library.by_use.get(name, ())
        found += [line for count in use.counts for line in _short(name, count, rows, uses, int(begun))]
    return found


def _short(name: str, count: Count, rows: tuple[Passage, ...], uses: Uses, least: int) -> Iterator[str]:
    lacking = []
    for key in counted_keys(count, uses):
        have = sum(_for(passage, count.by, key) for passage in rows)
        if least <= have < count.n:
            lacking.append(f"{' '.join(key) or 'any'} {have}")
    if lacking:
        each = " x ".join(count.by) or "use"
        yield f"gap: {name}: expected {count.n} for each {each}, found: {', '.join(lacking)}"


def _for(passage: Passage, tags: list[str], key: tuple[str, ...]) -> bool:
    """Whether the passage can serve this combination; one without the tag serves every value."""
    return all(value in passage.tags.get(tag, {value}) for tag, value in zip(tags, key, strict=True))


def counted_keys(count: Count, uses: Uses) -> list[tuple[str, ...]]:
    """Every combination of tag values that a count speaks of."""
    return list(product(*(uses.groups[count.of] if count.of else uses.values[tag] for tag in count.by)))
