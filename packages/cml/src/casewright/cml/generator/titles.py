"""Titles: drawn from what is on the first pages, so that none tells more than the blurb would."""

from __future__ import annotations

import random

from .phrasing import capital
from .plot import Stage

PATTERNS = (
    "{Weather} at {House}",
    "A {Weekday} at {House}",
    "The {Affair} of {House}",
    "Supper for {Count}",
    "{Count} at Table",
    "The {Affair} at {House}",
    "{Victim} Is Not at Home",
    "The Last Guest at {House}",
    "No Room for {Surname}",
    "{Count} and a Closed Door",
    "After {Surname}",
    "An Evening at {House}",
    "The {Thing} Is Missing",
    "What Became of the {Thing}",
    "{Surname}'s {Weekday}",
    "Five Minutes from Door to Door",
)
WEATHERS = {
    "rain": "Rain",
    "snow": "Snow",
    "fog": "Fog",
    "heat": "A Hot Night",
    "wind": "A Gale",
    "clear": "Stars",
}
AFFAIRS = ("Affair", "Business", "Matter", "Question", "Difficulty", "Account")
COUNTS = (
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
)


def title_for(trick: str, stage: Stage, rng: random.Random) -> str:
    """A title for the book. The trick is taken so that a title that fits it too well can be left out."""
    house = stage.setting.name
    missing = stage.cast.loot.removeprefix("the ") if stage.cast.loot else "signet ring"
    words = {
        "Weather": WEATHERS[stage.setting.weather],
        "House": house,
        "Weekday": stage.setting.weekday,
        "Affair": rng.choice(AFFAIRS),
        "Count": COUNTS[min(len(stage.cast.suspects), 15) - 4],
        "Victim": stage.cast.victim.short,
        "Surname": stage.cast.victim.surname,
        "Thing": " ".join(capital(w) for w in missing.split()),
    }
    fitting = [p for p in PATTERNS if _fits(p, trick, stage)]
    return rng.choice(fitting).format(**words)


def _fits(pattern: str, trick: str, stage: Stage) -> bool:
    if "Thing" in pattern:
        return stage.cast.crime == "theft"
    if "Closed Door" in pattern:
        return trick != "locked_room"
    return True
