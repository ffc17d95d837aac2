"""The kit on paper: every sheet is there, holds what it should, and keeps what it must."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from casewright.studio.exports import GamePack, write_kit
from casewright.studio.exports.kit import kit

from .conftest import Book, accusing

OPEN = ("host-guide", "clue-cards", "floor-plan", "timeline", "accusation")


@pytest.fixture(scope="module")
def sheets(pack: GamePack) -> dict[str, bytes]:
    return kit(pack)


def words(pdf: bytes) -> str:
    """The text of a PDF, white space and typographer's marks evened out."""
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    text = text.replace("’", "'").replace("“", '"').replace("”", '"').replace("-\n", "-")
    return re.sub(r"\s+", " ", text)


def test_the_folder_holds_every_sheet(pack: GamePack, tmp_path: Path) -> None:
    write_kit(pack, tmp_path / "kit")
    names = {str(path.relative_to(tmp_path / "kit").with_suffix("")) for path in tmp_path.rglob("*.pdf")}
    assert names == {*OPEN, "booklets", "solution", *(f"characters/{b.slug}" for b in pack.booklets)}
    assert sorted(path.name for path in tmp_path.rglob("*.svg")) == [
        "floor-plan.svg",
        "solution-suspicion-curve.svg",
        "solution-who-was-where.svg",
    ]


def test_every_sheet_is_a4(sheets: dict[str, bytes]) -> None:
    for name, pdf in sheets.items():
        for page in pypdf.PdfReader(BytesIO(pdf)).pages:
            assert sorted(round(float(n)) for n in page.mediabox[2:]) == [595, 842], name


def test_open_sheets_do_not_change_with_the_answer(book: Book, sheets: dict[str, bytes]) -> None:
    """To the byte: whoever is put into the solution, host, table and innocents print the same."""
    assert book.case.document.logic
    innocent = [p for p in book.case.document.logic.suspects if p != book.case.dossier.culprit]
    other = kit(accusing(book, innocent[0]).pack)
    for name in OPEN:
        assert other[name] == sheets[name], name
    assert other["solution"] != sheets["solution"]


def test_every_suspect_has_as_many_pages(pack: GamePack, sheets: dict[str, bytes]) -> None:
    """The thickness of a booklet gives nobody away."""
    counts = {
        len(pypdf.PdfReader(BytesIO(sheets[f"characters/{b.slug}"])).pages)
        for b in pack.booklets
        if b.character.role == "suspect"
    }
    assert len(counts) == 1


def test_booklets_together_are_the_booklets(pack: GamePack, sheets: dict[str, bytes]) -> None:
    together = words(sheets["booklets"])
    for booklet in pack.booklets:
        for saying in booklet.sayings:
            assert saying.says.replace("-", "") in together.replace("-", "")


def test_a_booklet_says_who_did_it_to_one_guest_alone(pack: GamePack, sheets: dict[str, bytes]) -> None:
    told = [b.slug for b in pack.booklets if "You did it." in words(sheets[f"characters/{b.slug}"])]
    assert told == [b.slug for b in pack.booklets if b.sealed and b.sealed.guilty]


def test_every_card_is_printed(pack: GamePack, sheets: dict[str, bytes]) -> None:
    printed = words(sheets["clue-cards"]).replace("-", "")
    for card in pack.table.cards:
        assert card.says.replace("-", "") in printed


def test_the_ballot_has_every_choice(pack: GamePack, sheets: dict[str, bytes]) -> None:
    printed, ballot = words(sheets["accusation"]), pack.table.ballot
    for choice in (*ballot.suspects, *ballot.methods, *ballot.beliefs):
        assert choice in printed


def test_the_solution_warns_before_it_tells(pack: GamePack, sheets: dict[str, bytes]) -> None:
    first, second, *_ = pypdf.PdfReader(BytesIO(sheets["solution"])).pages
    assert "Not to be opened" in first.extract_text()
    assert pack.solution.culprits[0] not in first.extract_text()
    assert pack.solution.culprits[0] in second.extract_text()


def test_pdfs_carry_no_date(sheets: dict[str, bytes]) -> None:
    for name, pdf in sheets.items():
        info = pypdf.PdfReader(BytesIO(pdf)).metadata
        assert info is not None
        assert "/CreationDate" not in info, name


def test_another_process_makes_the_same_bytes(
    pack: GamePack, sheets: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "pack.json").write_text(pack.model_dump_json(), encoding="utf-8")
    program = (
        "import hashlib, sys; from pathlib import Path\n"
        "from casewright.studio.exports import GamePack; from casewright.studio.exports.kit import kit\n"
        "made = kit(GamePack.model_validate_json(Path(sys.argv[1]).read_text('utf-8')))\n"
        "print(hashlib.sha256(b''.join(made[name] for name in sorted(made))).hexdigest())\n"
    )
    call = [sys.executable, "-c", program, str(tmp_path / "pack.json")]
    env = {**os.environ, "PYTHONHASHSEED": "99"}
    done = subprocess.run(call, capture_output=True, text=True, check=True, cwd=tmp_path, env=env)
    here = hashlib.sha256(b"".join(sheets[name] for name in sorted(sheets))).hexdigest()
    assert done.stdout.strip() == here
