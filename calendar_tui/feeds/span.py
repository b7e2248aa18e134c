"""From when to when a post's event lasts, in the form in which every reader agrees."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.feeds.zonerule import holds
from calendar_tui.schedule.zones import zone_info

DATE: Final = "%04d%02d%02d"
"""A DATE value; the quickest way to write one."""

DATE_TIME: Final = f"{DATE}T%02d%02d%02d"
"""A DATE-TIME value without its zone, in whole seconds."""


class Span(NamedTuple):
    """The values of DTSTART and DTEND, and what they are written in."""

    start: str
    end: str
    """Exclusive (RFC 5545 section 3.6.1)."""
    zone: str = ""
    """The TZID of wall times; empty for days and UTC."""
    all_day: bool = False


def span_of(post: FeedPost, minutes: int) -> Span:
    """The span of a dated ``post``: its whole day (or days), or ``minutes`` from its time on.

    Times are wall times in the post's own zone, unless a calendar file can't express
    that zone's rule, or the clocks change around that time: of a time that doesn't exist
    or exists twice, readers make four different things. Those are written in UTC.
    """
    if post.day is None or post.instant is None:
        message = "an undated post has no place in a calendar"
        raise ValueError(message)
    if post.clock is None:
        after = (post.last or post.day) + timedelta(days=1)
        return Span(_day(post.day), _day(after), all_day=True)
    start = datetime.combine(post.day, post.clock)
    end = start + timedelta(minutes=minutes)
    if _calm(post.zone, post.day) or _expressible(post.zone, start, end):
        return Span(_second(start), _second(end), post.zone)
    return Span(utc_stamp(post.instant), utc_stamp(post.instant + timedelta(minutes=minutes)))


def utc_stamp(instant: datetime) -> str:
    """``instant`` (aware) as a UTC value in whole seconds, such as ``20261126T150000Z``."""
    return _second(instant.astimezone(UTC)) + "Z"


@lru_cache(maxsize=4096)
def _calm(zone: str, day: date) -> bool:
    """Whether anything within ``day`` and the next can be written as wall time in ``zone``.

    Asked first, since on all but two days a year one answer does for all posts of a day.
    """
    midnight = datetime.combine(day, time())
    return _expressible(zone, midnight, midnight + timedelta(days=2))


def _expressible(zone: str, start: datetime, end: datetime) -> bool:
    """Whether the zone's rule holds at both wall times and no change of clocks is near.

    Each must exist once; then, with one offset at both, nothing changed between them.
    """
    if not (holds(zone, start.year) and holds(zone, end.year)):
        return False
    info = zone_info(zone)
    first, last = start.replace(tzinfo=info), end.replace(tzinfo=info)
    moments = (first, first.replace(fold=1), last, last.replace(fold=1))
    return len({moment.utcoffset() for moment in moments}) == 1


def _day(day: date) -> str:
    """``day`` as a DATE value."""
    return DATE % (day.year, day.month, day.day)


def _second(at: datetime) -> str:
    """``at`` as a DATE-TIME value."""
    return DATE_TIME % (at.year, at.month, at.day, at.hour, at.minute, at.second)
