"""A year of each channel, week by week: which weeks are empty, which are crowded."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from calendar_tui.checks.cadence import Wanted
from calendar_tui.checks.spans import Span
from calendar_tui.schedule.grid import week_of

_WEEK: Final = timedelta(days=7)


class Fill(StrEnum):
    """How full a week is, beside what the channel should have."""

    QUIET = "quiet"
    """No post, and none is needed."""
    EMPTY = "empty"
    """No post, though there should be."""
    FEW = "few"
    """Fewer than there should be."""
    FINE = "fine"
    CROWDED = "crowded"


class WeekFill(NamedTuple):
    """A channel's posts of one week."""

    week: Span
    posts: int
    fill: Fill


class ChannelYear(NamedTuple):
    """A channel's weeks of one year."""

    channel_id: int
    wanted: Wanted
    weeks: tuple[WeekFill, ...]

    def as_json(self) -> dict[str, Any]:
        """The year as other programs read it."""
        return {
            "channel": self.channel_id,
            "weeks": [
                {"first": each.week.first.isoformat(), "posts": each.posts, "fill": each.fill}
                for each in self.weeks
            ],
        }


def weeks_of_year(year: int, week_start: int = 0) -> tuple[Span, ...]:
    """The weeks that hold a day of ``year``: 53, or 54 where both ends are cut."""
    first = week_of(date(year, 1, 1), week_start)[0]
    count = (date(year, 12, 31) - first).days // 7 + 1
    starts = (first + number * _WEEK for number in range(count))
    return tuple(Span(start, start + timedelta(days=6)) for start in starts)


def channel_year(
    channel_id: int, days: Mapping[date, int], weeks: Sequence[Span], wanted: Wanted
) -> ChannelYear:
    """How full a channel's weeks are; ``days`` are its posts by day."""
    counts: dict[date, int] = {}
    for day, count in days.items():
        first = _starting(weeks, day)
        if first is not None:
            counts[first] = counts.get(first, 0) + count
    found = ((week, counts.get(week.first, 0)) for week in weeks)
    filled = tuple(WeekFill(week, posts, _fill(posts, wanted)) for week, posts in found)
    return ChannelYear(channel_id, wanted, filled)


def _starting(weeks: Sequence[Span], day: date) -> date | None:
    """The first day of the week that holds ``day``; ``None`` outside of all."""
    if not weeks or not weeks[0].first <= day <= weeks[-1].last:
        return None
    return weeks[(day - weeks[0].first).days // 7].first


def _fill(posts: int, wanted: Wanted) -> Fill:
    """How full a week with so many posts is."""
    off = wanted.weekly.off(posts)
    if not posts:
        return Fill.EMPTY if off < 0 else Fill.QUIET
    return Fill.FEW if off < 0 else Fill.CROWDED if off > 0 else Fill.FINE
