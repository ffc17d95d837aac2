"""Randomness by name: every step draws from its own generator, derived from the one seed of the spec.

So a step that draws once more or once less leaves all the others as they were, and a step that is run alone,
later, in another process, draws exactly what it drew in the whole run.
"""

from __future__ import annotations

import hashlib
import random


def derive(seed: int, *names: str | int) -> random.Random:
    """A generator for this seed and this path of names; the same in every process and on every machine.

    >>> derive(7, "cast", 2).random() == derive(7, "cast", 2).random()
    True
    """
    path = "\x1f".join([str(seed), *map(str, names)])
    return random.Random(int.from_bytes(hashlib.sha256(path.encode()).digest(), "big"))
