"""The floor plan as one would walk it: from the place with the most doors outwards, every way once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casewright.cml.model.logic import Passage, Place

from .markers import mark
from .phrases import article, listed


def walk(places: Sequence[Place], passages: Sequence[Passage], names: Mapping[str, str]) -> list[str]:
    """One sentence for each place that leads on, with every place and passage marked as told."""
    told: set[str] = set()
    done: set[int] = set()
    lines = []
    for place in _outwards(places, passages):
        own = [(n, p) for n, p in enumerate(passages) if place in p.between and n not in done]
        done.update(n for n, _ in own)
        if own:
            lines.append(_sentence(place, [p for _, p in own], names, told))
    alone = [place.id for place in places if place.id not in told]
    return lines + [_marked(place, names, told).capitalize() + " stands by itself." for place in alone]


def _outwards(places: Sequence[Place], passages: Sequence[Passage]) -> list[str]:
    """The places from the best connected one on, nearest first."""
    ways = {place.id: sum(place.id in p.between for p in passages) for place in places}
    order: list[str] = []
    waiting = sorted(ways, key=lambda place: -ways[place])
    while waiting:
        front = [waiting[0]]
        while front:
            place = front.pop(0)
            if place in order:
                continue
            order.append(place)
            waiting.remove(place)
            near = [other for p in passages if place in p.between for other in p.between if other != place]
            front += [other for other in near if other not in order]
    return order


def _sentence(place: str, ways: Sequence[Passage], names: Mapping[str, str], told: set[str]) -> str:
    """As "From the hall, doors to the study and the library; a stair to the landing."."""
    kinds: dict[str, list[Passage]] = {}
    for way in ways:
        kinds.setdefault(way.kind or "way", []).append(way)
    groups = []
    for kind, group in kinds.items():
        ends = []
        for way in group:
            other = next(end for end in (*way.between, place) if end != place)
            key = f"frame:passage.{'.'.join(way.between)}" + (f".{way.id}" if way.id else "")
            ends.append(mark(key, _marked(other, names, told)))
        groups.append(f"{_kind(kind, len(group))} to {listed(ends)}")
    return f"From {_marked(place, names, told)}, {'; '.join(groups)}."


def _marked(place: str, names: Mapping[str, str], told: set[str]) -> str:
    if place in told:
        return names[place]
    told.add(place)
    return mark(f"frame:place.{place}", names[place])


def _kind(kind: str, count: int) -> str:
    if count == 1:
        return kind if kind.endswith("s") else article(kind)
    return kind if kind.endswith("s") else f"{kind}s"
