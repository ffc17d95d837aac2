"""The way from a spec to a game pack, as data: each step reads artifacts and makes the next one.

A step draws from its own named stream of randomness, so that it makes the same thing whether it is called
within a whole run or alone, later, elsewhere, from artifacts that were stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from casewright.cml import text
from casewright.cml.errors import GenerationError
from casewright.cml.generator import Cast, Draft, Setting, draft_case, draft_cast, draft_setting
from casewright.cml.prover import Verdict, prove
from casewright.utils.seeds import derive

from ..authors.artifacts import ClueBoard, Outline, Prose
from ..authors.interface import Author
from ..exports import GamePack, build_pack
from .artifacts import Artifacts, Kind, State, needed

Artifact = Setting | Cast | Draft | Verdict | ClueBoard | Outline | Prose | GamePack


@dataclass(frozen=True)
class Step:
    """One step: the state that it reaches, the artifact that it makes, how, and what to tell who waits."""

    reaches: State
    makes: Kind
    doing: str
    run: Callable[[Artifacts, Author], Artifact]


def choose_setting(so_far: Artifacts, _author: Author) -> Setting:
    return draft_setting(so_far.spec, derive(so_far.spec.seed, "setting"))


def choose_cast(so_far: Artifacts, _author: Author) -> Cast:
    setting = needed(so_far.setting, "setting")
    return draft_cast(so_far.spec, setting, derive(so_far.spec.seed, "cast"))


def construct_case(so_far: Artifacts, _author: Author) -> Draft:
    """A case that the constructor believes fair; GenerationError where none was found within its bounds."""
    setting, cast = needed(so_far.setting, "setting"), needed(so_far.cast, "cast")
    return draft_case(so_far.spec, setting, cast, derive(so_far.spec.seed, "case"))


def prove_case(so_far: Artifacts, _author: Author) -> Verdict:
    """The verdict on what will be written: the draft is put into text, read back and proven from there."""
    loaded = text.read(text.write(needed(so_far.draft, "draft").document))
    verdict = prove(loaded.document, loaded.diagnostics)
    if verdict.verdict != "fair":
        failed = "; ".join(f"{gate.id}: {gate.message}" for gate in verdict.gates if gate.status == "fail")
        raise GenerationError("CW390", f"expected a fair case, found it {verdict.verdict}: {failed}")
    return verdict


def place_clues(so_far: Artifacts, author: Author) -> ClueBoard:
    return author.write_clue_board(so_far.case)


def plan_story(so_far: Artifacts, author: Author) -> Outline:
    return author.write_outline(so_far.case)


def write_story(so_far: Artifacts, author: Author) -> Prose:
    return author.write_prose(so_far.case, needed(so_far.outline, "outline"))


def lay_out_pack(so_far: Artifacts, _author: Author) -> GamePack:
    return build_pack(so_far.case, needed(so_far.outline, "outline"), needed(so_far.prose, "prose"))


STEPS: tuple[Step, ...] = (
    Step(State.SETTING_DONE, "setting", "Choosing a place and a year", choose_setting),
    Step(State.CAST_DONE, "cast", "Inviting the guests", choose_cast),
    Step(State.CML_DRAFT, "draft", "Building an evening and its clues", construct_case),
    Step(State.CML_VALIDATED, "verdict", "Proving that it is fair", prove_case),
    Step(State.CLUES_DONE, "clues", "Pinning up the clue board", place_clues),
    Step(State.OUTLINE_DONE, "outline", "Planning the chapters", plan_story),
    Step(State.PROSE_DONE, "prose", "Writing the story", write_story),
    Step(State.PACK_DONE, "pack", "Laying out the party kit", lay_out_pack),
)
