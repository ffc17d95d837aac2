"""The worked example, as text and as plain values to change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = Path(__file__).resolve().parents[4] / "examples"


@pytest.fixture(scope="session")
def example_text() -> str:
    return (EXAMPLES / "stopped-clock.cml.yaml").read_text(encoding="utf-8")


@pytest.fixture
def example_values(example_text: str) -> dict[str, Any]:
    """A fresh copy for each test, to break in one place."""
    values: dict[str, Any] = yaml.safe_load(example_text)
    return values
