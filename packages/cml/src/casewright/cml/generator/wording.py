"""The clues that an evening leaves, put into plain sentences; each is true in the evening by construction.

A ledger holds the clues chosen so far and knows how to word one more: a sighting, a record, a company, a
claim, a look, a thing against somebody.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from casewright.cml.model.logic import Clue

from .artifacts import ClueNote, Scene
from .evening import Evening
from .phrasing import Words, at, capital, span
from .plot import Plot, Stage, Told

DEVICES = {
    "exchange": "The exchange timed {subject}'s trunk call, taken {in_place}, {span}.",
    "game_book": "The marking-book has {subject} {in_place} {span}, a score against every five minutes.",
    "bath_book": "The bath register has {subject} {in_place} {span}.",
    "wireless_log": "The wireless log has {subject} {in_place} {span}, waiting on a message.",
    "prompt_book": "The prompt-book has {subject} {in_place} {span}, a cue every few minutes.",
    "door_book": "The stage-door book has {subject} {in_place} {span}, in the keeper's sight.",
    "fitting_book": "The fitting-book has {subject} {in_place} {span}, pinned into a costume.",
}
HERRINGS = {
    "murder": {
        "quarrel": "{pointed} and {victim} were heard to quarrel that afternoon.",
        "debt": "{pointed} owed {victim} money, and had been asked for it that week.",
        "letter": "A letter from {pointed} to {victim}, torn across, lay in the waste-paper basket.",
        "threat": "{pointed} had said before company that {victim} would be sorry.",
        "glove": "A glove belonging to {pointed} lay near the place.",
        "burnt_paper": "{pointed} burnt a paper that morning, and would not say what it was.",
        "muddy_shoes": "The shoes that {pointed} had put out for cleaning were muddy.",
        "torn_button": "A button from a coat of {pointed}'s lay near the place.",
        "locked_case": "{pointed} kept a locked case, and would not open it.",
    },
    "theft": {
        "quarrel": "{pointed} and {victim} were heard to quarrel about {loot} that afternoon.",
        "debt": "{pointed} owed a large sum, and had been asked for it that week.",
        "letter": "A dealer's letter to {pointed} about {loot}, torn across, lay in the waste-paper basket.",
        "threat": "{pointed} had said before company that {loot} would not be there for ever.",
        "glove": "A glove belonging to {pointed} lay near the place.",
        "burnt_paper": "{pointed} burnt a paper that morning, and would not say what it was.",
        "muddy_shoes": "The shoes that {pointed} had put out for cleaning were muddy.",
        "torn_button": "A button from a coat of {pointed}'s lay near the place.",
        "locked_case": "{pointed} kept a locked case, and would not open it.",
    },
}
SPOKEN_HERRINGS = ("quarrel", "debt", "threat", "burnt_paper")


class Ledger:
    """The clues of a case while they are being chosen. ``clearing`` are the ids of those that clear
    somebody.
    """

    def __init__(self, stage: Stage, plot: Plot, evening: Evening) -> None:
        self.stage = stage
        self.plot = plot
        self.evening = evening
        self.rng: random.Random = stage.rng
        self.words = Words(stage.setting, stage.cast)
        self.rows: list[Told] = [*plot.special]
        self.clearing = {t.id for t in plot.special if _clears(t, plot)}
        self.suspects = tuple(m.id for m in stage.cast.suspects)
        self.everybody = tuple(m.id for m in stage.cast.people)

    def quietest(self, people: Sequence[str]) -> str:
        """Of those who could say something, one who has said least so far."""
        said = Counter(t.clue.by for t in self.rows)
        order = self.rng.sample(list(people), len(people))
        return min(order, key=lambda p: said[p])

    def bystander(self, person: str) -> str:
        """Anybody else who might speak of the person."""
        return self.quietest([p for p in self.everybody if p != person])

    def hint(self, pointed: str, speaker: str, explained: str | None = None) -> None:
        """Something against somebody, found or said by ``speaker``: a red herring where another clue explains
        it.
        """
        table = HERRINGS[self.stage.cast.crime]
        used = {t.note.kind for t in self.rows}
        unused = [kind for kind in sorted(table) if f"herring.{kind}" not in used]
        if not unused:
            return
        kind = self.rng.choice(unused)
        words = {
            "pointed": self.words.name(pointed),
            "victim": self.stage.cast.victim.short,
            "loot": self.stage.cast.loot,
        }
        spoken = kind in SPOKEN_HERRINGS
        herring = {"role": "red_herring", "points_to": pointed, "explained_by": explained}
        self._keep(
            {
                "id": f"herring_{kind}" if explained else f"matter_{kind}",
                "statement": capital(table[kind].format(**words)),
                "evidence": "testimony" if spoken else "physical",
                **({"by": speaker} if spoken else {}),
                "shows": [],
                **(herring if explained else {"role": "texture"}),
            },
            ClueNote(
                kind=f"herring.{kind}",
                scene="interview" if spoken else "discovery",
                speaker=speaker if spoken else None,
                subjects=(pointed,),
                slots={"pointed": pointed},
            ),
        )

    def _keep(self, clue: dict[str, object], note: ClueNote) -> None:
        base = str(clue["id"])
        taken = {t.id for t in self.rows}
        number = 2
        while clue["id"] in taken:
            clue["id"] = f"{base}_{number}"
            number += 1
        self.rows.append(Told(Clue.model_validate(clue), note))

    def sighting(self, speaker: str, subject: str, a: int, b: int, scene: Scene) -> None:
        """One person was in the sight of another for a whole span."""
        start, end = self.stage.time(a), self.stage.time(b)
        place = self.evening.at(subject, a)
        slots = self.words.slots(place, start, end)
        fact = f"{self.words.name(subject)} was {slots['in_place']} {slots['span']}"
        statement = f"{fact}, in the sight of {self.words.name(speaker)}."
        self._keep(
            {
                "id": f"beside_{subject}",
                "statement": capital(statement),
                "evidence": "testimony",
                "by": speaker,
                "shows": [{"who": subject, "in": place, "from": start, "to": end}],
            },
            ClueNote(
                kind="sighting_span",
                scene=scene,
                speaker=speaker,
                subjects=(subject,),
                place=place,
                start=start,
                end=end,
                slots=slots,
            ),
        )

    def record(self, person: str, a: int, b: int) -> None:
        """What a book, a ticket or a log says of somebody for the whole span."""
        device = self.evening.recorded[person]
        start, end = self.stage.time(a), self.stage.time(b)
        place = self.evening.at(person, a)
        slots = self.words.slots(place, start, end)
        self._keep(
            {
                "id": f"{device}_{person}",
                "statement": capital(DEVICES[device].format(subject=self.words.name(person), **slots)),
                "evidence": "record",
                "shows": [{"who": person, "in": place, "from": start, "to": end}],
            },
            ClueNote(
                kind="record_span",
                scene="record",
                subjects=(person,),
                place=place,
                start=start,
                end=end,
                device=device,
                slots=slots,
            ),
        )

    def group(self, speaker: str, people: Sequence[str], a: int, b: int) -> None:
        """One person saw several, or one, in one place over a span."""
        start, end = self.stage.time(a), self.stage.time(b)
        place = self.evening.at(people[0], a)
        when = span(start, end) if b > a else at(start)
        slots = {**self.words.slots(place, start, end), "subjects": self.words.names(people)}
        verb = "was" if len(people) == 1 else "were"
        fact = f"{slots['subjects']} {verb} {slots['in_place']} {when}"
        statement = f"{fact}, in the sight of {self.words.name(speaker)}."
        row = {"in": place, "from": start, **({"to": end} if b > a else {})}
        kind = "group_span" if len(people) > 1 else "sighting_span"
        if b == a:
            kind = "group_at" if len(people) > 1 else "sighting_at"
        self._keep(
            {
                "id": f"company_{people[0]}",
                "statement": capital(statement),
                "evidence": "testimony",
                "by": speaker,
                "shows": [{"who": p, **row} for p in people],
            },
            ClueNote(
                kind=kind,
                scene="interview",
                speaker=speaker,
                subjects=tuple(people),
                place=place,
                start=start,
                end=end if b > a else None,
                slots=slots,
            ),
        )

    def belonging(self, person: str, item: str, name: str) -> None:
        """Somebody was known to have a thing that evening."""
        self._keep(
            {
                "id": f"{item}_of_{person}",
                "statement": capital(f"{self.words.name(person)} had {name} that evening."),
                "evidence": "physical",
                "shows": [{"who": person, "had": item}],
            },
            ClueNote(kind="has", scene="discovery", subjects=(person,), item=item, slots={"item": name}),
        )

    def claim(self, person: str, place: str, a: int, b: int) -> None:
        """Somebody's word about themself."""
        start, end = self.stage.time(a), self.stage.time(b)
        slots = self.words.slots(place, start, end)
        when = slots.get("span") or slots["at"]
        row = {"who": person, "in": place, "from": start, **({"to": end} if b > a else {})}
        self._keep(
            {
                "id": f"claim_{person}",
                "statement": capital(f"{self.words.name(person)} says: I was {slots['in_place']} {when}."),
                "evidence": "claim",
                "by": person,
                "shows": [row],
                "role": "texture",
            },
            ClueNote(
                kind="claim_span" if b > a else "claim_at",
                scene="interview",
                speaker=person,
                subjects=(person,),
                place=place,
                start=start,
                end=end if b > a else None,
                slots=slots,
            ),
        )

    def look(self, speaker: str, subject: str, slot: int, scene: Scene = "interview") -> None:
        """One person saw another at one instant."""
        time = self.stage.time(slot)
        place = self.evening.at(subject, slot)
        slots = self.words.slots(place, time)
        statement = (
            f"{self.words.name(speaker)} saw {self.words.name(subject)} {slots['in_place']} {slots['at']}."
        )
        self._keep(
            {
                "id": f"seen_{subject}",
                "statement": capital(statement),
                "evidence": "testimony",
                "by": speaker,
                "shows": [{"who": subject, "in": place, "from": time}],
            },
            ClueNote(
                kind="sighting_at",
                scene=scene,
                speaker=speaker,
                subjects=(subject,),
                place=place,
                start=time,
                slots=slots,
            ),
        )


def _clears(told: Told, plot: Plot) -> bool:
    """Whether one of the trick's own clues clears an innocent."""
    about = set(told.note.subjects)
    return told.note.kind in ("sighting_at", "lacked", "borrowed_coat.truth") and bool(
        about & _innocents(plot)
    )


def _innocents(plot: Plot) -> frozenset[str]:
    return frozenset(plot.scapegoats) | plot.excused | plot.covered
