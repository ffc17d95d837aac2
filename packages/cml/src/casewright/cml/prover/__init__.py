"""The prover: decides which worlds a case allows, and by that whether it is fair."""

from .oracle import Oracle
from .world import World

__all__ = ["Oracle", "World"]
