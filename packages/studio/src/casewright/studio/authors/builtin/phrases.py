"""Small pieces of English: lists of names, articles, times as people say them, chapters in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casewright.utils import clockwords
from casewright.utils.clockwords import Style

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_OLD_STYLE = frozenset(
    {"colonel", "cook", "butler", "gardener", "bathchair", "doorkeeper", "dresser", "widow"}
)
"""Voices that say "five-and-twenty past"."""


_SMALL_WORDS = frozenset(
    {
        *("the", "a", "an", "there", "it", "this", "that", "these", "those", "his", "her", "their", "its"),
        *(
            "no",
            "nobody",
            "somebody",
            "everybody",
            "whoever",
            "only",
            "in",
            "on",
            "at",
            "by",
            "when",
            "where",
        ),
        *(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "he",
            "she",
            "they",
            "what",
            "neither",
            "both",
            "all",
        ),
    }
)
"""First words of sentences that are no names, and lose their capital inside another sentence."""


def listed(names: Iterable[str], last: str = "and") -> str:
    """As "A", "A and B", "A, B and C"; "" for nobody."""
    rows = list(names)
    if len(rows) < 2:
        return "".join(rows)
    return f"{', '.join(rows[:-1])} {last} {rows[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """The text with a small first letter, for a name that begins with "The" or "A"."""
    return re.sub(r"^(The|A|An)\b", lambda found: found[0].lower(), text)


def article(noun: str) -> str:
    """The noun with "a" or "an", unless it has an article already."""
    if re.match(r"(a|an|the|some) ", noun, re.IGNORECASE):
        return noun
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def number(count: int) -> str:
    """A small number in words; digits above twenty."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def chapter(count: int) -> str:
    """As "chapter six"."""
    return f"chapter {number(count)}"


def chapters(counts: Sequence[int]) -> str:
    """As "chapter six" or "chapters two and six"."""
    rows = sorted(set(counts))
    return chapter(rows[0]) if len(rows) == 1 else f"chapters {listed(number(row) for row in rows)}"


def style_of(voice: str | None) -> Style:
    """How this voice tells the time."""
    return "old" if voice in _OLD_STYLE else "plain"


def span(start: str, end: str, style: Style = "plain") -> str:
    """As "from a quarter past eight until a quarter to nine"."""
    return clockwords.span(start, end, style)


def at(time: str, style: Style = "plain") -> str:
    """As "at half past eight"."""
    return clockwords.at(time, style)


def clock_time(text: str, style: Style = "plain") -> str:
    """An "HH:MM" in words; any other phrase as it stands."""
    return clockwords.in_words(text, style) if _TIME.fullmatch(text) else text


def sentence(text: str) -> str:
    """The text as a sentence: a capital in front, a full stop behind unless it has an end already."""
    return capital(text) + ("" if text.rstrip("\"')").endswith((".", "?", "!")) else ".")


def clause(statement: str) -> str:
    """A plain sentence as a clause: no full stop; a first word that is no name loses its capital."""
    text = statement.strip().rstrip(".")
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in _SMALL_WORDS else text
