"""The gates: each asks one question of an inquiry and answers with a finding."""

from __future__ import annotations

from collections.abc import Callable

from ..inquiry import Inquiry
from ..verdict import Finding
from .answers import answer, robust, unique
from .beliefs import collapse, deceptive
from .ground import consistent, frame
from .herrings import honest
from .lies import lies
from .necessity import necessary
from .spread import spread
from .steps import path
from .trial import test

Gate = Callable[[Inquiry], Finding]

BASE: dict[str, Gate] = {"frame": frame, "consistent": consistent}
"""The gates that come before any clue is weighed."""

WEIGHING: dict[str, Gate] = {
    "unique": unique,
    "answer": answer,
    "deceptive": deceptive,
    "collapse": collapse,
    "necessary": necessary,
    "robust": robust,
    "honest": honest,
    "lies": lies,
    "path": path,
    "test": test,
    "spread": spread,
}
"""The gates that are skipped where no world is left."""

__all__ = ["BASE", "WEIGHING", "Gate"]
