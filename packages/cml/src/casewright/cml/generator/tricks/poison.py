"""The plot that both tricks of poison share: the hour of death is known, the hour of the dose is not.

Nobody need be there when the victim dies. Two ways are open: in the cup as it went round, late and among
people; or in what was kept elsewhere, early and alone. A door that is locked every night from the end of
the early hour on keeps the second way to that hour.
"""

from __future__ import annotations

from dataclasses import dataclass

from casewright.cml.model.logic import Belief, Item, Method
from casewright.cml.model.readings import Closed

from ..data import table
from ..plot import Infeasible, Plot, Stage, Stay, Told
from .base import pick_place, pick_scapegoats, told, words_of
from .means import lacked_clue
from .shapes import FIRST, belief_row, crime_row, time_place


@dataclass(frozen=True)
class Ways:
    """The two ways as the frame names them."""

    quick: str
    slow: str


def poison_plot(
    stage: Stage, *, ways: Ways, belief: Belief, cup: str, store: str, special: tuple[Told, ...]
) -> Plot:
    """Everybody asks who was near the cup; it was done where the thing was kept."""
    a, b = stage.early
    c, d = stage.late
    if stage.floor.distance(cup, store) < 2:
        raise Infeasible("cup and store too near")
    people = table("cast")
    phial = Item(id="phial", name="the blue phial", single=True)
    need = stage.rng.choice(people["means"])
    without = _without(stage)
    suspects = [m.id for m in stage.cast.suspects]
    asks = [phial.id, need["id"]]
    open_visit = {"in": cup, "from": stage.time(c), "to": stage.time(d), "open": True}
    lone_visit = {"in": store, "from": stage.time(a), "to": stage.time(c - 1)}
    quick = Method.model_validate(
        {"id": "in_the_cup", "name": ways.quick, "items": asks, "visits": [open_visit]}
    )
    slow = Method.model_validate(
        {"id": "in_the_store", "name": ways.slow, "items": asks, "visits": [lone_visit]}
    )
    locked, locked_clue, closed = _turned_key(stage, store, b)
    died = d + 1
    return Plot(
        scene=cup,
        deed=store,
        kill=stage.rng.randint(a + 1, b - 2),
        early=stage.early,
        late=stage.late,
        crime=crime_row(stage, died, died, [cup]),
        at=died,
        methods=tuple(stage.rng.sample([quick, slow], 2)),
        method=slow.id,
        beliefs=(belief, locked),
        scapegoats=pick_scapegoats(stage),
        special=(
            *special,
            locked_clue,
            _locked_by_hand(stage, store, b),
            *(lacked_clue(stage, p, need["id"], need["name"]) for p in without),
        ),
        missing=phial.id,
        items=(phial, Item(id=need["id"], name=need["name"])),
        had={phial.id: (stage.culprit,), need["id"]: tuple(s for s in suspects if s not in without)},
        closed=(closed,),
        excused=frozenset(without),
        shunned=frozenset({store}),
        victim_at=(Stay(c - 1, stage.clock.slots - 1, cup),),
        false_time_place=time_place(stage, c, cup),
        true_time_place=f"{words_of(stage).place(store)}, well before the cup went round",
    )


def _without(stage: Stage) -> tuple[str, ...]:
    spare = len(stage.innocents) > 3 and stage.rng.random() < 0.2 + 0.2 * stage.intricate
    return tuple(stage.rng.sample(stage.innocents, 1)) if spare else ()


def _turned_key(stage: Stage, store: str, slot: int) -> tuple[Belief, Told, Closed]:
    """The true belief: that door is locked every night from this hour on, and was that night."""
    words = words_of(stage)
    doors = stage.floor.neighbours(store)
    if len(doors) != 1:
        raise Infeasible("store with two doors")
    start, end = stage.time(slot), stage.time(stage.clock.slots - 1)
    door = f"the door of {words.the(store)}"
    slots = {"closed_door": door, **words.slots(None, start, end)}
    closed = Closed.model_validate({"closed": [store, doors[0]], "from": start, "to": end})
    belief = belief_row(
        "turned_key", "behavioral", f"{door[0].upper()}{door[1:]} is locked every night at that hour."
    )
    clue = told(
        "turned_key_clue",
        f"{door} was locked {slots['span']}, as on every night.",
        "belief.turned_key",
        "interview",
        assuming=["turned_key"],
        shows=[closed],
        slots=slots,
        place=store,
        start=start,
        end=end,
    )
    return belief, clue, closed


def _locked_by_hand(stage: Stage, store: str, slot: int) -> Told:
    """Somebody's own word that the door was locked that night: it does not lean on the habit."""
    words = words_of(stage)
    (outside,) = stage.floor.neighbours(store)
    keeper = stage.rng.choice(stage.cast.witnesses)
    start, end = stage.time(slot), stage.time(stage.clock.slots - 1)
    slots = {"closed_door": f"the door of {words.the(store)}", **words.slots(None, start, end)}
    return told(
        "locked_door",
        f"{keeper.short} had {slots['closed_door']} locked {slots['span']}.",
        "locked_door",
        "second",
        evidence="testimony",
        speaker=keeper.id,
        shows=[Closed.model_validate({"closed": [store, outside], "from": start, "to": end})],
        slots=slots,
        place=store,
        start=start,
        end=end,
    )


def cup_and_store(stage: Stage) -> tuple[str, str]:
    """A room where the cup went round, and a room with one door where something of the victim's is kept."""
    single = [r.id for r in stage.setting.used_for("kept") if len(stage.floor.neighbours(r.id)) == 1]
    return pick_place(stage, "cup"), pick_place(stage, "kept", fit=single)


__all__ = ["FIRST", "Ways", "cup_and_store", "poison_plot"]
