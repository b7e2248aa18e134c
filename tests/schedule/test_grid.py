"""Months and weeks as grids of days."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.schedule.grid import (
    Month,
    shift_months,
    shift_years,
    week_number,
    week_of,
    weekday_labels,
    weeks,
)
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, is_supported
from tests.schedule.strategies import days, near_days, week_starts

NOVEMBER = Month(2026, 11)


def test_a_month_knows_its_days() -> None:
    assert NOVEMBER.first == date(2026, 11, 1)
    assert NOVEMBER.last == date(2026, 11, 30)
    assert NOVEMBER.days == 30
    assert Month(2028, 2).days == 29
    assert Month(2100, 2).days == 28
    assert Month(2026, 12).days == 31


def test_a_month_has_a_name_and_a_short_one() -> None:
    assert NOVEMBER.label == "November 2026"
    assert NOVEMBER.short_label == "Nov 2026"


def test_months_are_values_in_order() -> None:
    assert Month(2026, 11) == Month.of(date(2026, 11, 24))
    assert Month(2026, 12) < Month(2027, 1)
    assert sorted([Month(2027, 1), Month(2026, 2), Month(2026, 1)])[0] == Month(2026, 1)
    assert len({Month(2026, 11), Month(2026, 11)}) == 1


def test_a_month_holds_its_days_only() -> None:
    assert date(2026, 11, 30) in NOVEMBER
    assert date(2026, 12, 1) not in NOVEMBER
    assert date(2025, 11, 1) not in NOVEMBER


@pytest.mark.parametrize("number", [0, 13, -1])
def test_what_is_no_month_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no month"):
        Month(2026, number)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (0, Month(2026, 11)),
        (1, Month(2026, 12)),
        (2, Month(2027, 1)),
        (-11, Month(2025, 12)),
        (-10, Month(2026, 1)),
        (12, Month(2027, 11)),
    ],
)
def test_months_shift_over_the_year(months: int, expected: Month) -> None:
    assert NOVEMBER.shift(months) == expected


def test_months_stop_at_the_supported_ones() -> None:
    assert NOVEMBER.shift(10**9) == Month.of(LAST_DAY)
    assert NOVEMBER.shift(-(10**9)) == Month.of(FIRST_DAY)


@given(near_days, st.integers(-200, 200))
def test_shifting_a_month_back_returns(day: date, months: int) -> None:
    month = Month.of(day)
    assert month.shift(months).shift(-months) == month


@pytest.mark.parametrize(
    ("weekday", "n", "expected"),
    [
        (0, 1, date(2026, 11, 2)),
        (6, 1, date(2026, 11, 1)),
        (3, 4, date(2026, 11, 26)),
        (0, 5, date(2026, 11, 30)),
        (1, 5, None),
        (0, -1, date(2026, 11, 30)),
        (1, -1, date(2026, 11, 24)),
        (1, 0, None),
    ],
)
def test_the_nth_weekday_of_a_month(weekday: int, n: int, expected: date | None) -> None:
    assert NOVEMBER.nth(weekday, n) == expected


@given(days, week_starts, st.integers(1, 5))
def test_nth_weekdays_are_those_that_counting_finds(day: date, weekday: int, n: int) -> None:
    month = Month.of(day)
    every = [month.first + timedelta(days=i) for i in range(month.days)]
    such = [day for day in every if day.weekday() == weekday]
    assert month.nth(weekday, n) == (such[n - 1] if n <= len(such) else None)
    assert month.nth(weekday, -1) == such[-1]


def test_a_month_of_five_rows() -> None:
    rows = weeks(Month(2026, 12))
    assert [row[0].day for row in rows] == [30, 7, 14, 21, 28]
    assert rows[0][0] == date(2026, 11, 30)
    assert rows[-1][-1] == date(2027, 1, 3)


def test_a_month_may_need_four_rows_or_six() -> None:
    assert len(weeks(Month(2027, 2))) == 4
    assert len(weeks(Month(2026, 11))) == 6
    assert len(weeks(Month(2026, 11), week_start=6)) == 5


@given(days, week_starts)
def test_rows_are_those_of_the_standard_calendar(day: date, week_start: int) -> None:
    month = Month.of(day)
    expected = calendar.Calendar(week_start).monthdatescalendar(month.year, month.month)
    assert weeks(month, week_start) == tuple(map(tuple, expected))


@given(days, week_starts)
def test_every_row_of_a_month_holds_a_day_of_it(day: date, week_start: int) -> None:
    month = Month.of(day)
    rows = weeks(month, week_start)
    assert 4 <= len(rows) <= 6
    assert all(any(day in month for day in row) for row in rows)
    assert all(row == week_of(row[3], week_start) for row in rows)


@given(days, week_starts)
def test_a_week_is_seven_days_from_its_start(day: date, week_start: int) -> None:
    week = week_of(day, week_start)
    assert day in week
    assert week[0].weekday() == week_start
    assert [(later - week[0]).days for later in week] == list(range(7))


def test_the_number_of_a_week_is_that_of_most_of_its_days() -> None:
    assert week_number(week_of(date(2026, 11, 24))) == 48
    assert week_number(week_of(date(2027, 1, 1))) == 53
    assert week_number(week_of(date(2026, 11, 24), week_start=6)) == 48


@given(days, week_starts)
def test_most_days_of_a_row_are_in_the_iso_week_of_its_number(day: date, week_start: int) -> None:
    week = week_of(day, week_start)
    numbers = [day.isocalendar().week for day in week]
    assert numbers.count(week_number(week)) >= 4


@pytest.mark.parametrize(
    ("week_start", "width", "labels"),
    [
        (0, 3, "Mon Tue Wed Thu Fri Sat Sun"),
        (6, 3, "Sun Mon Tue Wed Thu Fri Sat"),
        (5, 2, "Sa Su Mo Tu We Th Fr"),
        (0, 1, "M T W T F S S"),
        (0, 0, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    ],
)
def test_column_heads_begin_where_the_week_does(week_start: int, width: int, labels: str) -> None:
    assert weekday_labels(week_start, width) == tuple(labels.split())


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 11, 24), 1, date(2026, 12, 24)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day: date, months: int, expected: date) -> None:
    assert shift_months(day, months) == expected


def test_a_cursor_can_keep_the_day_it_came_from() -> None:
    february = shift_months(date(2026, 1, 31), 1, wanted=31)
    assert february == date(2026, 2, 28)
    assert shift_months(february, 1, wanted=31) == date(2026, 3, 31)


def test_a_year_later_than_a_leap_day_is_the_last_of_february() -> None:
    assert shift_years(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert shift_years(date(2028, 2, 29), 4) == date(2032, 2, 29)
    assert shift_years(date(2029, 2, 28), -1, wanted=29) == date(2028, 2, 29)


@given(days, st.integers(-(10**7), 10**7))
def test_a_cursor_never_leaves_the_supported_days(day: date, amount: int) -> None:
    assert is_supported(shift_months(day, amount))
    assert is_supported(shift_years(day, amount))


@given(days)
def test_any_day_number_lands_in_the_month(day: date) -> None:
    month = Month.of(day)
    assert month.day(day.day) == day
    assert month.day(99) == month.last
    assert month.day(-5) == month.first
