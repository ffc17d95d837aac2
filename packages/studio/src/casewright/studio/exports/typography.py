"""What a compositor does to a typescript: curly quotes, dashes, capitals. Lengths never change.

The texts of the artifacts have straight quotes (spans count their letters); pages set from them do not.
"""

from __future__ import annotations

import re

_OPENS = frozenset(" \n\t([—–-*“‘")
_ELIDED = re.compile(r"'(?=(?:em|tis|twas|til|bus|phone|plane|cello|flu)\b|\d0s|\d\ds)", re.IGNORECASE)


def smart(text: str) -> str:
    """The text with curly quotes and apostrophes, letter for letter as long as before."""
    text = _ELIDED.sub("’", text)
    made: list[str] = []
    for here, letter in enumerate(text):
        before = made[-1] if made else " "
        if letter == '"':
            made.append("“" if before in _OPENS and not _closes_dash(text, here) else "”")
        elif letter == "'":
            made.append("‘" if before in _OPENS and text[here + 1 : here + 2].strip() else "’")
        else:
            made.append(letter)
    return "".join(made)


def _closes_dash(text: str, here: int) -> bool:
    """Whether a quote after a dash or a star ends a speech: nothing, or a space, follows it."""
    return here > 0 and text[here - 1] in "—–-*" and not text[here + 1 : here + 2].strip()


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
