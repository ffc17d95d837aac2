"""The JSON Schema (2020-12) of what this project writes, generated from the models.

The models read leniently in CASE; the schema is strict there: a field is required unless its class lists it
under ``optional``. Nothing that is absent is ever written as null, so no value may be null. In LOGIC both
are strict.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from .case import Section
from .document import VERSION, Document
from .readings import Spanned, Trait

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Strict(GenerateJsonSchema):
    """The generator with the rules that annotations cannot say."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made, model = super().model_schema(schema), schema["cls"]
        made.pop("title", None)
        if issubclass(model, Section):
            made["required"] = [name for name in model.model_fields if name not in model.optional]
        if issubclass(model, Spanned):
            made["dependentRequired"] = {"to": ["from"]}
        if issubclass(model, Trait):
            made["minProperties"] = made["maxProperties"] = 1
        if issubclass(model, Document):
            made["required"] = ["CML_VERSION", "CASE"]
            made["properties"]["CML_VERSION"] = {"const": VERSION}
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        made.pop("default", None)
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema() -> dict[str, Any]:
    """The schema of a CML 2.0 document as this project writes it."""
    made = Document.model_json_schema(by_alias=True, schema_generator=_Strict)
    made = _name_readings(made)
    return {"$schema": DIALECT, "title": "CML 2.0", **made}


def _name_readings(made: dict[str, Any]) -> dict[str, Any]:
    """The union of all readings, which stands at every list of them, under one name."""
    union = made["$defs"]["Negation"]["properties"]["not"]
    named = _replace(made, union, {"$ref": "#/$defs/Reading"})
    named["$defs"] = dict(sorted({**named["$defs"], "Reading": union}.items()))
    return dict(named)


def _replace(value: Any, old: Any, new: Any) -> Any:
    if value == old:
        return new
    if isinstance(value, dict):
        return {key: _replace(inner, old, new) for key, inner in value.items()}
    if isinstance(value, list):
        return [_replace(inner, old, new) for inner in value]
    return value
