"""A whole run: every step in order, told to whoever watches."""

from __future__ import annotations

from collections.abc import Callable

from casewright.cml.generator import Spec

from ..authors.interface import Author
from .artifacts import Artifacts, State
from .steps import STEPS, Step

Progress = Callable[[Step, Artifacts | None], None]
"""Called with a step and None when it begins, and with the artifacts so far when it is done."""


def silent(_step: Step, _so_far: Artifacts | None) -> None:
    """The progress of a run that nobody watches."""


def run(spec: Spec, author: Author, progress: Progress = silent, upto: State = State.PACK_DONE) -> Artifacts:
    """Every artifact up to a state; nothing is written. GenerationError where no fair case was found."""
    so_far = Artifacts(spec)
    order = list(State)
    for step in STEPS[: order.index(upto)]:
        progress(step, None)
        so_far = so_far.having(step.makes, step.run(so_far, author))
        progress(step, so_far)
    return so_far
