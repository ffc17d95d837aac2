"""The commands by name; each is loaded when it is asked for, so that none waits for the solvers of others."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

NAMES = ("generate", "prove", "schema", "library", "version")
"""Each is a module beside this one with a function of the same name."""


class Commands(TyperGroup):
    """A group whose commands are the modules of :data:`NAMES`."""

    def list_commands(self, _context: Any) -> list[str]:
        return list(NAMES)

    def get_command(self, _context: Any, name: str) -> Any:
        if name not in NAMES:
            return None
        single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        single.command(name)(getattr(import_module(f"{__package__}.{name}"), name))
        return typer.main.get_command(single)
