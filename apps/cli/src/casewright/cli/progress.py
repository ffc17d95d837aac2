"""The steps of a run as they are done: a live list in a terminal, plain lines elsewhere. All on stderr."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.spinner import Spinner
from rich.text import Text


class StepList:
    """A list of steps; used as a context, so that the terminal is left in order whatever happens.

    The console decides: a terminal gets a list that moves, anything else one line for each step that is done.
    """

    def __init__(self, console: Console, total: int) -> None:
        self._console = console
        self._total = total
        self._done: list[Text] = []
        self._doing = ""
        self._began = 0.0
        self._spinner = Spinner("dots")
        self._live = (
            Live(console=console, get_renderable=self._render, transient=False)
            if console.is_terminal
            else None
        )

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        if kind is not None and self._doing:
            self._settle("✗", "red", "stopped" if kind is KeyboardInterrupt else "failed")
        if self._live:
            self._live.stop()

    def begin(self, doing: str) -> None:
        """A step begins; ``doing`` is a phrase like "Writing the story"."""
        self._doing = doing
        self._spinner.update(text=f"{doing} ...")
        self._began = time.monotonic()
        self._refresh()

    def done(self, note: str = "") -> None:
        """The step that began last is done; ``note`` says in a few words what it made."""
        self._settle("✓", "green", note)

    def _settle(self, mark: str, colour: str, note: str) -> None:
        took = f" ({time.monotonic() - self._began:.1f} s)"
        count = f"[{len(self._done) + 1}/{self._total}]"
        line = Text.assemble(
            (mark, colour), f" {count} {self._doing}", f": {note}" if note else "", (took, "dim")
        )
        self._done.append(line)
        self._doing = ""
        if self._live:
            self._refresh()
        else:
            self._console.print(line)

    def _refresh(self) -> None:
        if self._live:
            self._live.refresh()

    def _render(self) -> RenderableType:
        return Group(*self._done, *([self._spinner] if self._doing else []))
