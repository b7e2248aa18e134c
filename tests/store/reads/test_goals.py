"""Goals, their readings and the posts they count, on every kind of database."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import DamagedError
from calendar_tui.model.facts import GoalRow, ReadingRow
from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Comparison, Measure, Period, Status
from calendar_tui.store.location import file_location
from calendar_tui.store.reads import goals
from calendar_tui.store.reads.runner import open_runner
from tests.plans import NOW, PlanFile
from tests.store.reads.asking import PRESENT, TODAY, asked
from tests.store.reads.oracle import fits
from tests.store.reads.strategies import filters, posts_

DUE = date(2027, 3, 31)


def test_a_goal_is_read_with_everything_it_is_judged_by(plan, look):
    plan.named("author", "Ana")
    plan.named("campaign", "Flu season", starts=date(2026, 10, 1))
    plan.named("goal", "A wish", measure="count")
    plan.named(
        "goal",
        "Posts for parents",
        measure="cadence",
        comparison="at_most",
        filter={"audiences": [3]},
        target=2,
        most=4.5,
        unit="posts a week",
        period="campaign",
        due=DUE,
        owner_id=1,
        campaign_id=1,
        pieces=True,
        active=True,
        baseline=0.5,
        retired_at=NOW,
    )
    plan.named("goal", "Gone", deleted_at=NOW)
    with look().snapshot() as snapshot:
        wish, whole = goals.goals(snapshot, lambda instant: instant.date() - timedelta(days=1))
        days = goals.campaign_days(snapshot)
    since = TODAY - timedelta(days=1)
    assert wish == GoalRow(1, "A wish", Measure.COUNT, period=Period.MONTH, since=since)
    assert whole == GoalRow(
        2,
        "Posts for parents",
        Measure.CADENCE,
        PostFilter(audiences=frozenset({3})),
        Comparison.AT_MOST,
        2.0,
        4.5,
        "posts a week",
        Period.CAMPAIGN,
        DUE,
        1,
        1,
        pieces=True,
        active=True,
        baseline=0.5,
        since=since,
        retired=True,
    )
    assert days == {1: (date(2026, 10, 1), None)}


@pytest.mark.parametrize(
    "strange", [{"measure": "luck"}, {"filter": '{"stars": [1]}'}, {"due": "soon"}]
)
def test_a_goal_that_cannot_be_read_is_named(plan, location, strange):
    plan.named("goal", "Odd", **strange)
    with open_runner(location).snapshot() as snapshot, pytest.raises(DamagedError, match="Goal #1"):
        goals.goals(snapshot, lambda instant: instant.date())


def test_readings_come_by_goal_and_day_without_deleted_ones(plan, look):
    for name in ("Followers", "Calls"):
        plan.named("goal", name)
    for goal, day, value, deleted in ((1, 24, 5.5, None), (2, 1, 7, None), (1, 2, 3, None)):
        plan.add("reading", goal_id=goal, day=date(2026, 11, day), value=value, deleted_at=deleted)
    plan.add("reading", goal_id=1, day=TODAY, value=9, note="x", deleted_at=NOW)
    with look().snapshot() as snapshot:
        found = goals.readings(snapshot)
        assert goals.readings(snapshot, 2) == {2: found[2]}
    assert found[1] == [
        ReadingRow(date(2026, 11, 2), 3.0, "", 3),
        ReadingRow(date(2026, 11, 24), 5.5, "", 1),
    ]


def test_a_piece_counts_once_on_its_first_day(plan, look):
    plan.post("Here", TODAY, time(9), group="g", status="draft")
    plan.post("There", TODAY + timedelta(1), time(9), group="g", status="draft")
    plan.post("Other", TODAY + timedelta(1), status="draft")
    with look().snapshot() as snapshot:
        every = asked(snapshot, PostFilter(last=TODAY + timedelta(9)))
        assert goals.tally(snapshot, every) == {TODAY: 1, TODAY + timedelta(1): 2}
        assert goals.tally(snapshot, every, pieces=True) == {TODAY: 1, TODAY + timedelta(1): 1}
        assert goals.nearest(snapshot, every, last=True) == TODAY + timedelta(1)
        assert goals.nearest(snapshot, every, last=False) == TODAY
        none = asked(snapshot, PostFilter(channels=frozenset({7})))
        assert goals.nearest(snapshot, none, last=True) is None


def pieces(posts: list[dict[str, Any]]) -> Counter[date]:
    """Pieces by their first day, counted one by one."""
    first: dict[object, date] = {}
    for post in posts:
        key = post["group"] or post["id"]
        first[key] = min(first.get(key, date.max), post["local_day"])
    return Counter(first.values())


@given(st.lists(posts_(), min_size=1, max_size=8), st.lists(filters(), min_size=1, max_size=8))
def test_sql_counts_what_a_filter_means_post_by_post(tmp_path_factory, rows, wanted):
    path: Path = tmp_path_factory.mktemp("count") / "plan.db"
    with PlanFile(path, wal=False) as plan:
        with plan.transaction():
            for table, name in (("channel", "One"), ("channel", "Two"), ("author", "Ana")):
                plan.named(table, name)
            for table in ("campaign", "audience", "pillar"):
                plan.named(table, "Flu")
            stored = [row | {"id": plan.add("post", **row)} for row in rows]
        runner = open_runner(file_location(path))
        with runner.snapshot() as snapshot:
            for each in wanted:
                where = asked(snapshot, each)
                meant = [p for p in stored if p["local_day"] and fits(p, each, PRESENT)]
                days = [post["local_day"] for post in meant]
                assert goals.tally(snapshot, where) == Counter(days)
                assert goals.tally(snapshot, where, pieces=True) == pieces(meant)
                assert goals.nearest(snapshot, where, last=True) == max(days, default=None)
        runner.close()


USUAL = PostFilter(
    first=TODAY,
    last=TODAY + timedelta(30),
    statuses=frozenset({Status.DRAFT, Status.SCHEDULED}),
    missed=False,
)


@pytest.mark.parametrize(
    "part",
    [
        PostFilter(),
        PostFilter(channels=frozenset({1, NONE}), audiences=frozenset({2})),
        PostFilter(pillars=frozenset({1}), authors=frozenset({1}), campaigns=frozenset({1})),
        PostFilter(goals=frozenset({1}), text="flu", tags=frozenset({"kids"})),
    ],
)
def test_a_count_goes_along_the_index_within_its_days(plan, location, part):
    wanted = replace(
        part, first=USUAL.first, last=USUAL.last, statuses=USUAL.statuses, missed=False
    )
    steps = []
    with open_runner(location).snapshot() as snapshot:
        where = goals.along(snapshot, asked(snapshot, wanted))
        for sql in (goals.DAYS, goals.PIECES):
            explained = snapshot.rows(f"EXPLAIN QUERY PLAN {where.fill(sql)}", where.values)
            steps += [row[3] for row in explained if " post" in row[3]]
    bounded = "ix_post_goals (local_day>? AND local_day<?)"
    assert len(steps) == 3
    assert all(step.startswith("SEARCH post") and bounded in step for step in steps)
