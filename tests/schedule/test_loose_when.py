"""Days with times as people type them. Today is Tuesday, 24 November 2026."""

from datetime import date, time

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import format_when
from calendar_tui.schedule.loose import Side, parse_when
from calendar_tui.schedule.when import When
from tests.schedule.strategies import TODAY

CLOCKS = {
    "9": "09:00",
    "09": "09:00",
    "0": "00:00",
    "17": "17:00",
    "9:00": "09:00",
    "09:00": "09:00",
    "9:05": "09:05",
    "14:30": "14:30",
    "14:30:00": "14:30",
    "9.30": "09:30",
    "900": "09:00",
    "930": "09:30",
    "0930": "09:30",
    "1430": "14:30",
    "9am": "09:00",
    "9 am": "09:00",
    "9 AM": "09:00",
    "9a": "09:00",
    "9 a.m.": "09:00",
    "9a.m.": "09:00",
    "9p": "21:00",
    "9 p.m": "21:00",
    "9:30pm": "21:30",
    "9.30 pm": "21:30",
    "930pm": "21:30",
    "930am": "09:30",
    "1130am": "11:30",
    "12am": "00:00",
    "12 pm": "12:00",
    "12:30 am": "00:30",
    "12:30pm": "12:30",
    "noon": "12:00",
    "12 noon": "12:00",
    "midday": "12:00",
    "at 9": "09:00",
    "@ 9:30": "09:30",
    "9 o'clock": "09:00",
    "9:00\u202fAM": "09:00",
}

AROUND = (
    "{}",
    "fri {}",
    "{} fri",
    "fri at {}",
    "Friday, {}",
    "27 nov {}",
    "nov 27 at {}",
    "11/27 {}",
    "{} on 11/27",
    "2026-11-27 {}",
    "Fri 27 Nov 2026 {}",
    "the 27th at {}",
    "in 3 days at {}",
    "+3 {}",
)
"""Where a time may stand; all of these but the first are the same Friday."""


@pytest.mark.parametrize("text", CLOCKS)
def test_a_time_alone_is_today(text: str) -> None:
    assert format_when(parse_when(text, TODAY)) == f"Tue 24 Nov 2026 {CLOCKS[text]}"


@pytest.mark.parametrize("text", ["9:00", "9am", "9.30 pm", "noon", "930am", "14:30"])
@pytest.mark.parametrize("around", AROUND[1:])
def test_a_time_stands_before_or_after_its_day(around: str, text: str) -> None:
    found = parse_when(around.format(text), TODAY)
    assert format_when(found) == f"Fri 27 Nov 2026 {CLOCKS[text]}"


MIXED = {
    "fri 9": "Fri 27 Nov 2026 09:00",
    "fri at 9": "Fri 27 Nov 2026 09:00",
    "9 fri": "Fri 27 Nov 2026 09:00",
    "9am fri": "Fri 27 Nov 2026 09:00",
    "fri 9.10": "Fri 27 Nov 2026 09:10",
    "fri 930": "Fri 27 Nov 2026 09:30",
    "fri 2030": "Fri 27 Nov 2026 20:30",
    "next tue 9am": "Tue 1 Dec 2026 09:00",
    "tomorrow noon": "Wed 25 Nov 2026 12:00",
    "tomorrow 9": "Wed 25 Nov 2026 09:00",
    "9 tomorrow": "Wed 25 Nov 2026 09:00",
    "tomorrow, 9:00.": "Wed 25 Nov 2026 09:00",
    "3 dec 14:30": "Thu 3 Dec 2026 14:30",
    "3 dec 9": "Thu 3 Dec 2026 09:00",
    "dec 3 9": "Thu 3 Dec 2026 09:00",
    "dec 3 0930": "Thu 3 Dec 2026 09:30",
    "12/3 9a": "Thu 3 Dec 2026 09:00",
    "12/3 14": "Thu 3 Dec 2026 14:00",
    "12/3/26 9": "Thu 3 Dec 2026 09:00",
    "24.12. 9.30": "Thu 24 Dec 2026 09:30",
    "2026-12-03T09:00": "Thu 3 Dec 2026 09:00",
    "2026-12-03t09:00:00": "Thu 3 Dec 2026 09:00",
    "2026-12-03 9": "Thu 3 Dec 2026 09:00",
    "20261203 0900": "Thu 3 Dec 2026 09:00",
    "Sat, Nov 28 at 10:00 AM": "Sat 28 Nov 2026 10:00",
    "Thursday, December 3, 2026 at 2:30 p.m.": "Thu 3 Dec 2026 14:30",
    "thanksgiving 9": "Thu 26 Nov 2026 09:00",
    "new year's eve 11:59pm": "Thu 31 Dec 2026 23:59",
    "monday after thanksgiving at 8": "Mon 30 Nov 2026 08:00",
    "first monday of december 9am": "Mon 7 Dec 2026 09:00",
    "in 3 days at 9": "Fri 27 Nov 2026 09:00",
    "+1w at noon": "Tue 1 Dec 2026 12:00",
    "weekend 10am": "Sat 28 Nov 2026 10:00",
    "fri": "Fri 27 Nov 2026",
    "27": "Fri 27 Nov 2026",
    "fri 27": "Fri 27 Nov 2026",
    "9th": "Wed 9 Dec 2026",
    "3 dec 2027": "Fri 3 Dec 2027",
    "dec 12 30": "Thu 12 Dec 2030",
    "dec 3 2030": "Tue 3 Dec 2030",
    "24.12.": "Thu 24 Dec 2026",
    "fri all day": "Fri 27 Nov 2026",
    "fri, all-day": "Fri 27 Nov 2026",
    "all day": "Tue 24 Nov 2026",
}


@pytest.mark.parametrize("text", MIXED)
def test_days_and_times_as_they_are_typed(text: str) -> None:
    assert format_when(parse_when(text, TODAY)) == MIXED[text]


def test_a_time_alone_is_on_the_day_of_the_cursor() -> None:
    base = date(2027, 3, 10)
    assert parse_when("9am", TODAY, base=base) == When(base, time(9))
    assert parse_when("all day", TODAY, base=base) == When(base)
    assert parse_when("+1 9am", TODAY, base=base) == When(date(2027, 3, 11), time(9))
    assert parse_when("fri 9am", TODAY, base=base) == When(date(2026, 11, 27), time(9))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("fri 3", time(15)),
        ("fri 3:30", time(15, 30)),
        ("fri 330", time(15, 30)),
        ("fri 6", time(18)),
        ("fri 7", time(7)),
        ("fri 11", time(11)),
        ("fri 12", time(12)),
        ("fri 0:30", time(0, 30)),
        ("fri 03:30", time(3, 30)),
        ("fri 03", time(3)),
        ("fri 3am", time(3)),
        ("fri 15", time(15)),
    ],
)
def test_on_a_12_hour_clock_small_hours_are_the_afternoon(text: str, clock: time) -> None:
    assert parse_when(text, TODAY, clock_12h=True).clock == clock


def test_on_a_24_hour_clock_three_is_three() -> None:
    assert parse_when("fri 3", TODAY).clock == time(3)


def test_the_second_of_two_equal_times_can_be_asked_for() -> None:
    second = When(date(2026, 11, 1), time(1, 30), 1)
    assert parse_when("1 nov 2026 1:30 (second)", TODAY) == second
    assert parse_when("11/1/2026 1:30 am (second)", TODAY) == second
    assert parse_when("1 nov 2026 1:30 (first)", TODAY) == second._replace(fold=0)


def test_other_arguments_reach_the_day() -> None:
    assert parse_when("next sun 9", TODAY, 6).day == date(2026, 11, 29)
    assert parse_when("3/1 9am", TODAY, day_first=True).day == date(2027, 1, 3)
    assert parse_when("11/20 9am", TODAY, side=Side.LATEST).day == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("10.12", "'10.12' may be a time or a date; type 10:12 or 10 dec."),
        ("0.00", "'0.00' may be a time or a date; type 0:00."),
        ("2027", "'2027' may be a time or a year; type 20:27 or a day."),
        ("dec 3 14", "'14' may be a year or an hour; type 2014 or 14:00."),
        ("3rd dec 20", "'20' may be a year or an hour; type 2020 or 20:00."),
        ("thu 3 dec 14", "'14' may be a year or an hour; type 2014 or 14:00."),
        ("christmas 14", "'14' may be a year or an hour; type 2014 or 14:00."),
        ("midnight", "Midnight may be either end of a day; type 0:00 or 11:59pm."),
        ("fri midnight", "Midnight may be either end of a day; type 0:00 or 11:59pm."),
        ("dec 9am", "The day is missing; type it too, such as 3 dec 9:00."),
        ("december", "The day is missing; type it too, such as 3 dec 9:00."),
        ("next month", "The day is missing; type it too, such as 3 dec 9:00."),
        ("next year 9am", "The day is missing; type it too, such as 3 dec 9:00."),
    ],
)
def test_what_could_mean_two_things_is_asked_for(text: str, sentence: str) -> None:
    with pytest.raises(InvalidError) as caught:
        parse_when(text, TODAY)
    assert caught.value.sentence == sentence
