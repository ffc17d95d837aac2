"""Setting type: the templates of this package, filled with data, made into PDF, PNG or SVG by typst.

Data travels as JSON in ``sys.inputs``, never as source text. Only the fonts inside the typesetter are used
and no date is written, so that the same data gives the same bytes on every machine.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

import typst

from .look import TEMPLATES

Format = Literal["pdf", "png", "svg"]


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the process: it keeps its fonts and what it has parsed."""
    return typst.Compiler(root=str(TEMPLATES), ignore_system_fonts=True)


def typeset(template: str, data: Any, form: Format = "pdf", ppi: float = 144) -> bytes:
    """The pages of ``templates/TEMPLATE.typ``; of PNG and SVG the first page.

    ``data`` is what JSON can hold; the template finds it in ``sys.inputs.data``. A fault in a template raises
    typst's own error: it is a fault of the program.
    """
    source = str(TEMPLATES / f"{template}.typ")
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    made = _compiler().compile(input=source, format=form, ppi=ppi, sys_inputs=inputs, timestamp=0)
    first = made[0] if isinstance(made, list) else made
    if first is None:
        raise ValueError(f"expected pages from the template {template!r}, found none")
    return first
