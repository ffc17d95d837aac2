"""``casewright version``: what is installed here."""

from __future__ import annotations

from importlib.metadata import version as installed

from .console import out


def version() -> None:
    """Print the versions of Casewright, the language and the solvers."""
    console = out()
    console.print(f"casewright {installed('casewright-cli')}")
    console.print("CML 2.0")
    for package in ("clingo", "python-sat", "typst"):
        console.print(f"{package} {installed(package)}")
