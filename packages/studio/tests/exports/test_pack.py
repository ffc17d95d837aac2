"""The game pack: every clue on one card, nothing open depends on the answer, liars know their lies."""

from __future__ import annotations

import json

import pytest

from casewright.cml.generator.data import table as generator_table
from casewright.studio.exports import GamePack, build_pack
from casewright.studio.exports.data import table
from casewright.studio.exports.pack.cards import rounds_of
from casewright.studio.exports.pack.facts import in_minutes, listed, window
from casewright.studio.exports.pack.truth import lies_of, position

from .conftest import Book, accusing


def test_every_clue_is_on_one_card_and_in_one_round(book: Book, pack: GamePack) -> None:
    assert book.case.document.logic
    clues = book.case.document.logic.clues
    assert [card.number for card in pack.table.cards] == list(range(1, len(clues) + 1))
    assert [n for r in pack.table.rounds for n in r.cards] == [card.number for card in pack.table.cards]
    for clue, card in zip(clues, pack.table.cards, strict=True):
        assert clue.statement.endswith(card.says[1:])
        assert card.kind == clue.evidence


def test_rounds_are_cut_between_chapters_and_are_about_as_long(book: Book, pack: GamePack) -> None:
    where = {clue: span.chapter for clue, span in book.prose.spans.items()}
    assert book.case.document.logic
    ids = [clue.id for clue in book.case.document.logic.clues]
    rounds = rounds_of(ids, book.outline)
    assert sorted(set(rounds)) == [1, 2, 3]
    for (a, first), (b, second) in zip(zip(ids, rounds), zip(ids[1:], rounds[1:])):  # noqa: B905
        assert first == second or where[a] != where[b]
    sizes = [rounds.count(n) for n in (1, 2, 3)]
    assert max(sizes) - min(sizes) <= 5


def test_who_did_it_changes_nothing_that_lies_open(book: Book, pack: GamePack) -> None:
    """Another culprit in the solution: the table and all that is not sealed stay as they are."""
    assert book.case.document.logic
    guilty = book.case.dossier.culprit
    for person in book.case.document.logic.suspects:
        if person != guilty:
            other = accusing(book, person).pack
            assert other.table == pack.table
            assert other.look == pack.look
            open_parts = [[b.model_dump(exclude={"sealed"}) for b in p.booklets] for p in (pack, other)]
            assert open_parts[0] == open_parts[1]
            assert other.solution != pack.solution


def test_only_the_guilty_learn_that_they_are(book: Book, pack: GamePack) -> None:
    names = {b.character.name for b in pack.booklets if b.sealed and b.sealed.guilty}
    assert names == {book.case.cast.member(book.case.dossier.culprit).name}
    assert all((b.sealed is None) == (b.character.role == "witness") for b in pack.booklets)


def test_innocent_leaves_name_no_culprit(book: Book, pack: GamePack) -> None:
    culprit = book.case.cast.member(book.case.dossier.culprit)
    for booklet in pack.booklets:
        if booklet.sealed and not booklet.sealed.guilty:
            assert culprit.surname not in " ".join(booklet.sealed.told)


def test_guests_say_what_is_theirs_to_say(book: Book, pack: GamePack) -> None:
    assert book.case.document.logic
    by = [c.number for c in pack.table.cards if c.who is not None]
    assert sorted(s.card for b in pack.booklets for s in b.sayings) == by
    for booklet in pack.booklets:
        for saying in booklet.sayings:
            card = pack.table.cards[saying.card - 1]
            assert card.who == booklet.character.short
            assert saying.round == card.round


def test_the_liar_is_told_which_card_is_a_lie(book: Book, pack: GamePack) -> None:
    assert book.case.document.logic
    logic, culprit = book.case.document.logic, book.case.dossier.culprit
    lies = lies_of(logic, culprit)
    assert lies, "a culprit of ours tells at least one lie"
    booklet = next(b for b in pack.booklets if b.sealed and b.sealed.guilty)
    assert booklet.sealed
    number = [clue.id for clue in logic.clues].index(lies[0].id) + 1
    assert str(number) in booklet.sealed.told[-1]
    assert next(ground.card for ground in pack.solution.lies) == number


def test_positions_follow_the_evening(book: Book) -> None:
    logic = book.case.document.logic
    assert logic
    assert logic.solution
    person, evening = next(iter(logic.solution.evening.items()))
    for time, place in evening.items():
        slot = logic.clock.slot(time)
        assert slot is not None
        assert position(logic, person, slot) == place
    assert position(logic, "nobody", 0) is None


def test_the_proof_names_cards_and_chapters(book: Book, pack: GamePack) -> None:
    assert book.case.document.logic
    steps = book.case.document.logic.steps
    assert [len(step.grounds) for step in pack.solution.steps] == [len(step.uses) for step in steps]
    for step in pack.solution.steps:
        for ground in step.grounds:
            chapter = next(c for c in book.prose.chapters if c.number == ground.chapter)
            assert ground.says in chapter.text


def test_the_frame_is_on_the_case_sheet(book: Book, pack: GamePack) -> None:
    assert book.case.document.logic
    logic = book.case.document.logic
    told = " ".join(line for fact in pack.table.facts for line in fact.lines).lower()
    names = (
        [m.name for m in logic.methods] + [i.name for i in logic.items] + [q.name for q in logic.qualities]
    )
    for name in names:
        assert name.lower() in told
    for belief in logic.beliefs:
        assert belief.statement in pack.table.ballot.beliefs
        assert belief.statement.lower() in told


def test_the_pack_survives_json(pack: GamePack) -> None:
    assert GamePack.model_validate(json.loads(pack.model_dump_json())) == pack


def test_the_same_story_gives_the_same_pack(book: Book, pack: GamePack) -> None:
    assert build_pack(book.case, book.outline, book.prose) == pack


def test_the_first_page_is_read_aloud_without_pictures(pack: GamePack) -> None:
    assert pack.table.opening == ['It *had* rained. "Nobody came," said the butler, "and nobody\'s left."']


@pytest.mark.parametrize("kind", ["suspects", "witnesses"])
def test_there_is_a_dress_for_every_voice(kind: str) -> None:
    assert set(generator_table("cast")[kind]) <= set(table("play")["dress"])


@pytest.mark.parametrize("kind", ["secrets", "motives"])
def test_every_secret_and_motive_is_told_to_its_owner(kind: str) -> None:
    assert set(generator_table("cast")[kind]) == set(table("play")[kind])


def test_small_words() -> None:
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert listed(["a"]) == "a"
    assert window("20:00", "20:00") == "at eight o'clock"
    assert in_minutes(5) == "five minutes"
    assert in_minutes(1) == "one minute"
