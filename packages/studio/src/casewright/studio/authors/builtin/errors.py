"""What can go wrong in the built-in author.

AuthorError          CW401 the library has no passage for a need; CW402 no story survived the reading
"""

from __future__ import annotations

from collections.abc import Mapping

from casewright.cml.errors import CasewrightError


class AuthorError(CasewrightError):
    """A story that the built-in author cannot write as it should be."""


def no_passage(use: str, wanted: Mapping[str, str], why: str = "") -> AuthorError:
    """CW401: which use and which keys want a passage."""
    keys = " ".join(f"{tag}={value}" for tag, value in sorted(wanted.items()))
    return AuthorError(
        "CW401",
        f"expected an unused passage for {use!r} that fits {keys or 'any case'}, found none{why}",
        "write one into authors/builtin/library",
    )
