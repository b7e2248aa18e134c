"""The days a goal looks at, whatever day the week begins on."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.spans import Span, in_week, in_words, weeks_of, window
from calendar_tui.model.terms import Period
from calendar_tui.schedule.grid import Month
from tests.checks.samples import DUE, TODAY, day, sample_goal
from tests.schedule.strategies import near_days, week_starts

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


def span(first: str, last: str) -> Span:
    """Days in a row."""
    return Span(day(first), day(last))


@pytest.mark.parametrize(
    ("period", "on", "expected"),
    [
        (Period.MONTH, "11-24", span("11-01", "11-30")),
        (Period.MONTH, "2028-02-29", span("2028-02-01", "2028-02-29")),
        (Period.MONTH, "2027-02-01", span("2027-02-01", "2027-02-28")),
        (Period.MONTH, "12-31", span("12-01", "12-31")),
        (Period.QUARTER, "11-24", span("10-01", "12-31")),
        (Period.QUARTER, "01-01", span("01-01", "03-31")),
        (Period.QUARTER, "06-30", span("04-01", "06-30")),
        (Period.YEAR, "11-24", span("01-01", "12-31")),
        (Period.LAST_28_DAYS, "11-24", span("10-28", "11-24")),
        (Period.NEXT_28_DAYS, "12-15", span("12-15", "2027-01-11")),
        (Period.LAST_28_DAYS, "2028-03-01", span("2028-02-03", "2028-03-01")),
    ],
)
def test_a_period_is_whole_days(period: Period, on: str, expected: Span) -> None:
    assert window(sample_goal(period=period), day(on)) == expected


@pytest.mark.parametrize(
    ("week_start", "first"), [(MONDAY, "11-23"), (SATURDAY, "11-21"), (SUNDAY, "11-22")]
)
def test_a_week_is_the_practices_own(week_start: int, first: str) -> None:
    found = window(sample_goal(period=Period.WEEK), TODAY, week_start)
    assert found == Span(day(first), day(first) + timedelta(days=6))


def test_a_week_goes_on_over_the_end_of_the_year() -> None:
    found = window(sample_goal(period=Period.WEEK), day("2027-01-01"))
    assert found == span("12-28", "2027-01-03")


def test_a_campaign_has_its_own_days() -> None:
    goal = sample_goal(period=Period.CAMPAIGN, campaign_id=1)
    days = (day("10-05"), day("11-20"))
    assert window(goal, TODAY, campaign_days=days) == Span(*days)


def test_a_campaign_without_an_end_goes_to_the_goals_date() -> None:
    goal = sample_goal(period=Period.CAMPAIGN, campaign_id=1)
    assert window(goal, TODAY, campaign_days=(day("10-05"), None)) == Span(day("10-05"), DUE)


@pytest.mark.parametrize(
    "days", [None, (None, None), (None, TODAY), (DUE + timedelta(days=1), None)]
)
def test_a_campaign_without_days_has_no_window(
    days: tuple[date | None, date | None] | None,
) -> None:
    goal = sample_goal(period=Period.CAMPAIGN, campaign_id=1)
    assert window(goal, TODAY, campaign_days=days) is None


def test_a_goal_without_a_period_has_no_window() -> None:
    assert window(sample_goal(period=None), TODAY) is None


@given(near_days, week_starts, st.sampled_from(sorted(set(Period) - {Period.CAMPAIGN})))
def test_today_is_in_every_window(today: date, week_start: int, period: Period) -> None:
    found = window(sample_goal(period=period), today, week_start)
    assert found is not None
    assert found.holds(today)


@given(near_days, week_starts)
def test_every_week_belongs_to_one_month(today: date, week_start: int) -> None:
    month = Month.of(today)
    after = month.shift(1)
    weeks = [
        *weeks_of(Span(month.first, month.last), week_start),
        *weeks_of(Span(after.first, after.last), week_start),
    ]
    assert all(week.length == 7 and week.first.weekday() == week_start for week in weeks)
    steps = {later.first - sooner.first for sooner, later in pairwise(weeks)}
    assert steps == {timedelta(days=7)}


@given(near_days, st.integers(0, 400), week_starts)
def test_a_week_that_belongs_to_a_span_has_most_of_its_days_there(
    first: date, length: int, week_start: int
) -> None:
    whole = Span(first, first + timedelta(days=length))
    weeks = weeks_of(whole, week_start)
    assert weeks
    shared = [week.meets(whole) for week in weeks]
    assert all(days >= 4 for days in shared) or (len(weeks) == 1 and whole.length <= 6)
    for each in whole.days():
        inside = any(week.holds(each) for week in weeks)
        assert inside or min(each - whole.first, whole.last - each).days < 3


@given(near_days, week_starts)
def test_twenty_eight_days_are_four_weeks(today: date, week_start: int) -> None:
    assert len(weeks_of(Span.from_today(today, 27, 0), week_start)) == 4


def test_three_days_over_a_weekend_are_the_week_with_two_of_them() -> None:
    assert weeks_of(span("11-28", "11-30")) == (span("11-23", "11-29"),)


@pytest.mark.parametrize(
    ("period", "on", "words"),
    [
        (Period.WEEK, "11-24", "this week"),
        (Period.WEEK, "12-10", "in the week of 7 Dec"),
        (Period.MONTH, "11-01", "this month"),
        (Period.MONTH, "12-10", "in December 2026"),
        (Period.QUARTER, "11-01", "this quarter"),
        (Period.QUARTER, "2027-01-05", "from 1 Jan to 31 Mar"),
        (Period.YEAR, "01-01", "this year"),
        (Period.YEAR, "2025-01-01", "in 2025"),
        (Period.LAST_28_DAYS, "11-24", "in the last 28 days"),
        (Period.NEXT_28_DAYS, "11-24", "in the next 28 days"),
        (Period.NEXT_28_DAYS, "12-01", "from 1 Dec to 28 Dec"),
    ],
)
def test_a_window_is_named_as_people_say_it(period: Period, on: str, words: str) -> None:
    found = window(sample_goal(period=period), day(on))
    assert found is not None
    assert in_words(found, period, TODAY) == words


def test_a_campaign_is_named_as_one() -> None:
    assert in_words(span("01-01", "01-02"), Period.CAMPAIGN, TODAY) == "in the campaign"


def test_a_week_far_away_is_named_with_its_year() -> None:
    assert in_week(span("2028-01-03", "2028-01-09"), TODAY) == "in the week of 3 Jan 2028"
