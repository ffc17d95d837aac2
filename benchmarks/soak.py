"""Generate many cases over all axes, crimes and cast sizes; prove each twice; print the rates.

Each seed asks for one combination, so that all are met in turn. Every case that the generator accepts is
written, read back, judged by the prover and gone through by the second checker. Exit 1 if one of them is not
fair by both.

    python benchmarks/soak.py --seeds 500
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import get_args

from casewright.cml import text
from casewright.cml.errors import CasewrightError
from casewright.cml.generator import Cast, Draft, Spec, draft_case, draft_cast, draft_setting
from casewright.cml.generator.spec import CrimeKind
from casewright.cml.model.logic import Axis
from casewright.cml.prover import prove
from casewright.cml.recheck import confirm
from casewright.utils.seeds import derive

SIZES = range(4, 11)


@dataclass
class Outcome:
    """What became of one seed; times in processor seconds; ``faults`` are what no accepted case may have."""

    spec: Spec
    refused: str = ""
    trick: str = ""
    grade: str = ""
    rejections: dict[str, int] = field(default_factory=dict)
    generated: float = 0.0
    proven: float = 0.0
    faults: list[str] = field(default_factory=list)


def specs(first: int, count: int) -> Iterator[Spec]:
    """One spec a seed: the axes change fastest, then the crimes, then the sizes of the cast."""
    axes, crimes = get_args(Axis), get_args(CrimeKind)
    for seed in range(first, first + count):
        turn, axis = divmod(seed, len(axes))
        turn, crime = divmod(turn, len(crimes))
        yield Spec(seed=seed, axis=axes[axis], crime=crimes[crime], suspects=SIZES[turn % len(SIZES)])


def trial(spec: Spec) -> Outcome:
    """Generate, prove and prove again."""
    began = time.process_time()
    try:
        _, draft = generate(spec)
    except CasewrightError as error:
        return Outcome(spec, refused=f"{error.code} {error.message}", generated=time.process_time() - began)
    outcome = Outcome(spec, trick=draft.dossier.trick, rejections=draft.rejections)
    outcome.generated = time.process_time() - began
    judge(draft, outcome)
    return outcome


def generate(spec: Spec) -> tuple[Cast, Draft]:
    """The cast and the case of a spec, drawn as the pipeline draws them."""
    setting = draft_setting(spec, derive(spec.seed, "setting"))
    cast = draft_cast(spec, setting, derive(spec.seed, "cast"))
    return cast, draft_case(spec, setting, cast, derive(spec.seed, "case"))


def judge(draft: Draft, outcome: Outcome) -> None:
    """The case as it is on disk, before both checkers; what is wrong goes into ``faults``."""
    loaded = text.read(text.write(draft.document))
    began = time.process_time()
    verdict = prove(loaded.document, loaded.diagnostics)
    outcome.proven = time.process_time() - began
    outcome.grade = verdict.difficulty.grade if verdict.difficulty else ""
    if verdict.verdict != "fair":
        failing = [gate.id for gate in verdict.gates if gate.status != "pass"]
        outcome.faults.append(f"the prover calls it {verdict.verdict}: {', '.join(failing)}")
    if loaded.document:
        outcome.faults += confirm(loaded.document, verdict.to_json())


def report(outcomes: list[Outcome]) -> None:
    """The rates, as a person reads them."""
    accepted = [one for one in outcomes if not one.refused]
    tries = [1 + sum(one.rejections.values()) for one in accepted]
    print(f"seeds      {len(outcomes)}")
    print(f"accepted   {len(accepted)} ({share(len(accepted), len(outcomes))})")
    most = max(tries, default=0)
    print(f"attempts   {sum(tries)}, accepted {share(len(accepted), sum(tries))}, at most {most}")
    print(f"generated  {spread(one.generated for one in accepted)} a case")
    print(f"proven     {spread(one.proven for one in accepted)}, all gates")
    faulty = [one for one in accepted if one.faults]
    print(f"fair       {len(accepted) - len(faulty)} of {len(accepted)} by both checkers")
    table("tricks", Counter(one.trick for one in accepted))
    table("grades", Counter(one.grade for one in accepted))
    table("rejected", sum((Counter(one.rejections) for one in accepted), Counter[str]()))
    table("refused", Counter(one.refused for one in outcomes if one.refused))
    for one in faulty:
        print(f"FAULT seed {one.spec.seed} {one.trick}: {'; '.join(one.faults)}")


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"


def spread(times: Iterable[float]) -> str:
    """Median, 99th percentile and worst."""
    rows = sorted(times)
    if not rows:
        return "none"
    median, p99 = rows[len(rows) // 2], rows[int(len(rows) * 0.99)]
    return f"median {median:.2f} s, p99 {p99:.2f} s, worst {rows[-1]:.2f} s"


def table(title: str, counts: Counter[str]) -> None:
    for name, count in counts.most_common():
        print(f"{title:<10} {count:6} {name}")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Generate and prove many cases; print the rates.")
    parser.add_argument("--seeds", type=int, default=500, help="how many (500)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (0)")
    parser.add_argument("--jobs", type=int, default=1, help="processes (1)")
    options = parser.parse_args(arguments)
    outcomes: list[Outcome] = []
    with ProcessPoolExecutor(options.jobs) as pool:
        for outcome in pool.map(trial, specs(options.first, options.seeds)):
            outcomes.append(outcome)
            if len(outcomes) % 10 == 0:
                print(f"{len(outcomes)}/{options.seeds}", file=sys.stderr)
    report(outcomes)
    return 1 if any(one.faults for one in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
