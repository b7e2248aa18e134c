"""What a feed shows, and why the rest is left out."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from calendar_tui.feeds.selection import CANCELLED_DAYS, LeftOut, Reason, select
from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from calendar_tui.model.terms import PUBLIC, Status
from tests.feeds.samples import TODAY, sample_post, snapshot_of
from tests.feeds.strategies import snapshots


def reason(post: FeedPost, today: date = TODAY, **options: Any) -> Reason | None:
    """Why ``post`` is left out; ``None`` if it is shown."""
    selection = select(snapshot_of(post, **options), today)
    if selection.shown:
        assert selection.shown == (post,)
        return None
    [(left_out, count)] = selection.left_out.items()
    assert (left_out.status, count) == (post.status, 1)
    return left_out.reason


def cancelled(**changes: Any) -> FeedPost:
    """A post cancelled today from scheduled."""
    fields = {
        "status": Status.CANCELLED,
        "cancelled_at": datetime(2026, 11, 24, 15, tzinfo=UTC),
        "cancelled_from": Status.SCHEDULED,
    }
    return sample_post(**{**fields, **changes})


@pytest.mark.parametrize("status", PUBLIC)
def test_what_is_approved_scheduled_or_published_is_shown(status: Status) -> None:
    assert reason(sample_post(status=status)) is None


@pytest.mark.parametrize("status", [Status.IDEA, Status.DRAFT, Status.IN_REVIEW])
def test_what_is_not_approved_is_left_out(status: Status) -> None:
    assert reason(sample_post(status=status)) is Reason.NOT_APPROVED


@pytest.mark.parametrize("status", [Status.IDEA, Status.DRAFT, Status.IN_REVIEW])
def test_a_feed_may_ask_for_what_is_not_approved(status: Status) -> None:
    assert reason(sample_post(status=status), statuses=frozenset({status})) is None


def test_a_feed_may_show_less() -> None:
    only = frozenset({Status.PUBLISHED})
    assert reason(sample_post(status=Status.SCHEDULED), statuses=only) is Reason.NOT_WANTED


@pytest.mark.parametrize("statuses", [frozenset(PUBLIC), frozenset(Status)])
def test_a_pulled_post_is_never_shown(statuses: frozenset[Status]) -> None:
    assert reason(sample_post(status=Status.PULLED), statuses=statuses) is Reason.PULLED


def test_an_undated_post_is_left_out() -> None:
    assert reason(sample_post(day=None, clock=None)) is Reason.UNDATED


@pytest.mark.parametrize(
    ("days", "expected"), [(-91, Reason.PAST), (-90, None), (0, None), (90, None)]
)
def test_a_feed_goes_ninety_days_back(days: int, expected: Reason | None) -> None:
    assert reason(sample_post(day=TODAY + timedelta(days=days))) is expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2028, 5, 24), None), (date(2028, 5, 25), Reason.FUTURE)]
)
def test_a_feed_reaches_eighteen_months_ahead(day: date, expected: Reason | None) -> None:
    assert reason(sample_post(day=day)) is expected


def test_the_window_is_the_feeds_own() -> None:
    assert reason(sample_post(day=TODAY), past_days=0, future_months=0) is None
    assert reason(sample_post(day=TODAY + timedelta(1)), future_months=0) is Reason.FUTURE
    assert reason(sample_post(day=TODAY - timedelta(1)), past_days=0) is Reason.PAST


def test_months_ahead_end_with_the_month_where_it_is_shorter() -> None:
    today = date(2026, 8, 31)
    assert reason(sample_post(day=date(2027, 2, 28)), today, future_months=6) is None
    assert reason(sample_post(day=date(2027, 3, 1)), today, future_months=6) is Reason.FUTURE


@pytest.mark.parametrize("before", [Status.APPROVED, Status.SCHEDULED])
def test_a_cancelled_post_that_was_shown_stays_for_two_weeks(before: Status) -> None:
    post = cancelled(cancelled_from=before)
    last = TODAY + timedelta(days=CANCELLED_DAYS)
    assert reason(post) is None
    assert reason(post, last) is None
    assert reason(post, last + timedelta(days=1)) is Reason.CANCELLED


def test_the_two_weeks_count_by_the_days_of_the_practice() -> None:
    evening = datetime(2026, 11, 25, 2, tzinfo=UTC)  # still the 24th in New York
    day = date(2026, 12, 9)
    assert reason(cancelled(cancelled_at=evening), day) is Reason.CANCELLED
    assert reason(cancelled(cancelled_at=evening), day, zone="Europe/Berlin") is None


@pytest.mark.parametrize(
    "before", [None, Status.IDEA, Status.DRAFT, Status.IN_REVIEW, Status.PUBLISHED]
)
def test_a_cancelled_post_that_was_never_shown_never_appears(before: Status | None) -> None:
    post = cancelled(cancelled_from=before)
    assert reason(post) is Reason.NEVER_SHOWN
    assert reason(post, statuses=frozenset(Status)) is Reason.NEVER_SHOWN


def test_a_cancelled_post_that_this_feed_never_showed_does_not_appear_in_it() -> None:
    assert reason(cancelled(), statuses=frozenset({Status.PUBLISHED})) is Reason.NOT_WANTED


def test_a_cancelled_post_outside_the_window_is_left_out() -> None:
    assert reason(cancelled(day=TODAY - timedelta(days=91))) is Reason.PAST
    assert reason(cancelled(day=None, clock=None)) is Reason.UNDATED


def test_kinds_are_counted_apart() -> None:
    posts = [
        *(sample_post(number, status=Status.DRAFT) for number in range(3)),
        sample_post(3, status=Status.IDEA),
        sample_post(4, day=None, clock=None),
        sample_post(5),
    ]
    selection = select(snapshot_of(*posts), TODAY)
    assert dict(selection.left_out) == {
        LeftOut(Reason.NOT_APPROVED, Status.DRAFT): 3,
        LeftOut(Reason.NOT_APPROVED, Status.IDEA): 1,
        LeftOut(Reason.UNDATED, Status.SCHEDULED): 1,
    }
    assert selection.shown == (posts[5],)


@given(snapshots())
def test_every_post_is_shown_or_accounted_for(snapshot: Snapshot) -> None:
    selection = select(snapshot, TODAY)
    assert len(selection.shown) + sum(selection.left_out.values()) == len(snapshot.posts)
    assert list(selection.shown) == sorted(selection.shown, key=lambda post: post.uid)
