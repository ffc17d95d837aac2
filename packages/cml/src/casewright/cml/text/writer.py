"""Writing a document: strictly, and so that a mystery writer likes to read it.

Sections stand in the order of the reference, a row on one line where it fits, long ones as blocks; times
are quoted. Nothing leaves this module that would not read back as the same document without a departure:
the text is read again before it is handed out. That is what "strict" and "loses nothing" mean here.
"""

from __future__ import annotations

import json
import re
from typing import Any, Literal

import yaml
from pydantic import BaseModel

from casewright.cml.errors import OutputError
from casewright.cml.model.document import Document
from casewright.cml.model.readings import ID_PATTERN, Spanned

from .reader import read_shape
from .scalars import resolve

Format = Literal["yaml", "json"]

WIDTH = 110
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_TAG = "tag:yaml.org,2002:"
_CLOCK_LIKE = re.compile(r"[0-9:._+-]+\Z")
_ID = re.compile(ID_PATTERN)
_BLOCKS = 2  # levels of the document that always stand as blocks: the layers and their sections


def write(document: Document, fmt: Format = "yaml") -> str:
    """The text of a document; OutputError where it would not read back whole and valid."""
    if document.departures:
        path, value = next(iter(document.departures.items()))
        raise _refusal(f"{path} holds {value!r:.60}, which has no place in CML 2.0")
    value = plain(document)
    text = _json(value) if fmt == "json" else _yaml(value)
    _read_back(text, document)
    return text


def plain(model: BaseModel) -> dict[str, Any]:
    """A model as dict, list and scalars: what was given, under the keys of the text, unknown keys last."""
    given = model.model_fields_set
    rows: dict[str, Any] = {}
    for name in _order(type(model)):
        info = type(model).model_fields[name]
        value = getattr(model, name)
        if value is not None and (name in given or name == "version"):
            rows[info.alias or name] = _plain(value)
    return rows | dict(model.model_extra or {})


def _order(model: type[BaseModel]) -> list[str]:
    """A model's fields as written: who and where before when."""
    fields = list(model.model_fields)
    return sorted(fields, key=lambda name: issubclass(model, Spanned) and name in ("start", "end"))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return plain(value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value


def _read_back(text: str, document: Document) -> None:
    again = read_shape(text)
    faults = [d for d in again.diagnostics if d.code != "CML022"]
    if faults:
        raise _refusal(str(faults[0]))
    if again.document != document:
        raise _refusal("it would read back as another document")


def _refusal(why: str) -> OutputError:
    return OutputError("CW210", f"the document cannot be written: {why}", "complete it; see docs/cml.md")


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _yaml(value: dict[str, Any]) -> str:
    text = yaml.serialize(
        _node(value, 0, 0), Dumper=_DUMPER, width=WIDTH, allow_unicode=True, indent=2, line_break="\n"
    )
    return str(text)


def _node(value: Any, level: int, indent: int) -> yaml.Node:
    """A value as a node of the text, with the style it is to be written in."""
    flow = level > _BLOCKS and indent + _width(value) <= WIDTH
    if isinstance(value, dict):
        rows = [(_scalar(key), _node(inner, level + 1, indent + 2)) for key, inner in value.items()]
        return yaml.MappingNode(_TAG + "map", rows, flow_style=flow or not value)
    if isinstance(value, list):
        items = [_node(inner, level + 1, indent + 2) for inner in value]
        flow = flow or all(isinstance(inner, str) and _ID.match(inner) for inner in value)
        return yaml.SequenceNode(_TAG + "seq", items, flow_style=flow or not value)
    return _scalar(value)


def _width(value: Any) -> int:
    """About how many columns a value takes on one line."""
    if isinstance(value, dict):
        return 2 + sum(len(key) + 4 + _width(inner) for key, inner in value.items())
    if isinstance(value, list):
        return 2 + sum(2 + _width(inner) for inner in value)
    return len(str(value)) + (2 if isinstance(value, str) else 0)


def _scalar(value: Any) -> yaml.ScalarNode:
    match value:
        case None:
            return yaml.ScalarNode(_TAG + "null", "null")
        case bool():
            return yaml.ScalarNode(_TAG + "bool", "true" if value else "false")
        case int():
            return yaml.ScalarNode(_TAG + "int", str(value))
        case float():
            return yaml.ScalarNode(_TAG + "float", repr(value))
    text = str(value)
    style = '"' if _CLOCK_LIKE.match(text) or not _is_text(text) else None
    return yaml.ScalarNode(_TAG + "str", text, style=style)


def _is_text(text: str) -> bool:
    """Whether our own reader takes the text for text where it stands without quotes."""
    try:
        return resolve(text) == text
    except ValueError:
        return False
