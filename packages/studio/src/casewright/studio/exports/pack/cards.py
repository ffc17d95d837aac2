"""The clue cards and the rounds: which fact is dealt when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from casewright.cml.model.logic import Clue

from ...authors.artifacts import Outline
from ...authors.interface import ProvenCase
from ..data import table
from ..pictures import logic_of
from ..typography import capital
from .model import Card, Kind, Round

HEADINGS: dict[Kind, str] = {
    "physical": "A thing found",
    "record": "On record",
    "testimony": "A statement",
    "claim": "A word about oneself",
}
ROUNDS = 3
BASE_MINUTES, CARD_MINUTES = 20, 1.5
_CLAIM = re.compile(r"^[^:]+ says: (.+)$", re.DOTALL)


def cards_of(case: ProvenCase, outline: Outline) -> list[Card]:
    """Every clue as a card, numbered in the story's order."""
    clues = logic_of(case).clues
    rounds = rounds_of([clue.id for clue in clues], outline)
    return [_card(case, clue, number, rounds[number - 1]) for number, clue in enumerate(clues, 1)]


def _card(case: ProvenCase, clue: Clue, number: int, round_: int) -> Card:
    return Card(
        number=number,
        round=round_,
        kind=clue.evidence,
        heading=HEADINGS[clue.evidence],
        who=case.cast.member(clue.by).short if clue.by else None,
        says=said(clue),
    )


def said(clue: Clue) -> str:
    """The fact; of a claim the words alone, without "so-and-so says"."""
    found = _CLAIM.match(clue.statement) if clue.evidence == "claim" else None
    return capital(found[1] if found else clue.statement)


def rounds_of(clues: Sequence[str], outline: Outline) -> list[int]:
    """For each clue its round, from 1: the story's chapters in three parts of about as many clues each."""
    chapters = {clue: row.number for row in outline.chapters for scene in row.scenes for clue in scene.clues}
    where = [chapters.get(clue, 0) for clue in clues]
    count = min(ROUNDS, max(1, len(clues)))
    cuts = [n for n in range(1, len(clues)) if where[n] != where[n - 1]]
    if len(cuts) < count - 1:
        cuts = list(range(1, len(clues)))
    fair = len(clues) / count
    best = min(combinations(cuts, count - 1), key=lambda chosen: _spread(chosen, len(clues), fair))
    return [1 + sum(n >= cut for cut in best) for n in range(len(clues))]


def _spread(cuts: tuple[int, ...], total: int, fair: float) -> float:
    edges = [0, *cuts, total]
    return sum((b - a - fair) ** 2 for a, b in pairwise(edges))


def evening(cards: Sequence[Card]) -> list[Round]:
    """The rounds of the party; more cards take longer, and nobody plays to the minute."""
    made = []
    for number in sorted({card.round for card in cards}):
        words = table("play")["rounds"][number - 1]
        dealt = [card.number for card in cards if card.round == number]
        minutes = 5 * round((BASE_MINUTES + CARD_MINUTES * len(dealt)) / 5)
        made.append(
            Round(
                number=number,
                name=words["name"],
                minutes=minutes,
                aloud=words["aloud"],
                task=words["task"],
                cards=dealt,
            )
        )
    return made
