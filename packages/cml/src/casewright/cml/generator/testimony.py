"""The clues that an evening leaves: who can say where whom, and the choice of enough of them.

Every clue made here is true in the evening by construction. What is chosen: for each innocent one alibi for
the true hour (in one piece or, for a harder case, in two); for everybody but the wrongly suspected an alibi
for the hour that is asked about; a claim each; a sighting that gives every lie away; and looks that prove
nothing, until nobody is spoken of, or speaks, so much less than others that one could notice.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from casewright.cml.model.logic import Clue

from .artifacts import ClueNote, Scene
from .evening import Evening
from .phrasing import Words, at, capital, span
from .plot import Infeasible, Plot, Stage, Told

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


class Chooser:
    """Chooses clues from one evening; holds what has been chosen so far."""

    def __init__(self, stage: Stage, plot: Plot, evening: Evening) -> None:
        self.stage = stage
        self.plot = plot
        self.evening = evening
        self.rng: random.Random = stage.rng
        self.words = Words(stage.setting, stage.cast)
        self.chosen: list[Told] = [*plot.special]
        self.suspects = tuple(m.id for m in stage.cast.suspects)
        self.everybody = tuple(m.id for m in stage.cast.people)

    def choose(self, herrings: int) -> list[Told]:
        """All clues, not yet in order; Infeasible where somebody cannot be vouched for."""
        self._early_alibis()
        if self.plot.late is not None:
            self._late_alibis(self.plot.late)
        self._claims()
        self._herrings(herrings)
        self._looks()
        return self.chosen

    # alibis

    def _early_alibis(self) -> None:
        a, b = self.plot.early
        spoken_for = self.plot.excused | self.plot.covered
        for person in self.stage.innocents:
            if person not in spoken_for:
                self._alibi(person, a, b)

    def _alibi(self, person: str, a: int, b: int) -> None:
        """One alibi for the span, told whole or by two people in turn."""
        scene: Scene = "second"
        if person in self.evening.recorded:
            self._record(person, a, b)
            return
        others = self._beside(person, a, b)
        if not others:
            raise Infeasible("no alibi")
        split = self.rng.random() < (0.0, 0.15, 0.3, 0.45)[self.stage.intricate]
        if split and len(others) > 1:
            middle = self.rng.randint(a + 2, b - 2)
            first, then = self.rng.sample(others, 2)
            self._sighting(first, person, a, middle, scene)
            self._sighting(then, person, middle, b, scene)
        else:
            speaker = self._quietest(others)
            self._sighting(speaker, person, *self._stretched(speaker, person, a, b), scene)

    def _stretched(self, speaker: str, person: str, a: int, b: int) -> tuple[int, int]:
        """The span, and perhaps a little of the time before and after that the two still sat there
        together.
        """
        place = self.evening.at(person, a)

        def there(slot: int) -> bool:
            return self.evening.at(person, slot) == self.evening.at(speaker, slot) == place

        last = self.plot.late[0] - 1 if self.plot.late else self.stage.clock.slots - 1
        start, end = a, b
        while start > max(0, a - 3) and there(start - 1):
            start -= 1
        while end < min(last, b + 3) and there(end + 1):
            end += 1
        return self.rng.randint(start, a), self.rng.randint(b, end)

    def _late_alibis(self, hour: tuple[int, int]) -> None:
        """Companies vouch for one another; a witness who served them vouches for all at once."""
        start, end = hour
        waiting = [p for p in (self.stage.culprit, *self.stage.innocents) if p not in self.plot.scapegoats]
        waiting.sort()
        while waiting:
            person = waiting[0]
            company = [p for p in waiting if self.evening.together(person, p, start, end)]
            witnesses = [
                w.id for w in self.stage.cast.witnesses if self.evening.together(person, w.id, start, end)
            ]
            if witnesses:
                self._group(self.rng.choice(witnesses), self.rng.sample(company, len(company)), start, end)
            elif len(company) > 1:
                self._mutual(company, start, end)
            else:
                raise Infeasible("no alibi for the hour asked about")
            waiting = [p for p in waiting if p not in company]

    def _mutual(self, company: Sequence[str], start: int, end: int) -> None:
        """One of them vouches for the rest, and one of the rest for that one."""
        first, *rest = self.rng.sample(list(company), len(company))
        self._group(first, rest, start, end)
        self._group(self.rng.choice(rest), [first], start, end)

    def _beside(self, person: str, a: int, b: int) -> list[str]:
        return [
            p
            for p in self.everybody
            if p not in (person, self.stage.culprit) and self.evening.together(person, p, a, b)
        ]

    def _quietest(self, people: Sequence[str]) -> str:
        """Of those who could say it, one who has said least so far."""
        said = Counter(t.clue.by for t in self.chosen)
        order = self.rng.sample(list(people), len(people))
        return min(order, key=lambda p: said[p])

    # words about one's self

    def _claims(self) -> None:
        """A claim each: where they say they were. Who was met elsewhere in that time has lied, and is given
        away.
        """
        last = self.stage.clock.slots - 1
        a = self.plot.early[0]
        for person in self.suspects:
            if person in self.evening.met:
                slot, witness = self.evening.met[person]
                self._lie(person, slot, witness, a, last)
            else:
                start, end = self._steady(person)
                self._claim(person, self.evening.at(person, start), start, end)

    def _lie(self, person: str, slot: int, witness: str, a: int, last: int) -> None:
        """The claim names one room for a time that includes a moment at which they were met in another."""
        place = self.evening.at(person, slot)
        late = self.plot.late
        resting = self.evening.at(person, late[1] if late else a - 1)
        rooms = [r.id for use in ("social", "quiet") for r in self.stage.setting.used_for(use)]
        options = [r for r in rooms if r != place and r not in (self.plot.scene, self.plot.deed)]
        where = resting if resting in options else self.rng.choice(sorted(options))
        start = self.rng.randint(max(a, slot - 4), slot - 1)
        end = late[1] if late else self.rng.randint(slot, last)
        self._claim(person, where, start, max(end, slot))
        self._look(witness, person, slot)

    def _steady(self, person: str) -> tuple[int, int]:
        """A span in which the person really stayed in one place: around the hour that is asked about."""
        row = self.evening.places[person]
        anchor = self.plot.late[0] if self.plot.late else self.plot.early[0]
        if person == self.stage.culprit:
            raise Infeasible("the culprit has no lie to tell")
        start = end = anchor
        while start > 0 and row[start - 1] == row[anchor]:
            start -= 1
        while end < len(row) - 1 and row[end + 1] == row[anchor]:
            end += 1
        return (
            (start, end)
            if end > start
            else (max(0, start - 1), end)
            if row[max(0, start - 1)] == row[end]
            else (start, start)
        )

    # herrings and looks

    def _herrings(self, count: int) -> None:
        """``count`` facts against innocents; and as often as against any of them, one against the culprit,
        which is then no herring but the truth's own shadow."""
        for number in range(count):
            pointed = self._pointed(number)
            explained = self._explanation(pointed)
            if explained is not None:
                self._hint(pointed, explained)
        if self.rng.random() < count / len(self.stage.innocents):
            self._hint(self.stage.culprit)

    def _hint(self, pointed: str, explained: str | None = None) -> None:
        """Something against somebody: a red herring where another clue explains it."""
        table = HERRINGS[self.stage.cast.crime]
        used = {t.note.kind for t in self.chosen}
        unused = [kind for kind in sorted(table) if f"herring.{kind}" not in used]
        if not unused:
            return
        kind = self.rng.choice(unused)
        words = {
            "pointed": self.words.name(pointed),
            "victim": self.stage.cast.victim.short,
            "loot": self.stage.cast.loot,
        }
        speaker = self._bystander(pointed) if kind in SPOKEN_HERRINGS else None
        herring = {"role": "red_herring", "points_to": pointed, "explained_by": explained}
        self._add(
            {
                "id": f"herring_{kind}" if explained else f"matter_{kind}",
                "statement": capital(table[kind].format(**words)),
                "evidence": "testimony" if speaker else "physical",
                **({"by": speaker} if speaker else {}),
                "shows": [],
                **(herring if explained else {"role": "texture"}),
            },
            ClueNote(
                kind=f"herring.{kind}",
                scene="interview" if speaker else "discovery",
                speaker=speaker,
                subjects=(pointed,),
                slots={"pointed": pointed},
            ),
        )

    def _pointed(self, number: int) -> str:
        """The first herring points at one who is wrongly suspected; the others at anybody innocent."""
        pool = self.plot.scapegoats if number == 0 else self.stage.innocents
        return self.rng.choice(sorted(pool))

    def _explanation(self, pointed: str) -> str | None:
        """A clue of the set that clears them."""
        clearing = [
            t.id
            for t in self.chosen
            if pointed in t.note.subjects and t.note.scene in ("second", "turn", "record")
        ]
        return self.rng.choice(clearing) if clearing else None

    def _bystander(self, person: str) -> str:
        return self._quietest([p for p in self.everybody if p != person])

    def _looks(self) -> None:
        """One look at everybody who was not met between the hours: it proves nothing, and all are treated
        alike.
        """
        for person in self.rng.sample(self.suspects, len(self.suspects)):
            if person not in self.evening.met:
                self._idle_look(person, "interview")

    def shadow(self, stage_of: dict[str, int]) -> None:
        """Speak of the culprit as often, and as late, as of an innocent drawn at random.

        An innocent is spoken of once or twice more than the culprit: by whoever clears them. A reader who
        only counts names would notice. So the culprit is given idle clues in the same places; ``stage_of``
        (clue id to the stage of the story at which it is met) is read for the innocent's and extended by the
        culprit's.
        """
        double = self.rng.choice(self.stage.innocents)
        own = [t for t in self.plot.special if t.note.subjects == (self.stage.culprit,)]
        clearing = sorted(
            (t for t in self.chosen if double in t.note.subjects and self._clears(t)),
            key=lambda t: stage_of[t.id],
        )
        for told in clearing[len(own) :]:
            with_hint = told.clue.evidence == "physical"
            self._answer(self.stage.culprit, told, stage_of, with_hint=with_hint)
        for told in [t for t in self.chosen if t.clue.by == double and self._clears(t)]:
            self._answer(None, told, stage_of)

    def _answer(
        self, subject: str | None, told: Told, stage_of: dict[str, int], *, with_hint: bool = False
    ) -> None:
        """An idle clue at the stage of another: about ``subject``, or spoken by the culprit about
        somebody.
        """
        before = len(self.chosen)
        scene: Scene = "interview" if stage_of[told.id] < 2 else "second"
        if with_hint:
            self._hint(self.stage.culprit)
        elif subject is not None:
            self._idle_look(subject, scene)
        else:
            self._culprits_look(scene)
        for added in self.chosen[before:]:
            stage_of[added.id] = stage_of[told.id]

    def _culprits_look(self, scene: Scene) -> None:
        """The culprit too saw somebody somewhere."""
        people = self.rng.sample(self.suspects, len(self.suspects))
        for person in people:
            slots = [slot for slot, other in self._idle_looks(person) if other == self.stage.culprit]
            if slots:
                self._look(self.stage.culprit, person, self.rng.choice(slots), scene)
                return

    def _clears(self, told: Told) -> bool:
        """Whether the clue is one of those that clear people of the true hour."""
        late = self.plot.late is not None and told.note.start == self.stage.time(self.plot.late[0])
        kinds = ("sighting_span", "record_span", "lacked", "borrowed_coat.truth")
        looked = told in self.plot.special and told.note.kind == "sighting_at"
        return (told.note.kind in kinds and not late) or looked

    def _idle_look(self, person: str, scene: Scene) -> None:
        """Where somebody saw the person outside the hours: for a while if they stayed, else at a moment."""
        options = self._idle_looks(person)
        if not options:
            return
        slot, witness = self.rng.choice(options)
        self._look(witness, person, slot, scene)

    def _idle_looks(self, person: str) -> list[tuple[int, str]]:
        """(slot, observer) at which somebody saw the person outside the true hour, not yet told."""
        a, b = self.plot.early
        slots = [*range(0, a - 2), *range(b + 2, self.stage.clock.slots)]
        told_at = {t.note.start for t in self.chosen if person in t.note.subjects}
        free = set(self.stage.innocents) - set(self.plot.scapegoats) | {self.stage.culprit}
        return [
            (slot, other)
            for slot in slots
            for other in self.everybody
            if other != person
            and (slot < a or person in free)
            and self.evening.together(person, other, slot, slot)
            and self.stage.time(slot) not in told_at
        ]

    # wording

    def _add(self, clue: dict[str, object], note: ClueNote) -> None:
        base = str(clue["id"])
        taken = {t.id for t in self.chosen}
        number = 2
        while clue["id"] in taken:
            clue["id"] = f"{base}_{number}"
            number += 1
        self.chosen.append(Told(Clue.model_validate(clue), note))

    def _sighting(self, speaker: str, subject: str, a: int, b: int, scene: Scene) -> None:
        start, end = self.stage.time(a), self.stage.time(b)
        place = self.evening.at(subject, a)
        slots = self.words.slots(place, start, end)
        fact = f"{self.words.name(subject)} was {slots['in_place']} {slots['span']}"
        statement = f"{fact}, in the sight of {self.words.name(speaker)}."
        self._add(
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

    def _record(self, person: str, a: int, b: int) -> None:
        device = self.evening.recorded[person]
        start, end = self.stage.time(a), self.stage.time(b)
        place = self.evening.at(person, a)
        slots = self.words.slots(place, start, end)
        self._add(
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

    def _group(self, speaker: str, people: Sequence[str], a: int, b: int) -> None:
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
        self._add(
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

    def _claim(self, person: str, place: str, a: int, b: int) -> None:
        start, end = self.stage.time(a), self.stage.time(b)
        slots = self.words.slots(place, start, end)
        when = slots.get("span") or slots["at"]
        row = {"who": person, "in": place, "from": start, **({"to": end} if b > a else {})}
        self._add(
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

    def _look(self, speaker: str, subject: str, slot: int, scene: Scene = "interview") -> None:
        time = self.stage.time(slot)
        place = self.evening.at(subject, slot)
        slots = self.words.slots(place, time)
        statement = (
            f"{self.words.name(speaker)} saw {self.words.name(subject)} {slots['in_place']} {slots['at']}."
        )
        self._add(
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
