"""Times of day in words, as a story tells them, and back again.

"21:15" is "a quarter past nine". The way back (:func:`parse`) finds every such phrase in a text, so that a
machine reader can hold the times of a finished story against its case. Words do not tell morning from
evening: the parser answers on the dial, "9:15", and :func:`dial` turns a time of the case into the same form.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Style = Literal["plain", "old", "minutes"]
"""Of 20:35: "twenty-five to nine", "five-and-twenty to nine", "twenty-five minutes to nine"."""

# fmt: off
_ONES = (
    "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
# fmt: on
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}
_HOURS = {word: number % 12 for number, word in enumerate(_ONES[:13])}


def _number(value: int) -> str:
    """An English number from 1 to 59."""
    if value < 20:
        return _ONES[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens * 10] + (f"-{_ONES[ones]}" if ones else "")


def _split(time: str) -> tuple[int, int]:
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", time)
    if not found:
        raise ValueError(f"expected a time as 'HH:MM', found {time!r}")
    return int(found[1]), int(found[2])


def _minutes(count: int, style: Style) -> str:
    """The minutes before "past" or "to": 1 to 30 of them."""
    if count in (15, 30):
        return "a quarter" if count == 15 else "half"
    inverted = style == "old" and 20 < count < 30
    spoken = f"{_ONES[count - 20]}-and-twenty" if inverted else _number(count)
    if count % 5 == 0 and style != "minutes":
        return spoken
    return f"{spoken} minute" + ("s" if count > 1 else "")


def in_words(time: str, style: Style = "plain", *, bare: bool = False) -> str:
    """The time as "a quarter past nine"; a full hour as "nine o'clock", or "nine" if ``bare``."""
    hour, minute = _split(time)
    if minute == 0:
        if hour % 12 == 0:
            return "noon" if hour else "midnight"
        return _ONES[hour % 12] + ("" if bare else " o'clock")
    if minute <= 30:
        return f"{_minutes(minute, style)} past {_ONES[hour % 12]}"
    return f"{_minutes(60 - minute, style)} to {_ONES[(hour + 1) % 12]}"


def at(time: str, style: Style = "plain", *, bare: bool = False) -> str:
    """As "at a quarter past nine"."""
    return f"at {in_words(time, style, bare=bare)}"


def span(start: str, end: str, style: Style = "plain") -> str:
    """As "from a quarter past eight until a quarter to nine"; one instant, given twice, is told with "at"."""
    if start == end:
        return at(start, style)
    return f"from {in_words(start, style, bare=True)} until {in_words(end, style)}"


def dial(time: str) -> str:
    """What a clock face shows at "HH:MM": "21:15" is "9:15", noon and midnight are "12:00"."""
    hour, minute = _split(time)
    return f"{hour % 12 or 12}:{minute:02d}"


class Phrase(NamedTuple):
    """A time found in a text: ``text[start:end]`` says ``time`` (on the dial, as :func:`dial` gives it).

    ``bare`` marks an hour without "o'clock" ("until nine"), which may have been a mere number.
    """

    start: int
    end: int
    time: str
    bare: bool = False


def _counts() -> dict[str, int]:
    """Every way to say 1 to 30 minutes, hyphens written as spaces."""
    words = {_number(count).replace("-", " "): count for count in range(1, 31)}
    words |= {f"{_ONES[count - 20]} and twenty": count for count in range(21, 30)}
    return words | {"a quarter": 15, "quarter": 15, "half": 30}


_COUNTS = _counts()
_GAP = r"[\s\-\u2010\u2011]+"


def _either(words: dict[str, int]) -> str:
    """A pattern for any of these phrases, the longest first, spaces or hyphens between their words."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(word.replace(" ", _GAP) for word in longest_first)


_HOUR = _either(_HOURS)
_FULL = {**_HOURS, "noon": 0, "midnight": 0}
_O_CLOCK = rf"{_GAP}o['\u2019]{_GAP[:-1]}*clock"
# A bare hour is a time only after one of these words and before one of those ends: "at two places" is none.
_BEFORE = "|".join(
    rf"(?<=\b{word}\s)" for word in ("at", "from", "since", "until", "till", "before", "after", "by")
)
_AFTER = r"\s*(?:[,.;:!?)\u2014\u2013\u201d\u2019\"']|$|(?:until|till|to|on|in|that|when|sharp|precisely)\b)"
_PATTERN = re.compile(
    rf"\b(?P<count>{_either(_COUNTS)})(?:{_GAP}minutes?)?{_GAP}(?P<way>past|after|to|before)"
    rf"{_GAP}(?P<of>{_either(_FULL)})\b(?:{_O_CLOCK})?"
    rf"|\b(?P<sharp>{_HOUR}){_O_CLOCK}\b"
    rf"|\b(?P<twelve>noon|midnight)\b"
    rf"|(?<![\d.£$])\b(?P<hh>[01]?\d|2[0-3])[:.](?P<mm>[0-5]\d)\b(?![.:]?\d)"
    rf"|(?:{_BEFORE})(?P<bare>{_HOUR})\b(?={_AFTER})",
    re.IGNORECASE,
)


def _key(words: str) -> str:
    return re.sub(_GAP, " ", words.lower())


def _read(found: re.Match[str]) -> Phrase:
    """The phrase that one match of the pattern is."""
    part = found.groupdict()
    hour, minute = 0, 0
    if part["count"]:
        hour, minute = _FULL[_key(part["of"])], _COUNTS[_key(part["count"])]
        if part["way"].lower() in ("to", "before"):
            hour, minute = (hour - 1) % 12, 60 - minute
    elif part["hh"]:
        hour, minute = int(part["hh"]), int(part["mm"])
    else:
        hour = _FULL[_key(part["sharp"] or part["twelve"] or part["bare"])]
    return Phrase(found.start(), found.end(), f"{hour % 12 or 12}:{minute:02d}", bool(part["bare"]))


def parse(text: str) -> list[Phrase]:
    """Every time told in the text, in order. Digits ("9.15", "21:15") are read too."""
    return [_read(found) for found in _PATTERN.finditer(text)]
