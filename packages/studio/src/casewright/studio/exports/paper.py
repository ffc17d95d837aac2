"""What the host has to do with paper and clock: the list of things to print, the timetable."""

from __future__ import annotations

from typing import TypedDict

from .pack.model import GamePack, Table

_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


class Print(TypedDict):
    """A file of the kit, what it is, how many are wanted."""

    file: str
    what: str
    copies: str


class Entry(TypedDict):
    """A stretch of the evening, in minutes from its beginning."""

    start: int
    end: int
    title: str
    what: str


def numbered(count: int) -> str:
    """A small number in words."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def hours(minutes: int) -> str:
    """As "two hours and a half", to the nearest quarter."""
    whole, quarters = divmod(round(minutes / 15), 4)
    told = f"{numbered(whole)} hour" + ("" if whole == 1 else "s")
    return told + ("", " and a quarter", " and a half", " and three quarters")[quarters]


def prints(pack: GamePack) -> list[Print]:
    """The kit, file by file."""
    guests = len([c for c in pack.table.characters if c.role == "suspect"])
    rows = (
        (
            "booklets.pdf",
            "every guest’s booklet, to be printed on both sides; or one by one, from characters/",
            "one",
        ),
        ("clue-cards.pdf", f"{len(pack.table.cards)} cards, to be cut along the marks", "one"),
        ("floor-plan.pdf", "the plan, and the case sheet with what everybody knows", "one or two"),
        ("timeline.pdf", "a sheet on which to keep track of who was where", f"{guests} or more"),
        ("accusation.pdf", "the sheet on which each guest writes a name", str(guests)),
        ("solution.pdf", "for the envelope; not to be looked at", "one"),
    )
    return [Print(file=file, what=what, copies=copies) for file, what, copies in rows]


def timetable(table: Table) -> list[Entry]:
    """The evening from the first bell to the last page."""
    rounds = sum(r.minutes for r in table.rounds)
    before = 25
    plan = [
        (
            before,
            "The company arrives",
            "Booklets are handed out; every guest opens the sealed leaf alone. Then the "
            "first page is read aloud, and the case sheet.",
        )
    ]
    for r in table.rounds:
        count = numbered(len(r.cards)) + (" card" if len(r.cards) == 1 else " cards")
        plan.append((r.minutes, f"Round {r.number}: {r.name}", f"{count.capitalize()}. {r.task}"))
    rest = table.minutes - before - rounds
    plan.append((15, "The accusation", "The challenge is read; the sheets are filled in, and signed."))
    plan.append(
        (rest - 15, "The solution", "The sheets are read out, the envelope is opened, points are counted.")
    )
    made, now = [], 0
    for minutes, title, what in plan:
        made.append(Entry(start=now, end=now + minutes, title=title, what=what))
        now += minutes
    return made
