"""Fitting a foreign CASE into our models: it loads, and each departure is a finding.

The models say what is expected; this walk compares. A lone value where a list stands becomes a list of one,
a number where text stands becomes the text that was written. What fits nowhere is set aside under its path,
so that nothing is lost unseen. All findings are warnings: a foreign CASE is read, not refused.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, TypeGuard, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from casewright.cml.errors import Diagnostic
from casewright.cml.model.case import Case, Section
from casewright.cml.model.paths import below

_NOTHING = object()
_TEXT: TypeAdapter[Any] = TypeAdapter(str)


def kind(value: Any) -> str:
    """What a value is, in words for a finding."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case str():
            return f"the text {value[:60]!r}"
    return f"the number {value}"


class Fitting:
    """One reading of one CASE. ``plain`` holds by path what stood unquoted and was not read as text."""

    def __init__(self, plain: dict[str, str]) -> None:
        self.plain = plain
        self.departures: dict[str, Any] = {}
        self.diagnostics: list[Diagnostic] = []

    def case(self, value: dict[str, Any]) -> Case:
        """The models of a CASE mapping; what did not fit is in ``departures``."""
        return Case.model_validate(self._section(Case, value, "CASE"), strict=True)

    def _section(self, model: type[Section], value: dict[str, Any], path: str) -> dict[str, Any]:
        fitted: dict[str, Any] = {}
        for key, inner in value.items():
            at = below(path, key)
            if key not in model.model_fields:
                self._say("CML022", at, f"expected a key of CML 2.0, found {key!r}; it is kept")
                fitted[key] = inner
            elif (fit := self._field(model, key, inner, at)) is not _NOTHING:
                fitted[key] = fit
        for name in model.model_fields:
            if name not in model.optional and (name not in value or value[name] is None):
                self._say("CML020", below(path, name), f"expected {name!r}, found nothing")
        return fitted

    def _field(self, model: type[Section], name: str, value: Any, path: str) -> Any:
        if value is None:
            if name in model.optional:
                self._say("CML021", path, "expected a value or no such key, found nothing")
            return _NOTHING
        info = model.model_fields[name]
        if _is_section(info.annotation):
            return self._mapping(info.annotation, value, path)
        if get_origin(info.annotation) is list:
            return self._list(get_args(info.annotation)[0], value, path)
        return self._leaf(_adapter(model, name), value, path)

    def _mapping(self, model: type[Section], value: Any, path: str) -> Any:
        if isinstance(value, dict):
            return self._section(model, value, path)
        return self._set_aside(value, path, "a mapping")

    def _list(self, row: Any, value: Any, path: str) -> Any:
        if isinstance(value, dict):
            return self._set_aside(value, path, "a list")
        if not isinstance(value, list):
            self._say("CML021", path, f"expected a list, found {kind(value)}; taken as a list of one")
            self.plain.setdefault(below(path, 0), self.plain.get(path, str(value)))
            value = [value]
        fitted = [self._row(row, inner, below(path, number)) for number, inner in enumerate(value)]
        return [inner for inner in fitted if inner is not _NOTHING]

    def _row(self, row: Any, value: Any, path: str) -> Any:
        if _is_section(row):
            return self._mapping(row, value, path)
        return self._leaf(_TEXT, value, path)

    def _leaf(self, adapter: TypeAdapter[Any], value: Any, path: str) -> Any:
        if _fits(adapter, value):
            return value
        text = self.plain.get(path, "")
        if text and _fits(adapter, text):
            self._say("CML021", path, f"expected text, found {kind(value)}; taken as {text!r}")
            return text
        return self._set_aside(value, path, _expected(adapter))

    def _set_aside(self, value: Any, path: str, expected: str) -> Any:
        self.departures[path] = value
        self._say("CML021", path, f"expected {expected}, found {kind(value)}; it is set aside")
        return _NOTHING

    def _say(self, code: str, path: str, message: str) -> None:
        self.diagnostics.append(Diagnostic(code, path, None, message, "warning"))


def _is_section(annotation: Any) -> TypeGuard[type[Section]]:
    return isinstance(annotation, type) and issubclass(annotation, Section)


@cache
def _adapter(model: type[Section], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    annotation: Any = info.annotation
    for bound in info.metadata:
        annotation = Annotated[annotation, bound]
    return TypeAdapter(annotation)


def _fits(adapter: TypeAdapter[Any], value: Any) -> bool:
    try:
        adapter.validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


_WORDS = {"string": "text", "boolean": "true or false", "integer": "a whole number", "object": "a mapping"}


def _expected(adapter: TypeAdapter[Any]) -> str:
    """What a leaf may be, in words."""
    schema = adapter.json_schema()
    for choice in schema.get("anyOf", [schema]):
        if "enum" in choice:
            return "one of " + ", ".join(choice["enum"])
        if choice.get("type") in _WORDS:
            bounds = "".join(f", {b} {choice[k]}" for k, b in _BOUNDS if k in choice)
            return _WORDS[choice["type"]] + bounds
    return "another value"


_BOUNDS = (("minimum", "at least"), ("maximum", "at most"))
