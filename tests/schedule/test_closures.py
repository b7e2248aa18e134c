"""Days off and blackouts: which days they take, and the federal holidays offered as such."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.schedule.closures import Closed, Closure, closed_days, federal
from calendar_tui.schedule.observances.catalogue import Kind, Observance
from calendar_tui.service.observances import catalogue
from tests.schedule.strategies import near_days

CHRISTMAS = Closure("Christmas", date(2026, 12, 24), date(2026, 12, 26))
MOVE = Closure("Moving house", date(2026, 12, 26), date(2026, 12, 27))
QUIET = Closure("Quiet days", date(2026, 12, 26), date(2026, 12, 26), blackout=True)

closures = st.builds(
    lambda name, first, length, blackout: Closure(
        name, first, first + timedelta(days=length), blackout
    ),
    st.sampled_from("ABC"),
    near_days,
    st.integers(0, 40),
    st.booleans(),
)


def test_every_day_says_what_closes_it_and_what_forbids_posts() -> None:
    window = date(2026, 12, 1), date(2026, 12, 31)
    assert closed_days([CHRISTMAS, QUIET, MOVE], *window) == {
        date(2026, 12, 24): Closed(("Christmas",), ()),
        date(2026, 12, 25): Closed(("Christmas",), ()),
        date(2026, 12, 26): Closed(("Christmas", "Moving house"), ("Quiet days",)),
        date(2026, 12, 27): Closed(("Moving house",), ()),
    }


def test_only_days_of_the_window_are_told_and_they_are_in_order() -> None:
    found = closed_days([MOVE, CHRISTMAS], date(2026, 12, 25), date(2026, 12, 26))
    assert [*found] == [date(2026, 12, 25), date(2026, 12, 26)]
    assert closed_days([MOVE], date(2026, 12, 28), date(2026, 12, 31)) == {}
    assert closed_days([], date(2026, 12, 28), date(2026, 12, 31)) == {}


def test_a_closure_of_centuries_costs_no_more_than_the_window() -> None:
    ever = Closure("Retired", date(1, 1, 1), date(9999, 12, 31))
    assert len(closed_days([ever] * 50, date(2026, 12, 1), date(2027, 1, 11))) == 42


@given(st.lists(closures, max_size=5), near_days, st.integers(0, 40))
def test_a_day_is_closed_exactly_if_a_closure_holds_it(
    given_closures: list[Closure], first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    found = closed_days(given_closures, first, last)
    for ahead in range(length + 1):
        day = first + timedelta(days=ahead)
        holding = [each for each in given_closures if each.first <= day <= each.last]
        closed = tuple(each.name for each in holding if not each.blackout)
        blackout = tuple(each.name for each in holding if each.blackout)
        assert found.get(day, Closed((), ())) == Closed(closed, blackout)
    assert all(first <= day <= last for day in found)


def names(year: int) -> dict[str, str]:
    """The federal holidays of a year by day."""
    return {f"{each.first:%m-%d}": each.name for each in federal(catalogue(), year)}


def test_the_federal_holidays_of_2026() -> None:
    assert names(2026) == {
        "01-01": "New Year's Day",
        "01-19": "Martin Luther King Jr. Day",
        "02-16": "Presidents Day",
        "05-25": "Memorial Day",
        "06-19": "Juneteenth",
        "07-03": "Independence Day (observed)",
        "09-07": "Labor Day",
        "10-12": "Columbus / Indigenous Peoples' Day",
        "11-11": "Veterans Day",
        "11-26": "Thanksgiving Day",
        "12-25": "Christmas Day",
    }


def test_in_2027_three_fall_on_a_weekend_and_new_years_day_comes_early() -> None:
    moved = {day: name for day, name in names(2027).items() if name.endswith("(observed)")}
    assert moved == {
        "06-18": "Juneteenth (observed)",
        "07-05": "Independence Day (observed)",
        "12-24": "Christmas Day (observed)",
        "12-31": "New Year's Day (observed)",
    }
    assert names(2027)["01-01"] == "New Year's Day"
    assert "New Year's Day" not in names(2028).values()


@pytest.mark.parametrize("year", range(1970, 2201, 7))
def test_a_federal_holiday_is_one_working_day_of_its_year(year: int) -> None:
    found = federal(catalogue(), year)
    assert 10 <= len(found) <= 12
    for each in found:
        assert each.first == each.last
        assert each.first.year == year
        assert each.first.weekday() < 5
        assert not each.blackout
        assert len(each.name) <= 80
    assert [*found] == sorted(found, key=lambda each: each.first)


def test_days_in_a_row_do_not_give_way_to_a_weekend() -> None:
    fair = Observance("fair", "Fair", Kind.OFFICE, "week 07 Sat 1 3", closure=True)
    (one,) = federal([fair], 2026)
    assert (one.name, one.first, one.last) == ("Fair", date(2026, 7, 4), date(2026, 7, 6))
