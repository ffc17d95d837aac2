"""Named randomness."""

from __future__ import annotations

import subprocess
import sys

from casewright.utils.seeds import derive


def test_names_part_the_streams() -> None:
    names: list[tuple[str | int, ...]] = [("a",), ("b",), ("a", "b"), ("a", 0), ("ab",)]
    draws = {derive(seed, *path).random() for path in names for seed in (1, 2)}
    assert len(draws) == 10


def test_the_same_in_another_process() -> None:
    code = "from casewright.utils.seeds import derive; print(derive(7, 'cast').getrandbits(64))"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert int(told.stdout) == derive(7, "cast").getrandbits(64)
