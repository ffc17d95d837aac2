"""The dress of a book and its kit: the ground of its cover, drawn by the seed, and a picture of its setting.

A setting without a picture of its own (``templates/motifs/ID.svg``) gets the keyhole.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from .data import table

TEMPLATES = Path(__file__).parent / "templates"
"""The typst templates and the pictures, as they are installed with the package."""


class Look(BaseModel):
    """``ground`` is a colour as #rrggbb, ``motif`` names a picture in ``templates/motifs``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ground: str
    motif: str


def look_of(seed: int, setting: str) -> Look:
    """The look of a mystery."""
    grounds = table("looks")
    drawn = (TEMPLATES / "motifs" / f"{setting}.svg").is_file()
    return Look(ground=grounds[seed % len(grounds)]["ground"], motif=setting if drawn else "keyhole")
