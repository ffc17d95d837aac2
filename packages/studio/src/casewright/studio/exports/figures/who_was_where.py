"""Who was where: people against time, every room with a tint, a hatching and a number of its own.

The same drawing without its bars is the blank sheet on which the guests of a party keep their notes.
"""

from __future__ import annotations

from ..typography import capital, smart
from .hatches import fills
from .measure import width
from .model import ChartRow, Stay, WhoWasWhere
from .svg import FAINT, INK, PAPER, Sheet

LEFT, TOP, ROW, SLOT = 168.0, 58.0, 34.0, 30.0
RIGHT, FOOT, KEY = 16.0, 14.0, 22.0


def who_was_where(chart: WhoWasWhere, *, blank: bool = False) -> str:
    """The chart as SVG; ``blank`` leaves out the bars, the notes behind the names and the crime."""
    wide = LEFT + SLOT * len(chart.times) + RIGHT
    end = TOP + ROW * len(chart.rows)
    sheet = Sheet(wide, end + FOOT, smart(chart.title), _told(chart, blank=blank))
    _hours(sheet, chart.times, end)
    for n, row in enumerate(chart.rows):
        _name(sheet, row, TOP + ROW * n, blank=blank)
    if not blank:
        colours = fills(sheet, list(chart.rooms))
        for n, row in enumerate(chart.rows):
            _bars(sheet, chart, row, TOP + ROW * n, colours)
        _crime(sheet, chart, end)
    _frame(sheet, len(chart.rows), wide, end)
    if not blank:
        _key(sheet, chart.rooms, colours)
    return sheet.svg()


def _told(chart: WhoWasWhere, *, blank: bool) -> str:
    """The chart in words, for who cannot see it."""
    if blank:
        return f"A sheet to fill in: {len(chart.rows)} people, from {chart.times[0]} to {chart.times[-1]}."
    return smart(" ".join(f"{row.name}: {_evening(chart, row)}." for row in chart.rows))


def _evening(chart: WhoWasWhere, row: ChartRow) -> str:
    return "; ".join(f"from {chart.times[stay.start]} {chart.rooms[stay.room]}" for stay in row.stays)


def _hours(sheet: Sheet, times: list[str], end: float) -> None:
    """Upright lines and the clock above them: every slot a line, every quarter its time."""
    for n, time in enumerate(times):
        x = LEFT + SLOT * n
        told = int(time[3:]) % 15 == 0
        sheet.line((x, TOP), (x, end), stroke=FAINT, stroke_width=0.8 if told else 0.3)
        if told:
            sheet.line((x, TOP - 7), (x, TOP), stroke_width=0.8)
            sheet.text((x, TOP - 12), time.replace(":", "."), 12)


def _name(sheet: Sheet, row: ChartRow, y: float, *, blank: bool) -> None:
    name, note = smart(row.name), "" if blank else smart(row.note)
    size = min(14.0, 14.0 * (LEFT - 16) / max(width(name, 14), 1))
    sheet.text((LEFT - 10, y + (16 if note else 22)), name, size, "end")
    if note:
        sheet.text((LEFT - 10, y + 29), note, 10.5, "end", font_style="italic", fill="#5b554c")


def _bars(sheet: Sheet, chart: WhoWasWhere, row: ChartRow, y: float, colours: dict[str, str]) -> None:
    numbers = {room: str(n) for n, room in enumerate(chart.rooms, 1)}
    for stay in row.stays:
        x, long = LEFT + SLOT * stay.start, SLOT * (stay.end - stay.start + 1)
        sheet.rect(x, y + 4, long, ROW - 8, fill=colours[stay.room], stroke=INK, stroke_width=0.9)
        _says(sheet, stay, (x, y), long, (_room(chart.rooms[stay.room]), numbers[stay.room]))


def _says(sheet: Sheet, stay: Stay, corner: tuple[float, float], long: float, names: tuple[str, str]) -> None:
    """The room's number, and its name where there is space for it, on a slip of paper."""
    whole = f"{names[1]}  {names[0]}"
    words = whole if width(whole, 11) + 14 <= long else names[1]
    middle, wide = corner[0] + long / 2, width(words, 11) + 8
    sheet.rect(middle - wide / 2, corner[1] + 9.5, wide, 15, fill=PAPER, rx=2, fill_opacity=0.88)
    sheet.text((middle, corner[1] + 21), words, 11)


def _room(name: str) -> str:
    return capital(smart(name.removeprefix("The ").removeprefix("the ")))


def _crime(sheet: Sheet, chart: WhoWasWhere, end: float) -> None:
    """A line through the instant of the crime, and what it was, above."""
    if chart.crime_slot is None:
        return
    x = LEFT + SLOT * chart.crime_slot + SLOT / 2
    sheet.line((x, TOP - 26), (x, end), stroke_width=2, stroke_dasharray="1 4", stroke_linecap="round")
    label = smart(chart.crime_label)
    half = width(label, 12) / 2
    at = min(max(x, half + 4), sheet.width - half - 4)
    sheet.text((at, TOP - 34), label, 12, font_style="italic")


def _frame(sheet: Sheet, rows: int, wide: float, end: float) -> None:
    for n in range(1, rows):
        y = TOP + ROW * n
        sheet.line((8, y), (wide - RIGHT, y), stroke=FAINT, stroke_width=0.4)
    sheet.line((8, TOP), (wide - RIGHT, TOP), stroke_width=1.4)
    sheet.line((8, end), (wide - RIGHT, end), stroke_width=1.4)
    sheet.line((LEFT, TOP), (LEFT, end), stroke_width=1)


def _key(sheet: Sheet, rooms: dict[str, str], colours: dict[str, str]) -> None:
    """Which number, tint and hatching is which room, in columns under the chart."""
    names = {room: _room(name) for room, name in rooms.items()}
    wide = max(width(name, 12) for name in names.values()) + 66
    columns = max(1, int((sheet.width - 16) // wide))
    rows = -(-len(rooms) // columns)
    top = sheet.height + 10
    for n, (room, name) in enumerate(names.items()):
        x, y = 8 + wide * (n // rows), top + KEY * (n % rows)
        sheet.rect(x, y, 30, 15, fill=colours[room], stroke=INK, stroke_width=0.8)
        sheet.text((x + 36, y + 12), f"{n + 1}  {name}", 12, "start")
    sheet.height = top + KEY * rows + 6
