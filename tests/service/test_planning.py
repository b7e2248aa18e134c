"""The plan as a whole, read through the door as screens and commands read it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.checks.finding import To
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Measure, Severity, Status
from calendar_tui.schedule.grid import Month
from calendar_tui.service import planning
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import Reading, open_reading
from calendar_tui.store.location import file_location
from tests.plans import NOW, PlanFile

TODAY = date(2026, 11, 24)
"""A Tuesday."""

DUE = date(2027, 3, 31)


@pytest.fixture
def clock() -> FixedClock:
    """9 o'clock in the practice."""
    return FixedClock(NOW)


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    """A plan with two people, two channels, an audience and two pillars."""
    with PlanFile(tmp_path / "plan.db") as made:
        made.named("author", "Ana", roles=["author", "reviewer", "monitor"])
        made.named("author", "Bo", accounts=["@bo"], training_on=date(2026, 1, 5))
        made.named("channel", "Insta", network="instagram", admins=[1, 2], two_factor=True)
        made.named("channel", "Face", network="facebook", audiences=[1])
        made.named("audience", "Parents")
        made.named("pillar", "Education", share=60)
        made.named("pillar", "News")
        yield made


@pytest.fixture
def reading(plan: PlanFile, clock: FixedClock) -> Iterator[Reading]:
    """The plan, open."""
    opened = open_reading(file_location(plan.path), clock)
    yield opened
    opened.close()


def goal(plan: PlanFile, name: str, measure: Measure = Measure.COUNT, **values: Any) -> int:
    """An active goal of eight posts a month, unless said otherwise."""
    whole = {"target": 8, "unit": "posts", "due": DUE, "active": True, **values}
    return plan.named("goal", name, measure=measure.value, **whole)


def at(day: int) -> date:
    """A day of November; those after it go on into December."""
    return date(2026, 11, 1) + timedelta(days=day - 1)


def test_each_measure_is_judged_by_its_own_posts(plan, reading):
    for day in (2, 4, 23, 25, 27):
        plan.post("", at(day), time(9), status="approved", channel_id=1, pillar_id=1)
    plan.post("", at(25), status="approved", channel_id=2, pillar_id=2)
    plan.post("", at(20), status="scheduled", channel_id=1, pillar_id=1)
    plan.post("", at(26), status="idea", channel_id=1, pillar_id=1)
    insta = {"channels": [1]}
    goal(plan, "a count", filter=insta)
    goal(plan, "b share", Measure.SHARE, filter={"pillars": [1]}, target=50, unit="%")
    goal(plan, "c cadence", Measure.CADENCE, filter=insta, target=2, most=4)
    goal(plan, "d gap", Measure.GAP, filter=insta, target=5, period="next_28_days")
    goal(plan, "e intention", active=False)
    goal(plan, "f retired", retired_at=NOW)
    count, share, cadence, gap = planning.goal_statuses(reading)
    assert (count.value, count.posted, count.state) == (5, 5, GoalState.SHORT)
    assert (share.value, share.state) == (pytest.approx(500 / 6), GoalState.MET)
    assert (cadence.value, cadence.days) == (0, (at(9),)), "a week that is over"
    assert (gap.value, gap.state, gap.days[0]) == (24, GoalState.OVER, at(28))
    assert reading.count(count.posts) == 5


def test_a_gap_that_reaches_over_the_window_is_counted_in_full(plan, reading):
    plan.post("", at(20), time(9), status="published")
    plan.post("", at(70), time(9), status="approved")
    goal(plan, "gap", Measure.GAP, target=5, period="last_28_days")
    goal(plan, "ahead", Measure.GAP, target=5, period="next_28_days")
    for status in planning.goal_statuses(reading):
        assert status.value == 49


def test_siblings_count_once_where_a_goal_counts_pieces(plan, reading):
    for channel in (1, 2):
        plan.post("", at(25), status="draft", channel_id=channel, group="g", pillar_id=channel)
    goal(plan, "pieces", pieces=True)
    goal(plan, "posts")
    goal(plan, "share", Measure.SHARE, filter={"pillars": [1]}, unit="%", pieces=True)
    assert [each.value for each in planning.goal_statuses(reading)] == [1, 2, 100]


def test_a_campaign_s_goal_looks_at_the_campaign_s_days(plan, reading):
    plan.named("campaign", "Flu", starts=at(10), ends=at(30))
    for day in (9, 10, 30, 31):
        plan.post("", at(day), status="published", campaign_id=1)
    goal(plan, "flu", period="campaign", campaign_id=1, target=2)
    (status,) = planning.goal_statuses(reading)
    assert (status.value, status.state) == (2, GoalState.MET)
    assert status.span == (at(10), at(30))


def test_another_day_shows_the_month_it_lies_in(plan, reading):
    plan.post("", date(2026, 10, 5), status="published")
    goal(plan, "month", target=1)
    assert planning.goal_statuses(reading)[0].value == 0
    assert planning.goal_statuses(reading, date(2026, 10, 31))[0].value == 1


def test_some_goals_are_asked_for_whatever_they_are(plan, reading):
    wish = goal(plan, "A wish", active=False, target=None)
    (status,) = planning.goal_statuses(reading, only=(wish,))
    assert status.sentence == "not judged: say how many: the goal has no number"


def test_readings_decide_what_only_the_world_answers(plan, reading):
    number = goal(plan, "Followers", Measure.READING, target=500, unit="followers", baseline=200)
    for day, value in ((20, 300), (10, 250)):
        plan.add("reading", goal_id=number, day=at(day), value=value)
    (status,) = planning.goal_statuses(reading)
    assert status.value == 300
    assert [each.day for each in planning.readings(reading, number)] == [at(10), at(20)]
    assert planning.readings(reading, 99) == ()


def test_the_facts_hold_everything_the_check_looks_at(plan, reading):
    plan.change("practice", 1, contacts=["815-555-0142"], notice="Call us.")
    versions = ((1, at(20)), (2, date(2026, 12, 1)))
    for number, review_on in versions:
        values = {"number": number, "approved_by_id": 1, "approved_on": at(1)}
        plan.add("plan_version", **values, review_on=review_on)
    plan.named("escalation_level", "Breach", level=2, owner_id=1, contacts=["a", "b"])
    plan.named("closure", "Holidays", starts=at(54), ends=at(60), blackout=True)
    plan.named("channel", "Old", retired_at=NOW)
    plan.post("", at(25), time(9), body="Flu\nshots", status="draft", goals=[3], audience_id=1)
    plan.post("Long ago", date(2026, 1, 1), status="published")
    facts = planning.plan_facts(reading)
    assert (facts.today, facts.review_on) == (TODAY, date(2026, 12, 1))
    assert (facts.contacts, facts.notice) == (("815-555-0142",), "Call us.")
    assert (facts.channels[0].admins, facts.channels[0].two_factor) == ({1, 2}, True)
    assert (facts.channels[1].audiences, facts.channels[1].two_factor) == ({1}, None)
    assert len(facts.channels) == 2
    assert [each.accounts for each in facts.people] == [0, 1]
    assert facts.people[1].training_on == date(2026, 1, 5)
    assert facts.shares == {1: 60, 2: None}
    assert facts.levels[0][1:] == (2, "Breach", 1, None, 2)
    assert facts.closures[0][1:] == ("Holidays", at(54), at(60), True)
    (post,) = facts.posts
    assert (post.title, post.day, post.clock, post.goals) == ("Flu shots", at(25), "09:00", (3,))
    assert (post.status, post.audience_id, post.missed) == (Status.DRAFT, 1, False)


def repeated(reading: Reading) -> list[str]:
    """What the check says of words that stand twice."""
    return [each.message for each in planning.plan_findings(reading) if each.rule == "PLAN018"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Flu shots are here, walk in today", "FLU SHOTS are here - walk in today!", True),
        ("Flu shots are here, walk in today", "Flu shots are here, walk in tomorrow", False),
        ("Short", "short!", True),
        ("x" * 200, f"{'-' * 90}{'x' * 200}", True),
        (f"{'x' * 200}y", "x" * 200, False),
    ],
)
def test_the_same_words_are_found_however_long_they_are(plan, reading, one, other, found):
    for day, body in ((20, one), (26, other)):
        plan.post("", at(day), body=body, status="approved", channel_id=1)
        plan.post("", at(day), body=body, status="approved")
    plan.post("", at(26), body="Another one", status="approved", channel_id=1)
    assert len(repeated(reading)) == found


def test_a_title_alone_can_be_the_same_words(plan, reading):
    for day in (25, 26):
        plan.post("Flu shots", at(day), status="approved", channel_id=1)
    assert len(repeated(reading)) == 1


def test_every_finding_says_where_it_is_mended(plan, reading):
    plan.post("", at(20), status="scheduled", channel_id=1)
    plan.post("", at(26), status="draft", channel_id=1)
    found = planning.plan_findings(reading)
    assert found[0].severity is Severity.BLOCK
    for each in found:
        if each.go.to is To.POSTS and isinstance(each.go.target, PostFilter):
            assert reading.count(each.go.target) > 0 or each.rule in {"PLAN014", "PLAN015"}


def test_coverage_shows_which_audience_gets_nothing_about_what(plan, reading):
    plan.named("audience", "Elders")
    plan.post("", at(3), status="published", audience_id=1, pillar_id=1)
    plan.post("", at(40), status="draft", audience_id=2, pillar_id=2)
    plan.post("", at(40), status="idea", audience_id=1, pillar_id=1)
    found = planning.coverage(reading, months=2)
    november, december = Month(2026, 11), Month(2026, 12)
    assert [axis.name for axis in found.axes] == ["audience", "pillar", "month"]
    assert found.axes[0].keys == (2, 1), "by name"
    assert (found.at(1, 1, november), found.at(2, 2, december)) == (1, 1)
    assert len(found.holes()) == 2 * 2 * 2 - 2
    assert planning.coverage(reading, 14, ("channel", "month")).axes[1].keys[-1] == Month(2027, 12)


def test_the_front_page_goes_by_the_clock(plan, reading, clock):
    plan.post("", at(26), time(9, 30), status="draft")
    goal(plan, "month", target=1)
    assert planning.health(reading).unapproved == ()
    clock.instant = NOW + timedelta(minutes=30)
    found = planning.health(reading)
    assert [post.id for post in found.unapproved] == [1]
    assert [each.state for each in found.goals] == [GoalState.MET]
    assert len(found.findings) == sum(found.counts.values()) > 0
    clock.instant = datetime(2026, 11, 27, 6, tzinfo=UTC)
    assert planning.health(reading).today == at(27)


def test_a_post_missed_by_now_is_counted_once_its_time_is_over(plan, reading, clock):
    plan.post("", TODAY, time(9, 30), status="scheduled")
    goal(plan, "month", target=1)
    assert (planning.health(reading).missed, planning.goal_statuses(reading)[0].value) == (0, 1)
    clock.instant = NOW + timedelta(minutes=31)
    found = planning.health(reading)
    assert (found.missed, found.goals[0].value) == (1, 0)
    assert reading.count(found.missed_posts) == 1
