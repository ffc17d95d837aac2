"""Enough alibis: for the true hour one for each innocent, for the hour that is asked about one for nearly
everybody.

An alibi is told in one piece, or by two people in turn, or as looks between which there was no time to go
and come back. Companies of the later hour vouch for one another.
"""

from __future__ import annotations

from collections.abc import Sequence

from .artifacts import Scene
from .plot import Infeasible
from .wording import Ledger

SPLIT = (0.0, 0.15, 0.3, 0.45)
"""How often an alibi is told by two people in turn, from gentle to fiendish."""
FAR = 3
"""From so many passages away, looks can do for an alibi."""


class Alibis:
    """Chooses the alibis of one case and enters them in its ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.stage, self.plot, self.evening = ledger.stage, ledger.plot, ledger.evening
        self.rng = ledger.rng

    def early(self) -> None:
        """For the true hour: everybody innocent whom no clue of the trick clears; Infeasible where nobody
        can.
        """
        a, b = self.plot.early
        for person in self.stage.innocents:
            if person not in self.plot.excused | self.plot.covered:
                before = len(self.ledger.rows)
                self._alibi(person, a, b)
                self.ledger.clearing |= {t.id for t in self.ledger.rows[before:]}

    def _alibi(self, person: str, a: int, b: int) -> None:
        scene: Scene = "second"
        if person in self.evening.recorded:
            self.ledger.record(person, *self._stretched([person], a, b))
            return
        others = [
            p
            for p in self.ledger.everybody
            if p not in (person, self.stage.culprit) and self.evening.together(person, p, a, b)
        ]
        if not others:
            raise Infeasible("no alibi")
        looks = self._looks(person, a, b)
        if looks and self.rng.random() < 0.5:
            for slot in looks:
                self.ledger.look(self.ledger.quietest(others), person, slot, scene)
        elif len(others) > 1 and self.rng.random() < SPLIT[self.stage.intricate]:
            middle = self.rng.randint(a + 2, b - 2)
            first, then = self.rng.sample(others, 2)
            start, end = self._stretched([person, first, then], a, b)
            self.ledger.sighting(first, person, start, middle, scene)
            self.ledger.sighting(then, person, middle, end, scene)
        else:
            speaker = self.ledger.quietest(others)
            self.ledger.sighting(speaker, person, *self._stretched([speaker, person], a, b), scene)

    def _looks(self, person: str, a: int, b: int) -> list[int]:
        """Slots at which it is enough to have been seen: from one to the deed and back is farther than the
        time.

        With the deed d passages away, a look at slot s leaves no time for the deed from s - d + 1 to s + d
        - 1.
        """
        away = self.stage.floor.distance(self.evening.at(person, a), self.plot.deed)
        if away < FAR or self.stage.intricate == 0:
            return []
        once = [s for s in range(a, b + 1) if s - away < a and b < s + away]
        if once:
            return [self.rng.choice(once)]
        twice = [
            (s, t)
            for s in range(a, b + 1)
            for t in range(s + 1, b + 1)
            if s - away < a and b < t + away and t - s < 2 * away
        ]
        return list(self.rng.choice(twice)) if twice else []

    def late(self, hour: tuple[int, int]) -> None:
        """For the hour asked about: everybody but the wrongly suspected; a witness who served a company
        vouches for all of it at once, else its members vouch for one another.
        """
        start, end = hour
        waiting = sorted({self.stage.culprit, *self.stage.innocents} - set(self.plot.scapegoats))
        while waiting:
            person = waiting[0]
            company = [p for p in waiting if self.evening.together(person, p, start, end)]
            witnesses = [
                w.id for w in self.stage.cast.witnesses if self.evening.together(person, w.id, start, end)
            ]
            if witnesses:
                self._vouch(self.rng.choice(witnesses), self.rng.sample(company, len(company)), start, end)
            elif len(company) > 1:
                first, *rest = self.rng.sample(company, len(company))
                self._vouch(first, rest, start, end)
                self._vouch(self.rng.choice(rest), [first], start, end)
            else:
                raise Infeasible("no alibi for the hour asked about")
            waiting = [p for p in waiting if p not in company]

    def _vouch(self, speaker: str, people: Sequence[str], start: int, end: int) -> None:
        self.ledger.group(speaker, people, *self._stretched([speaker, *people], start, end))

    def _stretched(self, people: Sequence[str], a: int, b: int) -> tuple[int, int]:
        """The span, and perhaps a little of the time before and after that they still were there together."""
        place = self.evening.at(people[0], a)

        def there(slot: int) -> bool:
            return all(self.evening.at(person, slot) == place for person in people)

        early = self.plot.late is not None and b < self.plot.late[0]
        last = self.plot.late[0] - 1 if early and self.plot.late else self.stage.clock.slots - 1
        start, end = a, b
        while start > max(0, a - 3) and there(start - 1):
            start -= 1
        while end < min(last, b + 3) and there(end + 1):
            end += 1
        return self.rng.randint(start, a), self.rng.randint(b, end)
