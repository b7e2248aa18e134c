"""A year of weeks: how full each is beside what a channel should have."""

from datetime import date

import pytest

from calendar_tui.checks.cadence import USUAL, Wanted
from calendar_tui.checks.rhythm import Weekly
from calendar_tui.checks.year import Fill, channel_year, weeks_of_year
from tests.checks.samples import on_days


@pytest.mark.parametrize("year", [2024, 2026, 2028])
@pytest.mark.parametrize("week_start", range(7))
def test_the_weeks_of_a_year_hold_each_of_its_days_once(year: int, week_start: int) -> None:
    weeks = weeks_of_year(year, week_start)
    days = [day for week in weeks for day in week.days() if day.year == year]
    assert days[0] == date(year, 1, 1)
    assert days[-1] == date(year, 12, 31)
    assert len(set(days)) == len(days) in {365, 366}
    assert {week.first.weekday() for week in weeks} == {week_start}


@pytest.mark.parametrize(
    ("posts", "wanted", "fill"),
    [
        (0, USUAL, Fill.EMPTY),
        (0, Wanted(Weekly(0, 2), 35), Fill.QUIET),
        (1, Wanted(Weekly(2, 4), 7), Fill.FEW),
        (3, Wanted(Weekly(2, 4), 7), Fill.FINE),
        (5, Wanted(Weekly(2, 4), 7), Fill.CROWDED),
    ],
)
def test_a_week_is_as_full_as_its_channel_should_be(posts: int, wanted: Wanted, fill: Fill) -> None:
    weeks = weeks_of_year(2026)
    found = channel_year(1, on_days(*["11-24"] * posts, "2025-12-01"), weeks, wanted)
    (week,) = (each for each in found.weeks if each.week.holds(date(2026, 11, 24)))
    assert (week.posts, week.fill) == (posts, fill)
    assert sum(each.posts for each in found.weeks) == posts
