"""Draw the setting: which house, in which year, under which sky."""

from __future__ import annotations

import random
from typing import cast

from casewright.cml.errors import SpecError

from .artifacts import RecordPost, Room, Setting, Way, WitnessPost
from .data import setting_ids, table
from .spec import Decade, Season, Spec

DECADES: tuple[Decade, ...] = ("1910s", "1920s", "1930s", "1940s", "1950s")


def draft_setting(spec: Spec, rng: random.Random) -> Setting:
    """A setting that the spec allows; SpecError ``CW101`` for an unknown one, ``CW102`` for weather out of
    season.
    """
    setting_id = spec.setting or rng.choice(setting_ids())
    if setting_id not in setting_ids():
        raise SpecError(
            "CW101", f"expected one of the settings {', '.join(setting_ids())}; found {setting_id!r}"
        )
    source = table(f"settings/{setting_id}")
    drawn: Decade = rng.choice(DECADES)
    decade = spec.decade or drawn
    times = table("times")
    season: str = spec.season or rng.choice(_seasons_with(spec.weather))
    skies: list[str] = times["seasons"][season]["weather"]
    if spec.weather is not None and spec.weather not in skies:
        raise SpecError("CW102", f"expected weather of {season} ({', '.join(skies)}); found {spec.weather!r}")
    return Setting(
        id=setting_id,
        title=source["title"],
        institution=source["institution"],
        at=source.get("at", "at"),
        name=rng.choice(source["names"]),
        county=rng.choice(source["places_of"]),
        decade=decade,
        year=int(decade[:4]) + rng.randrange(10),
        season=cast(Season, season),
        weekday=rng.choice(times["weekdays"]),
        weather=spec.weather or rng.choice(skies),
        places=tuple(Room.model_validate(row) for row in source["places"]),
        passages=tuple(Way.model_validate(row) for row in source["passages"]),
        witnesses=tuple(WitnessPost.model_validate(row) for row in source["witnesses"]),
        records=tuple(RecordPost.model_validate(row) for row in source["records"]),
    )


def _seasons_with(weather: str | None) -> list[str]:
    seasons = table("times")["seasons"]
    return [name for name, row in seasons.items() if weather is None or weather in row["weather"]]
