"""Goals that can't be measured, that nothing serves, or that aren't met."""

from datetime import date, timedelta
from typing import Any

import pytest

from calendar_tui.checks.aims import READING_DAYS, goals_amiss
from calendar_tui.checks.counted import Tally
from calendar_tui.checks.finding import Go, PlanFinding, To
from calendar_tui.checks.goals import judge
from calendar_tui.checks.spans import window
from calendar_tui.model.facts import GoalRow, PostFact, ReadingRow
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Measure, Period, Status
from tests.checks.samples import (
    DUE,
    TODAY,
    day,
    on_days,
    reading_goal,
    sample_goal,
    sample_plan,
    sample_post,
)


def told(
    goal: GoalRow,
    days: dict[date, int] | None = None,
    *,
    posts: tuple[PostFact, ...] = (),
    whole: int = 0,
    read: tuple[tuple[date, float], ...] = (),
) -> list[PlanFinding]:
    """What there is to tell of one goal that was judged today."""
    tally = Tally(days or {}, whole)
    readings = [ReadingRow(*pair) for pair in read]
    status = judge(goal, TODAY, window(goal, TODAY), tally, readings=readings)
    facts = sample_plan(goals=(goal,), statuses=(status,), posts=posts)
    return list(goals_amiss(facts))


def rules(found: list[PlanFinding]) -> list[str]:
    """The rules that speak."""
    return [each.rule for each in found]


def test_a_goal_that_is_met_is_left_alone() -> None:
    assert told(sample_goal(target=1.0), on_days("11-24")) == []


def test_a_wish_is_told_how_to_put_it() -> None:
    [found] = told(sample_goal(name="Grow our presence", target=None, active=False))
    assert (found.rule, found.go) == ("PLAN007", Go(To.ROW, "goal", 1))
    assert found.message == '"Grow our presence" can\'t be measured.'
    assert found.do == (
        "Say what you count, how many and by when, e.g. 8 posts a month for parents by 31 March."
    )


def test_what_else_is_missing_is_told_as_what_to_do() -> None:
    [found] = told(sample_goal(name="Parents", due=None, unit=""))
    assert found.do == (
        "Say of what: the goal has no unit, such as posts, followers or bookings."
        " Say by when: the goal has no date."
    )


def test_a_short_goal_opens_the_first_free_day() -> None:
    [found] = told(sample_goal(), on_days("11-24", "11-25"))
    assert found.message == "Posts a month: 6 short this month: 2 of 8."
    assert (found.rule, found.go) == ("PLAN009", Go(To.DAY, day("11-26")))


def test_a_gap_opens_its_first_day_to_come() -> None:
    goal = sample_goal(name="Silence", measure=Measure.GAP, target=5.0)
    [found] = told(goal, on_days("11-05", "11-10", "11-15", "11-20"))
    assert found.message == "Silence: longest gap 10 days (21–30 Nov), at most 5."
    assert (found.go, found.do) == (Go(To.DAY, TODAY), "Plan more on the days that are free.")


def test_a_crowded_week_opens_its_fullest_day() -> None:
    goal = sample_goal(measure=Measure.CADENCE, period=Period.WEEK, target=1.0, most=2.0)
    [found] = told(goal, on_days("11-24", "11-26", "11-26"))
    assert (found.go, found.do) == (Go(To.DAY, day("11-26")), "Move or cancel some.")


def test_a_share_opens_its_posts() -> None:
    asked = PostFilter(pillars=frozenset({1}))
    goal = sample_goal(measure=Measure.SHARE, target=50.0, filter=asked)
    [found] = told(goal, on_days("11-24"), whole=9)
    assert found.go.to is To.POSTS
    assert found.do == "Plan more of these."


def test_a_goal_that_is_off_track_in_the_world_opens_its_form() -> None:
    found = told(reading_goal(), read=((TODAY, 210.0),), posts=(sample_post(),))
    assert rules(found) == ["PLAN009"]
    assert found[0].go == Go(To.ROW, "goal", 1)


def test_a_goal_on_track_is_left_alone() -> None:
    assert told(reading_goal(), read=((TODAY, 290.0),), posts=(sample_post(),)) == []


@pytest.mark.parametrize(
    ("changes", "serves"),
    [
        ({}, True),
        ({"goals": (2,)}, False),
        ({"goals": ()}, False),
        ({"status": Status.IDEA}, False),
        ({"status": Status.CANCELLED}, False),
        ({"missed": True}, False),
    ],
)
def test_a_goal_that_no_post_names_is_told(changes: dict[str, Any], serves: bool) -> None:
    found = told(reading_goal(), read=((TODAY, 290.0),), posts=(sample_post(**changes),))
    assert rules(found) == ([] if serves else ["PLAN008"])


def test_posts_that_a_goal_counts_serve_it_without_naming_it() -> None:
    assert told(sample_goal(target=1.0), on_days("11-24"), posts=()) == []


def test_a_goal_short_of_every_post_is_told_once() -> None:
    assert rules(told(sample_goal(), {})) == ["PLAN009"]


def test_a_goal_past_its_day_is_told_once_with_where_it_stood() -> None:
    goal = reading_goal(due=day("10-31"))
    found = told(goal, read=((day("10-30"), 400.0),))
    assert rules(found) == ["PLAN010"]
    assert found[0].message == (
        "Followers was due on 31 Oct: 400 of 500 followers: 100 short since 31 Oct."
    )


@pytest.mark.parametrize(
    ("ago", "told_so"), [(0, False), (READING_DAYS, False), (READING_DAYS + 1, True)]
)
def test_a_number_is_to_be_read_about_once_a_month(ago: int, told_so: bool) -> None:
    when = TODAY - timedelta(days=ago)
    found = told(reading_goal(), read=((when, 499.0),), posts=(sample_post(),))
    assert ("PLAN011" in rules(found)) is told_so


def test_a_number_that_was_never_read_is_told() -> None:
    [found] = told(reading_goal(), posts=(sample_post(),))
    assert (found.rule, found.message) == ("PLAN011", "Followers has no reading.")


def test_an_intention_that_could_be_measured_is_left_alone() -> None:
    assert told(sample_goal(active=False, due=DUE), {}) == []


def test_a_goal_that_was_put_away_is_left_alone() -> None:
    assert told(sample_goal(retired=True, target=None), {}) == []
