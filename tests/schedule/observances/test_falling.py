"""What falls in some days: order, certainty, confirmed dates, windows over New Year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.observances.catalogue import Kind, Observance
from calendar_tui.schedule.observances.falling import Confirmation, Extent, Shown, expected, shown
from tests.schedule.observances.strategies import rules, years
from tests.schedule.strategies import days, near_days

HEART = Observance("heart", "Heart Month", Kind.MONTH, "month 02")
NURSES = Observance("nurses", "Nurses Week", Kind.WEEK, "span 05-06..05-12")
SLEEP = Observance("sleep", "Sleep Day", Kind.DAY, "before 03-20 Fri", confirmed_year=2026)
EATING = Observance("eating", "Eating Week", Kind.WEEK, "yearly", usual_month=2)
TURN = Observance("turn", "Turn of the Year", Kind.WEEK, "span 12-28..01-03")
NEW_YEAR = Observance("new-year", "New Year's Day", Kind.OFFICE, "fixed 01-01")
FIFTH = Observance("fifth", "Fifth Monday", Kind.DAY, "nth 02 Mon 5")
ALL = (HEART, NURSES, SLEEP, EATING, TURN, NEW_YEAR, FIFTH)


def fall(first: str, last: str, *confirmations: Confirmation) -> list[tuple[str, str, str]]:
    """Id, days and standing of what falls in some days."""
    found = shown(ALL, confirmations, date.fromisoformat(first), date.fromisoformat(last))
    return [(one.observance.id, f"{one.first}..{one.last}", one.standing) for one in found]


def only(first: str, last: str, *confirmations: Confirmation) -> Shown:
    """The one thing that falls in some days."""
    found = shown(ALL, confirmations, date.fromisoformat(first), date.fromisoformat(last))
    assert len(found) == 1
    return found[0]


def told(key: str, year: int, first: str, last: str) -> Confirmation:
    """What somebody looked up."""
    return Confirmation(key, year, date.fromisoformat(first), date.fromisoformat(last))


def test_a_rule_gives_days_that_are_only_expected() -> None:
    assert fall("2026-05-01", "2026-05-31") == [
        ("nurses", "2026-05-06..2026-05-12", "expected, not confirmed")
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-05-12", "2026-05-12"), ("2026-05-01", "2026-05-06"), ("2026-05-08", "2026-05-09")],
)
def test_what_reaches_into_the_window_is_shown_whole(first: str, last: str) -> None:
    one = only(first, last)
    assert (one.first, one.last) == (date(2026, 5, 6), date(2026, 5, 12))


@pytest.mark.parametrize("day", ["2026-05-05", "2026-05-13"])
def test_what_ends_before_or_begins_after_is_not(day: str) -> None:
    assert fall(day, day) == []


def test_the_year_that_was_seen_in_print_is_confirmed_and_others_are_not() -> None:
    standing = {
        year: only(f"{year}-03-01", f"{year}-03-31").standing for year in (2025, 2026, 2027)
    }
    assert standing == {
        2025: "expected, not confirmed",
        2026: "confirmed",
        2027: "expected, not confirmed",
    }


def test_what_law_sets_needs_no_confirmation() -> None:
    assert fall("2027-01-01", "2027-01-01") == [
        ("turn", "2026-12-28..2027-01-03", "expected, not confirmed"),
        ("new-year", "2027-01-01..2027-01-01", "confirmed"),
    ]


def test_a_confirmation_wins_over_the_rule_in_its_year_alone() -> None:
    moved = told("nurses", 2026, "2026-05-10", "2026-05-16")
    assert fall("2026-05-01", "2026-05-31", moved) == [
        ("nurses", "2026-05-10..2026-05-16", "confirmed")
    ]
    assert fall("2026-05-06", "2026-05-09", moved) == []
    assert fall("2027-05-06", "2027-05-06", moved) == [
        ("nurses", "2027-05-06..2027-05-12", "expected, not confirmed")
    ]


def test_a_confirmation_may_move_it_into_another_year() -> None:
    moved = told("nurses", 2026, "2027-04-01", "2027-04-02")
    assert fall("2026-05-01", "2026-05-31", moved) == []
    assert only("2027-04-01", "2027-04-30", moved).year == 2026
    far = told("nurses", 2026, "2030-04-01", "2030-04-02")
    assert only("2030-04-01", "2030-04-30", far).year == 2026


def test_of_two_confirmations_the_later_counts_and_unknown_ones_are_passed_over() -> None:
    assert fall(
        "2026-05-01",
        "2026-05-31",
        told("nurses", 2026, "2026-05-10", "2026-05-16"),
        told("nurses", 2026, "2026-05-03", "2026-05-09"),
        told("gone", 2026, "2026-05-03", "2026-05-09"),
    ) == [("nurses", "2026-05-03..2026-05-09", "confirmed")]


def test_days_that_only_the_sponsor_knows_are_told_beside_their_usual_month() -> None:
    (one, _) = shown((EATING, HEART), (), date(2027, 2, 10), date(2027, 2, 10))
    assert (one.observance, one.extent, one.standing) == (EATING, Extent.UNSET, "set by sponsor")
    assert (one.first, one.last) == (date(2027, 2, 1), date(2027, 2, 28))
    assert shown((EATING,), (), date(2027, 3, 1), date(2027, 3, 31)) == ()


def test_once_looked_up_they_have_days() -> None:
    found = told("eating", 2027, "2027-02-22", "2027-03-01")
    (one,) = shown((EATING,), (found,), date(2027, 3, 1), date(2027, 3, 1))
    assert (one.extent, one.standing) == (Extent.DAYS, "confirmed")
    assert shown((EATING,), (found,), date(2027, 2, 1), date(2027, 2, 21)) == ()


def test_a_whole_month_is_no_day_of_the_grid() -> None:
    (one,) = shown((HEART,), (), date(2028, 2, 29), date(2028, 2, 29))
    assert (one.extent, one.last) == (Extent.MONTH, date(2028, 2, 29))
    part = told("heart", 2028, "2028-02-01", "2028-02-14")
    (one,) = shown((HEART,), (part,), date(2028, 2, 1), date(2028, 2, 1))
    assert one.extent is Extent.DAYS


@pytest.mark.parametrize("day", ["2026-12-28", "2027-01-03"])
def test_what_crosses_new_year_is_found_from_both_sides(day: str) -> None:
    one = only(day, day)
    assert (one.year, one.first, one.last) == (2026, date(2026, 12, 28), date(2027, 1, 3))


def test_a_window_of_years_holds_each_years_own() -> None:
    found = fall("2026-12-01", "2028-12-31")
    assert [days for key, days, _ in found if key == "turn"] == [
        "2026-12-28..2027-01-03",
        "2027-12-28..2028-01-03",
        "2028-12-28..2029-01-03",
    ]


def test_a_year_without_a_fifth_monday_has_none() -> None:
    assert shown((FIFTH,), (), date(2027, 1, 1), date(2027, 12, 31)) == ()
    assert len(shown((FIFTH,), (), date(2044, 1, 1), date(2044, 12, 31))) == 1


def test_earlier_comes_first_then_shorter_then_by_name() -> None:
    same = [
        Observance("c", "c week", Kind.WEEK, "span 02-01..02-07"),
        Observance("b", "B day", Kind.DAY, "fixed 02-01"),
        Observance("a", "a day", Kind.DAY, "fixed 02-01"),
        Observance("d", "Day before", Kind.DAY, "fixed 01-31"),
    ]
    found = shown([HEART, *same], (), date(2026, 1, 1), date(2026, 2, 28))
    assert [one.observance.id for one in found] == ["d", "a", "b", "c", "heart"]


def test_the_first_and_last_days_of_a_plan_are_no_edge() -> None:
    assert [one.year for one in shown((TURN,), (), date(1970, 1, 1), date(1970, 1, 1))] == [1969]
    assert [one.year for one in shown((TURN,), (), date(2200, 12, 31), date(2200, 12, 31))] == [
        2200
    ]


@given(rules.filter(lambda rule: rule != "yearly"), years)
def test_a_day_is_in_a_window_exactly_if_they_overlap(rule: str, year: int) -> None:
    row = Observance("x", "X", Kind.DAY, rule)
    span = expected(rule, year)
    if span is None:
        return
    first, last = span
    for window, inside in (
        ((first, first), True),
        ((last, last), True),
        ((first - timedelta(days=9), first), True),
        ((first - timedelta(days=9), first - timedelta(days=1)), False),
        ((last + timedelta(days=1), last + timedelta(days=9)), False),
    ):
        found = [one for one in shown([row], (), *window) if one.year == year]
        assert bool(found) is inside


@given(
    near_days,
    st.integers(0, 100),
    st.lists(
        st.builds(told, st.just("nurses"), st.integers(2020, 2030), days.map(str), days.map(str)),
        max_size=3,
    ),
)
def test_everything_shown_overlaps_the_window_in_order(
    first: date, length: int, confirmations: list[Confirmation]
) -> None:
    last = first + timedelta(days=length)
    ordered = [one for one in confirmations if one.first <= one.last]
    found = shown(ALL, ordered, first, last)
    assert all(one.first <= last and first <= one.last for one in found)
    assert [one.first for one in found] == sorted(one.first for one in found)
    assert len({(one.observance.id, one.year) for one in found}) == len(found)
    for one in found:
        whole = (Month.of(one.first).first, Month.of(one.first).last)
        assert (one.extent is Extent.DAYS) == ((one.first, one.last) != whole)
