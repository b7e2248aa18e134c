"""Moving the cursor: by days, months and pieces, within the days a plan can hold."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY
from calendar_tui.tui.month.cursor import Cursor

DAYS = st.dates(FIRST_DAY, LAST_DAY)


@given(DAYS, st.integers(-100_000, 100_000))
def test_days_stop_at_the_ends(day: date, days: int) -> None:
    moved = Cursor(day, piece=2).by_days(days)
    assert FIRST_DAY <= moved.day <= LAST_DAY
    assert moved.piece == 0
    if day >= FIRST_DAY and (day.toordinal() + days) in range(
        FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1
    ):
        assert moved.day.toordinal() == day.toordinal() + days


@given(DAYS, st.integers(-3000, 3000))
def test_months_stop_at_the_ends(day: date, months: int) -> None:
    assert FIRST_DAY <= Cursor(day).by_months(months).day <= LAST_DAY


def test_the_thirty_first_is_remembered_through_shorter_months() -> None:
    cursor = Cursor(date(2026, 10, 31)).by_months(1)
    assert cursor.day == date(2026, 11, 30)
    assert cursor.by_months(1).day == date(2026, 12, 31)
    assert cursor.by_months(4).day == date(2027, 3, 31)


def test_a_step_in_between_forgets_it() -> None:
    cursor = Cursor(date(2026, 10, 31)).by_months(1).by_days(0)
    assert cursor.by_months(1).day == date(2026, 12, 30)


def test_a_leap_day_comes_back() -> None:
    cursor = Cursor(date(2028, 2, 29)).by_months(12)
    assert cursor.day == date(2029, 2, 28)
    assert cursor.by_months(36).day == date(2032, 2, 29)


def test_pieces_go_round() -> None:
    cursor = Cursor(date(2026, 11, 24))
    assert cursor.by_pieces(1, 3).piece == 1
    assert cursor.by_pieces(-1, 3).piece == 2
    assert cursor.by_pieces(1, 0) == cursor


def test_the_cursor_is_kept_among_the_days_a_plan_can_hold() -> None:
    assert Cursor(FIRST_DAY).to(date(1066, 10, 14)).day == FIRST_DAY
    assert Cursor(FIRST_DAY).to(date(2999, 1, 1)).day == LAST_DAY
