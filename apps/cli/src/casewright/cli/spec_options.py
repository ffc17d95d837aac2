"""Options of the command line, and a spec file, as a spec; what does not fit is an error with a code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from casewright.cml.errors import SpecError
from casewright.cml.generator import Spec

LONGEST = 100_000  # bytes of a spec file: far more than a spec ever has


def spec_from(knobs: Mapping[str, Any], file: Path | None, seed: int) -> Spec:
    """The spec of a file, overridden by the knobs that are not None; ``seed`` where neither gives one.

    SpecError CW100 names every knob that does not fit, CW003 says why the file cannot be read.
    """
    given = {name: value for name, value in knobs.items() if value is not None}
    try:
        return Spec.model_validate({"seed": seed} | (_read(file) if file else {}) | given)
    except ValidationError as error:
        faults = "; ".join(map(_fault, error.errors()))
        raise SpecError("CW100", faults, "casewright generate --help") from None


def either(choices: Any) -> str:
    """The values of a Literal, or any names, as "a, b or c"."""
    names = [str(name) for name in get_args(choices) or choices]
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            value = json.loads(opened.read(LONGEST + 1)[:LONGEST])
    except OSError as error:
        raise SpecError("CW003", f"expected a spec at {file}, found: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise SpecError("CW003", f"expected JSON in {file}, found: {error}") from None
    if not isinstance(value, dict):
        raise SpecError("CW003", f"expected one JSON object in {file}, found {type(value).__name__}")
    return value


def _fault(fault: Any) -> str:
    """One fault in words: the knob, what was expected, what was found."""
    where = ".".join(str(part) for part in fault["loc"]) or "the spec"
    expected = str(fault["msg"]).removeprefix("Input should be ").removeprefix("Value error, ")
    return f"{where}: expected {expected[:1].lower()}{expected[1:]}, found {fault['input']!r:.80}"
