"""What a run has made so far: one artifact a state, each JSON-serialisable, none ever changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal, TypeVar

from casewright.cml.generator import Cast, Draft, Setting, Spec
from casewright.cml.prover import Verdict

from ..authors.artifacts import ClueBoard, Outline, Prose
from ..exports import GamePack
from .case import CaseFile

Kind = Literal["spec", "setting", "cast", "draft", "verdict", "clues", "outline", "prose", "pack"]
"""The names of the artifacts, in the order in which they are made."""

T = TypeVar("T")


class State(StrEnum):
    """How far a run is: what the last finished step has made."""

    SPEC_READY = "SPEC_READY"
    SETTING_DONE = "SETTING_DONE"
    CAST_DONE = "CAST_DONE"
    CML_DRAFT = "CML_DRAFT"
    CML_VALIDATED = "CML_VALIDATED"
    CLUES_DONE = "CLUES_DONE"
    OUTLINE_DONE = "OUTLINE_DONE"
    PROSE_DONE = "PROSE_DONE"
    PACK_DONE = "PACK_DONE"


class Missing(Exception):  # noqa: N818  (a fault of the caller's, named by what it is)
    """A step was called before the artifact that it reads was there."""


@dataclass(frozen=True)
class Artifacts:
    """The artifacts of a run, from the spec on; None for what has not been made yet."""

    spec: Spec
    setting: Setting | None = None
    cast: Cast | None = None
    draft: Draft | None = None
    verdict: Verdict | None = None
    clues: ClueBoard | None = None
    outline: Outline | None = None
    prose: Prose | None = None
    pack: GamePack | None = None

    def having(self, kind: Kind, made: Any) -> Artifacts:
        """These artifacts and one more."""
        return replace(self, **{kind: made})

    @property
    def case(self) -> CaseFile:
        """The proven case as authors and exports receive it; :class:`Missing` before CML_VALIDATED."""
        draft = needed(self.draft, "draft")
        return CaseFile(
            spec=self.spec,
            setting=needed(self.setting, "setting"),
            cast=needed(self.cast, "cast"),
            document=draft.document,
            dossier=draft.dossier,
            verdict=needed(self.verdict, "verdict"),
        )


def needed(artifact: T | None, kind: Kind) -> T:
    """The artifact; :class:`Missing` where it has not been made."""
    if artifact is None:
        raise Missing(f"expected the artifact {kind!r} to have been made, found none")
    return artifact
