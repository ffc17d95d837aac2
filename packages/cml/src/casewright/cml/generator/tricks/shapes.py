"""Shapes of plot that several tricks share: a moved hour, and one hour for all.

*A moved hour*: everybody asks about the late hour, it was done in the early one; plain evidence gives the
true bounds.
*One hour*: the hour is not in question, something else is; again plain evidence gives its bounds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from casewright.cml.model.logic import Belief, Crime, Item, Quality
from casewright.cml.model.readings import Closed

from ..plot import Infeasible, Plot, Stage, Stay, Told, Window
from .base import alive_clue, bound_clue, pick_scapegoats, words_of
from .beliefs import true_belief
from .means import ordinary_means

FIRST = 3
"""The slot from which the crime is possible: until then everybody is at table."""


def crime_row(stage: Stage, start: int, end: int, places: Sequence[str]) -> Crime:
    """The frame's word on when and where; a theft has no target."""
    target = {"target": stage.cast.victim.id} if stage.cast.crime == "murder" else {}
    span = {"from": stage.time(start), "to": stage.time(end)}
    return Crime.model_validate({"culprits": 1, **target, **span, "places": list(places)})


def belief_row(name: str, axis: str, statement: str) -> Belief:
    """A belief; the statement gets its capital and full stop from the trick."""
    return Belief.model_validate({"id": name, "axis": axis, "statement": statement})


def moved_hour(
    stage: Stage,
    *,
    scene: str,
    belief: Belief,
    false: Told,
    truth_kind: str,
    asked: Window,
    last: int,
    kept: Mapping[str, tuple[Stay, ...]] | None = None,
) -> Plot:
    """The crime is believed to lie in ``asked`` and lay in ``stage.early``; ``last`` is the last slot it
    can have.
    """
    a, b = stage.early
    means = ordinary_means(stage)
    kill = stage.rng.randint(a + 1, b - 2)
    true, true_clue = true_belief(stage, b + stage.rng.randint(0, 2), FIRST)
    truth = bound_clue(stage, b, truth_kind, "turn", "truth", FIRST)
    last_seen = alive_clue(stage, a - 1, scene)
    return Plot(
        scene=scene,
        deed=scene,
        kill=kill,
        early=stage.early,
        late=asked,
        crime=crime_row(stage, FIRST, last, [scene]),
        at=kill,
        methods=means.methods,
        method=means.method,
        beliefs=(belief, true),
        scapegoats=pick_scapegoats(stage),
        special=(false, last_seen, true_clue, truth, *means.clues),
        missing=means.missing,
        items=means.items,
        had=means.had,
        kept=with_keeper(stage, last_seen, scene, kept or {}),
        excused=means.excused,
        false_time_place=time_place(stage, asked[0], scene),
        true_time_place=time_place(stage, kill, scene),
        victim_at=(Stay(0, stage.clock.slots - 1, scene),),
    )


def one_hour(
    stage: Stage,
    *,
    scene: str,
    deed: str,
    belief: Belief,
    special: Sequence[Told],
    scapegoats: tuple[str, ...],
    truth_scene: Any = "record",
    places: Sequence[str] | None = None,
    items: Sequence[Item] = (),
    qualities: Sequence[Quality] = (),
    had: Mapping[str, tuple[str, ...]] | None = None,
    qualified: Mapping[str, tuple[str, ...]] | None = None,
    closed: tuple[Closed, ...] = (),
    kept: Mapping[str, tuple[Stay, ...]] | None = None,
    covered: frozenset[str] = frozenset(),
    shunned: frozenset[str] = frozenset(),
) -> Plot:
    """The hour is known: ``stage.early``. ``covered`` are cleared by the trick's own clues."""
    a, b = stage.early
    means = ordinary_means(stage)
    kill = stage.rng.randint(a + 2, b - 2)
    true, true_clue = true_belief(stage, b + stage.rng.randint(0, 2), FIRST)
    bound = bound_clue(stage, b, "pulse", "discovery", "bound", FIRST)
    last_seen = alive_clue(stage, a - 1, deed)
    means_clues = tuple(c for c in means.clues if not set(c.note.subjects) & (set(scapegoats) | covered))
    return Plot(
        scene=scene,
        deed=deed,
        kill=kill,
        early=stage.early,
        late=None,
        crime=crime_row(stage, FIRST, stage.clock.slots - 1, places or [scene]),
        at=kill,
        methods=means.methods,
        method=means.method,
        beliefs=(belief, true),
        scapegoats=scapegoats,
        special=(*special, last_seen, bound, true_clue, *means_clues),
        missing=means.missing,
        items=(*means.items, *items),
        qualities=tuple(qualities),
        had={**means.had, **(had or {})},
        qualified=qualified or {},
        closed=closed,
        kept=with_keeper(stage, last_seen, deed, kept or {}),
        excused=frozenset(p for c in means_clues for p in c.note.subjects),
        covered=covered,
        shunned=shunned,
        false_time_place=time_place(stage, a, scene),
        true_time_place=time_place(stage, kill, deed),
        victim_at=(Stay(0, stage.clock.slots - 1, deed),),
    )


def with_keeper(
    stage: Stage, last_seen: Told, place: str, kept: Mapping[str, tuple[Stay, ...]]
) -> dict[str, tuple[Stay, ...]]:
    """Who last saw the thing in its place stood there then; who last heard the victim stood next door."""
    keeper, slot = str(last_seen.clue.by), stage.early[0] - 1
    if keeper in kept:
        raise Infeasible("the last to see it is wanted elsewhere")
    near = place if stage.cast.crime == "theft" else stage.rng.choice(stage.floor.neighbours(place))
    return {**kept, keeper: (Stay(slot, slot, near),)}


def time_place(stage: Stage, slot: int, place: str) -> str:
    """ "at a quarter past nine in the study"."""
    words = words_of(stage)
    return f"{words.slots(start=stage.time(slot))['at']} {words.place(place)}"
