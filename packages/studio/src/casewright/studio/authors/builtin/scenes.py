"""Making one scene of the outline: its place and hour, who is there, its beats and what it is about."""

from __future__ import annotations

import random
from collections.abc import Sequence

from ..artifacts import Scene
from .phrases import capital, clause, listed
from .shapes import beats, declared
from .view import Blind

_ON_THE_SPOT = frozenset({"discovery", "examination", "turn"})
_SOMEWHERE = frozenset({"interview", "second", "secret", "confront", "record", "gathering", "ground", "drop"})


class SceneMaker:
    """Makes the scenes of one story; rooms are taken in turn, so that the house is seen."""

    def __init__(self, story: Blind, rng: random.Random) -> None:
        self._story = story
        self._rng = rng
        self._all = [room.id for room in story.setting.places if room.id != story.scene]
        self._rooms: list[str] = []

    def make(self, kind: str, hour: str, speaker: str | None = None, clues: Sequence[str] = ()) -> Scene:
        """A scene of this kind with a pattern drawn for it."""
        present = [speaker] if speaker else self._present(clues)
        intent = declared().intents[kind]
        words = self._words(speaker, clues)
        return Scene(
            kind=kind,
            place=self._place(kind, hour, speaker),
            hour=hour,
            present=present,
            speaker=speaker,
            clues=list(clues),
            wants=capital(intent.wants.format_map(words)),
            holds_back=capital(intent.holds_back.format_map(words)),
            changes=capital(intent.changes.format_map(words)),
            beats=beats(kind, clues, self._story.length, self._rng),
        )

    def _present(self, clues: Sequence[str]) -> list[str]:
        said = [self._story.fact[clue].speaker for clue in clues]
        return list(dict.fromkeys(person for person in said if person))

    def _place(self, kind: str, hour: str, speaker: str | None) -> str | None:
        """Where it plays: on the spot, at a witness's post, or in whatever fit room is next."""
        if kind in _ON_THE_SPOT:
            return self._story.scene
        if kind not in _SOMEWHERE:
            return None
        who = self._story.people.get(speaker or "")
        if who is not None and who.role == "witness":
            return next(post.station for post in self._story.setting.witnesses if post.voice == who.voice)
        fit = [room for room in self._rooms if self._fits(room, kind, hour)]
        if not fit:
            self._rooms = self._rng.sample(self._all, len(self._all))
            fit = [room for room in self._rooms if self._fits(room, kind, hour)]
        self._rooms.remove(fit[0])
        return fit[0]

    def _fits(self, place: str, kind: str, hour: str) -> bool:
        """Company gathers in a sociable room; nobody sits out of doors at night or in bad weather."""
        uses = self._story.setting.room(place).uses
        if kind == "gathering":
            return "social" in uses
        fair = hour != "night" and self._story.setting.weather in ("clear", "heat")
        return fair or "outside" not in uses

    def _words(self, speaker: str | None, clues: Sequence[str]) -> dict[str, str]:
        """The slots of an intent."""
        cast = self._story.cast
        who = self._story.people.get(speaker or "")
        facts = [clause(self._story.fact[clue].statement) for clue in clues]
        pointed = self._story.people.get(self._story.pointed or "")
        return {
            "victim": cast.victim.short,
            "sleuth": cast.sleuth.short,
            "inspector": cast.inspector.short,
            "finder": self._story.people[cast.finder].short,
            "speaker": who.short if who else "",
            "secret": (who.secret_text if who else "") or "nothing that matters",
            "pointed": pointed.short if pointed else "somebody",
            "clues": listed(facts) or "somebody has been listened to",
        }
