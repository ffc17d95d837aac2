"""Worlds, readings and contradictions in plain words, with the names of the case."""

from __future__ import annotations

from collections.abc import Sequence

from clingo import Symbol

from casewright.cml.model.logic import Logic
from casewright.cml.model.readings import Reading

from .phrases import phrase
from .world import World


class Words:
    """Turns ids of one case into names, and what the prover finds into sentences."""

    def __init__(self, logic: Logic) -> None:
        self._logic = logic
        self._names: dict[str, str] = {place.id: _inside(place.name) for place in logic.places}
        self._names |= {item.id: item.name for item in logic.items}
        self._names |= {quality.id: quality.name for quality in logic.qualities}
        self._names |= {method.id: method.name for method in logic.methods}
        self._names |= {person.id: person.name for person in logic.people}
        self._names |= {belief.id: f"'{belief.statement}'" for belief in logic.beliefs}

    def name(self, thing: str) -> str:
        """The name of anything that has one; the id of what has none."""
        return self._names.get(thing, thing)

    def names(self, things: Sequence[str]) -> str:
        """Several names: "A", "A and B", "A, B and C"; "nobody" for none."""
        return series([self.name(thing) for thing in things]) or "nobody"

    def time(self, slot: int) -> str:
        """The name of an instant."""
        return self._logic.clock.time(slot)

    def rival(self, world: World, why: str = "No clue shown forbids it.") -> str:
        """How it could have been done in this world, and why that matters (a sentence)."""
        what = f"{self.name(world.place)}; {self.name(world.method)}"
        done = f"{self.names(world.culprits)} could have done it at {self.time(world.at)} ({what})."
        return " ".join([done, *(self.way(world, culprit) for culprit in world.culprits), why])

    def way(self, world: World, person: str) -> str:
        """Where a person was before, at and after the crime: the stays around that instant, as a sentence."""
        stays = _stays(world.positions[person])
        here = next(n for n, (first, last, _) in enumerate(stays) if first <= world.at <= last)
        near = [self._stay(*stay) for stay in stays[max(0, here - 1) : here + 2]]
        return f"{self.name(person)} was then: {', '.join(near)}."

    def _stay(self, first: int, last: int, place: str) -> str:
        when = f"at {self.time(first)}" if first == last else f"from {self.time(first)} to {self.time(last)}"
        return f"{self.name(place)} {when}"

    def reading(self, reading: Reading) -> str:
        """What a step concludes, in a few words."""
        return phrase(reading, self.name)

    def atom(self, atom: Symbol, so: bool = True) -> str:
        """One atom of the laws, or its opposite."""
        terms = [str(a.name) if a.type.name == "Function" else int(a.number) for a in atom.arguments]
        told = self._positive(atom.name, terms)
        return told if so else f"not ({told})"

    def _positive(self, kind: str, terms: list[str | int]) -> str:  # noqa: PLR0911
        names = [self.name(term) if isinstance(term, str) else self.time(term) for term in terms]
        match kind:
            case "at":
                return f"{names[0]} in {names[1]} at {names[2]}"
            case "guilty":
                return f"{names[0]} guilty"
            case "used":
                return f"the method '{names[0]}'"
            case "done_at" | "done_in":
                return f"the crime {kind[5:]} {names[0]}"
            case "victim":
                return f"{names[0]} the victim"
            case "had" | "is":
                return f"{names[0]} {kind} '{names[1]}'"
            case "shut" | "kept":
                return f"the passage {self.passage(int(terms[0]))} closed at {names[1]}"
            case "holds":
                return f"the belief {names[0]}"
            case _:
                return f"{kind} {' '.join(names)}".strip()

    def passage(self, number: int) -> str:
        """A passage by the places that it joins."""
        a, b = self._logic.passages[number].between
        return f"between {self.name(a)} and {self.name(b)}"


def series(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; empty for none."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def _inside(name: str) -> str:
    return "the " + name[4:] if name.startswith("The ") else name


def _stays(path: Sequence[str]) -> list[tuple[int, int, str]]:
    """A path as (first slot, last slot, place)."""
    stays: list[tuple[int, int, str]] = []
    for slot, place in enumerate(path):
        if stays and stays[-1][2] == place:
            stays[-1] = (stays[-1][0], slot, place)
        else:
            stays.append((slot, slot, place))
    return stays
