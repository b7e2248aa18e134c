"""Days and times in words."""

import locale
from datetime import date, time, timedelta

import pytest
from hypothesis import given

from calendar_tui.schedule.format import (
    MONTHS,
    WEEKDAYS,
    distance,
    format_clock,
    format_day,
    format_when,
    long_day,
    month_name,
    short_clock,
    short_day,
    typed_day,
    typed_when,
    weekday_name,
)
from calendar_tui.schedule.when import When
from tests.schedule.strategies import clocks, days

DAY = date(2026, 11, 26)


def test_a_day_is_written_in_one_way_nobody_can_misread() -> None:
    assert format_day(DAY) == "Thu 26 Nov 2026"
    assert format_day(date(2027, 1, 3)) == "Sun 3 Jan 2027"


def test_a_day_has_a_short_a_long_and_a_typed_form() -> None:
    assert short_day(DAY) == "Thu 26 Nov"
    assert long_day(DAY) == "Thursday 26 November 2026"
    assert typed_day(DAY) == "26 Nov 2026"


@pytest.mark.parametrize(
    ("clock", "full", "half", "short", "short_half"),
    [
        (time(0), "00:00", "12:00 am", "00:00", "12a"),
        (time(0, 5), "00:05", "12:05 am", "00:05", "12:05a"),
        (time(9), "09:00", "9:00 am", "09:00", "9a"),
        (time(9, 30), "09:30", "9:30 am", "09:30", "9:30a"),
        (time(12), "12:00", "12:00 pm", "12:00", "12p"),
        (time(12, 30), "12:30", "12:30 pm", "12:30", "12:30p"),
        (time(14, 30), "14:30", "2:30 pm", "14:30", "2:30p"),
        (time(23, 59), "23:59", "11:59 pm", "23:59", "11:59p"),
    ],
)
def test_a_clock_time_has_a_24_and_a_12_hour_form(
    clock: time, full: str, half: str, short: str, short_half: str
) -> None:
    assert format_clock(clock) == full
    assert format_clock(clock, clock_12h=True) == half
    assert short_clock(clock) == short
    assert short_clock(clock, clock_12h=True) == short_half


def test_a_time_is_a_day_and_a_clock() -> None:
    assert format_when(When(DAY, time(9))) == "Thu 26 Nov 2026 09:00"
    assert format_when(When(DAY, time(14, 30)), clock_12h=True) == "Thu 26 Nov 2026 2:30 pm"
    assert typed_when(When(DAY, time(9))) == "26 Nov 2026 09:00"


def test_all_day_is_the_day_alone() -> None:
    assert format_when(When(DAY)) == "Thu 26 Nov 2026"
    assert typed_when(When(DAY)) == "26 Nov 2026"


def test_the_second_of_two_equal_times_is_marked() -> None:
    second = When(date(2026, 11, 1), time(1, 30), 1)
    assert format_when(second) == "Sun 1 Nov 2026 01:30 (second)"
    assert typed_when(second, clock_12h=True) == "1 Nov 2026 1:30 am (second)"


@given(days)
def test_names_are_those_of_the_calendar(day: date) -> None:
    with_weekday = long_day(day)
    assert with_weekday.startswith(WEEKDAYS[day.isoweekday() - 1])
    assert f" {MONTHS[day.month - 1]} " in with_weekday
    assert with_weekday.endswith(f"{day.year}")


def test_names_do_not_follow_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    before = locale.setlocale(locale.LC_TIME)
    try:
        for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "C"):
            try:
                locale.setlocale(locale.LC_TIME, name)
            except locale.Error:
                continue
            assert long_day(DAY) == "Thursday 26 November 2026"
    finally:
        locale.setlocale(locale.LC_TIME, before)


@pytest.mark.parametrize("width", [1, 2, 3])
def test_names_can_be_cut_to_letters(width: int) -> None:
    assert weekday_name(DAY, width) == "Thursday"[:width]
    assert month_name(11, width) == "November"[:width]


def test_a_width_of_nothing_is_the_whole_name() -> None:
    assert weekday_name(DAY, 0) == "Thursday"
    assert month_name(11) == "November"


def test_three_letters_tell_all_months_and_weekdays_apart() -> None:
    assert len({month_name(month, 3) for month in range(1, 13)}) == 12
    assert len({weekday_name(DAY + timedelta(days=n)) for n in range(7)}) == 7


@pytest.mark.parametrize(
    ("days_away", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "in 2 days"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (20, "in 2 weeks"),
        (21, "in 3 weeks"),
        (89, "in 12 weeks"),
        (92, "in 3 months"),
        (365, "in 11 months"),
        (366, "in 12 months"),
        (730, "in 2 years"),
        (3653, "in 10 years"),
        (-2, "2 days ago"),
        (-14, "2 weeks ago"),
        (-92, "3 months ago"),
        (-800, "2 years ago"),
    ],
)
def test_the_distance_to_a_day_in_words(days_away: int, words: str) -> None:
    assert distance(DAY + timedelta(days=days_away), DAY) == words


@given(days, days)
def test_a_distance_is_never_one_of_several(day: date, today: date) -> None:
    words = distance(day, today).split()
    assert "1" not in words
    assert "0" not in words


@given(clocks)
def test_the_short_clock_fits_six_cells(clock: time) -> None:
    assert len(short_clock(clock)) == 5
    assert len(short_clock(clock, clock_12h=True)) <= 6
