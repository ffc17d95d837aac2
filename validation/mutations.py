"""Spoil fair cases on purpose: each spoiling must be caught, and at the gate that is there to catch it.

    .venv/bin/python validation/mutations.py --seeds 60

A mutation takes a fair case and returns a spoilt one with the gate that must fail, or None where the case
offers no place for it (which is counted, not hidden).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from casewright.cml.generator import Draft, Spec, all_tricks, draft_case, draft_cast, draft_setting
from casewright.cml.generator.floor import Floor
from casewright.cml.model.document import Document
from casewright.cml.model.logic import Clue, Logic
from casewright.cml.model.readings import AnyOf, At, CrimeWindow, Negation, Reading
from casewright.cml.prover import Oracle, prove
from casewright.utils.seeds import derive

Mutation = Callable[[Draft, Floor], "Spoilt | None"]


@dataclass(frozen=True)
class Spoilt:
    """A spoilt case and the gate that must say so."""

    document: Document
    gate: str


def _with_logic(draft: Draft, **changes: object) -> Document:
    """The document with these parts of LOGIC in place of its own."""
    assert draft.document.logic is not None
    return draft.document.model_copy(update={"logic": draft.document.logic.model_copy(update=changes)})


def _logic(draft: Draft) -> Logic:
    assert draft.document.logic is not None
    return draft.document.logic


def essential_clue_removed(draft: Draft, floor: Floor) -> Spoilt | None:
    """Without a clue on which something hangs, somebody else can have done it."""
    logic = _logic(draft)
    gone = next(c.id for c in logic.clues if c.role == "essential")
    clues = [_unexplained(c, gone) for c in logic.clues if c.id != gone]
    steps = [s.model_copy(update={"uses": [u for u in s.uses if u != gone]}) for s in logic.steps]
    assert logic.test is not None
    test = logic.test.model_copy(update={"after": [c for c in logic.test.after if c != gone]})
    return Spoilt(_with_logic(draft, clues=clues, steps=steps, test=test), "unique")


def _unexplained(clue: Clue, gone: str) -> Clue:
    """A herring that was explained by the removed clue becomes texture; all else stays."""
    if clue.explained_by != gone:
        return clue
    return clue.model_copy(update={"role": "texture", "points_to": None, "explained_by": None})


def solution_made_false(draft: Draft, floor: Floor) -> Spoilt | None:
    """The culprit's own evening no longer leads to the deed."""
    logic = _logic(draft)
    assert logic.solution is not None
    (culprit,) = logic.solution.culprits
    deed = draft.dossier.true_time_place
    elsewhere = next(
        p.id for p in logic.places if p.id != logic.solution.place and p.name.lower() not in deed
    )
    evening = {**logic.solution.evening, culprit: {logic.clock.start: elsewhere}}
    return Spoilt(
        _with_logic(draft, solution=logic.solution.model_copy(update={"evening": evening})), "consistent"
    )


def second_explanation_added(draft: Draft, floor: Floor) -> Spoilt | None:
    """All that refutes the false belief comes to lean on the true one: then giving up either would do."""
    logic = _logic(draft)
    false, true = draft.dossier.false_belief, draft.dossier.true_belief
    carriers = {c.id for c in logic.clues if false in c.assuming}
    leaning: set[str] = set()
    oracle = Oracle(logic)
    while True:
        shown = [c.id for c in logic.clues if c.id not in leaning]
        if oracle.possible(shown, held=[false]) is not None:
            break
        leaning.add(next(c for c in oracle.core(shown, held=[false]) if c not in carriers))
    clues = [
        c.model_copy(update={"assuming": [*c.assuming, true], "role": "supporting"}) if c.id in leaning else c
        for c in logic.clues
    ]
    return Spoilt(_with_logic(draft, clues=clues), "collapse")


def test_blinded(draft: Draft, floor: Floor) -> Spoilt | None:
    """The test foretells what would be so in any case."""
    logic = _logic(draft)
    assert logic.test is not None
    (foretold,) = logic.test.predicts
    either: Reading = AnyOf(any=[foretold, Negation.model_validate({"not": foretold})])
    return Spoilt(_with_logic(draft, test=logic.test.model_copy(update={"predicts": [either]})), "test")


def step_deprived(draft: Draft, floor: Floor) -> Spoilt | None:
    """A step lacks one of the clues it is drawn from."""
    logic = _logic(draft)
    at, step = next((n, s) for n, s in enumerate(logic.steps) if s.uses)
    poorer = step.model_copy(update={"uses": step.uses[:-1]})
    return Spoilt(_with_logic(draft, steps=[*logic.steps[:at], poorer, *logic.steps[at + 1 :]]), "path")


def alibi_shortened(draft: Draft, floor: Floor) -> Spoilt | None:
    """An alibi told of a whole span shrinks to a look at each end, with time to go and come back between."""
    logic = _logic(draft)
    deed = _deed(logic)
    for n, clue in enumerate(logic.clues):
        reading = clue.shows[0] if len(clue.shows) == 1 and clue.role == "essential" else None
        if not isinstance(reading, At) or not reading.start or not reading.end:
            continue
        start, end = _slot(logic, reading.start), _slot(logic, reading.end)
        if not _time_between(draft, floor.distance(reading.place, deed), start, end):
            continue
        looks = [
            reading.model_copy(update={"end": None}),
            reading.model_copy(update={"start": reading.end, "end": None}),
        ]
        short = clue.model_copy(update={"shows": looks})
        return Spoilt(_with_logic(draft, clues=[*logic.clues[:n], short, *logic.clues[n + 1 :]]), "unique")
    return None


def _time_between(draft: Draft, distance: int, start: int, end: int) -> bool:
    """Whether one can leave after the first look, be at the deed in the hour, and be back for the last."""
    logic = _logic(draft)
    window = next((s.concludes for s in logic.steps if isinstance(s.concludes, CrimeWindow)), None)
    first, last = start + distance, end - distance
    if window is None:  # the deed was a visit, and its door is locked from a certain hour on
        assert logic.solution is not None
        visit = next(v for m in logic.methods for v in m.visits if not v.open)
        locked = logic.solution.closed[0].start
        assert locked is not None
        opens, shuts = _slot(logic, visit.start), _slot(logic, locked) - 1
    else:
        opens, shuts = _slot(logic, window.crime_from), _slot(logic, window.crime_to)
    return max(first, opens) <= min(last, shuts)


def _deed(logic: Logic) -> str:
    """Where the culprit had to be: at the crime, or, for a method without presence, at its lone visit."""
    assert logic.solution is not None
    method = next(m for m in logic.methods if m.id == logic.solution.method)
    return logic.solution.place if method.presence else method.visits[0].place


def _slot(logic: Logic, time: str) -> int:
    """The slot of a time that is known to be on the clock."""
    found = logic.clock.slot(time)
    assert found is not None
    return found


MUTATIONS: dict[str, Mutation] = {
    m.__name__: m
    for m in (
        essential_clue_removed,
        solution_made_false,
        second_explanation_added,
        test_blinded,
        step_deprived,
        alibi_shortened,
    )
}


def cases(seeds: int, first: int = 0) -> Iterator[tuple[Draft, Floor]]:
    """Fair cases, the tricks in turn."""
    names = sorted(all_tricks())
    for seed in range(first, first + seeds):
        spec = Spec(seed=seed, trick=names[seed % len(names)])
        setting = draft_setting(spec, derive(seed, "setting"))
        cast = draft_cast(spec, setting, derive(seed, "cast"))
        yield draft_case(spec, setting, cast, derive(seed, "case")), Floor(setting)


def caught(spoilt: Spoilt) -> bool:
    """Whether the verdict is unfair, and the named gate is among those that fail."""
    verdict = prove(spoilt.document)
    return verdict.verdict == "unfair" and any(
        g.id == spoilt.gate and g.status == "fail" for g in verdict.gates
    )


def main() -> int:
    """Spoil ``--seeds`` cases in every way; exit 1 where one gets through."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=60)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    tried: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    no_place: Counter[str] = Counter()
    for draft, floor in cases(asked.seeds, asked.first):
        for name, mutation in MUTATIONS.items():
            spoilt = mutation(draft, floor)
            if spoilt is None:
                no_place[name] += 1
                continue
            tried[name] += 1
            if not caught(spoilt):
                missed[name] += 1
                print(
                    f"missed: {name}, seed {draft.dossier.seed}, trick {draft.dossier.trick}", file=sys.stderr
                )
    for name in MUTATIONS:
        found = tried[name] - missed[name]
        print(f"{name}: {tried[name]} tried, {found} caught; {no_place[name]} cases offered no place for it")
    return 1 if sum(missed.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
