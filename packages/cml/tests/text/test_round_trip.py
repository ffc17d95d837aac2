"""Reading what was written gives the same document; what is written is valid."""

from __future__ import annotations

import json
from typing import Any, get_args

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from casewright.cml.errors import OutputError
from casewright.cml.model.document import Document
from casewright.cml.model.schema import json_schema
from casewright.cml.text import read, write
from casewright.cml.text.source import FORBIDDEN
from casewright.cml.text.writer import Format

FORMATS: tuple[Format, ...] = get_args(Format)

words = st.text(max_size=40).filter(lambda text: not FORBIDDEN.search(text))
scalars = (
    words | st.booleans() | st.integers(-(10**14), 10**14) | st.floats(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


def document(text: str) -> Document:
    loaded = read(text)
    assert loaded.readable, [str(d) for d in loaded.diagnostics]
    assert loaded.document is not None
    return loaded.document


@pytest.mark.parametrize("fmt", FORMATS)
def test_the_example_survives(example_text: str, fmt: Format) -> None:
    original = document(example_text)
    written = write(original, fmt)
    assert document(written) == original
    assert write(document(written), fmt) == written


@pytest.mark.parametrize("fmt", FORMATS)
def test_what_is_written_is_valid_for_any_reader(example_text: str, fmt: Format) -> None:
    written = write(document(example_text), fmt)
    plain = yaml.safe_load(written) if fmt == "yaml" else json.loads(written)
    jsonschema.Draft202012Validator(json_schema()).validate(plain)
    assert plain == yaml.safe_load(example_text)


def test_the_written_text_is_pleasant(example_text: str) -> None:
    lines = write(document(example_text)).splitlines()
    assert max(map(len, lines)) <= 120
    assert "  - {id: dan, name: Dan Marsh, role: suspect}" in lines
    assert '    shows: [{who: ada, in: drawing, from: "21:15", to: "21:30"}]' in lines
    assert '    at: "20:30"' in lines


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(title=words, extra=values, key=words)
@example(title="20:30", extra=["yes", "1e5", "0x1F", "~", "1_000", "=", "<<", "2026-11-22"], key="no")
@example(title="\u2028 \x85", extra={"a b": "c: d # e", "": ["\U0001f50d", "\n\nx\n", " x "]}, key="CASE")
@example(title="x" * 300, extra="word " * 60, key="é: {")
def test_any_words_and_unknown_keys_survive(example_text: str, title: str, extra: Any, key: str) -> None:
    original = document(example_text)
    assert original.case is not None
    meta = original.case.meta.model_copy(update={"title": title})
    case = original.case.model_copy(update={"meta": meta})
    case.__pydantic_extra__ = {"note_" + key: extra}
    changed = original.model_copy(update={"case": case})
    for fmt in FORMATS:
        assert document(write(changed, fmt)) == changed


def test_unknown_keys_keep_their_place_and_order(example_values: dict[str, Any]) -> None:
    example_values["notes"] = {"z": 1, "a": [None, True]}
    example_values["CASE"]["meta"]["mood"] = {"y": "20:30", "b": 2}
    again = yaml.safe_load(write(document(json.dumps(example_values))))
    assert list(again["notes"]) == ["z", "a"]
    assert list(again["CASE"]["meta"]["mood"].items()) == [("y", "20:30"), ("b", 2)]


def test_an_incomplete_document_is_not_written() -> None:
    with pytest.raises(OutputError, match=r"CASE\.\w+: expected"):
        write(document("CML_VERSION: 2.0\nCASE: {}"))


def test_a_document_with_departures_is_not_written(example_values: dict[str, Any]) -> None:
    example_values["CASE"]["fair_play"] = ["all clues are visible"]
    with pytest.raises(OutputError, match="no place in CML"):
        write(document(json.dumps(example_values)))


def test_json_escapes_beyond_the_first_plane(example_values: dict[str, Any]) -> None:
    example_values["CASE"]["meta"]["title"] = "\U0001f50d \\ud83d\\ude00"
    loaded = document(json.dumps(example_values, ensure_ascii=True))
    assert loaded.case is not None
    assert loaded.case.meta.title == "\U0001f50d \\ud83d\\ude00"
