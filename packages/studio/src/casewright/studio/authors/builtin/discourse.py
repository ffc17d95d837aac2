"""Who is called what: people's names in all their forms, and when a pronoun will do.

A person's natural subject form (the slot form ``s``) is a pronoun where that person was the last of their
gender to be named in the scene, otherwise the name. A passage that begins with a bare "He" or "She" of its
voice gets the name instead where somebody else was spoken of last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from casewright.cml.generator.artifacts import Member, Sleuth

from .phrases import capital

_PRONOUNS = {
    "m": {"they": "he", "them": "him", "their": "his", "theirs": "his", "themself": "himself", "man": "man"},
    "f": {
        "they": "she",
        "them": "her",
        "their": "her",
        "theirs": "hers",
        "themself": "herself",
        "man": "woman",
    },
}
_BOYS = frozenset({"page", "callboy"})


@dataclass(frozen=True)
class Person:
    """Somebody whom slots can name."""

    id: str
    short: str
    full: str
    surname: str
    gender: str
    title: str = ""
    voice: str = ""
    rank: str = ""
    """What the narrator may call somebody for short: "Inspector"."""

    def form(self, form: str) -> str:
        """The words for a slot's form; "" is the natural short name."""
        if form in ("", "full", "surname"):
            return {"": self.short, "full": self.full, "surname": self.surname}[form]
        if form == "sir":
            return "sir" if self.gender == "m" else "madam" if self.title in ("Mrs", "Lady", "Dr") else "miss"
        if form == "man" and self.voice in _BOYS:
            return "boy"
        return _PRONOUNS[self.gender][form]


def of_member(member: Member) -> Person:
    """A person of the cast."""
    return Person(
        member.id, member.short, member.name, member.surname, member.gender, member.title, member.voice
    )


def of_sleuth(sleuth: Sleuth, id_: str) -> Person:
    """The sleuth or the inspector."""
    title = sleuth.name.split()[0]
    rank = title if title == "Inspector" else ""
    return Person(id_, sleuth.short, sleuth.name, sleuth.name.split()[-1], sleuth.gender, title, rank=rank)


class Discourse:
    """What has been said of whom so far in a scene."""

    def __init__(self, last: Mapping[str, str] | None = None, named: Mapping[str, int] | None = None) -> None:
        self._last = dict(last or {})
        self._named = dict(named or {})

    def begin(self) -> None:
        """A new scene: nobody has been named."""
        self._last, self._named = {}, {}

    def copy(self) -> Discourse:
        """The same state, to try a passage on."""
        return Discourse(self._last, self._named)

    def knows(self, person: Person) -> bool:
        """Whether a pronoun would be understood as this person."""
        return self._last.get(person.gender) == person.id

    def named(self, person: Person) -> None:
        """This person was named: a pronoun of the gender now means nobody else."""
        self._last[person.gender] = person.id
        self._named[person.id] = self._named.get(person.id, 0) + 1

    def word(self, person: Person, form: str, *, upper: bool, spoken: bool = False) -> str:
        """The words for a slot, and remember who was named; ``spoken`` inside quotation marks."""
        if form == "s":
            form = "they" if self.knows(person) else ""
        told = person.form(form)
        if person.rank and form == "" and not spoken and self._named.get(person.id, 0) % 2 == 1:
            told = f"the {person.rank}"
        if form in ("", "full", "surname"):
            self.named(person)
        return capital(told) if upper else told


_OPENING = re.compile(r"^(He|She)\b(?!')")


def open_by_name(text: str, speaker: Person, discourse: Discourse) -> str:
    """The passage with its first word, a pronoun of its voice, made a name where that would be unclear."""
    pronoun = capital(speaker.form("they"))
    found = _OPENING.match(text)
    if not found or found[1] != pronoun or discourse.knows(speaker):
        return text
    return capital(speaker.short) + text[found.end() :]
