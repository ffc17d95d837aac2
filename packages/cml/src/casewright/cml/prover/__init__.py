"""The prover: decides which worlds a case allows, and by that whether it is fair."""

from .catalogue import Catalogue, Gate, Rule, catalogue
from .difficulty import grade_of
from .inquiry import Inquiry
from .oracle import Oracle
from .prove import prove, prove_with
from .verdict import CurvePoint, Difficulty, Finding, Verdict
from .world import World

__all__ = [
    "Catalogue", "CurvePoint", "Difficulty", "Finding", "Gate", "Inquiry", "Oracle", "Rule", "Verdict",
    "World", "catalogue", "grade_of", "prove", "prove_with",
]  # fmt: skip
