"""Reading LOGIC: strictly, with the path of every fault and what was expected there.

Nothing is coerced and no key is passed over: a typo for ``from`` must not become the whole evening.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from casewright.cml.errors import Diagnostic
from casewright.cml.model.clock import TIME_PATTERN
from casewright.cml.model.logic import Logic
from casewright.cml.model.paths import below

from .lenient import kind

MAX_FAULTS = 100
_LISTS_OF_READINGS = {"shows", "otherwise", "predicts", "all", "any"}
_READINGS = {"concludes", "not"}

_EXPECTED = {
    "string_type": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}


def read_logic(value: Any, path: str = "LOGIC") -> tuple[Logic | None, list[Diagnostic]]:
    """The formal layer, or None with what is wrong with it."""
    try:
        return Logic.model_validate(value, strict=True, by_alias=True, by_name=False), []
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
    found = list(dict.fromkeys(_diagnostic(value, path, fault) for fault in faults[:MAX_FAULTS]))
    if len(faults) > MAX_FAULTS:
        found.append(Diagnostic("CML030", path, None, f"expected fewer faults, found {len(faults)} in all"))
    return None, found


def _diagnostic(root: Any, path: str, fault: ErrorDetails) -> Diagnostic:
    at, value = _locate(root, path, fault["loc"])
    name = str(fault["loc"][-1]) if fault["loc"] else path
    match fault["type"]:
        case "missing":
            return Diagnostic("CML032", at, None, f"expected {name!r}, found nothing")
        case "extra_forbidden":
            near = get_close_matches(name, _keys(), n=1)
            hint = f"; did you mean {near[0]!r}?" if near and near[0] != name else ""
            return Diagnostic("CML031", at, None, f"expected no such key, found {name!r}{hint}")
        case "unknown_reading":
            keys = ", ".join(sorted(value)[:8]) if isinstance(value, dict) else ""
            found = f"the keys {keys}" if keys else kind(value)
            return Diagnostic("CML030", at, None, f"expected a reading of a known kind, found {found}")
        case "value_error":
            return Diagnostic("CML030", at, None, str(fault["msg"]).removeprefix("Value error, "))
    return Diagnostic("CML030", at, None, f"expected {_expectation(fault)}, found {kind(value)}")


@cache
def _keys() -> list[str]:
    """Every key that stands somewhere in LOGIC."""
    parts = [Logic.model_json_schema(), *Logic.model_json_schema()["$defs"].values()]
    return sorted({key for part in parts for key in part["properties"]})


def _expectation(fault: ErrorDetails) -> str:
    """What the models wanted, in words."""
    context = fault.get("ctx", {})
    if fault["type"] == "string_pattern_mismatch":
        return 'a time as "HH:MM"' if context.get("pattern") == TIME_PATTERN else "an id as [a-z][a-z0-9_]*"
    if fault["type"] == "literal_error":
        return f"one of {context.get('expected')}"
    if fault["type"] in ("too_short", "too_long"):
        least = fault["type"] == "too_short"
        bound = context.get("min_length" if least else "max_length")
        return f"at {'least' if least else 'most'} {bound} row{'s' if bound != 1 else ''}"
    if fault["type"] in _EXPECTED:
        return _EXPECTED[fault["type"]]
    return fault["msg"].removeprefix("Input should be ")


def _locate(root: Any, path: str, loc: tuple[int | str, ...]) -> tuple[str, Any]:
    """The path and the value that a pydantic location names.

    Locations hold more than keys: after each reading stands the tag of its kind, after each union the branch
    that was tried. Tags stand where a reading does; a branch is known by not being a key.
    """
    value, tag_next, in_list = root, False, False
    for number, part in enumerate(loc):
        last = number == len(loc) - 1
        if tag_next:
            tag_next = False
        elif isinstance(part, int) and isinstance(value, list) and part < len(value):
            path, value = below(path, part), value[part]
            tag_next, in_list = in_list, False
        elif isinstance(part, str) and isinstance(value, dict) and (part in value or last):
            path, value = below(path, part), value.get(part)
            tag_next, in_list = part in _READINGS, part in _LISTS_OF_READINGS
    return path, value
