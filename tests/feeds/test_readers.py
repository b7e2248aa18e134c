"""Another library reads what was meant: every field, through its own rules."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from icalendar import Calendar

from calendar_tui.feeds import words
from calendar_tui.feeds.render import render
from calendar_tui.feeds.selection import select
from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from calendar_tui.feeds.text import cap, escape
from tests.feeds.samples import PRACTICE, TODAY, VERSION, sample_post, sample_snapshot, snapshot_of
from tests.feeds.strategies import snapshots
from tests.feeds.validator import unescape


@pytest.fixture(autouse=True, scope="module")
def shipped_zones() -> Iterator[None]:
    """Let the library look zones up where we do: the system's own files may be older."""
    zoneinfo.reset_tzpath(to=[])
    zoneinfo.ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()


def events(snapshot: Snapshot) -> dict[str, Any]:
    """The events that icalendar reads, by UID."""
    calendar = Calendar.from_ical(render(snapshot, TODAY, VERSION))
    found = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert all(not event.errors for event in found.values())
    return found


def event(post: FeedPost, **options: Any) -> Any:
    """What icalendar makes of the only event."""
    [found] = events(snapshot_of(post, **options)).values()
    return found


@given(snapshots())
def test_hostile_posts_read_back_as_they_were_meant(snapshot: Snapshot) -> None:
    shown = select(snapshot, TODAY).shown
    with_text = snapshot.options.with_text
    found = events(snapshot)
    assert set(found) == {f"{post.uid}@{PRACTICE.uid}" for post in shown}
    for post in shown:
        read = found[f"{post.uid}@{PRACTICE.uid}"]
        assert str(read["SUMMARY"]) == words.summary(post, with_text=with_text)
        meant = unescape(cap(escape(words.description(post, with_text=with_text)), 8192))
        assert str(read["DESCRIPTION"]) == meant
        assert str(read["STATUS"]) == words.state(post)
        assert str(read.get("URL", "")) == words.address(post)
        length = (
            timedelta(days=1) if post.clock is None else timedelta(minutes=snapshot.options.minutes)
        )
        start, end = read["DTSTART"].dt, read["DTEND"].dt
        if isinstance(start, datetime):
            assert start.astimezone(UTC) == post.instant
            start, end = start.astimezone(UTC), end.astimezone(UTC)
        else:
            assert start == post.day
        assert end - start == length


def test_every_field_of_a_large_feed_arrives() -> None:
    snapshot = sample_snapshot(60)
    found = events(snapshot)
    for post in snapshot.posts:
        read = found[f"{post.uid}@{PRACTICE.uid}"]
        assert read["DTSTAMP"].dt == read["LAST-MODIFIED"].dt
        assert read["DTSTAMP"].dt == post.rendered_at.replace(microsecond=0)
        assert read["CREATED"].dt == post.created_at
        assert read["SEQUENCE"] == (read["DTSTAMP"].dt - read["CREATED"].dt).total_seconds()
        assert read["CATEGORIES"].cats == sorted(words.categories(post))
        assert read["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("zone", "day", "utc_hour"),
    [
        ("America/New_York", date(2026, 10, 31), 13),
        ("America/New_York", date(2026, 11, 1), 14),
        ("America/New_York", date(2027, 3, 13), 14),
        ("America/New_York", date(2027, 3, 14), 13),
        ("Australia/Sydney", date(2027, 4, 3), -2),
        ("Australia/Sydney", date(2027, 4, 4), -1),
        ("Europe/Dublin", date(2027, 3, 27), 9),
        ("Europe/Dublin", date(2027, 3, 28), 8),
    ],
)
def test_nine_is_nine_on_both_sides_of_a_clock_change(zone: str, day: date, utc_hour: int) -> None:
    start = event(sample_post(day=day, zone=zone))["DTSTART"].dt
    assert (start.hour, start.date()) == (9, day)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert start.astimezone(UTC) == midnight + timedelta(hours=utc_hour)


@pytest.mark.parametrize("zone", ["America/New_York", "Australia/Sydney", "Europe/Dublin"])
def test_the_librarys_own_reading_of_the_zone_agrees(zone: str) -> None:
    calendar = Calendar.from_ical(render(snapshot_of(sample_post(zone=zone)), TODAY, VERSION))
    timezone: Any
    [timezone] = calendar.walk("VTIMEZONE")
    info = timezone.to_tz()
    for day in range(0, 365, 7):
        moment = datetime(2027, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
        local = moment.astimezone(info).replace(tzinfo=None)
        written = event(sample_post(day=local.date(), clock=local.time(), zone=zone))
        assert written["DTSTART"].dt.astimezone(UTC) == moment
