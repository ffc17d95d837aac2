"""Names of files and folders, made from titles."""

from __future__ import annotations

import re
import unicodedata


def slug(title: str, longest: int = 60) -> str:
    """A title as a name of a file on any system: "The Vicar's Café" is "the-vicars-cafe"; never empty."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-") or "untitled"
