"""The gates and the rules of the score card as data (``gates.yaml``): ids, titles, questions."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict


class Gate(BaseModel):
    """One gate: its question in plain words, and whether the verdict depends on it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    question: str
    required: bool


class Rule(BaseModel):
    """One rule of the score card; ``check`` names its question in :mod:`.rules`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    source: str
    text: str
    check: str


class Catalogue(BaseModel):
    """All gates in their order, all rules in theirs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gates: tuple[Gate, ...]
    rules: tuple[Rule, ...]


@cache
def catalogue() -> Catalogue:
    """The one list of gates and rules."""
    return Catalogue.model_validate(yaml.safe_load(source()))


def source() -> str:
    """The list as text, comments included."""
    return files(__package__).joinpath("gates.yaml").read_text(encoding="utf-8")
