"""A year of the channels looked at week by week, counted by SQL."""

from datetime import date

from calendar_tui.checks.cadence import wanted_of
from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.spans import Span
from calendar_tui.checks.year import ChannelYear, channel_year, weeks_of_year
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import ChannelName
from calendar_tui.model.terms import ChannelKind
from calendar_tui.schedule.when import shift_days
from calendar_tui.service.planning import goal_rows
from calendar_tui.service.reading import Moment, Reading
from calendar_tui.store.reads.goals import tally


def year_of(reading: Reading, year: int) -> tuple[ChannelYear, ...]:
    """Each channel in use in the weeks of ``year``, by name."""
    with reading.moment() as moment:
        weeks = weeks_of_year(year, moment.directory.practice.week_start)
        return _channels(moment, weeks)


def weeks_around(reading: Reading, back: int, ahead: int) -> tuple[ChannelYear, ...]:
    """The same for this week, ``back`` weeks before it and ``ahead`` after it."""
    with reading.moment() as moment:
        today, start = moment.present.today, moment.directory.practice.week_start
        first = shift_days(today, -((today.weekday() - start) % 7) - 7 * back)
        starts = [shift_days(first, 7 * number) for number in range(back + ahead + 1)]
        return _channels(moment, [Span(day, shift_days(day, 6)) for day in starts])


def _channels(moment: Moment, weeks: "list[Span] | tuple[Span, ...]") -> tuple[ChannelYear, ...]:
    """Every channel in use, week by week."""
    goals, found = goal_rows(moment), []
    for channel in own_channels(moment):
        days = _days(moment, channel, weeks[0].first, weeks[-1].last)
        found.append(channel_year(channel.id, days, weeks, wanted_of(channel, goals)))
    return tuple(found)


def own_channels(moment: Moment) -> list[ChannelName]:
    """The practice's own channels that weren't put away, by name."""
    rows = moment.directory.channels.values()
    own = (row for row in rows if row.kind is ChannelKind.BUSINESS and not row.retired)
    return sorted(own, key=lambda row: (row.name.casefold(), row.id))


def _days(moment: Moment, channel: ChannelName, first: date, last: date) -> dict[date, int]:
    """A channel's posts that count, by day."""
    asked = PostFilter(
        first=first,
        last=last,
        channels=frozenset({channel.id}),
        statuses=COUNTED,
        missed=False,
    )
    return tally(moment.snapshot, moment.where(asked))
