"""Posts in every week, and no silence longer than the plan allows."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.counted import reach
from calendar_tui.checks.rhythm import ENDLESS, Weekly, weekly
from calendar_tui.checks.spans import weeks_of, window
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Comparison, Measure, Period
from tests.checks.samples import TODAY, day, on_days, sample_goal
from tests.checks.test_goals import judged
from tests.schedule.strategies import week_starts

MET, ON_TRACK, SHORT, OVER, NONE = GoalState


def cadence(target: float = 3.0, **changes: Any) -> GoalRow:
    """Three posts a week, this week."""
    fields = {"measure": Measure.CADENCE, "target": target, "period": Period.WEEK}
    return sample_goal(**{**fields, **changes})


def gap(target: float = 5.0, **changes: Any) -> GoalRow:
    """At most five days without a post in the month."""
    fields = {"measure": Measure.GAP, "target": target, "unit": "days"}
    return sample_goal(**{**fields, **changes})


def weeks_with(*counts: int, first: str = "11-02") -> dict[date, int]:
    """So many posts on the Monday of each week, from the one of 2 November on."""
    start = day(first)
    return {start + timedelta(days=7 * number): count for number, count in enumerate(counts)}


@pytest.mark.parametrize(
    ("posted", "state", "sentence"),
    [
        (("11-24",), SHORT, "2 short this week: 1 of 3"),
        (("11-23", "11-24", "11-29"), MET, "3 this week, 3 or more wanted"),
        (("11-22", "11-24", "11-30"), SHORT, "2 short this week: 1 of 3"),
    ],
)
def test_this_week_counts_what_is_planned(
    posted: tuple[str, ...], state: GoalState, sentence: str
) -> None:
    found = judged(cadence(), on_days(*posted))
    assert (found.state, found.sentence) == (state, sentence)


def test_a_short_week_opens_on_its_free_days() -> None:
    found = judged(cadence(), on_days("11-24", "11-27"))
    assert found.days == tuple(map(day, ("11-25", "11-26", "11-28", "11-29")))


def test_a_full_week_that_is_short_opens_today() -> None:
    busy = {day("11-23") + timedelta(days=each): 1 for each in range(7)}
    assert judged(cadence(9.0), busy).days == (TODAY,)


def test_a_cadence_has_two_ends() -> None:
    goal = cadence(2.0, most=4.0)
    assert judged(goal, {TODAY: 4}).sentence == "4 this week, 2 to 4 wanted"
    found = judged(goal, {TODAY: 4, day("11-26"): 1})
    assert (found.state, found.sentence) == (OVER, "1 over this week: 5, at most 4")
    assert found.days == (TODAY,)


def test_the_first_week_that_can_be_mended_is_named() -> None:
    goal = cadence(period=Period.MONTH)
    found = judged(goal, weeks_with(1, 3, 3, 2))
    assert found.sentence == "1 short this week: 2 of 3; 1 other week is off"
    found = judged(goal, weeks_with(1, 0, 3, 3))
    assert found.sentence == "2 short in the week of 2 Nov: 1 of 3; 1 other week is off"
    assert found.days == (day("11-02"),)


def test_a_week_still_ahead_is_to_be_filled_but_not_short() -> None:
    goal = cadence(period=Period.MONTH)
    found = judged(goal, weeks_with(3, 3, 1), today=day("11-10"))
    assert (found.state, found.value) == (ON_TRACK, 3)
    assert found.sentence == (
        "3 this week, 3 or more wanted; next to fill: the week of 16 Nov, 1 of 3"
    )
    assert found.days == tuple(day("11-16") + timedelta(days=each) for each in range(1, 7))


def test_a_week_still_ahead_can_be_over() -> None:
    found = judged(
        cadence(most=4.0, period=Period.MONTH), weeks_with(3, 3, 3, 9), today=day("11-03")
    )
    assert found.sentence == "5 over in the week of 23 Nov: 9, at most 4"


def test_a_goal_that_looks_ahead_is_short_in_the_weeks_to_come() -> None:
    goal = cadence(period=Period.NEXT_28_DAYS)
    found = judged(goal, weeks_with(3, 3, 1, 3, first="11-23"))
    assert found.sentence == "2 short in the week of 7 Dec: 1 of 3"


def test_a_month_that_is_over_is_told_as_a_whole() -> None:
    goal = cadence(period=Period.MONTH)
    found = judged(goal, weeks_with(3, 4, 5, 3), today=day("12-10"), on=day("11-10"))
    assert (found.state, found.value) == (MET, 3)
    assert found.sentence == "every week in November 2026 has 3 or more"


def test_a_month_has_its_own_weeks_and_their_days_beyond_it() -> None:
    """December 2026 begins on a Tuesday and ends on a Thursday: both its end weeks are its."""
    goal = cadence(2.0, period=Period.MONTH)
    posted = weeks_with(2, 2, 2, 2, 0, first="11-30") | on_days("2027-01-02", "2027-01-03")
    found = judged(goal, posted, today=day("2027-02-01"), on=day("12-01"))
    assert (found.state, found.posted) == (MET, 10)


def test_nobody_is_blamed_for_half_a_week() -> None:
    """November 2026 ends with one day of a week that belongs to December."""
    goal = cadence(period=Period.MONTH)
    assert judged(goal, weeks_with(3, 3, 3, 3), today=day("11-30")).state is MET


@pytest.mark.parametrize("week_start", [0, 5, 6])
def test_weeks_begin_when_the_practice_says(week_start: int) -> None:
    first = {0: "11-23", 5: "11-21", 6: "11-22"}[week_start]
    days = {day(first): 1, day(first) + timedelta(days=6): 2}
    found = judged(cadence(), days, week_start=week_start)
    assert found.sentence == "3 this week, 3 or more wanted"


def test_a_week_over_the_end_of_the_year_is_one_week() -> None:
    found = judged(cadence(), on_days("12-30", "12-31", "2027-01-03"), today=day("2027-01-01"))
    assert found.state is MET


@pytest.mark.parametrize(
    ("goal", "promise"),
    [
        (cadence(2.0, most=4.0), Weekly(2, 4)),
        (cadence(2.0), Weekly(2)),
        (cadence(2.0, comparison=Comparison.AT_MOST), Weekly(0, 2)),
        (cadence(target=None), None),
        (cadence(target=float("nan")), None),
        (cadence(2.0, most=float("nan")), Weekly(2)),
    ],
)
def test_what_a_cadence_promises(goal: GoalRow, promise: Weekly | None) -> None:
    assert weekly(goal) == promise


@given(st.integers(0, 50), st.integers(0, 10), st.none() | st.integers(0, 10))
def test_a_week_is_off_by_what_is_missing_or_too_much(
    count: int, least: int, more: int | None
) -> None:
    promise = Weekly(least, ENDLESS if more is None else least + more)
    off = promise.off(count)
    assert promise.least <= count - off <= promise.most
    assert (off == 0) == (promise.least <= count <= promise.most)


near = st.dates(TODAY - timedelta(days=80), TODAY + timedelta(days=80))


@given(
    st.dictionaries(near, st.integers(0, 5)),
    near,
    week_starts,
    st.tuples(st.integers(0, 5), st.none() | st.integers(0, 4)),
    st.sampled_from([Period.WEEK, Period.MONTH, Period.QUARTER, Period.LAST_28_DAYS]),
)
def test_a_cadence_is_kept_if_no_week_that_has_begun_breaks_it(
    days: Mapping[date, int],
    today: date,
    week_start: int,
    ends: tuple[int, int | None],
    period: Period,
) -> None:
    least, more = ends
    most = None if more is None else float(least + more)
    goal = cadence(float(least), most=most, period=period)
    span = window(goal, today, week_start)
    assert span is not None
    found = judged(goal, days, today=today, week_start=week_start)
    assert found.value is not None
    assert found.value >= 0
    promise = weekly(goal)
    assert promise is not None
    offs = {
        week: promise.off(sum(days.get(each, 0) for each in week.days()))
        for week in weeks_of(span, week_start)
    }
    broken = any(off > 0 or (off < 0 and week.first <= today) for week, off in offs.items())
    assert (found.state in {SHORT, OVER}) == broken
    assert (found.state is MET) == (not any(offs.values()))
    everything = reach(goal, span, week_start)
    assert found.posted == sum(c for each, c in days.items() if everything.holds(each))


@pytest.mark.parametrize(
    ("posted", "state", "sentence"),
    [
        (
            ("12-01", "12-06", "12-11", "12-21", "12-27"),
            OVER,
            "longest gap 9 days (12–20 Dec), at most 5",
        ),
        (
            ("12-01", "12-06", "12-11", "12-16", "12-21", "12-26"),
            MET,
            "longest gap 5 days (27–31 Dec), at most 5",
        ),
    ],
)
def test_the_longest_gap_is_named_by_its_days(
    posted: tuple[str, ...], state: GoalState, sentence: str
) -> None:
    found = judged(gap(), on_days(*posted), today=day("12-05"))
    assert (found.state, found.sentence) == (state, sentence)


def test_a_gap_opens_on_its_first_day_that_is_still_to_come() -> None:
    posted = on_days("12-01", "12-11", "12-15", "12-20", "12-25", "12-30")
    found = judged(gap(), posted, today=day("12-05"))
    assert found.days[0] == day("12-05")
    assert judged(gap(), posted, today=day("12-20")).days == (day("12-02"),)


def test_a_gap_reaches_over_the_ends_of_its_month() -> None:
    posted = {day("12-01") + timedelta(days=each): 1 for each in range(2, 29, 3)}
    found = judged(gap(), posted, today=day("12-05"), before=day("11-27"))
    assert found.sentence == "longest gap 5 days (28 Nov – 2 Dec), at most 5"
    found = judged(gap(), posted, today=day("12-05"), before=day("11-20"))
    assert (found.by, found.value) == (7, 12)


def test_a_post_every_day_is_no_gap() -> None:
    busy = {day("11-01") + timedelta(days=each): 1 for each in range(30)}
    assert judged(gap(0.0), busy).sentence == "no day without a post this month"


def test_a_gap_is_never_to_be_long_whatever_the_goal_compares() -> None:
    goal = gap(comparison=Comparison.AT_LEAST)
    assert judged(goal, {}).state is OVER


def test_an_empty_calendar_is_one_long_gap() -> None:
    found = judged(gap(), {}, today=day("2028-02-10"))
    assert found.sentence == "longest gap 29 days (1–29 Feb), at most 5"
