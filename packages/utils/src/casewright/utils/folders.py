"""A folder of results that appears whole or not at all.

The files are written into a hidden folder beside the target, on the same file system, which is then renamed.
Where a folder stands in the way and may be replaced, the two are exchanged by renaming, and the old one is
put back if the second rename fails. Whatever goes wrong, Ctrl-C included, nothing of ours is left behind.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Occupied(Exception):  # noqa: N818  (a state of the disk that the caller words for its user)
    """Something stands where the folder should appear; ``path`` is it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"expected no file and no filled folder at {path}, found one")
        self.path = path


def vacant(target: Path) -> bool:
    """Whether a folder may appear here without replacing anything: nothing there, or an empty folder."""
    if target.is_symlink() or not target.is_dir():
        return not os.path.lexists(target)
    return not any(target.iterdir())


@contextmanager
def whole_folder(target: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a fresh folder to fill; on a clean exit it is at ``target``, otherwise the disk is as it was.

    Raises :class:`Occupied` before anything is written when the target is a file or a filled folder, unless
    ``replace`` (a file is never replaced); OSError as the file system gives it.
    """
    _refuse_occupied(target, replace=replace)
    made = _make_parents(target.parent)
    draft = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        draft.chmod(0o777 & ~_umask())
        yield draft
        _refuse_occupied(target, replace=replace)
        _exchange(draft, target)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        for folder in made:
            _drop_if_empty(folder)
        raise


def _refuse_occupied(target: Path, *, replace: bool) -> None:
    if not vacant(target) and not (replace and target.is_dir() and not target.is_symlink()):
        raise Occupied(target)


def _make_parents(folder: Path) -> list[Path]:
    """Create what is missing of the way; the folders created, the innermost first."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
    return missing


def _drop_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return  # somebody else has put something there: theirs


def _exchange(draft: Path, target: Path) -> None:
    """Put the draft in the target's place; the target, if there is one, goes."""
    if not target.is_dir():
        draft.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}.old.", dir=target.parent))
    target.rename(old)  # onto an empty folder: allowed, and atomic
    try:
        draft.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _umask() -> int:
    """The process's file mode mask; there is no way to read it but to set it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
