"""Filling a passage's slots: people by discourse, facts from the case, and a mark round what says a clue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .discourse import Discourse, Person, open_by_name
from .library import MARK, SLOT, Passage, declared, split_slot
from .markers import mark
from .phrases import capital

_VOWEL = re.compile(r"(?!eu|uni|use|usu|one\b|once\b)[aeiou]|hour|heir|honest", re.IGNORECASE)
_ARTICLED = re.compile(r"(?:\b(?P<a>[Aa]n?|[Tt]he) )?" + SLOT.pattern)
_OWN = re.compile(r"(?:the|an?) ")


@dataclass(frozen=True)
class Context:
    """What the slots of a passage can mean at this point."""

    roles: Mapping[str, Person]
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def able(self) -> frozenset[str]:
        """The slots that can be filled."""
        return frozenset(self.roles) | frozenset(self.words)

    def having(self, roles: Mapping[str, Person], words: Mapping[str, str]) -> Context:
        """This and more; the new things win."""
        return Context({**self.roles, **roles}, {**self.words, **words})


def fill(passage: Passage, context: Context, discourse: Discourse, key: str = "") -> str:
    """The passage as it stands in the story; ``key`` marks its [[ ]] span.

    An article before a slot becomes "a" or "an" as the filling wants it; a sentence's first slot gets a
    capital.
    """
    # One is at a house and aboard a ship.
    text = said = passage.text.replace("at {house}", f"{context.words.get('at_house', 'at')} {{house}}")
    use = declared().uses.get(passage.use)
    begun = 1 if use is not None and use.fragment else 0  # a clause does not begin a sentence

    def told(slot: str, at: int) -> str:
        name, form = split_slot(slot)
        upper = slot[:1].isupper() or (at >= begun and _begins(text, at))
        if name in context.roles:
            spoken = text.count('"', 0, at) % 2 == 1
            return discourse.word(context.roles[name], form, upper=upper, spoken=spoken)
        return capital(context.words[name]) if upper else context.words[name]

    def one(found: re.Match[str]) -> str:
        word = told(found[2], found.start())
        if not found["a"]:
            return word
        noun = _OWN.sub("", word, count=1) if _OWN.match(word) else word
        if found["a"].lower() == "the":
            return f"{found['a']} {noun}"
        return f"{found['a'][0]}{'n' if _VOWEL.match(noun) else ''} {noun}"

    speaker = context.roles.get("speaker")
    if speaker is not None and "voice" in passage.tags:
        text = open_by_name(text, speaker, discourse)
        if text is not said:
            discourse.named(speaker)
    filled = _ARTICLED.sub(one, text)
    return MARK.sub(lambda found: mark(key, found[1]), filled) if key else MARK.sub(r"\1", filled)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins here, quotation marks and [[ apart."""
    before = text[:at].rstrip("[\"'(*_")
    return not before or (before[-1].isspace() and before.rstrip()[-1:] in ".!?" and not _abbreviated(before))


def _abbreviated(before: str) -> bool:
    return re.search(r"\b(Mr|Mrs|Dr|St)\.\s*$", before) is not None
