"""The laws of the world (1 to 6) as clauses over :class:`~.worlds.Variables`; law 7 is :mod:`.readings`.

Laws 4 and 5, which say what the method asks of a culprit, hold only where the literal ``means`` is assumed:
one gate needs the worlds in which they are set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..model.logic import Method, Visit
from .truth import onlookers, span
from .worlds import Variables


def require_all(v: Variables) -> int:
    """Add every law; answers the literal under which laws 4 and 5 hold.

    Call it after all readings have been made literals: only then is it known which closings matter.
    """
    means = v.clauses.new()
    _law_1_one_crime(v)
    _law_2_positions(v)
    _law_2_and_3_moves(v)
    _law_3_target(v)
    _law_4_presence(v, means)
    _law_5_means(v, means)
    _law_6_single(v)
    return means


def _law_1_one_crime(v: Variables) -> None:
    v.clauses.exactly(v.logic.crime.culprits, list(v.guilty.values()))
    v.clauses.exactly_one(list(v.method.values()))
    v.clauses.exactly_one(list(v.instant.values()))
    v.clauses.exactly_one(list(v.scene.values()))
    if v.target:
        v.clauses.exactly_one(list(v.target.values()))


def _law_2_positions(v: Variables) -> None:
    for who in v.people:
        for slot in v.slots:
            v.clauses.exactly_one([v.at(who, place, slot) for place in v.places])


def ways(v: Variables) -> dict[tuple[str, str], list[int]]:
    """The passages from one place to another, by (from, to), in both directions."""
    found: dict[tuple[str, str], list[int]] = {}
    for index, passage in enumerate(v.logic.passages):
        one, other = passage.between
        for key in ((one, other), (other, one)):
            found.setdefault(key, []).append(index)
    return found


def _law_2_and_3_moves(v: Variables) -> None:
    """One stays or uses an open passage; a dead target moves with a culprit, or not at all."""
    by_pair = ways(v)
    for lits in v.shut.values():
        if None in lits:  # what is closed to everybody is closed to all but those who had an item
            keyed = [lit for but_for, lit in lits.items() if but_for is not None]
            v.clauses.rows.extend([-lits[None], lit] for lit in keyed)
    carried = {pair: _carried(v, *pair) for pair in pairwise(v.slots)} if v.target else {}
    for who in v.people:
        for now, then in pairwise(v.slots):
            _neighbours_only(v, by_pair, who, now)
            dead = v.clauses.all_of([v.target.get(who, v.clauses.false), v.done_by(now)])
            for (here, there), edges in by_pair.items():
                move = [v.at(who, here, now), v.at(who, there, then)]
                open_way = v.clauses.any_of(_lets_pass(v, edge, who, now) for edge in edges)
                v.clauses.implies(move, open_way, dead)
                if dead != v.clauses.false:
                    v.clauses.implies([dead, *move], *carried[now, then].get((here, there), []))


def _neighbours_only(v: Variables, by_pair: dict[tuple[str, str], list[int]], who: str, now: int) -> None:
    for here in v.places:
        reached = [there for there in v.places if there == here or (here, there) in by_pair]
        v.clauses.implies([v.at(who, here, now)], *(v.at(who, there, now + 1) for there in reached))


def _lets_pass(v: Variables, passage: int, who: str, slot: int) -> int:
    """The passage is open to this person at the instant, or the person had what it is not closed to."""
    return v.clauses.all_of(
        v.clauses.any_of([-lit, v.clauses.false if but_for is None else v.had(who, but_for)])
        for but_for, lit in v.shut.get((passage, slot), {}).items()
    )


def _carried(v: Variables, now: int, then: int) -> dict[tuple[str, str], list[int]]:
    """For each move at the instant, literals that each mean: this culprit makes the same move."""
    if v.done_by(now) == v.clauses.false:
        return {}
    return {
        (here, there): [
            v.clauses.all_of([lit, v.at(who, here, now), v.at(who, there, then)])
            for who, lit in v.guilty.items()
        ]
        for here, there in ways(v)
    }


def _law_3_target(v: Variables) -> None:
    """The target is where the crime is when it is done, and is never a culprit."""
    for who, lit in v.target.items():
        if who in v.guilty:
            v.clauses.add(-lit, -v.guilty[who])
        for place, scene in v.scene.items():
            for slot, instant in v.instant.items():
                v.clauses.implies([lit, scene, instant], v.at(who, place, slot))


def _law_4_presence(v: Variables, means: int) -> None:
    """With a method of presence a culprit is there then, and of the others only the target."""
    present = v.clauses.any_of(v.method[one.id] for one in v.logic.methods if one.presence)
    hand = {who: v.clauses.new() for who in v.guilty}
    v.clauses.implies([means, present], *hand.values())
    for who, lit in hand.items():
        v.clauses.implies([lit], v.guilty[who])
    for place, scene in v.scene.items():
        for slot, instant in v.instant.items():
            for who, lit in hand.items():
                v.clauses.implies([lit, scene, instant], v.at(who, place, slot))
            for who in onlookers(v.logic):
                alone = [means, present, scene, instant, v.at(who, place, slot)]
                v.clauses.implies(alone, *_party(v, who))


def _party(v: Variables, who: str) -> list[int]:
    """The literals that make a person one of those whom the crime concerns: a culprit, or the target."""
    return [roles[who] for roles in (v.guilty, v.target) if who in roles]


def _law_5_means(v: Variables, means: int) -> None:
    """A culprit had each item, was each quality and made each visit that the method asks for."""
    for method in v.logic.methods:
        for choices in _demands(v, method):
            v.clauses.implies([means, v.method[method.id]], *choices)


def _demands(v: Variables, method: Method) -> list[Sequence[int]]:
    both = v.clauses.all_of
    items = [[both([lit, v.had(who, one)]) for who, lit in v.guilty.items()] for one in method.items]
    qualities = [
        [both([lit, v.being(who, one)]) for who, lit in v.guilty.items()] for one in method.qualities
    ]
    visits = [[_made(v, one, who, slot) for who in v.guilty for slot in span(one, v.logic)]
              for one in method.visits]  # fmt: skip
    return [*items, *qualities, *visits]


def _made(v: Variables, visit: Visit, who: str, slot: int) -> int:
    """This culprit made the visit at this instant: not after the crime, and unseen unless it is open."""
    facts = [v.guilty[who], v.at(who, visit.place, slot), -v.done_by(slot - 1)]
    if not visit.open:
        others = [one for one in onlookers(v.logic) if one != who]
        facts += [v.clauses.any_of([-v.at(one, visit.place, slot), *_party(v, one)]) for one in others]
    return v.clauses.all_of(facts)


def _law_6_single(v: Variables) -> None:
    """At most one person has a single item or is a single quality."""
    for item in v.logic.items:
        if item.single:
            v.clauses.at_most_one([v.had(who, item.id) for who in v.people])
    for quality in v.logic.qualities:
        if quality.single:
            v.clauses.at_most_one([v.being(who, quality.id) for who in v.people])
