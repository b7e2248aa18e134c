"""A goal is told against the calendar in one plain sentence, with the days that would help."""

import json
import math
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.counted import Tally, posts_of, reach
from calendar_tui.checks.goals import GoalStatus, judge, status_json, target_words
from calendar_tui.checks.spans import window
from calendar_tui.checks.verdicts import MOST_DAYS, GoalState
from calendar_tui.model.facts import GoalRow, ReadingRow
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Comparison, Measure, Period
from tests.checks.samples import (
    TODAY,
    day,
    falling_goal,
    on_days,
    reading_goal,
    readings,
    sample_goal,
)
from tests.schedule.strategies import week_starts

MET, ON_TRACK, SHORT, OVER, NONE = GoalState
PILLAR = PostFilter(pillars=frozenset({1}))


def judged(
    goal: GoalRow,
    days: Mapping[date, int] | None = None,
    *,
    today: date = TODAY,
    on: date | None = None,
    whole: int = 0,
    week_start: int = 0,
    campaign: tuple[date | None, date | None] | None = None,
    **tally: Any,
) -> GoalStatus:
    """How ``goal`` stands; ``on`` is a day of the window to look at, today unless given."""
    span = window(goal, on or today, week_start, campaign)
    found = Tally(days or {}, whole, **tally)
    return judge(goal, today, span, found, week_start=week_start)


def share(target: float, **changes: Any) -> GoalRow:
    """A share of the month's posts."""
    return sample_goal(measure=Measure.SHARE, target=target, unit="%", filter=PILLAR, **changes)


def spread(count: int, first: str = "11-01") -> dict[date, int]:
    """So many posts, one a day."""
    return {day(first) + timedelta(days=number): 1 for number in range(count)}


@pytest.mark.parametrize(
    ("posts", "state", "sentence", "by"),
    [
        (8, MET, "8 of 8 this month", 0),
        (11, MET, "11 of 8 this month", 0),
        (7, ON_TRACK, "7 of 8 this month, 1 to go", 1),
        (6, SHORT, "2 short this month: 6 of 8", 2),
        (0, SHORT, "8 short this month: 0 of 8", 8),
    ],
)
def test_posts_are_counted_in_the_month(
    posts: int, state: GoalState, sentence: str, by: float
) -> None:
    found = judged(sample_goal(), spread(posts))
    assert (found.state, found.sentence, found.by) == (state, sentence, by)
    assert (found.value, found.posted) == (posts, posts)
    assert found.progress == min(1, posts / 8)


def test_what_is_planned_for_the_rest_of_the_month_counts() -> None:
    found = judged(sample_goal(target=2.0), on_days("11-29", "11-30", "12-01"))
    assert (found.state, found.value) == (MET, 2)


def test_a_month_has_until_its_end() -> None:
    """On the first of thirty days a thirtieth has to be there, and nothing on the day before."""
    goal = sample_goal(target=30.0)
    assert judged(goal, spread(1), today=day("11-01")).state is ON_TRACK
    assert judged(goal, {}, today=day("11-01")).state is SHORT
    assert judged(goal, {}, today=day("10-31"), on=day("11-01")).state is ON_TRACK
    assert judged(goal, spread(29), today=day("11-30")).state is SHORT


def test_a_month_that_is_over_is_short_for_good() -> None:
    found = judged(sample_goal(), spread(7), today=day("12-02"), on=day("11-01"))
    assert found.sentence == "1 short in November 2026: 7 of 8"
    assert found.days == ()


def test_a_short_month_opens_on_the_days_that_are_free() -> None:
    found = judged(sample_goal(), on_days("11-25", "11-27", "11-28"))
    assert found.days == tuple(day(each) for each in ("11-24", "11-26", "11-29", "11-30"))


def test_a_long_window_names_the_first_free_days_only() -> None:
    found = judged(sample_goal(period=Period.YEAR, target=300.0), {}, today=day("01-01"))
    assert found.days == tuple(day("01-01") + timedelta(days=each) for each in range(MOST_DAYS))


def test_a_week_is_counted_by_the_practices_own() -> None:
    goal = sample_goal(period=Period.WEEK, target=3.0)
    days = on_days("11-22", "11-23", "11-24")
    assert judged(goal, days, week_start=6).sentence == "3 of 3 this week"
    assert judged(goal, days, week_start=0).sentence == "2 of 3 this week, 1 to go"


def test_a_month_may_have_a_limit() -> None:
    goal = sample_goal(comparison=Comparison.AT_MOST, target=10.0)
    assert judged(goal, spread(10)).sentence == "10 this month, at most 10"
    found = judged(goal, {**spread(10), day("11-26"): 2})
    assert (found.state, found.sentence) == (OVER, "2 over this month: 12, at most 10")
    assert (found.by, found.progress, found.days) == (2, 1.0, (day("11-26"),))


def test_the_number_and_the_list_behind_it_are_one_filter() -> None:
    found = judged(sample_goal(filter=PILLAR), spread(3))
    assert found.span is not None
    assert found.posts == posts_of(sample_goal(filter=PILLAR), found.span)


@pytest.mark.parametrize(
    ("part", "whole", "state", "sentence"),
    [
        (7, 10, MET, "70% this month, at least 70%"),
        (10, 10, MET, "100% this month, at least 70%"),
        (68, 100, SHORT, "68% this month, at least 70% wanted: 7 more posts"),
        (699, 1000, SHORT, "69.9% this month, at least 70% wanted: 4 more posts"),
        (6999, 10000, SHORT, "69.99% this month, at least 70% wanted: 4 more posts"),
        (0, 3, SHORT, "0% this month, at least 70% wanted: 7 more posts"),
        (2, 3, SHORT, "66.7% this month, at least 70% wanted: 1 more post"),
        (0, 0, NONE, "no posts this month to take a share of"),
    ],
)
def test_a_share_is_a_part_of_the_months_posts(
    part: int, whole: int, state: GoalState, sentence: str
) -> None:
    found = judged(share(70.0), {day("11-10"): part}, whole=whole)
    assert (found.state, found.sentence) == (state, sentence)
    assert found.value == (100 * part / whole if whole else None)


@given(st.integers(0, 400), st.integers(1, 400), st.integers(1, 99))
def test_so_many_more_posts_reach_the_share_and_one_less_does_not(
    part: int, others: int, target: int
) -> None:
    found = judged(share(float(target)), {day("11-10"): part}, whole=part + others)
    if found.state is MET:
        assert 100 * part >= target * (part + others)
        return
    needed = int(found.sentence.rsplit(": ", 1)[1].split()[0].replace(",", ""))
    assert 100 * (part + needed) >= target * (part + others + needed)
    assert 100 * (part + needed - 1) < target * (part + others + needed - 1)


@given(st.integers(1, 400), st.integers(0, 400), st.integers(1, 99))
def test_so_many_other_posts_bring_a_share_down_and_one_less_does_not(
    part: int, others: int, target: int
) -> None:
    goal = share(float(target), comparison=Comparison.AT_MOST)
    found = judged(goal, {day("11-10"): part}, whole=part + others)
    if found.state is MET:
        assert 100 * part <= target * (part + others)
        return
    needed = int(found.sentence.rsplit(": ", 1)[1].split()[0].replace(",", ""))
    assert 100 * part <= target * (part + others + needed)
    assert 100 * part > target * (part + others + needed - 1)


def test_shares_of_all_and_of_none_are_told_by_what_is_wrong() -> None:
    days = {day("11-10"): 9}
    assert judged(share(100.0), days, whole=10).sentence.endswith(": 1 post of another kind")
    none = share(0.0, comparison=Comparison.AT_MOST)
    assert judged(none, days, whole=10).sentence.endswith("at most 0% wanted: 9 posts too many")


def test_a_share_too_small_to_be_meant_is_none() -> None:
    goal = share(2e-309, comparison=Comparison.AT_MOST)
    assert judged(goal, {day("11-10"): 1}, whole=9).sentence.endswith(": 1 post too many")


def test_a_share_opens_the_posts_behind_it() -> None:
    found = judged(share(70.0), {day("11-10"): 1}, whole=9)
    assert found.days == ()
    assert found.posts is not None
    assert found.posts.pillars == {1}


def test_a_reading_is_told_by_its_pace() -> None:
    goal = reading_goal()
    found = judge(goal, TODAY, readings=readings(("11-24", 312)))
    assert (found.state, found.value, found.span, found.posts) == (ON_TRACK, 312, None, None)
    assert found.pace is not None
    assert found.sentence == found.pace.sentence
    assert found.progress == pytest.approx(112 / 300)


@pytest.mark.parametrize(
    ("value", "state"), [(500, MET), (300, ON_TRACK), (210, SHORT), (150, SHORT)]
)
def test_a_readings_pace_is_a_goals_state(value: float, state: GoalState) -> None:
    found = judge(reading_goal(), TODAY, readings=readings(("11-24", value)))
    assert found.state is state
    assert 0 <= found.progress <= 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"target": None}, "not judged: say how many: the goal has no number"),
        ({"measure": None}, "not judged: say what you measure: posts, a share of posts,"),
        ({"period": None}, "not judged: say over which days posts count: a week, a month, a"),
        (
            {"period": Period.CAMPAIGN, "campaign_id": 3},
            "not judged: its campaign has no days yet",
        ),
        ({"target": float("nan")}, "not judged: the target is no number"),
    ],
)
def test_a_goal_that_says_too_little_is_not_judged(changes: dict[str, Any], sentence: str) -> None:
    found = judged(sample_goal(**changes), spread(8))
    assert found.state is NONE
    assert found.value is None
    assert found.sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (sample_goal(), "at least 8 posts"),
        (sample_goal(unit=""), "at least 8 posts"),
        (sample_goal(comparison=Comparison.AT_MOST), "at most 8 posts"),
        (share(70.0), "at least 70%"),
        (sample_goal(measure=Measure.GAP, target=5.0), "at most 5 days"),
        (sample_goal(measure=Measure.GAP, target=1.0), "at most 1 day"),
        (sample_goal(measure=Measure.CADENCE, target=2.0, most=4.0), "2 to 4 a week"),
        (sample_goal(measure=Measure.CADENCE, target=3.0), "3 or more a week"),
        (sample_goal(measure=Measure.CADENCE, target=3.0, most=3.0), "3 a week"),
        (
            sample_goal(measure=Measure.CADENCE, target=3.0, comparison=Comparison.AT_MOST),
            "at most 3 a week",
        ),
        (reading_goal(), "500 followers"),
        (reading_goal(unit="%", target=4.5), "4.5%"),
        (falling_goal(), "at most 8 no-shows"),
        (falling_goal(unit="%"), "at most 8%"),
        (sample_goal(target=None), ""),
    ],
)
def test_a_target_is_said_in_a_few_words(goal: GoalRow, words: str) -> None:
    assert target_words(goal) == words


def test_a_status_is_plain_json() -> None:
    found = judge(reading_goal(), TODAY, readings=readings(("11-24", 312)))
    shape = json.loads(json.dumps(status_json(found)))
    assert shape["state"] == "on_track"
    assert shape["pace"]["read_on"] == "2026-11-24"
    counted = json.loads(json.dumps(status_json(judged(sample_goal(), spread(6)))))
    assert (counted["from"], counted["to"], counted["posts"]) == ("2026-11-01", "2026-11-30", 6)
    assert counted["days"][0] == "2026-11-24"
    assert counted["pace"] is None


numbers = st.none() | st.floats() | st.integers(-3, 120).map(float)
goals = st.builds(
    GoalRow,
    id=st.integers(1, 5),
    name=st.sampled_from(["Posts", "Grow our presence", "Followers by May"]),
    measure=st.none() | st.sampled_from(Measure),
    filter=st.sampled_from([PostFilter(), PILLAR]),
    comparison=st.sampled_from(Comparison),
    target=numbers,
    most=numbers,
    unit=st.sampled_from(["posts", "%", "days", ""]),
    period=st.none() | st.sampled_from(Period),
    due=st.none() | st.dates(TODAY - timedelta(days=90), TODAY + timedelta(days=400)),
    campaign_id=st.none() | st.just(3),
    active=st.booleans(),
    baseline=numbers,
    since=st.none() | st.dates(TODAY - timedelta(days=400), TODAY),
)
near = st.dates(TODAY - timedelta(days=60), TODAY + timedelta(days=60))
tallies = st.builds(
    Tally, st.dictionaries(near, st.integers(0, 9)), st.integers(0, 50), st.none(), st.none()
)


@given(goals, near, tallies, week_starts, st.lists(st.builds(ReadingRow, near, st.floats())))
def test_whatever_a_goal_says_its_sentence_is_one_for_people(
    goal: GoalRow, today: date, tally: Tally, week_start: int, read: list[ReadingRow]
) -> None:
    campaign = (TODAY - timedelta(days=20), TODAY + timedelta(days=20))
    span = window(goal, today, week_start, campaign)
    found = judge(goal, today, span, tally, week_start=week_start, readings=read)
    for word in ("None", "nan", "inf", "\n"):
        assert word not in found.sentence
        assert word not in found.target
    assert found.sentence.strip()
    assert 0 <= found.progress <= 1
    assert found.by >= 0
    assert math.isfinite(found.by)
    assert found.posted >= 0
    assert list(found.days) == sorted(set(found.days))
    assert len(found.days) <= MOST_DAYS
    json.dumps(status_json(found), allow_nan=False)


@given(goals, near, tallies)
def test_days_that_would_help_are_free_and_still_to_come(
    goal: GoalRow, today: date, tally: Tally
) -> None:
    span = window(goal, today)
    found = judge(goal, today, span, tally)
    if found.state in {SHORT, ON_TRACK} and found.days and span:
        days = reach(goal, span)
        free = [each for each in found.days if not tally.days.get(each) and each >= today]
        assert all(days.holds(each) for each in found.days)
        assert len(found.days) == 1 or len(free) == len(found.days)


@given(st.integers(0, 40), st.integers(1, 30))
def test_a_count_is_met_from_its_target_on(posts: int, target: int) -> None:
    found = judged(sample_goal(target=float(target)), {day("11-03"): posts})
    assert (found.state is MET) == (posts >= target)
    assert found.by == max(0, target - posts)


def test_the_due_day_does_not_move_the_window() -> None:
    assert judged(sample_goal(due=day("11-10")), spread(8)) == judged(sample_goal(), spread(8))
