"""Spoilt cases are caught at the gate that is there for it; `validation/mutations.py` does it at length."""

from __future__ import annotations

import pytest
from mutations import MUTATIONS, cases, caught


@pytest.mark.parametrize("trick", range(0, 10, 3))
def test_every_mutation_fails_at_its_gate(trick: int) -> None:
    ((draft, floor),) = cases(1, first=40 + trick)
    for mutation in MUTATIONS.values():
        spoilt = mutation(draft, floor)
        assert spoilt is None or caught(spoilt), mutation.__name__
