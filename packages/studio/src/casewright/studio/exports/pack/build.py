"""Laying out the game pack of a proven case and its story."""

from __future__ import annotations

from ...authors.artifacts import Outline, Prose
from ...authors.interface import ProvenCase
from ..look import look_of
from ..markdown import blocks
from ..pictures import chart_of, logic_of, plan_of
from ..typography import capital
from .answer import answer_of
from .booklets import booklets_of, character_of
from .cards import cards_of, evening
from .facts import Sheet, laws
from .model import Card, GamePack, Round, Table, TimeSheet

ALOUD = 110
"""Words of the story's first page that are read aloud, at least."""
BEFORE, AFTER = 25, 35
"""Minutes of arriving before the first round; of accusing and solving after the last."""


def build_pack(case: ProvenCase, outline: Outline, prose: Prose) -> GamePack:
    """The pack; the same case and story give the same pack.

    Raises ValueError where the document lacks CASE, LOGIC or its solution, as no proven case does.
    """
    cards = cards_of(case, outline)
    return GamePack(
        title=prose.title,
        seed=prose.seed,
        look=look_of(prose.seed, case.setting.id),
        table=_table(case, prose, cards, evening(cards)),
        booklets=booklets_of(case, cards),
        solution=answer_of(case, outline, prose, cards),
    )


def _table(case: ProvenCase, prose: Prose, cards: list[Card], rounds: list[Round]) -> Table:
    cast, setting, sheet, chart = case.cast, case.setting, Sheet(case), chart_of(case)
    return Table(
        place=capital(setting.name) + (f", {setting.county}" if setting.county else ""),
        when=f"A {setting.weekday} in the {setting.season} of {setting.year}",
        crime=cast.crime,
        victim=cast.victim.name,
        victim_them={"f": "her", "m": "him"}[cast.victim.gender],
        victim_persona=cast.victim.persona,
        loot=cast.loot,
        sleuth=prose.sleuth,
        inspector=prose.inspector,
        step_minutes=logic_of(case).clock.step_minutes,
        minutes=BEFORE + sum(r.minutes for r in rounds) + AFTER,
        opening=first_page(prose),
        facts=sheet.facts(),
        laws=laws(case),
        characters=[character_of(member) for member in (*cast.suspects, *cast.witnesses)],
        rounds=rounds,
        cards=cards,
        ballot=sheet.ballot(),
        plan=plan_of(case),
        sheet=TimeSheet(times=chart.times, people=[row.name for row in chart.rows]),
    )


def first_page(prose: Prose) -> list[str]:
    """The story's first paragraphs, as many as take a minute to read aloud."""
    page: list[str] = []
    for block in blocks(prose.chapters[0].text):
        if block.kind != "paragraph" or sum(len(text.split()) for text in page) >= ALOUD:
            break
        page.append(block.text)
    return page
