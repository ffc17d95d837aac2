"""``casewright schema``: the JSON Schema of CML 2.0."""

from __future__ import annotations

from casewright.cml.model.schema import json_schema

from .console import print_json


def schema() -> None:
    """Print the JSON Schema (2020-12) of the documents that Casewright writes."""
    print_json(json_schema())
