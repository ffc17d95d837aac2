"""The game pack: the party kit as data. :mod:`..kit` prints it."""

from .build import build_pack
from .model import GamePack

__all__ = ["GamePack", "build_pack"]
