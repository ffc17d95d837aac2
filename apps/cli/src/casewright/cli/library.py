"""``casewright library``: what the built-in author's library of passages holds, and what is wrong with it."""

from __future__ import annotations

from typing import Annotated

import typer

from casewright.studio.authors.builtin.library import Library, shipped
from casewright.studio.authors.builtin.lint import lint

from .console import out, print_json


def library(
    check: Annotated[bool, typer.Option("--lint", help="List every fault and gap; exit 1 if any.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of words.")] = False,
) -> None:
    """Count the hand-written passages by use; with --lint, read them for faults."""
    passages = shipped()
    faults = lint(passages) if check else []
    if as_json:
        told = {"passages": len(passages.passages), "words": _words(passages), "uses": _uses(passages)}
        print_json(told | ({"faults": faults} if check else {}))
    else:
        _tell(passages, faults)
    raise typer.Exit(1 if faults else 0)


def _uses(passages: Library) -> dict[str, int]:
    """How many passages there are for each use, in the alphabet's order."""
    return {use: len(found) for use, found in sorted(passages.by_use.items())}


def _words(passages: Library) -> int:
    return sum(len(passage.text.split()) for passage in passages.passages)


def _tell(passages: Library, faults: list[str]) -> None:
    console = out()
    for use, count in _uses(passages).items():
        console.print(f"{count:6,}  {use}")
    console.print(f"{len(passages.passages):6,}  in all, {_words(passages):,} words")
    for fault in faults:
        console.print(fault)
