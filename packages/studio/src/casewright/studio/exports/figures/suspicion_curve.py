"""The suspicion curve: how many could still have done it after each clue, and who.

The heavy line counts the suspects whom the clues leave, whatever one may doubt; the broken line those who are
left to somebody that believes what everyone believes. Where the broken line runs below the other the case
deceives; where it comes to nothing what everyone believes has become impossible.
"""

from __future__ import annotations

from itertools import groupby

from ..typography import smart
from .measure import width
from .model import SuspicionCurve
from .svg import FAINT, INK, PAPER, Point, Sheet

LEFT, TOP, RIGHT, STEP = 150.0, 44.0, 18.0, 24.0
ROW, BETWEEN = 20.0, 46.0
HIGH = 190.0
"""The step chart's height, as far as a suspect's share of it stays between 15 and 30."""


def suspicion_curve(curve: SuspicionCurve) -> str:
    """The curve as SVG: counts above, the suspects one by one below, chapters marked between."""
    wide = LEFT + STEP * len(curve.steps) + RIGHT
    floor = TOP + _up(curve) * len(curve.suspects)
    rows = floor + BETWEEN
    sheet = Sheet(max(wide, 560.0), rows + ROW * len(curve.suspects), smart(curve.title), _told(curve))
    _chapters(sheet, curve, floor, rows)
    _scale(sheet, curve, floor)
    _steps(sheet, curve, floor)
    for n, suspect in enumerate(curve.suspects):
        _row(sheet, curve, suspect, rows + ROW * n)
    _key(sheet)
    return sheet.svg()


def _up(curve: SuspicionCurve) -> float:
    """The height of one suspect in the step chart."""
    return min(max(HIGH / max(len(curve.suspects), 1), 15.0), 30.0)


def _told(curve: SuspicionCurve) -> str:
    """The curve in words, for who cannot see it."""
    counts = ", ".join(f"{len(step.believed)} and {len(step.open)}" for step in curve.steps)
    return f"After each clue, the suspects left to who believes everything and to who may doubt: {counts}."


def _chapters(sheet: Sheet, curve: SuspicionCurve, floor: float, rows: float) -> None:
    """A band for every other chapter, and its number between the two parts of the picture."""
    low, n = rows + ROW * len(curve.suspects), 0
    for band, (chapter, steps) in enumerate(groupby(curve.steps, lambda step: step.chapter)):
        count = len(list(steps))
        x = LEFT + STEP * n
        if band % 2 == 0:
            sheet.rect(x, TOP - 8, STEP * count, low - TOP + 8, fill="#f1ede4")
        sheet.text((x + STEP * count / 2, floor + 28), str(chapter), 12)
        n += count
    sheet.text((LEFT - 12, floor + 28), "chapter", 12, "end", font_style="italic")


def _scale(sheet: Sheet, curve: SuspicionCurve, floor: float) -> None:
    end = LEFT + STEP * len(curve.steps)
    for count in range(len(curve.suspects) + 1):
        y = floor - _up(curve) * count
        sheet.line((LEFT, y), (end, y), stroke=INK if count == 0 else FAINT, stroke_width=0.4 + (count == 0))
        sheet.text((LEFT - 12, y + 4), str(count), 11.5, "end")
    sheet.line((LEFT, TOP - 8), (LEFT, floor), stroke_width=1)
    sheet.text((LEFT - 38, TOP + 4), "suspects", 12, "end", font_style="italic")
    sheet.text((LEFT - 38, TOP + 19), "left", 12, "end", font_style="italic")


def _steps(sheet: Sheet, curve: SuspicionCurve, floor: float) -> None:
    believed = [len(step.believed) for step in curve.steps]
    possible = [len(step.open) for step in curve.steps]
    sheet.trail(_stairs(possible, floor, _up(curve), 0), stroke_width=3.2, stroke_linejoin="miter")
    sheet.trail(_stairs(believed, floor, _up(curve), 2.2), stroke_width=1.8, stroke_dasharray="5 3.5")


def _stairs(counts: list[int], floor: float, up: float, lift: float) -> list[Point]:
    """Two corners a clue; ``lift`` parts the lines where they would lie on each other."""
    points: list[Point] = []
    for n, count in enumerate(counts):
        y = floor - up * count + lift
        points += [(LEFT + STEP * n, y), (LEFT + STEP * (n + 1), y)]
    return points


def _row(sheet: Sheet, curve: SuspicionCurve, suspect: str, y: float) -> None:
    """One suspect: a full cell while suspected by all, an empty one while only doubt keeps them in."""
    culprit = suspect in curve.culprits
    name = smart(curve.suspects[suspect])
    size = min(13.0, 13.0 * (LEFT - 24) / max(width(name, 13), 1))
    sheet.text((LEFT - 12, y + 14), name, size, "end", font_weight="bold" if culprit else None)
    for n, step in enumerate(curve.steps):
        x = LEFT + STEP * n
        if suspect in step.believed:
            sheet.rect(x + 1.5, y + 3.5, STEP - 3, ROW - 7, fill=INK)
        elif suspect in step.open:
            sheet.rect(x + 2, y + 4, STEP - 4, ROW - 8, fill=PAPER, stroke=INK, stroke_width=0.9)
        else:
            sheet.line((x + 4, y + ROW / 2), (x + STEP - 4, y + ROW / 2), stroke=FAINT, stroke_width=0.8)


def _key(sheet: Sheet) -> None:
    y, x = sheet.height + 26, 14.0
    for draw, words in (
        (_heavy, "could have done it, whatever one doubts"),
        (_broken, "could have done it, if what everyone believes is true"),
    ):
        draw(sheet, x, y)
        sheet.text((x + 50, y), words, 12, "start", font_style="italic")
        y += 20
    sheet.height = y + 2


def _heavy(sheet: Sheet, x: float, y: float) -> None:
    sheet.line((x, y - 4), (x + 22, y - 4), stroke_width=3.2)
    sheet.rect(x + 27, y - 10, 15, 12, fill=PAPER, stroke=INK, stroke_width=0.9)


def _broken(sheet: Sheet, x: float, y: float) -> None:
    sheet.line((x, y - 4), (x + 22, y - 4), stroke_width=1.8, stroke_dasharray="5 3.5")
    sheet.rect(x + 27, y - 10, 15, 12, fill=INK)
