"""Make whole mysteries, from the seed to the printed kit; count those that came to their end, and time them.

Times are processor time, so that a busy machine does not blur them.

    python benchmarks/mysteries.py --seeds 50
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from soak import share, spread

from casewright.cml.errors import CasewrightError
from casewright.cml.generator import Spec
from casewright.studio.authors import builtin
from casewright.studio.pipeline.artifacts import Artifacts, needed
from casewright.studio.pipeline.folder import write_folder
from casewright.studio.pipeline.run import run
from casewright.studio.pipeline.steps import Step


@dataclass
class Made:
    """One seed: seconds by step, and the words of the story or why there is none."""

    seed: int
    failed: str = ""
    words: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def whole(self) -> float:
        return sum(self.seconds.values())


def make(seed: int) -> Made:
    """The mystery of a seed, with all knobs left to chance, in a folder that is thrown away."""
    made, began = Made(seed), time.process_time()

    def progress(step: Step, so_far: Artifacts | None) -> None:
        nonlocal began
        if so_far is not None:
            made.seconds[step.doing] = time.process_time() - began
        began = time.process_time()

    try:
        artifacts = run(Spec(seed=seed), builtin, progress)
        with tempfile.TemporaryDirectory() as home:
            write_folder(artifacts, Path(home) / "out")
    except CasewrightError as error:
        made.failed = f"{error.code} {error.message}"
        return made
    made.seconds["Setting, binding and printing"] = time.process_time() - began
    made.words = needed(artifacts.prose, "prose").words
    return made


def report(rows: list[Made]) -> None:
    whole = [one for one in rows if not one.failed]
    print(f"seeds      {len(rows)}")
    print(f"finished   {len(whole)} ({share(len(whole), len(rows))})")
    if whole:
        words = sorted(one.words for one in whole)
        print(f"words      median {words[len(words) // 2]:,}, from {words[0]:,} to {words[-1]:,}")
        print(f"whole      {spread(one.whole for one in whole)}")
        for doing in whole[0].seconds:
            print(f"step       {spread(one.seconds[doing] for one in whole)}  {doing}")
    for failed, count in Counter(one.failed for one in rows if one.failed).most_common():
        seeds = ", ".join(str(one.seed) for one in rows if one.failed == failed)
        print(f"failed     {count} (seed {seeds}): {failed}")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Make whole mysteries; print how many and how long.")
    parser.add_argument("--seeds", type=int, default=50, help="how many (50)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (0)")
    parser.add_argument("--jobs", type=int, default=1, help="processes (1)")
    options = parser.parse_args(arguments)
    with ProcessPoolExecutor(options.jobs) as pool:
        rows = list(pool.map(make, range(options.first, options.first + options.seeds)))
    report(rows)
    return 1 if any(one.failed for one in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
