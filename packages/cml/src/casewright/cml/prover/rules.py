"""The score card: rules of the Golden Age that a machine can check. Advice, not a gate.

The rules are Ronald Knox's Decalogue (1929) and S. S. Van Dine's Twenty Rules (1928), as ``gates.yaml`` lists
them in our own words. Each check answers None where the rule is kept, else what breaks it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from casewright.cml.model.case import Case
from casewright.cml.model.logic import Clue
from casewright.cml.model.readings import Reading

from .catalogue import catalogue
from .inquiry import Inquiry
from .scope import parts
from .verdict import Finding, passed


@dataclass(frozen=True)
class Table:
    """What the checks look at: the case, and what the gates found."""

    case: Case
    inquiry: Inquiry
    found: Mapping[str, Finding]

    def holds(self, gate: str) -> bool:
        """Whether a gate holds."""
        return gate in self.found and self.found[gate].status == "pass"


def rules(table: Table) -> Finding:
    """Which of the old rules does the case keep? It passes in any case; the witness lists every rule."""
    lines, kept = [], 0
    for rule in catalogue().rules:
        broken = CHECKS[rule.check](table)
        kept += broken is None
        lines.append(f"{rule.source}, {rule.id.rsplit('_', 1)[1]}: {rule.text} {broken or 'Kept.'}")
    return passed("rules", f"{kept} of {len(lines)} of the old rules are kept.", "\n".join(lines))


def _met_early(table: Table) -> str | None:
    clues = table.inquiry.logic.clues
    early = clues[: (len(clues) + 1) // 2]
    late = [x for x in table.inquiry.culprits if not any(_mentions(clue, x) for clue in early)]
    return f"{table.inquiry.words.names(late)}: in no clue of the first half." if late else None


def _plays_a_part(table: Table) -> str | None:
    clues = table.inquiry.logic.clues
    slight = [x for x in table.inquiry.culprits if sum(_mentions(clue, x) for clue in clues) < 2]
    return f"{table.inquiry.words.names(slight)}: in fewer than two clues." if slight else None


def _one_secret_passage(table: Table) -> str | None:
    secret = sum(passage.kind == "secret" for passage in table.inquiry.logic.passages)
    return f"There are {secret}." if secret > 1 else None


def _proof_holds(table: Table) -> str | None:
    return None if table.holds("path") else "The steps do not prove it."


def _detective_innocent(table: Table) -> str | None:
    culprits = {table.inquiry.words.name(x) for x in table.inquiry.culprits}
    guilty = [m.name for m in table.case.cast if m.role == "detective" and m.name in culprits]
    return f"{guilty[0]} did." if guilty else None


def _one_detective(table: Table) -> str | None:
    detectives = [member.name for member in table.case.cast if member.role == "detective"]
    return f"There are {len(detectives)}." if len(detectives) > 1 else None


def _clues_shown(table: Table) -> str | None:
    play = table.case.fair_play
    shown = play.all_clues_visible and play.no_late_information
    return None if shown else "CASE does not promise it (fair_play)."


def _disguises_prepared(table: Table) -> str | None:
    logic = table.inquiry.logic
    masks = {b.id for b in logic.beliefs if b.axis == "identity"} & set(table.inquiry.solution.false_beliefs)
    early = logic.clues[: len(logic.clues) * 2 // 3]
    bare = sorted(masks - {belief for clue in early for belief in clue.assuming})
    return f"No early clue leans on {', '.join(bare)}." if bare else None


def _one_answer(table: Table) -> str | None:
    return None if table.holds("unique") else "The clues leave another answer open."


def _herrings_honest(table: Table) -> str | None:
    return None if table.holds("honest") else "A red herring is not honest."


def _has_victim(table: Table) -> str | None:
    return None if table.inquiry.logic.crime.targets else "The crime has no target."


def _one_culprit(table: Table) -> str | None:
    count = len(table.inquiry.culprits)
    return f"There are {count}." if count > 1 else None


def _seen_before_the_end(table: Table) -> str | None:
    test = table.inquiry.logic.test
    used = {clue for step in table.inquiry.logic.steps for clue in step.uses}
    late = sorted(used - set(test.after)) if test is not None else []
    return (
        f"Most of the proof comes after the test: {', '.join(late)}." if 2 * len(late) > len(used) else None
    )


def _has_motive(table: Table) -> str | None:
    names = {table.inquiry.words.name(x) for x in table.inquiry.culprits}
    motives = {member.name: member.motive_seed.strip().lower() for member in table.case.cast}
    without = sorted(name for name in names if motives.get(name, "") in ("", "none"))
    return f"{without[0]} has none." if without else None


def _mentions(clue: Clue, person: str) -> bool:
    said = [part for reading in [*clue.shows, *clue.otherwise] for part in parts(reading)]
    return person in (clue.by, clue.points_to) or any(_names(part, person) for part in said)


def _names(reading: Reading, person: str) -> bool:
    return person in (getattr(reading, "who", None), getattr(reading, "other", None))


CHECKS: dict[str, Callable[[Table], str | None]] = {
    "met_early": _met_early,
    "plays_a_part": _plays_a_part,
    "one_secret_passage": _one_secret_passage,
    "proof_holds": _proof_holds,
    "detective_innocent": _detective_innocent,
    "one_detective": _one_detective,
    "clues_shown": _clues_shown,
    "disguises_prepared": _disguises_prepared,
    "one_answer": _one_answer,
    "herrings_honest": _herrings_honest,
    "has_victim": _has_victim,
    "one_culprit": _one_culprit,
    "seen_before_the_end": _seen_before_the_end,
    "has_motive": _has_motive,
}
