"""The front page says what is late, empty, waiting and behind, and nothing else."""

from datetime import timedelta

from calendar_tui.checks.goals import judge
from calendar_tui.checks.health import health_of
from calendar_tui.checks.plan import check_plan
from calendar_tui.checks.spans import window
from calendar_tui.model.facts import ClosureFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Severity, Status
from tests.checks.samples import TODAY, day, empty_plan, sample_goal, sample_plan, sample_post


def test_a_plan_without_a_problem_has_nothing_to_say() -> None:
    plan = sample_plan()
    found = health_of(plan, (), "09:00")
    assert (found.missed, found.unapproved, found.behind, found.overdue) == (0, (), (), False)
    assert set(found.counts.values()) == {0}


def test_an_empty_plan_has_two_empty_weeks_and_blocks() -> None:
    plan = empty_plan()
    found = health_of(plan, check_plan(plan), "09:00")
    assert (found.empty[0], found.empty[-1], len(found.empty)) == (TODAY, day("12-07"), 14)
    assert next(iter(found.counts)) is Severity.BLOCK
    assert found.counts[Severity.BLOCK] > 0
    assert found.review_on is None
    assert not found.overdue


def test_days_off_and_days_with_a_post_are_not_empty() -> None:
    closed = ClosureFact(1, "Thanksgiving", day("11-26"), day("12-07"))
    posts = [
        sample_post(1, day=TODAY),
        sample_post(2, day=day("11-25"), status=Status.CANCELLED),
        sample_post(3, day=day("11-25"), status=Status.IDEA),
    ]
    found = health_of(empty_plan(closures=(closed,), posts=posts), (), "09:00")
    assert found.empty == (day("11-25"),)


def test_what_is_close_and_not_approved_is_named_by_day_and_clock() -> None:
    posts = [
        sample_post(1, day=day("11-26"), clock="09:00", status=Status.IN_REVIEW),
        sample_post(2, day=day("11-26"), clock="09:01", status=Status.DRAFT),
        sample_post(3, day=day("11-26"), clock=None, status=Status.DRAFT),
        sample_post(4, day=TODAY, clock="07:00", status=Status.DRAFT),
        sample_post(5, day=TODAY, status=Status.APPROVED),
        sample_post(6, day=TODAY - timedelta(days=1), status=Status.DRAFT),
    ]
    found = health_of(empty_plan(posts=posts), (), "09:00")
    assert [post.id for post in found.unapproved] == [4, 3, 1]
    assert found.unapproved_posts == PostFilter(ids=frozenset({1, 3, 4}))


def test_missed_posts_goals_behind_and_a_review_past_its_day_are_told() -> None:
    goal = sample_goal()
    status = judge(goal, TODAY, window(goal, TODAY))
    late = [sample_post(1, day=day("11-20"), missed=True)]
    review_on = TODAY - timedelta(days=1)
    plan = empty_plan(posts=late, statuses=(status,), review_on=review_on)
    found = health_of(plan, check_plan(plan), "09:00")
    assert (found.missed, found.missed_posts.missed, found.overdue) == (1, True, True)
    assert found.behind == (status,)
    said = found.as_json()
    assert (said["behind"], said["missed"], said["review_on"]) == ([1], 1, "2026-11-23")
    assert {each.rule for each in found.silent} <= {"PLAN013"}
