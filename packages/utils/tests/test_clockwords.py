"""Times in words and back."""

from __future__ import annotations

import pytest

from casewright.utils.clockwords import Style, at, dial, in_words, parse, span

EVERY_MINUTE = [f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in range(60)]


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("21:15", "a quarter past nine"),
        ("21:00", "nine o'clock"),
        ("21:05", "five past nine"),
        ("21:30", "half past nine"),
        ("21:35", "twenty-five to ten"),
        ("21:45", "a quarter to ten"),
        ("21:07", "seven minutes past nine"),
        ("21:59", "one minute to ten"),
        ("12:00", "noon"),
        ("00:00", "midnight"),
        ("23:45", "a quarter to twelve"),
        ("00:10", "ten past twelve"),
        ("12:40", "twenty to one"),
    ],
)
def test_a_time_is_told_as_people_tell_it(time: str, words: str) -> None:
    assert in_words(time) == words


def test_the_ways_of_telling() -> None:
    assert in_words("20:35", "old") == "five-and-twenty to nine"
    assert in_words("20:35", "minutes") == "twenty-five minutes to nine"
    assert in_words("20:00", bare=True) == "eight"
    assert at("21:15") == "at a quarter past nine"
    assert span("20:15", "20:45") == "from a quarter past eight until a quarter to nine"
    assert span("20:00", "21:00") == "from eight until nine o'clock"
    assert span("20:15", "20:15") == "at a quarter past eight"


@pytest.mark.parametrize("wrong", ["9:15", "24:00", "21:60", "21.15", "", "21:15 "])
def test_what_is_no_time_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="HH:MM"):
        in_words(wrong)


@pytest.mark.parametrize("style", ["plain", "old", "minutes"])
def test_every_minute_of_the_day_comes_back(style: Style) -> None:
    for time in EVERY_MINUTE:
        told = f"It was {in_words(time, style)}, or so she said."
        (found,) = parse(told)
        assert (found.time, told[found.start : found.end]) == (dial(time), in_words(time, style))


def test_every_span_comes_back() -> None:
    for start in EVERY_MINUTE[::5]:
        for end in EVERY_MINUTE[::35]:
            if start != end:
                told = f"She sat there {span(start, end)} and sewed."
                assert [found.time for found in parse(told)] == [dial(start), dial(end)], told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Half-past nine, and no post.", ["9:30"]),
        ("He left at ten minutes to\nnine o’clock.", ["8:50"]),
        ("five minutes to midnight", ["11:55"]),
        ("the 9.15 from Deal, due 21:40", ["9:15", "9:40"]),
        ("He came at nine.", ["9:00"]),
        ("Until nine, nobody spoke; after ten, everybody did.", ["9:00", "10:00"]),
        ("quarter after three", ["3:15"]),
    ],
)
def test_other_ways_of_saying_it(text: str, times: list[str]) -> None:
    assert [found.time for found in parse(text)] == times


@pytest.mark.parametrize(
    "text",
    [
        "He waited half an hour for a quarter of an ounce.",
        "at one end of the table, by two chairs and twelve spoons",
        "It cost £3.50, or 12.345 marks.",
        "Nine of them came; at ten or twelve paces he stopped.",
        "the eleventh hour, a well-known phrase",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert parse(text) == []


def test_a_bare_hour_is_marked() -> None:
    assert [found.bare for found in parse("at nine, or nine o'clock")] == [True, False]
