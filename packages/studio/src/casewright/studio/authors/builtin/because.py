"""A clue said once more, as a clause of the argument, with the chapter where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..artifacts import Scene
from .discourse import Person
from .facts import fact_words
from .phrases import chapter, clause
from .realise import Teller
from .view import Blind

_RECORDS = {
    "exchange": "the exchange's ticket",
    "game_book": "the score book",
    "lift_book": "the lift book",
    "bath_book": "the bath register",
    "wireless_log": "the wireless log",
    "gymnasium_card": "the gymnasium card",
    "prompt_book": "the prompt book",
    "door_book": "the stage-door book",
    "fitting_book": "the fitting book",
}


class Because:
    """Makes the clauses; ``chapters`` says in which chapter each clue stands."""

    def __init__(self, story: Blind, chapters: Mapping[str, int]) -> None:
        self._story = story
        self._chapters = chapters

    def kind(self, clue: str) -> str:
        """The clue's kind."""
        return self._story.fact[clue].note.kind

    def thing(self, clues: Iterable[str]) -> dict[str, str]:
        """The item, quality or method that these clues are about, as slots."""
        slots = [self._story.fact[clue].note.slots for clue in clues]
        return {key: row[key] for row in slots for key in ("item", "quality") if key in row}

    def is_about(self, clue: str, person: str) -> bool:
        """Whether the clue speaks of this person."""
        return person in self._story.fact[clue].note.subjects

    def clause(self, teller: Teller, scene: Scene, clue: str) -> str:
        """The clue as a clause, with its chapter."""
        fact = self._story.fact[clue]
        roles, words = fact_words(self._story, fact, teller.people)
        words["fact"] = clause(fact.statement)
        if fact.speaker is not None:
            words["witness"] = teller.people[fact.speaker].short
        if fact.note.device is not None and fact.note.device in _RECORDS:
            words["record"] = _RECORDS[fact.note.device]
        told = self._fragment(teller, scene, _use(fact.note.kind), words, roles=roles)
        return f"{told} ({chapter(self._chapters[clue])})"

    def again(self, teller: Teller, scene: Scene, clue: str) -> str:
        """A clue that was said before, touched in a few words; in full where nobody said it."""
        speaker = self._story.fact[clue].speaker
        if speaker is None:
            return self.clause(teller, scene, clue)
        return self._fragment(teller, scene, "because.again", {"witness": teller.people[speaker].short})

    def window(self, teller: Teller, scene: Scene, window: str) -> str:
        """The hour of the crime, as it is known by now."""
        return self._fragment(teller, scene, "because.window", {"window": window})

    def _fragment(
        self,
        teller: Teller,
        scene: Scene,
        use: str,
        words: Mapping[str, str],
        roles: Mapping[str, Person] | None = None,
    ) -> str:
        """One unused clause; when all were used they come round again."""
        for _ in range(2):
            found = teller.passage(scene, use, words=words, roles=roles, optional=True)
            if found:
                return found[0]
            teller.choose.forget(use)
        return teller.passage(scene, "because.fact", words=words)[0]


_OWN_CLAUSES = frozenset(
    {
        "sighting_span",
        "sighting_at",
        "group_span",
        "group_at",
        "record_span",
        "record_at",
        "alive_at",
        "lacked",
        "is_not",
    }
)
_DEAD_BY = frozenset(
    {"pulse", "stopped_clock.truth", "voice_behind_door.truth", "habit_kept.truth", "doctors_hour.truth"}
)


def _use(kind: str) -> str:
    """The clauses' use for a kind of clue; what has none of its own is told as its plain statement."""
    if kind in _DEAD_BY:
        return "because.bound"
    return f"because.{kind}" if kind in _OWN_CLAUSES else "because.fact"
