"""The pipeline: each step from stored artifacts, the states in order, the folder whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casewright.cml import text
from casewright.cml.errors import GenerationError, OutputError
from casewright.cml.generator import Cast, Dossier, Setting, Spec
from casewright.studio.authors import builtin
from casewright.studio.authors.artifacts import ClueBoard, Outline, Prose
from casewright.studio.pipeline import folder
from casewright.studio.pipeline.artifacts import Artifacts, Missing, State, needed
from casewright.studio.pipeline.folder import write_folder
from casewright.studio.pipeline.run import run
from casewright.studio.pipeline.steps import STEPS, Step, prove_case

SPEC = Spec(seed=11)


@pytest.fixture(scope="module")
def made() -> Artifacts:
    """A whole run."""
    return run(SPEC, builtin)


def stored(made: Artifacts) -> Artifacts:
    """The artifacts as they come back from JSON and YAML."""
    draft = needed(made.draft, "draft")
    again = text.read(text.write(draft.document)).document
    assert again
    return replace(
        made,
        spec=Spec.model_validate_json(made.spec.model_dump_json()),
        setting=Setting.model_validate_json(needed(made.setting, "setting").model_dump_json()),
        cast=Cast.model_validate_json(needed(made.cast, "cast").model_dump_json()),
        draft=replace(
            draft, document=again, dossier=Dossier.model_validate_json(draft.dossier.model_dump_json())
        ),
        clues=ClueBoard.model_validate_json(needed(made.clues, "clues").model_dump_json()),
        outline=Outline.model_validate_json(needed(made.outline, "outline").model_dump_json()),
        prose=Prose.model_validate_json(needed(made.prose, "prose").model_dump_json()),
    )


def test_the_steps_reach_the_states_in_order() -> None:
    assert [State.SPEC_READY, *(step.reaches for step in STEPS)] == list(State)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.reaches)
def test_a_step_alone_makes_what_it_made_in_the_run(step: Step, made: Artifacts) -> None:
    """From artifacts that were stored and with those after it taken away."""
    before = stored(made)
    for later in STEPS[STEPS.index(step) :]:
        before = before.having(later.makes, None)
    assert step.run(before, builtin) == getattr(made, step.makes)


@pytest.mark.parametrize("step", STEPS[1:], ids=lambda step: step.reaches)
def test_a_step_without_its_artifacts_says_what_is_missing(step: Step) -> None:
    with pytest.raises(Missing, match="expected the artifact"):
        step.run(Artifacts(SPEC), builtin)


def test_a_run_stops_where_it_is_told_and_tells_its_progress() -> None:
    seen: list[tuple[str, bool]] = []
    made = run(
        SPEC, builtin, lambda step, so_far: seen.append((step.reaches, so_far is not None)), State.CAST_DONE
    )
    assert made.cast
    assert made.draft is None
    assert seen == [(state, done) for state in ("SETTING_DONE", "CAST_DONE") for done in (False, True)]


def test_a_case_that_is_not_fair_goes_no_further(made: Artifacts) -> None:
    draft = needed(made.draft, "draft")
    assert draft.document.logic
    logic = draft.document.logic.model_copy(
        update={"clues": draft.document.logic.clues[:3], "steps": [], "test": None}
    )
    broken = replace(draft, document=draft.document.model_copy(update={"logic": logic}))
    with pytest.raises(GenerationError, match="expected a fair case, found it"):
        prove_case(made.having("draft", broken), builtin)


def test_a_folder_is_written_whole_or_not_at_all(
    made: Artifacts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(folder, "write_kit", full)
        with pytest.raises(OutputError, match="No space left"):
            write_folder(made, tmp_path / "a" / "out")
    assert list(tmp_path.iterdir()) == []
    write_folder(made, tmp_path / "a" / "out")
    with pytest.raises(OutputError, match="a mystery"):
        write_folder(made, tmp_path / "a" / "out")
