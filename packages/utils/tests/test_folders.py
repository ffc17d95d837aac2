"""A folder appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from casewright.utils.folders import Occupied, whole_folder


def listing(root: Path) -> dict[str, str]:
    """Everything under a folder, hidden things too: path to text."""
    return {str(p.relative_to(root)): p.read_text() if p.is_file() else "" for p in sorted(root.rglob("*"))}


def fill(target: Path, text: str = "new", *, replace: bool = False) -> None:
    with whole_folder(target, replace=replace) as draft:
        (draft / "story.md").write_text(text)


def test_a_folder_appears_with_its_parents(tmp_path: Path) -> None:
    fill(tmp_path / "a" / "b")
    assert listing(tmp_path) == {"a": "", "a/b": "", "a/b/story.md": "new"}


def test_it_is_not_there_while_it_is_written(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "out"):
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_failure_leaves_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    def break_off() -> None:
        with whole_folder(tmp_path / "a" / "b") as draft:
            (draft / "half").write_text("x")
            raise error

    with pytest.raises(error):
        break_off()
    assert listing(tmp_path) == {}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    fill(tmp_path / "out")
    assert listing(tmp_path) == {"out": "", "out/story.md": "new"}


def test_what_stands_in_the_way_is_refused_and_untouched(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "old").write_text("old")
    (tmp_path / "file").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "full")
    before = listing(tmp_path)
    for name, replace in [("full", False), ("file", False), ("file", True), ("link", False), ("link", True)]:
        with pytest.raises(Occupied):
            fill(tmp_path / name, replace=replace)
    assert listing(tmp_path) == before


def test_replacing_leaves_only_the_new(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").write_text("old")
    fill(tmp_path / "out", replace=True)
    assert listing(tmp_path) == {"out": "", "out/story.md": "new"}


def test_a_failed_replacement_keeps_the_old(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").write_text("old")
    before = listing(tmp_path)

    def break_off() -> None:
        with whole_folder(tmp_path / "out", replace=True) as draft:
            (draft / "half").write_text("x")
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        break_off()
    assert listing(tmp_path) == before


def test_the_old_comes_back_when_the_last_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").write_text("old")
    rename = Path.rename

    def refuse_the_draft(self: Path, target: Path) -> Path:
        if (self / "story.md").exists():
            raise OSError("no")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_the_draft)
    with pytest.raises(OSError, match="no"):
        fill(tmp_path / "out", replace=True)
    assert listing(tmp_path) == {"out": "", "out/old": "old"}


def test_a_folder_that_others_may_read(tmp_path: Path) -> None:
    fill(tmp_path / "out")
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode
