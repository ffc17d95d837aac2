"""Reading a document: leniently where people write (CASE), strictly where a solver decides (LOGIC).

Whatever the bytes are, reading ends with findings and never with an exception.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from casewright.cml.errors import Diagnostic
from casewright.cml.model.case import Case
from casewright.cml.model.document import VERSION, Document
from casewright.cml.model.integrity import check
from casewright.cml.model.logic import Logic

from .formal import read_logic
from .lenient import Fitting, kind
from .lines import Lines
from .source import Unreadable, decode, load
from .tree import Tree, parse


@dataclass(frozen=True)
class Loaded:
    """What reading gives: the document (None where there is none), findings in the text's order, lines.

    ``lines`` maps every path to its line; ``lines.near(path)`` answers for paths that do not stand in the
    text.
    """

    document: Document | None
    diagnostics: list[Diagnostic]
    lines: Lines = field(default_factory=Lines)
    name: str = ""

    @property
    def readable(self) -> bool:
        """Whether there is a document and no finding is an error: the gate ``readable``."""
        return self.document is not None and all(d.severity != "error" for d in self.diagnostics)


def read(source: bytes | str, name: str = "") -> Loaded:
    """Read a document from bytes or text; the integrity checks are part of it. Never raises."""
    loaded = read_shape(source, name)
    if loaded.document is None:
        return loaded
    found = [*loaded.diagnostics, *check(loaded.document)]
    return replace(loaded, diagnostics=_placed(found, loaded.lines))


def read_file(path: str | os.PathLike[str]) -> Loaded:
    """:func:`read` for a file; one that cannot be opened is a finding too."""
    name = os.fspath(path)
    try:
        source = load(path)
    except Unreadable as stop:
        return Loaded(None, [stop.diagnostic], name=name)
    return read(source, name)


def read_shape(source: bytes | str, name: str = "") -> Loaded:
    """:func:`read` without the integrity checks: whether everything has its shape."""
    try:
        tree = parse(decode(source))
    except Unreadable as stop:
        return Loaded(None, [stop.diagnostic], name=name)
    if not isinstance(tree.value, dict):
        wrong = Diagnostic(
            "CML011", "", 1, f"expected a mapping with CML_VERSION and CASE, found {kind(tree.value)}"
        )
        return Loaded(None, [*tree.diagnostics, wrong], tree.lines, name)
    document, found = _document(tree)
    return Loaded(document, _placed(tree.diagnostics + found, tree.lines), tree.lines, name)


def _document(tree: Tree) -> tuple[Document | None, list[Diagnostic]]:
    value: dict[str, Any] = tree.value
    found = _version(value)
    case, departures, more = _case(value, tree.plain)
    found += more
    logic: Logic | None = None
    if "LOGIC" in value:
        logic, more = read_logic(value["LOGIC"])
        found += more
    if any(d.severity == "error" for d in found):
        return None, found
    rest = {key: inner for key, inner in value.items() if key not in ("CML_VERSION", "CASE", "LOGIC")}
    for key in rest:
        found.append(
            Diagnostic("CML022", key, None, f"expected CASE and LOGIC, found {key!r}; it is kept", "warning")
        )
    return _assemble(case, logic, rest, departures), found


def _assemble(
    case: Case | None, logic: Logic | None, rest: dict[str, Any], departures: dict[str, Any]
) -> Document:
    layers: dict[str, Any] = {"CML_VERSION": VERSION}
    layers |= {"CASE": case} if case is not None else {}
    layers |= {"LOGIC": logic} if logic is not None else {}
    document = Document.model_validate(layers | rest, by_alias=True, by_name=False)
    document.departures.update(departures)
    return document


def _version(value: dict[str, Any]) -> list[Diagnostic]:
    if "CML_VERSION" not in value:
        message = "expected CML_VERSION: 2.0, found nothing; taken as 2.0"
        return [Diagnostic("CML012", "CML_VERSION", None, message, "warning")]
    found = value["CML_VERSION"]
    if found == VERSION and not isinstance(found, bool):
        return []
    if found in ("2.0", "2"):
        message = f"expected the number 2.0, found {kind(found)}; taken as 2.0"
        return [Diagnostic("CML012", "CML_VERSION", None, message, "warning")]
    return [Diagnostic("CML012", "CML_VERSION", None, f"expected CML_VERSION: 2.0, found {kind(found)}")]


def _case(
    value: dict[str, Any], plain: dict[str, str]
) -> tuple[Case | None, dict[str, Any], list[Diagnostic]]:
    if "CASE" not in value:
        return None, {}, [Diagnostic("CML011", "CASE", None, "expected CASE, found nothing")]
    if not isinstance(value["CASE"], dict):
        message = f"expected a mapping, found {kind(value['CASE'])}"
        return None, {}, [Diagnostic("CML011", "CASE", None, message)]
    fitting = Fitting(plain)
    return fitting.case(value["CASE"]), fitting.departures, fitting.diagnostics


def _placed(found: Iterable[Diagnostic], lines: Lines) -> list[Diagnostic]:
    """The findings with their lines, in the order of the text."""
    placed = [d if d.line is not None else replace(d, line=lines.near(d.path)) for d in found]
    return sorted(placed, key=lambda d: d.line or 0)
