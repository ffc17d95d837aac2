"""Worlds, readings and contradictions in plain words, with the names of the case."""

from __future__ import annotations

from collections.abc import Sequence

from clingo import Symbol

from casewright.cml.model import readings as r
from casewright.cml.model.logic import Logic

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

    def name(self, thing: str) -> str:
        """The name of anything that has one; the id of what has none."""
        return self._names.get(thing, thing)

    def names(self, things: Sequence[str]) -> str:
        """Several names: "A", "A and B", "A, B and C"; "nobody" for none."""
        return series([self.name(thing) for thing in things]) or "nobody"

    def time(self, slot: int) -> str:
        """The name of an instant; "after the clock has run out" beyond it."""
        return self._logic.clock.time(slot) if slot < self._logic.clock.slots else "the end"

    def belief(self, belief: str) -> str:
        """A belief by its statement."""
        return next((f"'{b.statement}'" for b in self._logic.beliefs if b.id == belief), belief)

    def rival(self, world: World, why: str = "no clue shown forbids it") -> str:
        """How it could have been done in this world, and why that matters."""
        how = f"{self.names(world.culprits)} could have done it"
        what = f"{self.name(world.method)}, in {self.name(world.place)} at {self.time(world.at)}"
        ways = "; ".join(self.way(world, culprit) for culprit in world.culprits)
        return f"{how} ({what}): {ways}; {why}."

    def way(self, world: World, person: str) -> str:
        """Where a person was before, at and after the crime: the stays around that instant."""
        stays = _stays(world.positions[person])
        here = next(n for n, (first, last, _) in enumerate(stays) if first <= world.at <= last)
        near = stays[max(0, here - 1) : here + 2]
        told = [f"in {self.name(place)} from {self.time(a)} to {self.time(b)}" for a, b, place in near]
        return f"{self.name(person)} was {series(told)}"

    def reading(self, reading: r.Reading) -> str:
        """What a step concludes, in a few words."""
        if isinstance(reading, r.Cleared):
            return f"{self.name(reading.cleared)} is cleared"
        if isinstance(reading, r.BeliefIs):
            return f"{self.belief(reading.belief)} is {'true' if reading.holds else 'false'}"
        return str(reading.model_dump(by_alias=True, exclude_none=True))

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
                return f"the belief {self.belief(str(terms[0]))}"
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
