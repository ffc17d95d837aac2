"""What a finished mystery is and where it lies, for people and for programs; never the solution."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from casewright.studio.pipeline.artifacts import Artifacts, State, needed
from casewright.studio.pipeline.folder import KIT
from casewright.studio.pipeline.steps import Step


def note(step: Step, so_far: Artifacts) -> str:
    """A few words on what a step has made; empty where it says enough by its name."""
    if step.reaches == State.SETTING_DONE and so_far.setting:
        return so_far.setting.name
    if step.reaches == State.CML_DRAFT and so_far.draft and so_far.draft.document.logic:
        return f"{len(so_far.draft.document.logic.clues)} clues"
    if step.reaches == State.CML_VALIDATED and so_far.verdict:
        return so_far.verdict.verdict
    if step.reaches == State.PROSE_DONE and so_far.prose:
        return f"{so_far.prose.words:,} words"
    return ""


def title(made: Artifacts) -> str:
    """The mystery's title."""
    case = needed(made.draft, "draft").document.case
    return str(case.meta.title) if case and case.meta else "untitled"


def summary(made: Artifacts, folder: Path) -> dict[str, Any]:
    """The object that ``--json`` prints; but for ``folder``, the same seed gives the same object."""
    verdict = needed(made.verdict, "verdict").to_json()
    return {
        "title": title(made),
        "seed": made.spec.seed,
        "verdict": verdict["verdict"],
        "difficulty": verdict["difficulty"],
        "clues": len(verdict["curve"]),
        "words": needed(made.prose, "prose").words,
        "folder": str(folder),
        "files": sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()),
    }


def tell(console: Console, told: dict[str, Any]) -> None:
    """The summary in a few lines."""
    folder = Path(told["folder"])
    console.print()
    console.print(Text(told["title"], style="bold"))
    console.print(
        f"proven {told['verdict']}; difficulty {told['difficulty']['grade']}; {told['clues']} clues,"
        f" {told['words']:,} words; seed {told['seed']}"
    )
    console.print()
    rows = [
        ("Story", "story.md"),
        ("EPUB", "story.epub"),
        ("Party kit", KIT),
        ("The case and its proof", "case.cml.yaml"),
    ]
    for label, name in rows:
        console.print(Text.assemble((f"  {label + ':':<24}", "bold"), str(folder / name)))
