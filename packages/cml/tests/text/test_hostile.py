"""Whatever the bytes are: a finding within a second, never an exception."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casewright.cml.errors import CODES
from casewright.cml.text import read, read_file

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
CHAIN = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 3000))

HOSTILE: dict[str, tuple[bytes | str, str]] = {
    "alias bomb": (BOMB, "CML006"),
    "alias chain": (CHAIN, "CML005"),
    "alias to itself": ("a: &a [*a]", "CML008"),
    "unknown alias": ("a: *b", "CML008"),
    "50 MB": (b"a: " + b"x" * 50_000_000, "CML002"),
    "deep brackets": ("[" * 100_000, "CML005"),
    "deep braces": ("{a: " * 100_000, "CML005"),
    "deep dashes": ("- " * 100_000, "CML005"),
    "deep JSON": ('{"a":' * 100_000 + "1" + "}" * 100_000, "CML005"),
    "many values": ("[" + "1," * 450_000 + "]", "CML006"),
    "many keys": ("".join(f"k{n}: 1\n" for n in range(60_000)), "CML006"),
    "long keys": (f"? {'k' * 900_000}\n: 1", "CML008"),
    "a key twice": ("CASE: {meta: {}, meta: {}}", "CML007"),
    "all keys the same": ("a: 1\n" * 40_000, "CML007"),
    "UTF-16": ("CASE: {}".encode("utf-16"), "CML003"),
    "UTF-32": ("CASE: {}".encode("utf-32-be"), "CML003"),
    "latin-1": ("CASE: {title: Café}".encode("latin-1"), "CML003"),
    "NUL": (b"CASE: \x00", "CML003"),
    "control character": ("CASE: {title: \x07}", "CML003"),
    "escaped control character": ('CASE: {title: "\\a"}', "CML003"),
    "lone surrogate": ("CASE: \ud800", "CML003"),
    "object tag": ("!!python/object/apply:os.system [id]", "CML008"),
    "binary tag": ("CASE: !!binary aGk=", "CML008"),
    "merge key": ("a: &a {b: 1}\nCASE: {<<: *a}", "CML008"),
    "list as key": ("? [a]\n: b", "CML008"),
    "alias as key": ("a: &a b\n*a : c", "CML008"),
    "huge number": ("CASE: {a: " + "9" * 5000 + "}", "CML010"),
    "not a number": ("CASE: {a: .nan}", "CML010"),
    "infinite": ("CASE: {a: 1e999}", "CML010"),
    "empty": ("", "CML011"),
    "blank": (" \n\n# nothing\n", "CML011"),
    "a word": ("hello", "CML011"),
    "a list": ("[1, 2]", "CML011"),
    "two documents": ("CASE: {}\n---\nCASE: {}", "CML008"),
    "an open text of quotes": ('{"a": "' + '\\"' * 450_000, "CML004"),
    "a tab": ("CASE:\n\tmeta: {}", "CML004"),
    "unclosed": ("CASE: {", "CML004"),
    "unknown version": ("CML_VERSION: 3.0\nCASE: {}", "CML012"),
    "CASE is a list": ("CASE: []", "CML011"),
    "LOGIC is nothing": ("CASE: {}\nLOGIC:", "CML030"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gets_a_finding_within_a_second(name: str) -> None:
    source, code = HOSTILE[name]
    started = time.process_time()
    loaded = read(source)
    assert time.process_time() - started < 1
    assert not loaded.readable
    assert code in {d.code for d in loaded.diagnostics}, [str(d) for d in loaded.diagnostics][:5]


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read("\ufeffCML_VERSION: 2.0\nCASE: {}".encode()).readable


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing", "\x00"):
        assert [d.code for d in read_file(path).diagnostics] == ["CML001"]


def test_a_file_without_end_is_not_read_to_its_end() -> None:
    assert [d.code for d in read_file("/dev/zero").diagnostics] == ["CML002"]


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400))
@example(b"\xff\xfe")
@example("{a: b: c}")
@example("%YAML 9.9\n---\na")
@example('"\\ud83d"')
def test_no_bytes_raise(source: bytes | str) -> None:
    for finding in read(source).diagnostics:
        assert finding.code in CODES
        assert "\n" not in finding.message


@settings(deadline=None)
@given(st.text(alphabet="{}[]:,-?&*!|>'\"%@` \n\tab1.~<", max_size=60))
def test_no_punctuation_raises(text: str) -> None:
    read("CASE:\n  meta: " + text)
    read(text)
