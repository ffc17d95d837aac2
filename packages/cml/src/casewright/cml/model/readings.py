"""Readings: the propositions that clues, steps and tests are made of.

Each reading is one small model, told apart by its keys. A list of readings is a conjunction. Spans
follow one rule everywhere: ``from`` and ``to`` together mean every instant of the span, ``from`` alone
that instant, neither the whole clock; ``to`` alone, or a span that runs backwards, is invalid.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag, model_validator

from .clock import Time

ID_PATTERN = r"^[a-z][a-z0-9_]*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]


class Strict(BaseModel):
    """Base of everything in LOGIC: unknown keys are errors, instances frozen, YAML keys the aliases."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Spanned(Strict):
    """A reading about a span of instants."""

    start: Annotated[Time | None, Field(alias="from")] = None
    end: Annotated[Time | None, Field(alias="to")] = None

    @model_validator(mode="after")
    def _no_end_without_start(self) -> Spanned:
        if self.end is not None and self.start is None:
            raise ValueError("expected 'from' beside 'to'; 'to' alone says nothing")
        return self


class At(Spanned):
    """``{who, in, from?, to?}``: the person is in the place at every instant of the span."""

    who: Id
    place: Annotated[Id, Field(alias="in")]


class NotAt(Spanned):
    """``{who, not_in, from?, to?}``: the person is at no instant of the span in the place."""

    who: Id
    place: Annotated[Id, Field(alias="not_in")]


class Together(Spanned):
    """``{who, with, from?, to?}``: the two are in one place at every instant of the span."""

    who: Id
    other: Annotated[Id, Field(alias="with")]


class Figure(Spanned):
    """Somebody unnamed: in a place over a span, who perhaps had an item or was a quality."""

    place: Annotated[Id, Field(alias="in")]
    had: Id | None = None
    quality: Annotated[Id | None, Field(alias="is")] = None


class Someone(Strict):
    """``{someone: {in, from, to, had?, is?}}``: one and the same suspect throughout."""

    someone: Figure


class NobodyIn(Spanned):
    """``{nobody_in, from?, to?}``: no suspect and no witness is in the place at any instant of the span."""

    place: Annotated[Id, Field(alias="nobody_in")]


class CrimeWindow(Strict):
    """``{crime_from, crime_to}``: the crime's instant lies in the span, both ends counted."""

    crime_from: Time
    crime_to: Time


class AliveAt(Strict):
    """``{alive_at}``: the crime is later than this instant."""

    alive_at: Time


class CrimeIn(Strict):
    """``{crime_in: [places]}``: the crime was done in one of these places."""

    crime_in: Annotated[list[Id], Field(min_length=1)]


class MethodIs(Strict):
    """``{method}``: the crime was done in this way."""

    method: Id


class VictimIs(Strict):
    """``{victim}``: this person was the target."""

    victim: Id


class Had(Strict):
    """``{who, had}``: the person had the item."""

    who: Id
    had: Id


class Lacked(Strict):
    """``{who, lacked}``: the person did not have the item."""

    who: Id
    lacked: Id


class Is(Strict):
    """``{who, is}``: the person is the quality (left-handed, the heir)."""

    who: Id
    quality: Annotated[Id, Field(alias="is")]


class IsNot(Strict):
    """``{who, is_not}``: the person is not the quality."""

    who: Id
    quality: Annotated[Id, Field(alias="is_not")]


class Trait(Strict):
    """What some culprit is or had; exactly one of the two."""

    quality: Annotated[Id | None, Field(alias="is")] = None
    had: Id | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Trait:
        if (self.quality is None) == (self.had is None):
            raise ValueError("expected exactly one of 'is' and 'had' under 'culprit'")
        return self


class CulpritTrait(Strict):
    """``{culprit: {is|had}}``: some culprit is the quality, or had the item."""

    culprit: Trait


class Closed(Spanned):
    """``{closed: [a, b] or passage id, from?, to?, but_for?}``: no move through it starts in the span, except
    by one who had the item ``but_for``. A pair names every passage between the two places."""

    closed: Id | Annotated[list[Id], Field(min_length=2, max_length=2)]
    but_for: Id | None = None


class BeliefIs(Strict):
    """``{belief, is: true|false}``: the belief holds, or does not."""

    belief: Id
    holds: Annotated[bool, Field(alias="is")]


class Cleared(Strict):
    """``{cleared: suspect}``: this suspect is no culprit. Only a step may conclude it."""

    cleared: Id


class AllOf(Strict):
    """``{all: [readings]}``."""

    all: list[Reading]


class AnyOf(Strict):
    """``{any: [readings]}``."""

    any: Annotated[list[Reading], Field(min_length=1)]


class Negation(Strict):
    """``{not: reading}``."""

    negated: Annotated[Reading, Field(alias="not")]


# The first key of a row that stands in a mapping decides which reading it is.
_KEYS: tuple[tuple[str, str], ...] = (
    ("all", "all"),
    ("any", "any"),
    ("not", "not"),
    ("belief", "belief"),
    ("cleared", "cleared"),
    ("closed", "closed"),
    ("someone", "someone"),
    ("nobody_in", "nobody_in"),
    ("crime_from", "crime_window"),
    ("crime_to", "crime_window"),
    ("alive_at", "alive_at"),
    ("crime_in", "crime_in"),
    ("method", "method"),
    ("victim", "victim"),
    ("culprit", "culprit"),
    ("in", "in"),
    ("not_in", "not_in"),
    ("with", "with"),
    ("had", "had"),
    ("lacked", "lacked"),
    ("is", "is"),
    ("is_not", "is_not"),
)

_TAG_OF_MODEL: dict[str, str] = {
    "AllOf": "all", "AnyOf": "any", "Negation": "not", "BeliefIs": "belief", "Cleared": "cleared",
    "Closed": "closed", "Someone": "someone", "NobodyIn": "nobody_in", "CrimeWindow": "crime_window",
    "AliveAt": "alive_at", "CrimeIn": "crime_in", "MethodIs": "method", "VictimIs": "victim",
    "CulpritTrait": "culprit", "At": "in", "NotAt": "not_in", "Together": "with", "Had": "had",
    "Lacked": "lacked", "Is": "is", "IsNot": "is_not",
}  # fmt: skip


def kind_of(value: Any) -> str | None:
    """The tag of a reading, given as a mapping or as a model; None for what is no reading at all."""
    if isinstance(value, BaseModel):
        return _TAG_OF_MODEL.get(type(value).__name__)
    if isinstance(value, dict):
        return next((tag for key, tag in _KEYS if key in value), None)
    return None


Reading = Annotated[
    Annotated[At, Tag("in")]
    | Annotated[NotAt, Tag("not_in")]
    | Annotated[Together, Tag("with")]
    | Annotated[Someone, Tag("someone")]
    | Annotated[NobodyIn, Tag("nobody_in")]
    | Annotated[CrimeWindow, Tag("crime_window")]
    | Annotated[AliveAt, Tag("alive_at")]
    | Annotated[CrimeIn, Tag("crime_in")]
    | Annotated[MethodIs, Tag("method")]
    | Annotated[VictimIs, Tag("victim")]
    | Annotated[Had, Tag("had")]
    | Annotated[Lacked, Tag("lacked")]
    | Annotated[Is, Tag("is")]
    | Annotated[IsNot, Tag("is_not")]
    | Annotated[CulpritTrait, Tag("culprit")]
    | Annotated[Closed, Tag("closed")]
    | Annotated[BeliefIs, Tag("belief")]
    | Annotated[Cleared, Tag("cleared")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Negation, Tag("not")],
    Discriminator(
        kind_of,
        custom_error_type="unknown_reading",
        custom_error_message="expected a reading (who/in, crime_from, method, ...), found none that is known",
    ),
]

for _model in (AllOf, AnyOf, Negation):
    _model.model_rebuild()
