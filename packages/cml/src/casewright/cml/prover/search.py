"""Searches over sets of clues and of beliefs that a single question cannot settle."""

from __future__ import annotations

from .memory import bits
from .oracle import Oracle


def diagnoses(oracle: Oracle, shown: int, beliefs: dict[str, int]) -> list[frozenset[str]]:
    """The inclusion-minimal sets of beliefs to drop so that the rest can be held beside the shown clues.

    Minimal diagnoses are the minimal hitting sets of the conflicts (Reiter 1987); here they are tried by
    size, and each candidate that still conflicts is extended by one belief of its conflict. Empty where
    nothing helps.
    """
    found: list[frozenset[str]] = []
    level = [frozenset[str]()]
    while level:
        grown: set[frozenset[str]] = set()
        for dropped in level:
            if any(smaller <= dropped for smaller in found):
                continue
            held = {name: bit for name, bit in beliefs.items() if name not in dropped}
            soft = sum(held.values())
            if oracle.ask(shown | soft) is not None:
                found.append(dropped)
                continue
            conflict = oracle.minimal(shown | soft, soft)
            grown |= {dropped | {name} for name, bit in held.items() if bit & conflict}
        level = sorted(grown, key=sorted)
    return found


def separating(oracle: Oracle, soft: int, refuted: int, borne: int) -> int | None:
    """Clues out of ``soft`` that contradict ``refuted`` and yet leave ``borne`` a world; None where none do.

    The search is complete. A minimal set that contradicts ``refuted`` is tried first; where it contradicts
    ``borne`` too, whatever is sought must lack one of the clues of that second contradiction.
    """
    waiting, seen = [soft], {soft}
    while waiting:
        clues = waiting.pop()
        if oracle.ask(clues | refuted) is not None:
            continue
        small = oracle.minimal(clues | refuted, clues)
        if oracle.ask(small | borne) is not None:
            return small
        for bit in bits(oracle.minimal(small | borne, small)):
            if clues & ~bit not in seen:
                seen.add(clues & ~bit)
                waiting.append(clues & ~bit)
    return None
