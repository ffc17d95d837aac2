"""From text to plain values and the line of each: YAML, and JSON as the part of YAML that it is.

The parser's events are walked with a stack of our own, so that nothing here recurses: the depth, the number
of values that aliases unfold into, keys that stand twice and foreign tags are judged before any value is
built. No object but dict, list, str, int, float, bool and None can come out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from casewright.cml.errors import Diagnostic, Severity
from casewright.cml.model.paths import below

from .lines import Lines
from .scalars import is_clock_number, resolve
from .source import FORBIDDEN, Unreadable

MAX_DEPTH = 40
MAX_VALUES = 20_000
MAX_FINDINGS = 100
MAX_KEY = 200
MAX_PATH = 400

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAG = "tag:yaml.org,2002:str"
_KNOWN_TAGS = {None, "!", _TEXT_TAG, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
_QUOTED = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_UNLIKE_YAML = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|(\\.)|([\x85\u2028\u2029])", re.DOTALL
)


@dataclass
class Tree:
    """What a text says: its value, each path's line, unquoted scalars that are no text, and findings."""

    value: Any = None
    lines: Lines = field(default_factory=Lines)
    plain: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass
class _Open:
    """A mapping or list that is being filled. ``start`` is the count of values when it began."""

    value: dict[str, Any] | list[Any]
    path: str
    start: int
    anchor: str | None
    key: str | None = None
    height: int = 1
    again: bool = False


@dataclass(frozen=True)
class _Anchored:
    """A finished value that may be named again: how many values it holds and how deep it goes."""

    value: Any
    size: int
    height: int


def parse(text: str) -> Tree:
    """The tree of a text; Unreadable where it cannot be one. Lesser faults are in ``diagnostics``."""
    builder = _Builder()
    if text.lstrip()[:1] in ("{", "["):
        text = _QUOTED.sub(lambda quoted: _UNLIKE_YAML.sub(_as_yaml, quoted.group()), text)
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = (error.problem or "something else").split("\n")[0]
        line = mark.line + 1 if mark else None
        raise Unreadable("CML004", f"expected YAML or JSON, found a fault: {problem}", line) from None
    except (yaml.YAMLError, ValueError) as error:
        problem = str(error).split("\n")[0]
        raise Unreadable("CML004", f"expected YAML or JSON, found a fault: {problem}") from None
    if builder.documents == 0:
        raise Unreadable("CML011", "expected a document, found an empty text", 1)
    return builder.tree


def _as_yaml(match: re.Match[str]) -> str:
    """JSON escapes characters beyond U+FFFF in halves, and may hold line separators; YAML does neither."""
    high, low, escape, separator = match.groups()
    if separator:
        return f"\\u{ord(separator):04x}"
    return escape or f"\\U{0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low, 16) - 0xDC00):08x}"


class _Builder:
    """Takes the parser's events one by one and fills the tree."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.documents = 0
        self.count = 0
        self.stack: list[_Open] = []
        self.anchors: dict[str, _Anchored] = {}

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise Unreadable("CML008", "expected one document, found a second one", line)
            case yaml.ScalarEvent():
                self._scalar(event, line)
            case yaml.MappingStartEvent():
                self._begin({}, event, line)
            case yaml.SequenceStartEvent():
                self._begin([], event, line)
            case yaml.AliasEvent():
                self._alias(str(event.anchor), line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end()

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        self._check_tag(event.tag, line)
        if found := FORBIDDEN.search(event.value):
            self._say("CML003", line, f"expected text, found the character U+{ord(found.group()):04X}")
        plain = bool(event.implicit[0]) and event.tag is None
        if self._expects_key():
            self._take_key(event.value, plain, line)
            return
        path = self._place(line)
        value: Any = event.value
        if plain:
            value = self._resolve(event.value, path, line)
        self._count(1, line)
        self._put(value, path)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(value, 1, 0)

    def _resolve(self, text: str, path: str, line: int) -> Any:
        if is_clock_number(text):
            self._unquoted(text, path, line)
            return text
        try:
            value = resolve(text)
        except ValueError as error:
            self._say("CML010", line, str(error), path)
            return text
        if not isinstance(value, str):
            self.tree.plain[path] = text
        return value

    def _unquoted(self, text: str, path: str, line: int) -> None:
        """In LOGIC an unquoted time is an error: another reader would see another evening."""
        severity: Severity = "error" if path.startswith("LOGIC") else "warning"
        message = f'expected a quoted text, found {text} without quotes; quote it: "{text}"'
        self._say("CML009", line, message, path, severity)

    def _begin(self, value: dict[str, Any] | list[Any], event: yaml.CollectionStartEvent, line: int) -> None:
        self._check_tag(event.tag, line)
        if self._expects_key():
            raise Unreadable("CML008", "expected a word as key, found a list or mapping", line)
        if len(self.stack) >= MAX_DEPTH:
            raise Unreadable("CML005", f"expected at most {MAX_DEPTH} levels, found more", line)
        path = self._place(line)
        if len(path) > MAX_PATH:
            raise Unreadable("CML005", f"expected a path of at most {MAX_PATH} characters, found more", line)
        self._count(1, line)
        self.stack.append(_Open(value, path, self.count, event.anchor))

    def _end(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = _Anchored(done.value, self.count - done.start + 1, done.height)
        if self.stack:
            self.stack[-1].height = max(self.stack[-1].height, done.height + 1)
        self._put(done.value, done.path)

    def _alias(self, anchor: str, line: int) -> None:
        if self._expects_key():
            raise Unreadable("CML008", "expected a word as key, found an alias", line)
        named = self.anchors.get(anchor)
        if named is None:
            raise Unreadable("CML008", f"expected the finished value of &{anchor}, found none", line)
        if len(self.stack) + named.height > MAX_DEPTH:
            raise Unreadable("CML005", f"expected at most {MAX_DEPTH} levels, found more", line)
        self._count(named.size, line)
        if self.stack:
            self.stack[-1].height = max(self.stack[-1].height, named.height + 1)
        path = self._place(line)
        self._put(_copy(named.value), path)

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None

    def _take_key(self, key: str, plain: bool, line: int) -> None:
        if len(key) > MAX_KEY:
            raise Unreadable("CML008", f"expected keys of at most {MAX_KEY} characters, found more", line)
        top = self.stack[-1]
        top.key = key
        path = below(top.path, key)
        top.again = key in cast("dict[str, Any]", top.value)
        if top.again:
            first = self.tree.lines.get(path)
            self._say(
                "CML007", line, f"expected each key once, found {key!r} again (first on line {first})", path
            )
            return
        if plain and key == "<<":
            self._say("CML008", line, "expected keys written out, found a merge key '<<'", path)
        if plain and is_clock_number(key):
            self._unquoted(key, path, line)
        self.tree.lines[path] = line

    def _place(self, line: int) -> str:
        """The path of the value that comes next; a list's row begins where its value does."""
        if not self.stack:
            self.tree.lines[""] = line
            return ""
        top = self.stack[-1]
        if isinstance(top.value, dict):
            return below(top.path, top.key or "")
        path = below(top.path, len(top.value))
        self.tree.lines.setdefault(path, line)
        return path

    def _put(self, value: Any, path: str) -> None:
        if not self.stack:
            self.tree.value = value
            return
        top = self.stack[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            return
        if not top.again:
            top.value[top.key or ""] = value
        top.key, top.again = None, False

    def _count(self, more: int, line: int) -> None:
        self.count += more
        if self.count > MAX_VALUES:
            raise Unreadable("CML006", f"expected at most {MAX_VALUES:,} values, found more", line)

    def _check_tag(self, tag: str | None, line: int) -> None:
        if tag not in _KNOWN_TAGS:
            self._say("CML008", line, f"expected plain values, found the tag {str(tag)[:60]!r}")

    def _say(self, code: str, line: int, message: str, path: str = "", severity: Severity = "error") -> None:
        if len(self.tree.diagnostics) >= MAX_FINDINGS:
            raise Unreadable(code, f"expected fewer than {MAX_FINDINGS} faults, found more", line)
        self.tree.diagnostics.append(Diagnostic(code, path, line, message, severity))


def _copy(value: Any) -> Any:
    """A value of its own for each alias; recursion is safe, the depth is bounded."""
    if isinstance(value, dict):
        return {key: _copy(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_copy(inner) for inner in value]
    return value
