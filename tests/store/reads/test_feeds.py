"""Posts as feeds need them."""

from datetime import UTC, datetime, time, timedelta

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Status
from calendar_tui.store.reads import feeds
from tests.plans import NOW, ZONE
from tests.store.reads.asking import TODAY, asked

LATER = NOW + timedelta(hours=1, microseconds=7)


def test_a_post_comes_with_what_a_feed_may_show(plan, look):
    plan.named("channel", "Insta", network="instagram")
    plan.named("author", "Ana")
    plan.named("campaign", "Flu")
    plan.post(
        "Flu shots",
        TODAY,
        time(9),
        body="Come in.",
        channel_id=1,
        author_id=1,
        campaign_id=1,
        status="cancelled",
        link="https://example.org",
        permalink="https://example.org/p",
        cancelled_at=LATER,
        cancelled_from="approved",
        rendered_at=LATER,
        notes="never shown",
    )
    plan.post("Undated")
    plan.post("Gone", deleted_at=NOW)
    with look().snapshot() as snapshot:
        post, undated = sorted(feeds.shown(snapshot, asked(snapshot)), key=lambda post: post.title)
    assert post == feeds.Shown(
        uid=post.uid,
        day=TODAY,
        clock=time(9),
        zone=ZONE,
        fold=0,
        instant=datetime(2026, 11, 24, 15, tzinfo=UTC),
        status=Status.CANCELLED,
        title="Flu shots",
        body="Come in.",
        channel_id=1,
        author_id=1,
        campaign_id=1,
        link="https://example.org",
        permalink="https://example.org/p",
        created_at=NOW,
        rendered_at=LATER,
        cancelled_at=LATER,
        cancelled_from=Status.APPROVED,
    )
    assert (undated.day, undated.instant, undated.cancelled_from) == (None, None, None)


def test_a_feed_s_filter_is_that_of_lists(plan, look):
    plan.post("Flu shots")
    plan.post("Other")
    with look().snapshot() as snapshot:
        found = feeds.shown(snapshot, asked(snapshot, PostFilter(text="flu")))
        assert [post.title for post in found] == ["Flu shots"]


def test_stamps_tell_when_a_name_last_changed(plan, look):
    plan.named("channel", "Insta", rendered_at=LATER)
    plan.named("author", "Ana")
    with look().snapshot() as snapshot:
        stamps = feeds.stamps(snapshot)
    assert stamps == {
        "practice": {1: NOW},
        "channel": {1: LATER},
        "author": {1: NOW},
        "campaign": {},
    }
