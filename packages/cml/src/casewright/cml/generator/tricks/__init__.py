"""The tricks: every module in this folder that has a ``TRICK`` is one. An eleventh is one more module."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from casewright.cml.errors import SpecError

from ..spec import CrimeKind, Spec
from .base import Trick


@cache
def all_tricks() -> dict[str, Trick]:
    """Every trick by its id, sorted."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    tricks = [module.TRICK for module in modules if hasattr(module, "TRICK")]
    return {trick.id: trick for trick in sorted(tricks, key=lambda t: t.id)}


def candidates(spec: Spec) -> list[Trick]:
    """The tricks that the spec allows; SpecError ``CW110`` for an unknown trick, ``CW111`` where none is
    left.
    """
    tricks = all_tricks()
    if spec.trick is not None and spec.trick not in tricks:
        raise SpecError("CW110", f"expected one of the tricks {', '.join(tricks)}; found {spec.trick!r}")
    fitting = [
        trick
        for trick in tricks.values()
        if spec.trick in (None, trick.id)
        and spec.axis in (None, trick.axis)
        and (spec.crime is None or spec.crime in trick.crimes)
    ]
    if not fitting:
        wish = f"trick {spec.trick or 'any'}, axis {spec.axis or 'any'}, crime {spec.crime or 'any'}"
        raise SpecError("CW111", f"expected a trick, an axis and a crime that go together; found {wish}")
    return fitting


def crimes_for(spec: Spec) -> tuple[CrimeKind, ...]:
    """The crimes that some allowed trick can serve."""
    found = {crime for trick in candidates(spec) for crime in trick.crimes}
    return tuple(sorted(found))
