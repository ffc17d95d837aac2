"""The spec: what a person asks for. Everything but the seed may be left to chance."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from casewright.cml.model.logic import Axis

CrimeKind = Literal["murder", "theft"]
Grade = Literal["gentle", "fair", "hard", "fiendish"]
Length = Literal["short", "medium"]
Season = Literal["spring", "summer", "autumn", "winter"]
Weather = Literal["rain", "snow", "fog", "heat", "wind", "clear"]
Decade = Literal["1910s", "1920s", "1930s", "1940s", "1950s"]


class Spec(BaseModel):
    """The knobs of a mystery; ``None`` means "draw it from the seed"."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seed: Annotated[int, Field(ge=0, lt=2**63)]
    axis: Axis | None = None
    trick: str | None = None
    setting: str | None = None
    crime: CrimeKind | None = None
    suspects: Annotated[int | None, Field(ge=4, le=10)] = None
    difficulty: Grade | None = None
    herrings: Annotated[int | None, Field(ge=0, le=8)] = None
    motives: Annotated[int | None, Field(ge=1, le=10)] = None
    decade: Decade | None = None
    season: Season | None = None
    weather: Weather | None = None
    detective: str | None = None
    victim: str | None = None
    names: tuple[
        Annotated[str, Field(pattern=r"^[^\W\d_][\w'’-]*( [^\W\d_][\w'’-]*)+$", max_length=60)], ...
    ] = ()
    length: Length = "medium"
