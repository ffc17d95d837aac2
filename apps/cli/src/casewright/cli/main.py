"""The command line: what commands there are, and the one place where a run ends.

Exit codes: 0 done (``prove``: fair), 1 unfair, or it could not be made; 2 bad input or a place that cannot
be written; 3 unproven; 4 the two checkers disagree; 130 stopped with Ctrl-C. Results go to stdout, progress
and errors to stderr.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from pathlib import Path

import typer
from typer.exceptions import TyperException

from casewright.cml.errors import CasewrightError, DocumentError, OutputError, SpecError

from .commands import Commands
from .console import complain

FROM_OUTSIDE = (SpecError, DocumentError, OutputError)
"""Errors of what was given or of where it should go: exit code 2. Of what could not be made: 1."""

app = typer.Typer(
    name="casewright",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def casewright() -> None:
    """Whodunits whose fairness is proven: a formal case, a proof, a story and a party kit from it."""


def main() -> None:
    """Entry point of the ``casewright`` script."""
    mend_streams()
    sys.exit(run(sys.argv[1:]))


def mend_streams() -> None:
    """Let a stream that is closed, or cannot tell every letter, cost some words and not the whole answer.

    Python has None for a closed stream; and a terminal in an old code page has no tick and no accents.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - it stays open
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; every error is told in one line or two."""
    try:
        code = app(arguments, prog_name="casewright", standalone_mode=False)
        sys.stdout.flush()
    except TyperException as error:
        complain("CW001", error.format_message(), "casewright --help")
        return 2
    except CasewrightError as error:
        complain(error.code, error.message, error.hint)
        return 2 if isinstance(error, FROM_OUTSIDE) else 1
    except BrokenPipeError:
        # The reader of our output has gone (`casewright ... | head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        complain("CW002", f"{error.strerror or error}: {error.filename or 'the file system'}")
        return 2
    except Exception:
        complain("CW900", "this is a fault in Casewright; please report it with the lines below")
        traceback.print_exc()
        return 70
    return code if isinstance(code, int) else 0
