"""``casewright generate``: a whole mystery, from a seed to a folder with story, EPUB and kit."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated

import typer

from casewright.cml.generator import Spec, all_tricks, setting_ids
from casewright.cml.generator.data import table
from casewright.cml.generator.spec import CrimeKind, Decade, Grade, Length, Season, Weather
from casewright.cml.model.logic import Axis
from casewright.studio.authors import builtin
from casewright.studio.pipeline.artifacts import Artifacts
from casewright.studio.pipeline.folder import refuse_occupied, write_folder
from casewright.studio.pipeline.run import run
from casewright.studio.pipeline.steps import STEPS, Step
from casewright.utils.slugs import slug

from .console import err, out, print_json
from .generate_view import note, summary, tell, title
from .progress import StepList
from .spec_options import either, spec_from

SEEDS = 1_000_000
HOME = Path("mysteries")

CASE, PEOPLE, PERIOD, OUTPUT = "The case", "The people", "The period", "What is made"


def generate(
    *,
    seed: Annotated[int | None, typer.Option(help="The same seed and options give the same bytes.")] = None,
    spec_file: Annotated[
        Path | None, typer.Option("--spec", help="A spec.json to begin with; the options override it.")
    ] = None,
    axis: Annotated[
        str | None,
        typer.Option(help=f"What the mistaken belief is about: {either(Axis)}.", rich_help_panel=CASE),
    ] = None,
    trick: Annotated[
        str | None, typer.Option(help=f"The very trick: {either(all_tricks())}.", rich_help_panel=CASE)
    ] = None,
    crime: Annotated[str | None, typer.Option(help=f"{either(CrimeKind)}.", rich_help_panel=CASE)] = None,
    difficulty: Annotated[
        str | None, typer.Option(help=f"As the proof grades it: {either(Grade)}.", rich_help_panel=CASE)
    ] = None,
    herrings: Annotated[
        int | None, typer.Option(help="How many red herrings: 0 to 8.", rich_help_panel=CASE)
    ] = None,
    suspects: Annotated[
        int | None, typer.Option(help="How many suspects: 4 to 10.", rich_help_panel=PEOPLE)
    ] = None,
    motives: Annotated[
        int | None, typer.Option(help="How many have a real motive.", rich_help_panel=PEOPLE)
    ] = None,
    detective: Annotated[
        str | None,
        typer.Option(help=f"Who detects: {either(table('cast')['sleuths'])}.", rich_help_panel=PEOPLE),
    ] = None,
    victim: Annotated[
        str | None,
        typer.Option(help=f"Whom it befalls: {either(table('cast')['victims'])}.", rich_help_panel=PEOPLE),
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option(help="A suspect's name; may be repeated.", rich_help_panel=PEOPLE)
    ] = None,
    setting: Annotated[
        str | None, typer.Option(help=f"Where it happens: {either(setting_ids())}.", rich_help_panel=PERIOD)
    ] = None,
    decade: Annotated[str | None, typer.Option(help=f"{either(Decade)}.", rich_help_panel=PERIOD)] = None,
    season: Annotated[str | None, typer.Option(help=f"{either(Season)}.", rich_help_panel=PERIOD)] = None,
    weather: Annotated[str | None, typer.Option(help=f"{either(Weather)}.", rich_help_panel=PERIOD)] = None,
    length: Annotated[str | None, typer.Option(help=f"{either(Length)}.", rich_help_panel=OUTPUT)] = None,
    target: Annotated[
        Path | None,
        typer.Option("--out", help="The folder; mysteries/TITLE-SEED if left out.", rich_help_panel=OUTPUT),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a mystery that is there.", rich_help_panel=OUTPUT)
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object instead of words.", rich_help_panel=OUTPUT)
    ] = False,
) -> None:
    """Make a whole mystery and prove it fair: story, EPUB, party kit and the case behind them."""
    knobs = {"axis": axis, "trick": trick, "crime": crime, "difficulty": difficulty, "herrings": herrings}
    knobs |= {"suspects": suspects, "motives": motives, "detective": detective, "victim": victim}
    knobs |= {"setting": setting, "decade": decade, "season": season, "weather": weather, "length": length}
    spec = spec_from({"seed": seed, "names": name or None, **knobs}, spec_file, secrets.randbelow(SEEDS))
    if target:
        refuse_occupied(target, replace=force)
    made, folder = _make(spec, target, force)
    told = summary(made, folder)
    if as_json:
        print_json(told)
    else:
        tell(out(), told)


def _make(spec: Spec, target: Path | None, force: bool) -> tuple[Artifacts, Path]:
    """Run every step and write the folder, with progress on stderr."""
    with StepList(err(), len(STEPS) + 1) as steps:

        def progress(step: Step, so_far: Artifacts | None) -> None:
            if so_far is None:
                steps.begin(step.doing)
            else:
                steps.done(note(step, so_far))

        made = run(spec, builtin, progress)
        folder = target or HOME / f"{slug(title(made))}-{spec.seed}"
        steps.begin("Setting, binding and printing")
        write_folder(made, folder, replace=force)
        steps.done(str(folder))
    return made, folder
