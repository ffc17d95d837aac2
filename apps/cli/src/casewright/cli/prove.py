"""``casewright prove``: read a case, put every gate to the solver, tell the verdict."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from casewright.cml import text
from casewright.cml.prover import prove as put_to_the_prover

from .console import out, print_json
from .prove_view import tell

EXIT = {"fair": 0, "unfair": 1, "invalid": 2, "unproven": 3}
DISAGREEMENT = 4


def prove(
    file: Annotated[str, typer.Argument(help="A CML document, YAML or JSON; - reads it from stdin.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of words.")] = False,
    again: Annotated[bool, typer.Option("--recheck", help="Ask the second checker too.")] = False,
) -> None:
    """Prove that a case is fair, or say what is wrong with it.

    Exit code: 0 fair, 1 unfair, 2 invalid or unreadable, 3 unproven, 4 the two checkers disagree.
    """
    loaded = text.read(sys.stdin.buffer.read(), "stdin") if file == "-" else text.read_file(Path(file))
    told = put_to_the_prover(loaded.document, loaded.diagnostics).to_json()
    differences = second_opinion(loaded, told) if again and loaded.document else None
    if as_json:
        print_json(told | _opinion(differences))
    else:
        tell(out(), loaded.document, told, differences)
    raise typer.Exit(DISAGREEMENT if differences else EXIT[told["verdict"]])


def second_opinion(loaded: text.Loaded, told: dict[str, Any]) -> list[str]:
    """Where the second checker disagrees, in sentences; none where there is no document to ask about."""
    # Loaded here: another solver's bindings, which take longer to load than most cases to prove.
    from casewright.cml.recheck import confirm  # noqa: PLC0415

    return confirm(loaded.document, told, loaded.diagnostics) if loaded.document else []


def _opinion(differences: list[str] | None) -> dict[str, Any]:
    """The second checker's part of the JSON object; none where it was not asked."""
    if differences is None:
        return {}
    return {"recheck": {"agrees": not differences, "differences": differences}}
