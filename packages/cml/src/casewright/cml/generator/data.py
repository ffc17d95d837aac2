"""The generator's data files: settings, people, seasons; read once, never changed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> dict[str, Any]:
    """The mapping in ``data/<name>.yaml``; FileNotFoundError where there is none."""
    source = files(__package__).joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    loaded = yaml.safe_load(source)
    assert isinstance(loaded, dict), name
    return loaded


@cache
def setting_ids() -> tuple[str, ...]:
    """Ids of every setting, sorted: a new file in ``data/settings`` is a new setting."""
    folder = files(__package__).joinpath("data", "settings")
    return tuple(sorted(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml")))
