"""The whole plan is checked at once, in one order, whatever is in it."""

import json
import random
import sys
from dataclasses import replace
from datetime import timedelta
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.finding import Go, PlanFinding, To
from calendar_tui.checks.goals import judge
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.plan import check_plan
from calendar_tui.checks.rules import RULES
from calendar_tui.checks.spans import window
from calendar_tui.model.facts import ClosureFact, GoalRow, PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Severity, Status
from tests.checks.samples import (
    TODAY,
    day,
    empty_plan,
    reading_goal,
    sample_goal,
    sample_plan,
    sample_post,
    sample_posts,
)


def test_a_plan_in_order_has_no_finding() -> None:
    assert check_plan(sample_plan()) == ()


def test_an_empty_plan_is_told_what_to_begin_with() -> None:
    found = check_plan(empty_plan())
    assert [each.rule for each in found] == [
        *["PLAN001"] * 6,
        "PLAN004",
        "PLAN004",
        "PLAN012",
        "PLAN024",
    ]


def broken_plan() -> PlanFacts:
    """A plan with a bit of everything wrong."""
    goals = (
        sample_goal(),
        reading_goal(id=2),
        sample_goal(id=3, name="Grow our presence", target=None),
        sample_goal(id=4, due=day("11-01")),
    )
    statuses = tuple(judge(goal, TODAY, window(goal, TODAY)) for goal in goals)
    posts = [
        sample_post(1, sameness="x", audience_id=None),
        sample_post(2, sameness="x", pillar_id=None, clock="09:10"),
        sample_post(3, day=TODAY - timedelta(days=3), status=Status.DRAFT),
        sample_post(4, channel_id=4, author_id=1),
    ]
    closures = (
        ClosureFact(1, "Blackout", TODAY, TODAY + timedelta(days=5), True),
        ClosureFact(2, "Closed", TODAY, TODAY + timedelta(days=5)),
    )
    return empty_plan(
        directory=sample_plan().directory,
        goals=goals,
        statuses=statuses,
        posts=posts,
        closures=closures,
        shares={1: 20, 2: 90},
        review_on=day("11-01"),
    )


def well_formed(found: PlanFinding) -> None:
    """A finding says everything a finding has to, in plain words."""
    rule = RULES[found.rule]
    assert found.why == rule.why
    for sentence in (found.message, found.do):
        assert sentence.endswith(".")
        for word in ("None", "nan", "  ", ".."):
            assert word not in sentence
    json.dumps(found.as_json())


def test_findings_come_heaviest_first_and_each_once() -> None:
    found = check_plan(broken_plan())
    weights = [list(Severity).index(each.severity) for each in found]
    assert weights == sorted(weights)
    prints = [each.fingerprint for each in found]
    assert len(set(prints)) == len(prints)
    for each in found:
        well_formed(each)
    assert len({each.rule for each in found}) >= 18


def test_the_order_of_posts_changes_nothing() -> None:
    facts = broken_plan()
    turned = replace(facts, posts=tuple(reversed(facts.posts)))
    assert check_plan(turned) == check_plan(facts)


def test_tomorrow_it_is_the_same_problem() -> None:
    today = {each.fingerprint for each in check_plan(broken_plan())}
    later = replace(broken_plan(), today=TODAY + timedelta(days=1))
    tomorrow = {each.fingerprint for each in check_plan(later)}
    assert len(today & tomorrow) >= len(today) - 3


names = st.none() | st.integers(1, 6)
posts = st.builds(
    PostFact,
    id=st.integers(1, 99),
    day=st.none() | st.dates(TODAY - timedelta(100), TODAY + timedelta(100)),
    clock=st.none() | st.sampled_from(["08:00", "08:30", "12:00", "23:59", "spoiled"]),
    status=st.sampled_from(Status),
    missed=st.booleans(),
    channel_id=names,
    author_id=names,
    audience_id=names,
    pillar_id=names,
    goals=st.lists(st.integers(1, 4), max_size=2).map(tuple),
    sameness=st.sampled_from(["", "x", "y"]),
)


@given(st.lists(posts, max_size=25, unique_by=lambda post: post.id))
def test_whatever_the_calendar_holds_the_findings_are_whole(made: list[PostFact]) -> None:
    found = check_plan(sample_plan(posts=made))
    for each in found:
        well_formed(each)
    assert len({each.fingerprint for each in found}) == len(found)


@given(st.lists(posts, max_size=25, unique_by=lambda post: post.id))
def test_a_finding_opens_posts_that_are_there(made: list[PostFact]) -> None:
    known = {post.id for post in made}
    for each in check_plan(sample_plan(posts=made)):
        if each.go.to is To.POSTS:
            assert isinstance(each.go.target, PostFilter)
            assert each.go.target.ids <= known
        if each.go.to is To.ROW:
            assert each.go.id is not None


def many_posts(count: int) -> list[PostFact]:
    """A large plan, the same at every run."""
    choice = random.Random(1)
    return [
        sample_post(
            number,
            day=TODAY + timedelta(days=choice.randrange(-90, 900)),
            clock=f"{choice.randrange(24):02}:{choice.randrange(60):02}",
            status=choice.choice(list(Status)),
            channel_id=choice.randrange(1, 5),
            author_id=choice.randrange(1, 3),
            audience_id=choice.choice([None, 1, 2]),
            pillar_id=choice.choice([None, 1, 2]),
            sameness=f"{choice.randrange(count // 2)}",
        )
        for number in range(count)
    ]


def lines_run(facts: PlanFacts) -> int:
    """How many lines of Python a check of the plan runs, the rounds of its loops included."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        """Count a line, and go on into what is called."""
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        check_plan(facts)
    finally:
        sys.settrace(before)
    return count


def test_four_times_the_posts_are_four_times_the_work() -> None:
    """Nothing compares every post with every other: that would be sixteen times the work."""
    closures = tuple(
        ClosureFact(number, f"Day {number}", when, when)
        for number in range(50)
        for when in [TODAY + timedelta(days=number)]
    )
    few, many = (
        lines_run(sample_plan(posts=many_posts(count), closures=closures)) for count in (500, 2_000)
    )
    assert many < 5 * few


@pytest.mark.parametrize("goal", [sample_goal(), reading_goal()])
def test_a_goals_row_is_what_its_finding_opens(goal: GoalRow) -> None:
    wish = goal._replace(unit="", id=7)
    facts = sample_plan(goals=(goal, wish), posts=sample_posts())
    [found] = [each for each in check_plan(facts) if each.rule == "PLAN007"]
    assert found.go == Go(To.ROW, "goal", 7)
