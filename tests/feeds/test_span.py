"""When an event is: the post's own moment, in a form on which all readers agree."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.feeds.span import Span, span_of, utc_stamp
from calendar_tui.schedule.zones import zone_info
from tests.feeds.samples import sample_post
from tests.feeds.strategies import posts

SPRING = date(2027, 3, 14)
AUTUMN = date(2026, 11, 1)
"""Days on which the clocks change in New York, at 2:00."""


def span(day: date, clock: str, zone: str = "America/New_York", fold: int = 0) -> Span:
    """The span of a post of 15 minutes at that time."""
    post = sample_post(day=day, clock=time.fromisoformat(clock), zone=zone, fold=fold)
    return span_of(post, 15)


def test_an_ordinary_time_is_wall_time_in_the_posts_zone() -> None:
    assert span(date(2026, 12, 1), "09:00") == Span(
        "20261201T090000", "20261201T091500", "America/New_York"
    )


@pytest.mark.parametrize("day", [date(2026, 10, 31), AUTUMN, date(2026, 11, 2), SPRING])
def test_nine_stays_nine_in_the_weeks_of_the_clock_changes(day: date) -> None:
    assert span(day, "09:00").start == f"{day:%Y%m%d}T090000"


def test_nine_stays_nine_in_the_south() -> None:
    for day in (date(2026, 10, 3), date(2026, 10, 4), date(2027, 4, 4), date(2027, 7, 1)):
        assert span(day, "09:00", "Australia/Sydney").start == f"{day:%Y%m%d}T090000"


def test_a_time_that_does_not_exist_is_written_in_utc() -> None:
    assert span(SPRING, "02:30") == Span("20270314T073000Z", "20270314T074500Z")


@pytest.mark.parametrize(("fold", "hour"), [(0, "05"), (1, "06")])
def test_a_time_that_comes_twice_is_written_in_utc(fold: int, hour: str) -> None:
    assert span(AUTUMN, "01:30", fold=fold) == Span(
        f"20261101T{hour}3000Z", f"20261101T{hour}4500Z"
    )


@pytest.mark.parametrize(
    ("day", "clock"), [(SPRING, "01:50"), (AUTUMN, "00:50"), (AUTUMN, "01:59")]
)
def test_an_event_across_the_change_is_written_in_utc(day: date, clock: str) -> None:
    assert span(day, clock).zone == ""


@pytest.mark.parametrize(
    ("day", "clock"), [(SPRING, "01:30"), (SPRING, "03:00"), (AUTUMN, "00:30"), (AUTUMN, "02:00")]
)
def test_an_event_beside_the_change_keeps_its_zone(day: date, clock: str) -> None:
    assert span(day, clock).zone == "America/New_York"


@pytest.mark.parametrize("zone", ["Africa/Cairo", "America/Santiago", "Asia/Jerusalem", "UTC"])
def test_zones_without_a_rule_are_written_in_utc(zone: str) -> None:
    assert span(date(2026, 12, 1), "09:00", zone).start.endswith("Z")


def test_a_zone_that_is_no_longer_known_is_written_in_utc() -> None:
    post = sample_post(zone="Atlantis/Capital", instant=datetime(2026, 12, 1, 14, tzinfo=UTC))
    assert span_of(post, 15) == Span("20261201T140000Z", "20261201T141500Z")


def test_an_all_day_post_has_no_zone() -> None:
    post = sample_post(day=date(2028, 2, 29), clock=None)
    assert span_of(post, 15) == Span("20280229", "20280301", all_day=True)


def test_a_post_at_midnight_of_new_year_ends_in_the_new_year() -> None:
    assert span(date(2026, 12, 31), "23:55").end == "20270101T001000"


def test_an_undated_post_has_no_span() -> None:
    with pytest.raises(ValueError, match="undated"):
        span_of(sample_post(day=None, clock=None), 15)


@given(posts(), st.integers(1, 1440))
def test_what_is_written_is_the_posts_moment_and_length(post: FeedPost, minutes: int) -> None:
    assume(post.day and post.clock)
    written = span_of(post, minutes)
    start, end = (
        datetime.fromisoformat(value).replace(tzinfo=zone_info(written.zone or "UTC"))
        for value in (written.start.removesuffix("Z"), written.end.removesuffix("Z"))
    )
    assert start.astimezone(UTC) == post.instant
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(minutes=minutes)


@given(st.datetimes())
def test_a_stamp_is_the_instant_with_its_fraction_cut(moment: datetime) -> None:
    instant = moment.replace(tzinfo=UTC)
    assert datetime.fromisoformat(utc_stamp(instant)) == instant.replace(microsecond=0)
