"""Plain scalars: what an unquoted word in YAML means here.

Numbers, ``true``, ``false`` and ``null`` as in YAML 1.2, and ``yes``/``no``/``on``/``off`` as in YAML 1.1,
since people write them. Everything else is text: dates and octal numbers too. One reading is a trap: YAML
1.1 takes ``20:30`` for 1230, so other tools would read another document than we do; :func:`is_clock_number`
finds those.
"""

from __future__ import annotations

import math
import re

Scalar = str | int | float | bool | None

_VALUES: dict[str, bool | None] = {
    "null": None,
    **dict.fromkeys(("true", "yes", "on"), True),
    **dict.fromkeys(("false", "no", "off"), False),
}
_WORDS: dict[str, bool | None] = {"": None, "~": None}
for _word, _value in _VALUES.items():
    _WORDS.update({_word: _value, _word.capitalize(): _value, _word.upper(): _value})

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)\Z")
_NOT_FINITE = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")
_SEXAGESIMAL = re.compile(r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?\Z")

MAX_DIGITS = 15
"""Whole numbers longer than this would not survive a reader that keeps numbers as doubles."""


def is_clock_number(text: str) -> bool:
    """Whether YAML 1.1 would read this unquoted text as a number in base 60."""
    return _SEXAGESIMAL.match(text) is not None


def resolve(text: str) -> Scalar:
    """The value of an unquoted scalar; ValueError for a number that cannot be kept exactly."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        if len(text.lstrip("+-")) > MAX_DIGITS:
            raise ValueError(f"expected a number of at most {MAX_DIGITS} digits, found one of {len(text)}")
        return int(text)
    if _NOT_FINITE.match(text):
        raise ValueError(f"expected a finite number, found {text}")
    if _FLOAT.match(text):
        number = float(text)
        if not math.isfinite(number):
            raise ValueError("expected a finite number, found one too large")
        return number
    return text
