"""A finished run as a folder: the artifacts for programs, the story and the kit for people."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from casewright.cml import text
from casewright.cml.errors import OutputError
from casewright.utils.folders import Occupied, vacant, whole_folder

from ..exports import write_epub, write_kit, write_story_md
from .artifacts import Artifacts, needed

KIT = "kit"
"""The folder of the kit's PDFs inside the output folder."""


def refuse_occupied(target: Path, *, replace: bool = False) -> None:
    """OutputError where the folder could not appear; asked before any work is done.

    CW201 says that something stands there, CW202 that nothing can be written where it should stand.
    """
    if not vacant(target) and not (replace and _ours(target)):
        raise _occupied(target)
    above = next(folder for folder in target.absolute().parents if os.path.lexists(folder))
    if not above.is_dir():
        raise OutputError("CW202", f"expected to write {target}, found that {above} is no folder")
    if not os.access(above, os.W_OK | os.X_OK):
        raise OutputError("CW202", f"expected to write {target}, found that {above} cannot be written")


def write_folder(made: Artifacts, target: Path, *, replace: bool = False) -> None:
    """Write everything into a folder that appears whole or not at all.

    Raises OutputError CW201 where something stands in the way, CW202 where the file system refuses.
    """
    try:
        with whole_folder(target, replace=replace) as draft:
            _write_artifacts(made, draft)
            _write_exports(made, draft)
    except Occupied:
        raise _occupied(target) from None
    except OSError as error:
        raise OutputError("CW202", f"expected to write {target}, found: {error.strerror or error}") from error


def _ours(target: Path) -> bool:
    """Whether an earlier run wrote this folder: nothing else is ever replaced."""
    return target.is_dir() and not target.is_symlink() and (target / "case.cml.yaml").is_file()


def _occupied(target: Path) -> OutputError:
    what = "a mystery" if _ours(target) else "something else"
    hint = "choose another --out" + (", or --force to replace it" if what == "a mystery" else "")
    return OutputError("CW201", f"expected nothing, or an empty folder, at {target}, found {what}", hint)


def _write_artifacts(made: Artifacts, folder: Path) -> None:
    """The eight files that programs read."""
    models: dict[str, BaseModel] = {
        "spec": made.spec,
        "setting": needed(made.setting, "setting"),
        "cast": needed(made.cast, "cast"),
        "clues": needed(made.clues, "clues"),
        "outline": needed(made.outline, "outline"),
        "prose": needed(made.prose, "prose"),
        "game_pack": needed(made.pack, "pack"),
    }
    for name, model in models.items():
        _write_json(folder / f"{name}.json", model.model_dump(mode="json", by_alias=True))
    _write_json(folder / "verdict.json", needed(made.verdict, "verdict").to_json())
    document = needed(made.draft, "draft").document
    (folder / "case.cml.yaml").write_text(text.write(document), encoding="utf-8", newline="\n")


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")


def _write_exports(made: Artifacts, folder: Path) -> None:
    """What people read: the story, the EPUB and the kit."""
    case, outline, prose = made.case, needed(made.outline, "outline"), needed(made.prose, "prose")
    write_story_md(case, outline, prose, folder / "story.md")
    write_epub(case, outline, prose, folder / "story.epub")
    write_kit(needed(made.pack, "pack"), folder / KIT)
