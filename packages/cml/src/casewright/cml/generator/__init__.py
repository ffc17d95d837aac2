"""The generator: from a spec and a seed to a fair case. Three steps, each callable alone."""

from .artifacts import Cast, ClueNote, Dossier, Member, Room, Setting, Sleuth
from .build import Draft, draft_case
from .casting import draft_cast
from .data import setting_ids
from .setting import draft_setting
from .spec import Spec
from .tricks import all_tricks

__all__ = [
    "Cast",
    "ClueNote",
    "Dossier",
    "Draft",
    "Member",
    "Room",
    "Setting",
    "Sleuth",
    "Spec",
    "all_tricks",
    "draft_case",
    "draft_cast",
    "draft_setting",
    "setting_ids",
]
