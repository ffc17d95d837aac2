"""The second checker: confirms verdicts with another solver and another encoding.

It shares no code with :mod:`casewright.cml.prover` and was written from the page of the format alone. What
both say is thereby likely to be what the page says.
"""

from .confirm import confirm
from .verdict import Recheck, recheck, recheck_logic

__all__ = ["Recheck", "confirm", "recheck", "recheck_logic"]
