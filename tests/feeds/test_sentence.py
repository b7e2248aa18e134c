"""The account of a feed: plain sentences a person can act on."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from calendar_tui.feeds.selection import select
from calendar_tui.feeds.sentence import account
from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.model.terms import Status
from tests.feeds.samples import TODAY, sample_post, sample_snapshot, snapshot_of


def told(*posts: FeedPost, octets: int = 1000, **options: Any) -> str:
    """The account of a feed of ``posts``."""
    return account(select(snapshot_of(*posts, **options), TODAY), octets)


def several(count: int, first: int = 0, **changes: Any) -> list[FeedPost]:
    """That many posts, all with ``changes``."""
    return [sample_post(first + number, **changes) for number in range(count)]


def test_the_usual_account() -> None:
    posts = [*several(12), *several(300, 12, status=Status.DRAFT)]
    assert told(*posts) == "12 posts shown; 300 drafts left out: not approved."


def test_nothing_left_out() -> None:
    assert told(sample_post()) == "1 post shown; none left out."


def test_nothing_at_all() -> None:
    assert told() == "No posts shown; none left out."


def test_kinds_with_one_reason_are_told_together() -> None:
    posts = [
        sample_post(1, status=Status.IDEA),
        *several(4, 2, status=Status.DRAFT),
        *several(2, 6, status=Status.IN_REVIEW),
    ]
    assert told(*posts) == (
        "No posts shown; 1 idea, 4 drafts and 2 posts in review left out: not approved."
    )


@pytest.mark.parametrize(
    ("changes", "options", "clause"),
    [
        ({"status": Status.IN_REVIEW}, {}, "1 post in review left out: not approved"),
        (
            {"status": Status.APPROVED},
            {"statuses": frozenset({Status.PUBLISHED})},
            "1 approved post left out: not part of this feed",
        ),
        ({"day": None, "clock": None}, {}, "1 scheduled post left out: no date"),
        (
            {"day": TODAY - timedelta(days=91), "status": Status.PUBLISHED},
            {},
            "1 published post left out: older than this feed goes back",
        ),
        (
            {"day": TODAY + timedelta(days=900)},
            {},
            "1 scheduled post left out: further ahead than this feed reaches",
        ),
        ({"status": Status.PULLED}, {}, "1 post left out: taken down"),
        (
            {"status": Status.CANCELLED, "cancelled_from": Status.DRAFT},
            {},
            "1 post left out: cancelled before approval",
        ),
        (
            {
                "status": Status.CANCELLED,
                "cancelled_from": Status.SCHEDULED,
                "cancelled_at": datetime(2026, 11, 1, tzinfo=UTC),
            },
            {},
            "1 post left out: cancelled more than 14 days ago",
        ),
    ],
)
def test_each_reason(changes: dict[str, Any], options: dict[str, Any], clause: str) -> None:
    assert told(sample_post(**changes), **options) == f"No posts shown; {clause}."


def test_reasons_follow_in_a_fixed_order() -> None:
    posts = [sample_post(1, day=None, clock=None), sample_post(2, status=Status.DRAFT)]
    assert told(*posts) == told(*reversed(posts))
    assert told(*posts) == (
        "No posts shown; 1 draft left out: not approved; 1 scheduled post left out: no date."
    )


def test_cancelled_posts_among_the_shown_are_named() -> None:
    gone = sample_post(
        1,
        status=Status.CANCELLED,
        cancelled_from=Status.SCHEDULED,
        cancelled_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    assert told(sample_post(), gone) == "2 posts shown, 1 of them cancelled; none left out."


def test_a_feed_with_too_many_events_is_warned_of() -> None:
    selection = select(sample_snapshot(1000), TODAY)
    assert account(selection, 800_000) == (
        "1,000 posts shown; none left out. At 1,000 events and 0.8 MB some calendars will not"
        " take all of it. Split it by channel, campaign or year: calendar-tui feed add NAME"
        " --channel CHANNEL, --campaign CAMPAIGN, or --from 2027-01-01 --to 2027-12-31."
    )
    assert "Split" not in account(select(sample_snapshot(999), TODAY), 899_999)


def test_a_feed_that_is_too_large_is_warned_of() -> None:
    assert "At 1 event and 0.9 MB" in told(sample_post(), octets=900_000)


def test_times_that_have_to_be_in_utc_are_told() -> None:
    assert told(sample_post(zone="Africa/Cairo")) == (
        "1 post shown; none left out. Times in Africa/Cairo are written in UTC, since calendar"
        " files can't express its clock changes."
    )
    both = told(sample_post(1, zone="Asia/Jerusalem"), sample_post(2, zone="Africa/Cairo"))
    assert "Times in Africa/Cairo, Asia/Jerusalem are written in UTC" in both
    assert both.endswith("can't express their clock changes.")


@pytest.mark.parametrize("changes", [{"zone": "UTC"}, {"zone": "Africa/Cairo", "clock": None}])
def test_nothing_is_said_where_utc_is_meant_or_no_time_given(changes: dict[str, Any]) -> None:
    assert "UTC" not in told(sample_post(**changes))
