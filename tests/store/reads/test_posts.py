"""A post in full: every column as Python's own value, with what hangs on it."""

from datetime import UTC, date, datetime, time
from itertools import islice

import pytest

from calendar_tui.model.details import ApprovalLine
from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Decision, Severity, Status
from calendar_tui.store.reads import posts
from tests.plans import NOW, ZONE, PlanFile
from tests.store.reads.asking import PRESENT, TODAY, asked, ids

LATER = datetime(2026, 11, 25, 10, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def full(plan: PlanFile) -> PlanFile:
    """A post that has something in every column, and one that has nothing."""
    plan.named("author", "Ana")
    plan.named("author", "Bo")
    plan.named("channel", "Insta", network="instagram")
    for noun in ("audience", "pillar", "campaign", "goal", "series"):
        plan.named(noun, f"My {noun}")
    plan.post(
        "Flu shots",
        TODAY,
        time(9, 30),
        zone="America/New_York",
        body="Come in.\n🙂",
        channel_id=1,
        author_id=1,
        reviewer_id=2,
        audience_id=1,
        pillar_id=1,
        campaign_id=1,
        goals=[1],
        link="https://example.org/flu",
        permalink="https://example.org/p/1",
        tags=["flu", "santé"],
        media=[{"ref": "a.jpg", "alt": "a nurse"}],
        first_comment="First!",
        image_text="Flu",
        notes="For us",
        group="g-1",
        series_id=1,
        original_day=date(2026, 11, 23),
        recorded=1,
        status="pulled",
        published_at=NOW,
        published_by_id=2,
        cancelled_at=NOW,
        cancelled_from="scheduled",
        pulled_at=LATER,
        pulled_reason="a typo",
        version=7,
    )
    plan.post()
    return plan


def test_every_column_comes_back_as_what_it_is(full, look):
    with look().snapshot() as snapshot:
        post = posts.post(snapshot, 1, PRESENT)
    assert (post.id, post.version, post.title, post.body) == (1, 7, "Flu shots", "Come in.\n🙂")
    assert (post.channel_id, post.author_id, post.reviewer_id) == (1, 1, 2)
    assert (post.audience_id, post.pillar_id, post.campaign_id, post.goals) == (1, 1, 1, (1,))
    assert (post.day, post.clock, post.zone, post.fold) == (
        TODAY,
        time(9, 30),
        "America/New_York",
        0,
    )
    assert post.instant == datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    assert (post.local_day, post.local_clock) == (TODAY, time(8, 30))
    assert (post.status, post.missed, post.all_day) == (Status.PULLED, False, False)
    assert (post.link, post.permalink) == ("https://example.org/flu", "https://example.org/p/1")
    assert post.tags == ("flu", "santé")
    assert post.media == ({"ref": "a.jpg", "alt": "a nurse"},)
    assert (post.first_comment, post.image_text, post.notes) == ("First!", "Flu", "For us")
    assert (post.group, post.series, post.original_day) == (
        "g-1",
        "my-series",
        date(2026, 11, 23),
    )
    assert (post.recorded, post.published_at, post.published_by_id) == (True, NOW, 2)
    assert (post.cancelled_at, post.cancelled_from) == (NOW, Status.SCHEDULED)
    assert (post.pulled_at, post.pulled_reason) == (LATER, "a typo")
    assert (post.created_at, post.changed_at, post.rendered_at) == (NOW, NOW, NOW)
    assert post.place == (TODAY, "08:30", 1)


def test_an_empty_post_has_nothing_where_nothing_is(full, look):
    with look().snapshot() as snapshot:
        post = posts.post(snapshot, 2, PRESENT)
    assert (post.day, post.clock, post.instant, post.local_day, post.local_clock) == (None,) * 5
    assert (post.goals, post.tags, post.media, post.approvals) == ((), (), (), ())
    assert (post.channel_id, post.group, post.series, post.cancelled_from) == (None,) * 4
    assert post.findings == dict.fromkeys(Severity, 0)
    assert (post.status, post.recorded, post.all_day) == (Status.DRAFT, False, False)


def test_a_day_without_a_clock_is_all_day(plan, look):
    plan.post("All day", TODAY, status="scheduled")
    with look().snapshot() as snapshot:
        post = posts.post(snapshot, 1, PRESENT)
    assert post.all_day
    assert not post.missed
    assert post.instant == datetime(2026, 11, 24, 6, tzinfo=UTC)
    assert post.zone == ZONE


def test_findings_are_counted_by_weight_and_approvals_come_in_order(full, look):
    for severity in ("warn", "warn", "ask"):
        plan_finding(full, severity)
    first = full.add(
        "approval", post_id=1, decision="returned", by_id=2, at=NOW, note="No", content_hash="h"
    )
    second = full.add(
        "approval", post_id=1, decision="approved", by_id=1, at=LATER, solo=1, voided_at=LATER
    )
    full.add("approval", post_id=1, decision="approved", by_id=2, at=NOW, deleted_at=NOW)
    with look().snapshot() as snapshot:
        post = posts.post(snapshot, 1, PRESENT)
        other = posts.post(snapshot, 2, PRESENT)
    assert post.findings == {
        Severity.BLOCK: 0,
        Severity.WARN: 2,
        Severity.ASK: 1,
        Severity.ADVISE: 0,
    }
    assert post.approvals == (
        ApprovalLine(first, Decision.RETURNED, 2, NOW, "No", False, "h", None),
        ApprovalLine(second, Decision.APPROVED, 1, LATER, "", True, "", LATER),
    )
    assert other.approvals == ()


def plan_finding(plan: PlanFile, severity: str) -> None:
    """Store a finding of a weight."""
    plan.add("finding", post_id=1, kind="rule", severity=severity, rule="PHI001")


def test_a_post_that_is_not_there_is_answered_with_a_sentence(plan, look):
    plan.post("Gone", deleted_at=NOW)
    with look().snapshot() as snapshot:
        with pytest.raises(UnknownNameError, match=r"There is no post #7\."):
            posts.post(snapshot, 7, PRESENT)
        with pytest.raises(UnknownNameError, match=r"Post #1 was deleted; restore it first\."):
            posts.post(snapshot, 1, PRESENT)


def test_many_posts_come_in_the_order_of_lists(plan, look, monkeypatch):
    monkeypatch.setattr(posts, "BATCH", 2)
    for number in range(7):
        day = date(2026, 11, 10 - number) if number % 3 else None
        plan.post(f"Post {number}", day, channel_id=None)
    runner = look()
    with runner.snapshot() as snapshot:
        found = list(posts.posts(snapshot, asked(snapshot)))
    assert [post.id for post in found] == ids(runner)


def test_posts_are_read_as_they_are_gone_through(plan, look):
    for number in range(5):
        plan.post(f"Post {number}", tags=["flu"] if number % 2 else [])
    with look().snapshot() as snapshot:
        wanted = asked(snapshot, PostFilter(tags=frozenset(["flu"])))
        first = list(islice(posts.posts(snapshot, wanted), 1))
    assert [post.id for post in first] == [2]
