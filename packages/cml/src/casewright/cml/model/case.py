"""CASE: the narrative layer, what a person writes and reads.

Section and field names are CML 2.0's, so that documents of other tools can be read here. The models are
lenient: every field has an empty default and unknown keys are kept (``model_extra``). What a document of
our own must have is said by the same models: a field is required unless its class lists it under
``optional``. The JSON Schema turns that into ``required``, the reader into findings, the writer into a
refusal.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from .logic import Axis

Category = Literal["murder", "theft", "disappearance", "fraud"]
Culpability = Literal["guilty", "innocent", "unknown"]
Eligibility = Literal["eligible", "ineligible", "locked"]
CastRole = Literal["detective", "victim", "culprit", "suspect", "witness", "bystander"]
TestMethod = Literal["reenactment", "trap", "constraint_proof", "administrative_pressure"]
Timing = Literal["late_act2", "early_act3", "mid_act3"]

Count = Annotated[int, Field(ge=0)]


class Section(BaseModel):
    """Base of everything in CASE: unknown keys are kept; ``optional`` names what may be left out."""

    model_config = ConfigDict(extra="allow", frozen=True)

    optional: ClassVar[frozenset[str]] = frozenset()


class Era(Section):
    optional = frozenset({"specific_year", "specific_month"})

    decade: str = ""
    specific_year: int | None = None
    specific_month: int | str | None = None
    realism_constraints: list[str] = []


class Setting(Section):
    optional = frozenset({"place", "country"})

    location: str = ""
    place: str = ""
    country: str = ""
    institution: str = ""


class CrimeClass(Section):
    category: Category | None = None
    subtype: str = ""


class Meta(Section):
    optional = frozenset({"theme"})

    title: str = ""
    author: str = ""
    license: str = ""
    era: Era = Era()
    setting: Setting = Setting()
    crime_class: CrimeClass = CrimeClass()
    theme: str = ""


class CastMember(Section):
    """One person of the story; ``name`` is what LOGIC's people are matched by, to the letter."""

    optional = frozenset(
        {"opportunity_channels", "behavioral_tells", "evidence_sensitivity", "gender", "role"},
    )

    name: str = ""
    role: CastRole | None = None
    role_archetype: str = ""
    gender: str = ""
    age_range: str = ""
    relationships: list[str] = []
    public_persona: str = ""
    private_secret: str = ""
    motive_seed: str = ""
    motive_strength: str = ""
    alibi_window: str = ""
    access_plausibility: str = ""
    opportunity_channels: list[str] = []
    behavioral_tells: list[str] = []
    stakes: str = ""
    evidence_sensitivity: list[str] = []
    culprit_eligibility: Eligibility | None = None
    culpability: Culpability = "unknown"


class CulpabilitySection(Section):
    culprit_count: Annotated[int, Field(ge=1, le=2)] | None = None
    culprits: list[str] = []


class Narrative(Section):
    summary: str = ""


class SurfaceModel(Section):
    """What everyone believes happened."""

    narrative: Narrative = Narrative()
    accepted_facts: list[str] = []
    inferred_conclusions: list[str] = []


class DeliveryStep(Section):
    step: str = ""


class Mechanism(Section):
    description: str = ""
    delivery_path: list[DeliveryStep] = []


class Outcome(Section):
    result: str = ""


class HiddenModel(Section):
    """What did happen."""

    mechanism: Mechanism = Mechanism()
    outcome: Outcome = Outcome()


class FalseAssumption(Section):
    """The one mistaken belief; ``belief`` is its id in LOGIC."""

    optional = frozenset({"belief"})

    statement: str = ""
    type: Axis | None = None
    why_it_seems_reasonable: str = ""
    what_it_hides: str = ""
    belief: str = ""


class TimeSpace(Section):
    anchors: list[str] = []
    windows: list[str] = []
    contradictions: list[str] = []


class AccessSpace(Section):
    actors: list[str] = []
    objects: list[str] = []
    permissions: list[str] = []


class PhysicalSpace(Section):
    laws: list[str] = []
    traces: list[str] = []


class SocialSpace(Section):
    trust_channels: list[str] = []
    authority_sources: list[str] = []


class ConstraintSpace(Section):
    """What limits everybody: time, access, matter and trust."""

    time: TimeSpace = TimeSpace()
    access: AccessSpace = AccessSpace()
    physical: PhysicalSpace = PhysicalSpace()
    social: SocialSpace = SocialSpace()


class InferenceStep(Section):
    optional = frozenset({"required_evidence", "reader_observable"})

    observation: str = ""
    correction: str = ""
    effect: str = ""
    required_evidence: list[str] = []
    reader_observable: bool | None = None


class InferencePath(Section):
    steps: list[InferenceStep] = []


class DiscriminatingTest(Section):
    method: TestMethod | None = None
    design: str = ""
    knowledge_revealed: str = ""
    pass_condition: str = ""


class FairPlay(Section):
    all_clues_visible: bool = False
    no_special_knowledge_required: bool = False
    no_late_information: bool = False
    reader_can_solve: bool = False
    explanation: str = ""


class InferencePathRequirements(Section):
    min_steps: Count = 0
    max_steps: Count = 0
    require_observation_correction_effect: bool = False


class ClueVisibilityRequirements(Section):
    essential_clues_min: Count = 0
    essential_clues_before_test: bool = False
    early_clues_min: Count = 0
    mid_clues_min: Count = 0
    late_clues_min: Count = 0


class DiscriminatingTestRequirements(Section):
    timing: Timing | None = None
    must_reference_inference_step: bool = False


class QualityControls(Section):
    inference_path_requirements: InferencePathRequirements = InferencePathRequirements()
    clue_visibility_requirements: ClueVisibilityRequirements = ClueVisibilityRequirements()
    discriminating_test_requirements: DiscriminatingTestRequirements = DiscriminatingTestRequirements()


class Case(Section):
    """The narrative layer; sections in the order in which they are written."""

    optional = frozenset({"prose_requirements"})

    meta: Meta = Meta()
    cast: list[CastMember] = []
    culpability: CulpabilitySection = CulpabilitySection()
    surface_model: SurfaceModel = SurfaceModel()
    hidden_model: HiddenModel = HiddenModel()
    false_assumption: FalseAssumption = FalseAssumption()
    constraint_space: ConstraintSpace = ConstraintSpace()
    inference_path: InferencePath = InferencePath()
    discriminating_test: DiscriminatingTest = DiscriminatingTest()
    fair_play: FairPlay = FairPlay()
    quality_controls: QualityControls = QualityControls()
    prose_requirements: dict[str, Any] = {}
