"""A day with or without a clock time, and stepping it."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.schedule.when import (
    FIRST_DAY,
    LAST_DAY,
    When,
    clamp_day,
    is_supported,
    shift_days,
    step_when,
)
from tests.schedule.strategies import clocks, days, near_days, whens

DAY = date(2026, 11, 24)


def test_a_day_alone_is_all_day() -> None:
    assert When(DAY) == (DAY, None, 0)


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(1969, 12, 31), False),
        (date(1970, 1, 1), True),
        (date(2200, 12, 31), True),
        (date(2201, 1, 1), False),
    ],
)
def test_a_plan_holds_1970_to_2200(day: date, inside: bool) -> None:
    assert is_supported(day) is inside
    assert (clamp_day(day) == day) is inside
    assert is_supported(clamp_day(day))


def test_a_day_outside_is_clamped_to_the_nearest() -> None:
    assert clamp_day(date.min) == FIRST_DAY
    assert clamp_day(date.max) == LAST_DAY


@given(days, st.integers(-(10**12), 10**12))
def test_days_are_shifted_within_the_supported_days(day: date, amount: int) -> None:
    there = shift_days(day, amount)
    assert is_supported(there)
    if FIRST_DAY < there < LAST_DAY:
        assert (there - day).days == amount


@pytest.mark.parametrize(
    ("clock", "minutes", "day", "expected"),
    [
        (time(9), 15, DAY, time(9, 15)),
        (time(9), -15, DAY, time(8, 45)),
        (time(9, 7), 15, DAY, time(9, 22)),
        (time(23, 50), 15, date(2026, 11, 25), time(0, 5)),
        (time(0, 5), -15, date(2026, 11, 23), time(23, 50)),
        (time(9), 0, DAY, time(9)),
        (time(9), 24 * 60, date(2026, 11, 25), time(9)),
    ],
)
def test_minutes_carry_over_midnight(clock: time, minutes: int, day: date, expected: time) -> None:
    assert step_when(When(DAY, clock), minutes=minutes) == When(day, expected)


def test_days_and_minutes_step_together() -> None:
    assert step_when(When(DAY, time(9)), days=1, minutes=15) == When(
        date(2026, 11, 25), time(9, 15)
    )


def test_all_day_has_no_minutes_to_step() -> None:
    assert step_when(When(DAY), minutes=15) == When(DAY)
    assert step_when(When(DAY), days=-1, minutes=15) == When(date(2026, 11, 23))


def test_a_step_leaves_the_second_of_two_equal_times() -> None:
    second = When(date(2026, 11, 1), time(1, 30), 1)
    assert step_when(second) == second
    assert step_when(second, minutes=15) == When(date(2026, 11, 1), time(1, 45))
    assert step_when(second, days=1) == When(date(2026, 11, 2), time(1, 30))


def test_steps_stop_at_the_ends_of_time() -> None:
    assert step_when(When(LAST_DAY, time(23, 50)), minutes=15) == When(LAST_DAY, time(23, 59))
    assert step_when(When(FIRST_DAY, time(0, 5)), minutes=-15) == When(FIRST_DAY, time(0, 0))
    assert step_when(When(LAST_DAY), days=1) == When(LAST_DAY)


@given(whens, st.integers(-40_000, 40_000), st.integers(-(10**6), 10**6))
def test_a_step_never_leaves_the_plan(when: When, amount: int, minutes: int) -> None:
    there = step_when(when, amount, minutes)
    assert is_supported(there.day)
    assert (there.clock is None) == (when.clock is None)


@given(near_days, clocks, st.integers(-2_000, 2_000))
def test_minutes_are_wall_time(day: date, clock: time, minutes: int) -> None:
    there = step_when(When(day, clock), minutes=minutes)
    assert there.clock is not None
    assert datetime.combine(there.day, there.clock) == datetime.combine(day, clock) + timedelta(
        minutes=minutes
    )


@given(near_days, clocks, st.integers(-2_000, 2_000))
def test_stepping_back_returns(day: date, clock: time, minutes: int) -> None:
    there = step_when(When(day, clock), minutes=minutes)
    assert step_when(there, minutes=-minutes) == When(day, clock)
