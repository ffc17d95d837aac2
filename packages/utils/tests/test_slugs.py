"""Titles as names of folders."""

from __future__ import annotations

import pytest

from casewright.utils.slugs import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Vicar's Café", "the-vicars-cafe"),
        ("The Hour; or, Seven?", "the-hour-or-seven"),
        ("../../etc", "etc"),
        ("", "untitled"),
        ("…", "untitled"),
        ("a " * 80, "-".join("a" * 30)),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert slug(title) == name
