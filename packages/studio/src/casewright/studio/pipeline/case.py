"""The case file: a proven case with all that was known when it was made; authors and exports receive it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casewright.cml.generator import Cast, Dossier, Setting, Spec
    from casewright.cml.model.document import Document
    from casewright.cml.prover import Verdict


@dataclass(frozen=True)
class CaseFile:
    """What an author writes from.

    ``document`` is the single source of truth; ``dossier`` holds what the constructor knew beside it (the
    trick, why each clue is there); ``verdict`` is the proof: certificates, suspicion curve, difficulty.
    """

    spec: Spec
    setting: Setting
    cast: Cast
    document: Document
    dossier: Dossier
    verdict: Verdict
