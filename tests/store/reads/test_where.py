"""A filter means the same in SQL as in words, on every kind of database."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status
from calendar_tui.store.location import file_location
from calendar_tui.store.reads.runner import open_runner
from tests.plans import NOW, PlanFile
from tests.store.reads.asking import PRESENT, TODAY, counted, everything, ids
from tests.store.reads.oracle import fits
from tests.store.reads.strategies import filters, posts_

UMLAUT = "Straße, Übung, NAÏVE café, 100% _sure_"


@pytest.fixture
def posts(plan: PlanFile) -> PlanFile:
    """A few posts that differ in everything a filter can ask for."""
    ana, bo = plan.named("author", "Ana"), plan.named("author", "Bo")
    insta, blog = plan.named("channel", "Insta"), plan.named("channel", "Blog")
    for noun in ("audience", "pillar", "campaign", "goal"):
        plan.named(noun, noun.title())
    plan.post("Flu shots", TODAY, time(8), channel_id=insta, author_id=ana, status="scheduled")
    plan.post("Later", TODAY, time(15), channel_id=insta, author_id=bo, status="scheduled")
    plan.post("All day", TODAY, channel_id=blog, author_id=bo, status="scheduled")
    plan.post("Old", TODAY - timedelta(1), channel_id=blog, status="scheduled", campaign_id=1)
    plan.post("Out", TODAY - timedelta(9), time(9), status="published", tags=["Flu", "kids"])
    plan.post("", body="Idea about the flu", status="idea", goals=[1], reviewer_id=ana)
    plan.post(UMLAUT, status="draft", notes="Ask ÉLODIE", pillar_id=1, audience_id=1)
    plan.post("Gone", TODAY, time(9), deleted_at=NOW)
    plan.post(
        "Sibling", date(2026, 12, 1), time(9), group="g1", tags=["santé", "Fuß"], author_id=ana
    )
    return plan


def some(**fields: Any) -> PostFilter:
    """A filter, sets written as lists."""
    return PostFilter(
        **{name: frozenset(v) if isinstance(v, list) else v for name, v in fields.items()}
    )


CASES = [
    (PostFilter(), [5, 4, 3, 1, 2, 9, 6, 7]),
    (some(channels=[1]), [1, 2]),
    (some(channels=[1, NONE]), [5, 1, 2, 9, 6, 7]),
    (some(channels=[NONE]), [5, 9, 6, 7]),
    (some(authors=[1], channels=[1]), [1]),
    (some(reviewers=[1]), [6]),
    (some(audiences=[1]), [7]),
    (some(pillars=[1]), [7]),
    (some(campaigns=[1]), [4]),
    (some(goals=[1]), [6]),
    (some(goals=[NONE]), [5, 4, 3, 1, 2, 9, 7]),
    (some(goals=[NONE, 1]), [5, 4, 3, 1, 2, 9, 6, 7]),
    (some(statuses=[Status.IDEA, Status.PUBLISHED]), [5, 6]),
    (some(missed=True), [4, 1]),
    (some(missed=False), [5, 3, 2, 9, 6, 7]),
    (some(undated=True), [6, 7]),
    (some(undated=False), [5, 4, 3, 1, 2, 9]),
    (some(first=TODAY), [3, 1, 2, 9]),
    (some(last=TODAY), [5, 4, 3, 1, 2]),
    (some(first=TODAY, last=TODAY), [3, 1, 2]),
    (some(tags=["FLU"]), [5]),
    (some(tags=["SANTÉ", "kids"]), [5, 9]),
    (some(tags=["fl"]), []),
    (some(tags=["FUß"]), [9]),
    (some(text="flu"), [5, 1, 6]),
    (some(text="FLU shots"), [1]),
    (some(text='"flu shots"'), [1]),
    (some(text='"shots flu"'), []),
    (some(text="straße"), [7]),
    (some(text="STRASSE"), []),
    (some(text="übung"), [7]),
    (some(text="naïve"), [7]),
    (some(text="CAFÉ"), [7]),
    (some(text="élodie"), [7]),
    (some(text="Santé"), [9]),
    (some(text="santE"), []),
    (some(text="100%"), [7]),
    (some(text="0%_"), []),
    (some(text="_sure_"), [7]),
    (some(text="%"), [7]),
    (some(text="!"), []),
    (some(text="u00e9"), []),
    (some(text="["), []),
    (some(ids=[1, 6, 8, 99]), [1, 6]),
    (some(group="g1"), [9]),
    (some(group="g2"), []),
    (some(without=some(channels=[1])), [5, 4, 3, 9, 6, 7]),
    (some(without=some(channels=[NONE])), [4, 3, 1, 2]),
    (some(without=some(statuses=[Status.SCHEDULED], text="flu café")), [9]),
    (some(without=some(tags=["flu"], goals=[1], first=TODAY)), [4, 7]),
    (some(text="flu", without=some(tags=["flu"])), [1, 6]),
]


@pytest.mark.parametrize(("wanted", "expected"), CASES)
def test_a_filter_finds_what_it_says(posts, look, wanted, expected):
    runner = look()
    assert ids(runner, wanted) == expected
    assert counted(runner, wanted).count == len(expected)


def test_a_timed_post_is_missed_once_its_minute_is_over(plan, look):
    plan.post("Now", TODAY, time(9), status="scheduled")
    plan.post("A minute ago", TODAY, time(8, 59), status="scheduled")
    assert ids(look(), some(missed=True)) == [2]


def test_an_all_day_post_is_missed_when_the_practice_s_day_is_over(plan, look):
    plan.post("Today", TODAY, status="scheduled")
    plan.post("Yesterday", TODAY - timedelta(1), status="scheduled")
    assert ids(look(), some(missed=True)) == [2]


def test_a_post_in_another_zone_stands_on_the_practice_s_day(plan, look):
    plan.post("Late in Tokyo", date(2026, 11, 25), time(8), zone="Asia/Tokyo", status="scheduled")
    (line,) = everything(look())
    assert (line.day, line.clock) == (TODAY, "17:00")
    assert not line.missed


def test_a_needle_in_capitals_of_any_script_is_found(plan, look):
    plan.post("ДЕНЬ ЗДОРОВЬЯ")
    plan.post("ΟΔΟΣ ΥΓΕΙΑΣ")
    runner = look()
    assert ids(runner, some(text="здоровья")) == [1]
    assert ids(runner, some(text="υγεια")) == [2]


@given(st.lists(posts_(), min_size=1, max_size=6), st.lists(filters(), min_size=1, max_size=8))
def test_sql_and_python_agree_on_any_filter_and_any_posts(tmp_path_factory, rows, asked):
    path: Path = tmp_path_factory.mktemp("agree") / "plan.db"
    with PlanFile(path, wal=False) as plan:
        with plan.transaction():
            for name in ("One", "Two"):
                plan.named("channel", name)
            plan.named("author", "Ana")
            for table in ("campaign", "audience", "pillar"):
                plan.named(table, "Flu")
            stored = [row | {"id": plan.add("post", **row)} for row in rows]
        runner = open_runner(file_location(path))
        for wanted in asked:
            meant = sorted(post["id"] for post in stored if fits(post, wanted, PRESENT))
            assert sorted(ids(runner, wanted)) == meant
            narrowed = replace(wanted, undated=None)
            assert counted(runner, narrowed).count == len(ids(runner, narrowed))
        runner.close()


def test_the_fixed_now_is_nine_o_clock_in_the_practice():
    assert PRESENT.now == datetime(2026, 11, 24, 15, tzinfo=UTC)
