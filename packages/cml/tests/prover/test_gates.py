"""Each gate fails on the worked case after one small change, and names what to mend."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casewright.cml.prover import Verdict

Judge = Callable[..., Verdict]


def fails(verdict: Verdict, gate: str) -> str:
    """The finding of a gate that must have failed: message and witness."""
    finding = verdict.gate(gate)
    assert finding.status == "fail", finding
    assert verdict.verdict == "unfair"
    return f"{finding.message} {finding.witness or ''}"


def failing(verdict: Verdict) -> set[str]:
    return {finding.id for finding in verdict.gates if finding.status == "fail"}


def test_the_worked_case_is_fair(judge: Judge) -> None:
    verdict = judge()
    assert verdict.verdict == "fair"
    assert [finding.status for finding in verdict.gates] == ["pass"] * 15
    assert verdict.suspects_left == ["ada"]
    assert verdict.diagnoses == [["clock_true"]]
    assert verdict.essential == ["clock", "pulse", "exchange", "kitchen", "dictating", "vicar"]
    assert set(verdict.certificates["dan"]) == {"pulse", "exchange"}
    assert [(point.clue, point.believed) for point in verdict.curve[:6]] == [
        ("clock", ["ada", "ben", "cat", "dan"]),
        ("cards", ["ben", "cat", "dan"]),
        ("partner", ["ben", "dan"]),
        ("coffee", ["dan"]),
        ("all_evening", ["dan"]),
        ("tonic", []),
    ]
    assert [point.open for point in verdict.curve[-3:]] == [["ada", "ben", "cat"], ["ada", "ben"], ["ada"]]


def test_frame_everybody_can_be_guilty(judge: Judge) -> None:
    spire = (
        "name: The drawing-room}",
        "name: The drawing-room}\n    - {id: spire, name: A spire without stairs}",
    )
    visit = ("items: [clock_key]}", "items: [clock_key], visits: [{in: spire, from: '20:00'}]}")
    assert "Ada Thorne, Ben Hale, Cat Lyle and Dan Marsh cannot be guilty" in fails(
        judge(spire, visit), "frame"
    )


def test_frame_every_method_can_be_used(judge: Judge) -> None:
    spire = (
        "name: The drawing-room}",
        "name: The drawing-room}\n    - {id: spire, name: A spire without stairs}",
    )
    fall = "    - {id: fall, name: A fall, presence: true, visits: [{in: spire, from: '20:00'}]}\n"
    assert "Nobody could have used A fall" in fails(
        judge(spire, ("  methods:\n", "  methods:\n" + fall)), "frame"
    )


def test_frame_each_clue_leaves_a_world(judge: Judge) -> None:
    change = ('shows: [{alive_at: "20:15"}]', "shows: [{who: marsh, in: hall}]")
    assert "'dictating' alone" in fails(judge(change), "frame")


def test_consistent_tells_the_walk_that_cannot_be(judge: Judge) -> None:
    told = fails(judge(('"20:15": hall, "20:25": study', '"20:25": study')), "consistent")
    assert "Ada Thorne cannot get from the drawing-room to the study between 20:20 and 20:25" in told


def test_consistent_tells_the_clue_that_is_false(judge: Judge) -> None:
    told = fails(judge(('ben: {"20:00": library}', 'ben: {"20:00": library, "21:00": hall}')), "consistent")
    assert "'coffee'" in told


def test_consistent_tells_what_cannot_all_be_so(judge: Judge) -> None:
    told = fails(judge(("had: {clock_key: [ada]}", "had: {clock_key: [ada, ben]}")), "consistent")
    assert "these cannot all be so: Ada Thorne had" in told
    assert "Ben Hale had" in told


def test_no_world_left_skips_what_comes_after(judge: Judge) -> None:
    verdict = judge(('shows: [{alive_at: "20:15"}]', 'shows: [{alive_at: "21:00"}]'))
    assert "no world is left" in fails(verdict, "consistent").lower()
    assert verdict.gate("unique").status == "skipped"
    assert verdict.gate("spread").status == "skipped"


def test_unique_tells_the_rival(judge: Judge) -> None:
    told = fails(
        judge(
            (
                'shows: [{who: ben, in: library, from: "20:15", to: "20:45"}]',
                'shows: [{who: ben, in: library, from: "20:15"}]',
            )
        ),
        "unique",
    )
    assert "do not clear Ben Hale" in told
    assert "Ben Hale could have done it at 20:" in told
    assert "(the study; A blow" in told


def test_answer_tells_the_method_left_open(judge: Judge) -> None:
    other = ("items: [clock_key]}", "items: [clock_key]}\n    - {id: push, name: A push, presence: true}")
    assert "A push" in fails(judge(other), "answer")


def test_deceptive_wants_the_culprits_cleared_first(judge: Judge) -> None:
    told = fails(
        judge(('shows: [{who: ada, in: drawing, from: "21:15", to: "21:30"}]', "shows: []")), "deceptive"
    )
    assert "Ada Thorne until" in told


def test_deceptive_takes_an_impossible_crime(judge: Judge) -> None:
    coffee = 'shows: [{who: ben, in: library, from: "21:15"}'
    finding = judge((coffee, coffee + ', {who: dan, in: terrace, from: "21:15"}')).gate("deceptive")
    assert finding.status == "pass"
    assert "impossible" in finding.message


def test_collapse_wants_two_beliefs(judge: Judge) -> None:
    assert "At least two beliefs" in fails(judge(("assuming: [tonic_kept], ", "")), "collapse")


def test_collapse_wants_one_diagnosis(judge: Judge) -> None:
    leans = (
        "evidence: record, shows: [{crime_from",
        "evidence: record, assuming: [tonic_kept], shows: [{crime_from",
    )
    assert "it would be enough to give up" in fails(judge(leans), "collapse")


def test_collapse_wants_a_contradiction(judge: Judge) -> None:
    early = 'shows: [{crime_from: "20:00", crime_to: "20:45"}], role: '
    weaker = [(early + role, early.replace("20:45", "21:15") + role) for role in ("essential", "supporting")]
    assert "none need be given up" in fails(judge(*weaker), "collapse")


def test_necessary_names_the_idle_clue(judge: Judge) -> None:
    idle = (
        'shows: [{who: ada, in: hall, from: "20:15"}], role: supporting',
        'shows: [{who: ada, in: hall, from: "20:15"}], role: essential',
    )
    assert "'met'" in fails(judge(idle), "necessary")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("points_to: dan, explained_by: exchange", "points_to: ada, explained_by: exchange"), "innocent"),
        (("points_to: dan, explained_by: exchange", "points_to: dan, explained_by: vicar"), "vicar"),
        (("by: cook, shows: []", "by: cook, shows: [{who: dan, in: kitchen, from: '21:00'}]"), "true"),
        (
            ("by: cook, shows: [], role: red_herring",
             "by: rose, shows: [{who: ben, in: library, from: '20:15', to: '20:45'}], role: red_herring"),
            "without it the gate 'necessary' changes",
        ),
    ],
)  # fmt: skip
def test_honest(judge: Judge, change: tuple[str, str], told: str) -> None:
    assert told in fails(judge(change), "honest")


def test_honest_wants_a_true_herring_also_of_a_culprit_whose_word_binds_nothing(judge: Judge) -> None:
    verdict = judge(("by: cook, shows: []", "by: ada, shows: [{who: dan, in: kitchen, from: '21:00'}]"))
    assert verdict.gate("consistent").status == "pass"
    assert "is not true in the solution" in fails(verdict, "honest")


def test_one_mistake_does_not_hide_another(judge: Judge) -> None:
    leap = ('"20:15": hall, "20:25": study', '"20:25": study')
    verdict = judge(
        leap, ("by: cook, shows: []", "by: cook, shows: [{who: dan, in: kitchen, from: '21:00'}]")
    )
    assert {"consistent", "honest"} <= failing(verdict)


def test_lies_must_be_found_out(judge: Judge) -> None:
    assert "'all_evening'" in fails(
        judge(('shows: [{who: ada, in: hall, from: "20:15"}]', "shows: []")), "lies"
    )


def test_a_case_without_a_lie_passes(judge: Judge) -> None:
    truthful = (
        'shows: [{who: ada, in: drawing, from: "20:00", to: "21:30"}]',
        'shows: [{who: ada, in: drawing, from: "20:00"}]',
    )
    assert judge(truthful).gate("lies").message == "No culprit lies."


TWO_AT_ONCE = """- {uses: [pulse, dictating], concludes: {crime_from: "20:20", crime_to: "20:45"}}
    - uses: [exchange, kitchen]
      concludes:
        all:
          - {who: dan, in: hall, from: "20:20", to: "20:45"}
          - {who: cat, in: kitchen, from: "20:20", to: "20:45"}"""
STEP = "- {uses: [pulse, dictating, kitchen], concludes: {cleared: cat}}"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("uses: [pulse, dictating, kitchen]", "uses: [pulse, kitchen]"), "is cleared) does not follow"),
        (("uses: [pulse, dictating, kitchen]", "uses: [pulse, dictating, kitchen, met]"), "not need 'met'"),
        ((STEP, "- {uses: [], concludes: {cleared: dan}}\n    " + STEP), "settles nothing"),
        (("- {uses: [clock, pulse], concludes: {belief: clock_true, is: false}}", ""), "No step concludes"),
        ((STEP, ""), "do not clear Cat Lyle"),
        (("- {uses: [pulse, exchange], concludes: {cleared: dan}}", TWO_AT_ONCE), "more than one suspect"),
    ],
)  # fmt: skip
def test_path(judge: Judge, change: tuple[str, str], told: str) -> None:
    assert told in fails(judge(change), "path")


NEGATIONS = ["{not: {belief: clock_true, is: true}}", "{not: {not: {belief: clock_true, is: false}}}"]


@pytest.mark.parametrize("negation", NEGATIONS)
def test_a_belief_may_also_fall_by_negations(judge: Judge, negation: str) -> None:
    assert judge(("{belief: clock_true, is: false}", negation)).verdict == "fair"


def test_a_case_without_steps_or_test_fails(judge: Judge, worked_text: str) -> None:
    steps = worked_text[worked_text.index("  steps:\n    - {uses") : worked_text.index("  test: {after")]
    test = worked_text[worked_text.index("  test: {after") :]
    assert "There are no `steps`" in fails(judge((steps, "")), "path")
    assert "There is no `test`" in fails(judge((test, "")), "test")


def test_path_lets_the_belief_fall_while_somebody_is_open(judge: Judge) -> None:
    fall = "- {uses: [clock, pulse], concludes: {belief: clock_true, is: false}}\n    "
    last = "- {uses: [pulse, dictating, vicar], concludes: {cleared: ben}}"
    told = fails(judge((fall, ""), (last, last + "\n    " + fall.strip())), "path")
    assert "falls only once the culprit is known" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("predicts: [{who: ada, had: clock_key}]", "predicts: [{alive_at: '20:15'}]"), "single out"),
        (
            ("predicts: [{who: ada, had: clock_key}]", "predicts: [{who: ada, lacked: clock_key}]"),
            "not do what",
        ),
        (("kitchen, dictating], predicts", "kitchen, dictating, vicar], predicts"), "too late"),
        (("singles_out: [ada]", "singles_out: [ben]"), "The test singles out Ben Hale"),
    ],
)
def test_the_test(judge: Judge, change: tuple[str, str], told: str) -> None:
    assert told in fails(judge(change), "test")


def test_spread_names_what_gives_it_away(judge: Judge) -> None:
    key = ('shows: [{alive_at: "20:15"}]', 'shows: [{alive_at: "20:15"}, {who: ada, had: clock_key}]')
    assert "decided by 'dictating' alone" in fails(judge(key), "spread")
    pair = (
        key,
        ('shows: [{who: ada, in: hall, from: "20:15"}]', 'shows: [{who: ada, in: hall, from: "20:15"}]'),
    )
    assert "spread" in failing(judge(*pair))


def test_spread_wants_an_innocent_after_two_thirds(judge: Judge, worked_text: str) -> None:
    early = ("pulse", "exchange", "kitchen", "dictating", "vicar")
    rows = {
        name: next(row for row in worked_text.splitlines(True) if f"- {{id: {name}, statement" in row)
        for name in (*early, "clock")
    }
    moved = "".join(rows[name] for name in ("clock", *early))
    told = fails(judge(*((rows[name], "") for name in early), (rows["clock"], moved)), "spread")
    assert "After two thirds of the clues (8)" in told


def test_robust_and_rules_are_reported_and_decide_nothing(judge: Judge) -> None:
    verdict = judge(("motive_seed: The old will names her", "motive_seed: none"))
    assert verdict.verdict == "fair"
    assert "14 of 15" in verdict.gate("rules").message
    assert "has none" in str(verdict.gate("rules").witness)
    assert "must be met: pulse" in str(verdict.gate("robust").witness)


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        (("all_clues_visible: true", "all_clues_visible: false"), "CASE does not promise it"),
        (("kind: window}\n    - {between: [terrace", "kind: secret}\n    - {between: [terrace"), None),
        (("Ben Hale, role: suspect, role_arch", "Ben Hale, role: detective, role_arch"), None),
        (("Ada Thorne, role: suspect, role_a", "Ada Thorne, role: detective, role_a"), "Ada Thorne did."),
        (
            ("uses: [pulse, dictating, kitchen]", "uses: [pulse, kitchen]"),
            "The steps do not prove",
        ),
    ],
)
def test_rules_are_told_one_by_one(judge: Judge, change: tuple[str, str], broken: str | None) -> None:
    told = str(judge(change).gate("rules").witness)
    assert told.count("Kept.") == 15 if broken is None else broken in told
