"""Titles: drawn from what is on the first pages, so that none tells more than the blurb would."""

from __future__ import annotations

import random

from .data import table
from .phrasing import capital
from .plot import Stage

WEATHERS = {
    "rain": "Rain",
    "snow": "Snow",
    "fog": "Fog",
    "heat": "A Hot Night",
    "wind": "A Gale",
    "clear": "Stars",
}
AFFAIRS = ("Affair", "Business", "Matter", "Question", "Difficulty", "Account")
COUNTS = ("Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
FEWEST = 4


def title_for(stage: Stage, rng: random.Random) -> str:
    """A title for the book; neither the trick nor the culprit has a part in it."""
    patterns = table("titles")
    fitting = [*patterns["any"], *2 * patterns[stage.setting.id]]
    if stage.cast.crime == "theft":
        fitting += patterns["theft"]
    words = {
        "Weather": WEATHERS[stage.setting.weather],
        "At": stage.setting.at,
        "House": stage.setting.name,
        "Weekday": stage.setting.weekday,
        "Affair": rng.choice(AFFAIRS),
        "Count": COUNTS[len(stage.cast.suspects) - FEWEST],
        "Surname": stage.cast.victim.surname,
        "Thing": " ".join(capital(w) for w in stage.cast.loot.removeprefix("the ").split()),
    }
    return str(rng.choice(fitting)).format(**words)
