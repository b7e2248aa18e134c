"""Steps from one day to another that never leave the days a plan can hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.loose_frame import (
    Frame,
    exact_date,
    full_year,
    plus,
    shift,
    weekday_after,
    weekday_before,
)
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY
from tests.schedule.strategies import TODAY, days, near_days, week_starts

LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.437, "year": 365.25, "workday": 1.4}
"""Days in each unit, more or less."""


@given(days, st.integers(-5_000, 5_000), st.sampled_from(sorted(LENGTHS)))
def test_a_step_stays_within_or_is_refused(day: date, amount: int, unit: str) -> None:
    about = day.toordinal() + amount * LENGTHS[unit]
    try:
        there = shift(day, amount, unit)
    except InvalidError:
        assert not FIRST_DAY.toordinal() + 60 < about < LAST_DAY.toordinal() - 60
        return
    assert FIRST_DAY <= there <= LAST_DAY
    assert abs(there.toordinal() - about) < 60


@given(near_days, st.integers(-500, 500))
def test_units_are_multiples_of_days(day: date, amount: int) -> None:
    assert shift(day, amount, "day") == day + timedelta(days=amount)
    assert shift(day, amount, "week") == day + timedelta(weeks=amount)
    assert shift(day, amount, "fortnight") == day + timedelta(weeks=2 * amount)


@given(near_days, week_starts)
def test_the_weekday_after_and_before(day: date, weekday: int) -> None:
    after, before = weekday_after(day, weekday), weekday_before(day, weekday)
    assert after.weekday() == before.weekday() == weekday
    assert day - timedelta(days=7) <= before < day <= after < day + timedelta(days=7)


def test_beyond_the_ends_there_is_nothing() -> None:
    for day, amount in ((LAST_DAY, 1), (FIRST_DAY, -1), (TODAY, 10**9)):
        with pytest.raises(InvalidError, match="1970 to 2200"):
            plus(day, amount)


@given(st.integers(-1, 3000), st.integers(-1, 14), st.integers(-1, 33))
def test_a_date_exists_or_the_sentence_says_what_does_not(year: int, month: int, day: int) -> None:
    try:
        expected = date(year, month, day)
    except ValueError:
        expected = None
    if expected is not None and FIRST_DAY <= expected <= LAST_DAY:
        assert exact_date(year, month, day) == expected
        return
    with pytest.raises(InvalidError, match=r"out of range|no month|no day"):
        exact_date(year, month, day)


def test_years_of_two_digits_are_of_this_century() -> None:
    assert [full_year(year) for year in (0, 26, 99, 1999, 2026)] == [2000, 2026, 2099, 1999, 2026]


def test_today_is_on_both_sides() -> None:
    ahead, back = Frame(TODAY, TODAY), Frame(TODAY, TODAY, past=True)
    day = timedelta(days=1)
    assert [ahead.fits(TODAY + n * day) for n in (-1, 0, 1)] == [False, True, True]
    assert [back.fits(TODAY + n * day) for n in (-1, 0, 1)] == [True, True, False]
