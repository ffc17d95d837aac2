"""Time all gates on given cases, beside the bare solver answering the same questions one by one.

For each case: what it is made of; the proof from the parsed document to the verdict; how many questions the
gates asked, how many of them were different, and how many reached the solver; and how long the same solver
takes for the different ones with nothing remembered in between. (It keeps the clauses that it learned during
the proof, which is in its favour.) Times are processor time, so that a busy machine does not blur them.

    python benchmarks/prove.py examples/*.cml.yaml
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from casewright.cml import text
from casewright.cml.model.document import Document
from casewright.cml.model.logic import Logic
from casewright.cml.prover import Oracle, prove, prove_with
from casewright.cml.prover.memory import Trace


class Recorder(Oracle):
    """An oracle that notes what it is asked."""

    def __init__(self, logic: Logic) -> None:
        self.questions: list[tuple[int, bool]] = []
        super().__init__(logic)

    def ask(self, question: int, *, strict: bool = True) -> Trace | None:
        self.questions.append((question, strict))
        return super().ask(question, strict=strict)


@dataclass(frozen=True)
class Timing:
    """One case; times in seconds."""

    name: str
    size: str
    verdict: str
    proof: float
    asked: int
    different: int
    solved: int
    bare: float

    def __str__(self) -> str:
        return (
            f"{self.name:<28} {self.size:<45} {self.verdict:<7} {self.proof * 1000:7.0f} ms  "
            f"asked {self.asked:5} ({self.different:4} different), solver {self.solved:4}; "
            f"bare solver {self.bare * 1000:7.0f} ms"
        )


def measure(path: Path) -> Timing | None:
    """The timing of a case; None for one without a solution to prove, or that cannot be read."""
    loaded = text.read_file(path)
    document = loaded.document
    if not loaded.readable or document is None or document.logic is None or document.logic.solution is None:
        return None
    began = time.process_time()
    verdict = prove(document, loaded.diagnostics)
    proof = time.process_time() - began
    recorder = Recorder(document.logic)
    prove_with(recorder, document)
    solved = recorder.solves
    questions = list(dict.fromkeys(recorder.questions))
    return Timing(
        path.name, size(document), verdict.verdict, proof, len(recorder.questions), len(questions), solved,
        bare(recorder, questions),
    )  # fmt: skip


def bare(oracle: Oracle, questions: list[tuple[int, bool]]) -> float:
    """How long the questions take when nothing is remembered from one to the next."""
    began = time.process_time()
    for question, strict in questions:
        oracle.memory.worlds.clear()
        oracle.memory.cores.clear()
        Oracle.ask(oracle, question, strict=strict)
    return time.process_time() - began


def size(document: Document) -> str:
    """People, places, instants and clues, in short."""
    logic = document.logic
    assert logic is not None
    people = f"{len(logic.suspects)} + {len(logic.people) - len(logic.suspects)} people"
    return f"{people}, {len(logic.places)} places, {logic.clock.slots} slots, {len(logic.clues)} clues"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Time all gates beside the bare solver.")
    parser.add_argument("cases", nargs="+", type=Path, help="CML documents")
    timings = []
    for path in parser.parse_args(arguments).cases:
        timing = measure(path)
        print(timing or f"{path.name:<28} left out: nothing to prove", flush=True)
        timings += [timing] if timing else []
    if not timings:
        print("expected a case with a solution, found none", file=sys.stderr)
        return 2
    proofs = sorted(timing.proof for timing in timings)
    median, worst = proofs[len(proofs) // 2], proofs[-1]
    print(
        f"{len(timings)} cases: all gates in a median of {median * 1000:.0f} ms, worst {worst * 1000:.0f} ms"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
