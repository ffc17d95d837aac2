"""CASE: the narrative layer, told from what is proven. Nothing here is invented that LOGIC does not hold."""

from __future__ import annotations

from typing import Any

from casewright.cml.model.case import Case
from casewright.cml.model.logic import Clue, Logic, Step
from casewright.cml.model.readings import BeliefIs, Cleared, CrimeWindow, MethodIs, Reading
from casewright.utils.clockwords import in_words, span

from .artifacts import Cast, Member, Setting
from .evening import Evening
from .phrasing import Words, capital
from .plot import Plot, Stage
from .tricks.base import Trick
from .tricks.shapes import time_place

DESIGNS = {
    "trap": "It is given out that {missing} will be looked for in one room, and the room is watched.",
    "reenactment": "The evening is walked through again, and at its end everybody turns out their pockets.",
    "constraint_proof": "The proven hours are laid side by side, and show who could have {missing}.",
    "administrative_pressure": "A warrant for {missing} is read out, and boxes are opened in order of name.",
}


def case_of(
    stage: Stage, plot: Plot, evening: Evening, trick: Trick, logic: Logic, title: str, design: str
) -> Case:
    """The narrative layer of a proven case."""
    words = Words(stage.setting, stage.cast)
    missing = next(i.name for i in plot.items if i.id == plot.missing)
    beliefs = {b.id: b for b in logic.beliefs}
    clues = {c.id: c for c in logic.clues}
    row: dict[str, Any] = {
        "meta": _meta(stage.setting, stage.cast, title, trick),
        "cast": [_member(stage, plot, evening, words, m) for m in (stage.cast.victim, *stage.cast.people)],
        "culpability": {"culprit_count": 1, "culprits": [stage.cast.member(stage.culprit).name]},
        "surface_model": _surface(stage, plot, words, logic),
        "hidden_model": _hidden(stage, plot, words, logic),
        "false_assumption": {
            "statement": beliefs[plot.false_belief].statement,
            "type": trick.axis,
            "why_it_seems_reasonable": trick.reason,
            "what_it_hides": trick.hides,
            "belief": plot.false_belief,
        },
        "constraint_space": _constraints(stage, plot, words, logic),
        "inference_path": {"steps": [_step(words, s, clues, logic) for s in logic.steps]},
        "discriminating_test": {
            "method": design,
            "design": DESIGNS[design].format(missing=missing),
            "knowledge_revealed": f"Whoever did it has {missing}.",
            "pass_condition": "One person alone has it.",
        },
        "fair_play": {
            "all_clues_visible": True,
            "no_special_knowledge_required": True,
            "no_late_information": True,
            "reader_can_solve": True,
            "explanation": "Every fact that clears somebody stands before the challenge, and they leave "
            "one culprit, as a solver has shown.",
        },
        "quality_controls": _controls(logic),
    }
    return Case.model_validate(row)


def _meta(setting: Setting, cast: Cast, title: str, trick: Trick) -> dict[str, Any]:
    subtype = trick.id.replace("_", " ")
    return {
        "title": title,
        "author": "Casewright",
        "license": "CC0-1.0",
        "era": {
            "decade": setting.decade,
            "specific_year": setting.year,
            "realism_constraints": ["Nobody can date a death to the minute by looking at it"],
        },
        "setting": {
            "location": f"{capital(setting.name)}, {setting.county}",
            "institution": setting.institution,
        },
        "crime_class": {"category": cast.crime, "subtype": f"{cast.crime} with {subtype}"},
    }


def _member(stage: Stage, plot: Plot, evening: Evening, words: Words, member: Member) -> dict[str, Any]:
    suspect = member.role == "suspect"
    guilty = member.id == stage.culprit
    return {
        "name": member.name,
        "role": member.role,
        "role_archetype": capital(member.voice.replace("_", " ")),
        "gender": {"f": "female", "m": "male"}[member.gender],
        "age_range": member.age,
        "relationships": [capital(member.relation)] if member.relation else [],
        "public_persona": member.persona,
        "private_secret": member.secret_text or "none",
        "motive_seed": member.motive_text or "none",
        "motive_strength": member.motive_strength,
        "alibi_window": _alibi(stage, plot, evening, words, member.id) if suspect else "none",
        "access_plausibility": "high" if suspect else "none",
        "stakes": member.stakes or ("A good name" if suspect else "none"),
        "culprit_eligibility": "eligible" if suspect else "ineligible",
        "culpability": "guilty" if guilty else "innocent",
    }


def _alibi(stage: Stage, plot: Plot, evening: Evening, words: Words, person: str) -> str:
    """Where they were in the hour that is asked about."""
    a, b = plot.late or plot.early
    when = span(stage.time(a), stage.time(b))
    return (
        f"{words.place(evening.at(person, a))}, {when}"
        if person != stage.culprit or plot.late
        else f"{when}: a claim"
    )


def _surface(stage: Stage, plot: Plot, words: Words, logic: Logic) -> dict[str, Any]:
    pointed = words.names(plot.scapegoats)
    false = next(c for c in logic.clues if plot.false_belief in c.assuming)
    done = (
        f"{stage.cast.victim.short} was killed"
        if stage.cast.crime == "murder"
        else f"{stage.cast.loot} was taken"
    )
    return {
        "narrative": {
            "summary": f"It seems that {done} {plot.false_time_place}; only {pointed} could have done it."
        },
        "accepted_facts": [
            c.statement for c in logic.clues if c.evidence in ("physical", "record") and not c.assuming
        ][:4],
        "inferred_conclusions": [false.statement, f"{capital(pointed)} alone could have done it."],
    }


def _hidden(stage: Stage, plot: Plot, words: Words, logic: Logic) -> dict[str, Any]:
    culprit = words.name(stage.culprit)
    method = next(m for m in logic.methods if m.id == plot.method)
    missing = next(i.name for i in plot.items if i.id == plot.missing)
    return {
        "mechanism": {
            "description": f"{culprit} did it {plot.true_time_place}, by {method.name}.",
            "delivery_path": [
                {"step": f"{culprit} goes there: {time_place(stage, plot.kill, plot.deed)}"},
                {"step": f"It is done by {method.name}, and {missing} is carried off"},
                {"step": "The appearance is left behind on which everybody will build"},
            ],
        },
        "outcome": {"result": f"Everybody looks {plot.false_time_place}"},
    }


def _constraints(stage: Stage, plot: Plot, words: Words, logic: Logic) -> dict[str, Any]:
    a, b = plot.early
    timed = [c for c in logic.clues if any(isinstance(r, CrimeWindow) for r in c.shows)]
    records = [c.statement for c in logic.clues if c.evidence == "record"]
    physical = [c.statement for c in logic.clues if c.evidence == "physical"]
    return {
        "time": {
            "anchors": [c.statement for c in timed],
            "windows": [f"{stage.time(a)}-{stage.time(b)}"],
            "contradictions": [c.statement for c in logic.clues if plot.false_belief in c.assuming],
        },
        "access": {
            "actors": [m.short for m in stage.cast.suspects],
            "objects": [i.name for i in plot.items],
            "permissions": [f"Anybody may go {words.place(plot.deed)}"],
        },
        "physical": {
            "laws": ["Nobody passes from one room to the next in less than a step of the clock"],
            "traces": physical,
        },
        "social": {"trust_channels": [b.statement for b in logic.beliefs], "authority_sources": records},
    }


def _step(words: Words, step: Step, clues: dict[str, Clue], logic: Logic) -> dict[str, Any]:
    facts = [clues[c].statement for c in step.uses]
    effect, correction = _effect(words, step.concludes, logic)
    return {
        "observation": " ".join(facts),
        "correction": correction,
        "effect": effect,
        "required_evidence": list(step.uses),
        "reader_observable": True,
    }


def _effect(words: Words, concluded: Reading, logic: Logic) -> tuple[str, str]:
    match concluded:
        case Cleared(cleared=person):
            return f"{capital(words.name(person))} is cleared.", "This cannot have been the one who did it."
        case BeliefIs(belief=belief):
            statement = next(b.statement for b in logic.beliefs if b.id == belief)
            return "What everybody took for granted falls.", f"It is not so that: {statement}"
        case CrimeWindow(crime_from=start, crime_to=end):
            return f"It was done between {in_words(start)} and {in_words(end)}.", "The hour has two ends."
        case MethodIs(method=method):
            name = next(m.name for m in logic.methods if m.id == method)
            return f"It was {name}.", "There was one way."
    return "One thing is settled.", "It can only have been so."


def _controls(logic: Logic) -> dict[str, Any]:
    essential = [n for n, c in enumerate(logic.clues) if c.role == "essential"]
    third = len(logic.clues) / 3
    thirds = [sum(1 for n in essential if lo * third <= n < (lo + 1) * third) for lo in range(3)]
    return {
        "inference_path_requirements": {
            "min_steps": 3,
            "max_steps": max(8, len(logic.steps)),
            "require_observation_correction_effect": True,
        },
        "clue_visibility_requirements": {
            "essential_clues_min": len(essential),
            "essential_clues_before_test": True,
            "early_clues_min": thirds[0],
            "mid_clues_min": thirds[1],
            "late_clues_min": thirds[2],
        },
        "discriminating_test_requirements": {"timing": "early_act3", "must_reference_inference_step": True},
    }
