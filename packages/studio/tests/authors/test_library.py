"""The passage library: its format, and a linter that finds what it says it finds."""

from __future__ import annotations

import pytest

from casewright.cml.generator.data import table
from casewright.studio.authors.builtin.coverage import gaps
from casewright.studio.authors.builtin.library import Library, declared, known_words, parse, shipped
from casewright.studio.authors.builtin.lint import lint, passage_faults
from casewright.studio.authors.builtin.repetition import repetitions

FILLER = "Somebody had left a glove upon the sill, and nobody in the room would own to it."


def faults(source: str) -> list[str]:
    return [fault for passage in parse(source, "t.txt") for fault in passage_faults(passage, declared())]


def test_a_file_holds_passages_with_tags_and_paragraphs() -> None:
    source = "# a comment\n@ muse sleuth=clerk|actuary\nOne.\n\nTwo,\nthree.\n@ silence\nFour.\n"
    muse, silence = parse(source, "t.txt")
    assert (muse.use, muse.text, muse.line) == ("muse", "One.\n\nTwo,\nthree.", 2)
    assert muse.tags == {"sleuth": frozenset({"clerk", "actuary"})}
    assert muse.fits({"sleuth": "clerk", "crime": "theft"})
    assert not muse.fits({"sleuth": "botanist"})
    assert silence.fits({})


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        ("musing", FILLER, "unknown use 'musing'"),
        (
            "silence",
            "{Spaeker} went out, and shut the door on the dog, which was asleep.",
            "unknown slot",
        ),
        ("silence mood=grave", FILLER, "unknown tag 'mood'"),
        ("muse sleuth=bishop", FILLER, "unknown sleuth 'bishop'"),
        ("muse", FILLER, "expected the tag sleuth="),
        ("silence room", FILLER, "expected tag=value"),
        ("silence", FILLER + " {suspect} had gone.", "unknown slot {suspect}"),
        ("silence", FILLER + " {culprit} had gone.", "may not stand in this use"),
        ("silence", FILLER + " {speaker.hers} had gone.", "unknown form"),
        ("silence", FILLER + " It was } odd.", "a brace that is no slot"),
        ("silence", FILLER + " [[{house}]] was quiet.", "marks no span"),
        ("clue.is_not", FILLER + " {subject} is not {quality}.", "expected a marked span"),
        ("clue.is_not", FILLER + " [[{subject} is not that]].", "expected {quality} inside"),
        ("clue.is_not", FILLER + " [[{subject.they} is not {quality}]].", "expected {subject} inside"),
        ("clue.is_not", FILLER + " {quality} is what [[{subject} is {quality}]].", "outside [[ ]]"),
        ("clue.claim_span voice=cook", FILLER + " [[She was {in_place} {span}]].", "expected I or me"),
        ("clue.pulse crime=murder", FILLER + " [[It was over by {by}]].", "expected {victim} inside"),
        ("silence", "Too short.", "words, found 2"),
        ("silence", FILLER + " It was half past nine.", "a literal time"),
        ("silence", FILLER + " It was in 1926.", "a literal date"),
        ("silence", FILLER + " Then Algernon came.", "a name that is no slot: 'Algernon'"),
        ("silence", FILLER + " Little did he know it.", "cliches"),
        ("silence", FILLER + " It was okay.", "anachronisms"),
        ("silence", FILLER + ' "Yes, said he.', "a quotation that is not closed"),
        ("silence", FILLER + " It\u2019s late.", "straight quotes"),
        ("title.chapter scene=turn", "One\nTwo", "expected one line"),
        ("because.fact", "{fact}, and so on.", "without a full stop"),
        ("deduce.clear_place", FILLER + " {Cleared} was out of it.", "expected the slot {because}"),
    ],
)
def test_the_linter_finds(head: str, text: str, expected: str) -> None:
    found = faults(f"@ {head}\n{text}\n")
    assert any(expected in fault for fault in found), found


def test_a_good_clue_passage_has_no_faults() -> None:
    text = (
        'It was over a cup. "[[{Subject} was {in_place} {span}]]," said {speaker}, "and it was the good one."'
    )
    assert faults(f"@ clue.sighting_span voice=cook\n{text}\n") == []


def test_a_sentence_may_not_stand_twice() -> None:
    source = f"@ silence\n{FILLER}\n@ notice\nA dog barked in the yard, and left off again. {FILLER}\n"
    found = repetitions(Library(tuple(parse(source, "t.txt"))))
    assert any("a sentence of t.txt:1 again" in fault for fault in found)


def test_near_duplicates_are_found_and_different_texts_are_not() -> None:
    other = "Somebody had left a glove upon the sill, and nobody in the house would speak of it."
    third = "A constable breathed heavily behind the door; one could have told the time by him."
    found = repetitions(
        Library(tuple(parse(f"@ silence\n{FILLER}\n@ notice\n{other}\n@ silence\n{third}", "t")))
    )
    assert found == ["t:3: nearly the same as t:1"]


def test_gaps_are_counted_by_key() -> None:
    few = Library(tuple(parse(f"@ gesture voice=cook\n{FILLER}\n", "t.txt")))
    gap = next(line for line in gaps(few, declared()) if line.startswith("gap: gesture:"))
    assert "cook 1" in gap
    assert "butler 0" in gap
    begun = [line for line in gaps(few, declared(), begun=True) if "gesture" in line]
    assert begun == ["gap: gesture: expected 4 for each voice, found: cook 1"]


def test_the_shipped_library_is_clean_and_whole() -> None:
    assert lint(shipped()) == []


def test_no_known_word_is_a_name_that_a_person_may_bear() -> None:
    people = table("cast")
    names = {*people["surnames"], *people["given_f"], *people["given_m"]}
    assert names & known_words() == set()


def test_the_shipped_library_has_the_passages_that_were_promised() -> None:
    assert len(shipped().passages) >= 1_500
