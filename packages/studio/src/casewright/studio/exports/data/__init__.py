"""Tables of the exports, as YAML: what the kit says, colours, names of storeys. Read once, then kept."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """The table in ``NAME.yaml``; FileNotFoundError where there is none."""
    return yaml.safe_load(files(__name__).joinpath(f"{name}.yaml").read_text("utf-8"))
