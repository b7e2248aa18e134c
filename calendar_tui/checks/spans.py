"""The days a goal looks at, the weeks in them, and how a sentence names them.

``week_start`` counts as ``date.weekday()`` does: 0 = Monday ... 6 = Sunday.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple, Self

from calendar_tui.checks.words import day_words
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Period
from calendar_tui.schedule.grid import Month, week_of
from calendar_tui.schedule.when import shift_days

ROLLING: Final = 28
"""Days of the two periods that move along with today, today included."""

MOST_OF_A_WEEK: Final = 4
"""Days of a week that make it belong to a span."""


class Span(NamedTuple):
    """Days in a row."""

    first: date
    last: date
    """Inclusive, never before ``first``."""

    @classmethod
    def from_today(cls, today: date, back: int, ahead: int) -> Self:
        """From ``back`` days before ``today`` to ``ahead`` days after it."""
        return cls(shift_days(today, -back), shift_days(today, ahead))

    @property
    def length(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last

    def days(self) -> tuple[date, ...]:
        """Every day, in order."""
        return tuple(
            map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))
        )

    def meets(self, other: "Span") -> int:
        """How many days it shares with ``other``."""
        shared = min(self.last, other.last) - max(self.first, other.first)
        return max(0, shared.days + 1)


def window(
    goal: GoalRow,
    today: date,
    week_start: int = 0,
    campaign_days: tuple[date | None, date | None] | None = None,
) -> Span | None:
    """The days that ``goal`` looks at on ``today``.

    A day in the past or to come, in place of today, gives the week, month ... it lies in.
    ``campaign_days`` are the first and last day of the goal's campaign; an open end is the
    goal's due day.

    Returns:
        ``None`` where the goal has no period, or its campaign no days.
    """
    match goal.period:
        case Period.WEEK:
            week = week_of(today, week_start)
            return Span(week[0], week[-1])
        case Period.MONTH:
            return _months(today.year, today.month, 1)
        case Period.QUARTER:
            return _months(today.year, today.month - (today.month - 1) % 3, 3)
        case Period.YEAR:
            return _months(today.year, 1, 12)
        case Period.LAST_28_DAYS:
            return Span.from_today(today, ROLLING - 1, 0)
        case Period.NEXT_28_DAYS:
            return Span.from_today(today, 0, ROLLING - 1)
        case Period.CAMPAIGN:
            return _campaign(campaign_days, goal.due)
        case None:
            return None


def _months(year: int, month: int, count: int) -> Span:
    """``count`` whole months of one year, from ``month`` on."""
    return Span(Month(year, month).first, Month(year, month + count - 1).last)


def _campaign(days: tuple[date | None, date | None] | None, due: date | None) -> Span | None:
    """A campaign's own days."""
    first, last = days or (None, None)
    last = last or due
    return Span(first, last) if first and last and first <= last else None


def weeks_of(span: Span, week_start: int = 0) -> tuple[Span, ...]:
    """The weeks that belong to ``span``: those with most of their days (four) in it.

    Each is meant in full, with its days beyond the span. So every week belongs to one month,
    none is judged by the three days of it that a month happens to hold, and none is left
    out. A span too short for any has the one week it shares most days with, the earlier
    of two.
    """
    start = week_of(span.first, week_start)[0]
    count = (span.last - start).days // 7 + 1
    starts = (start + timedelta(days=7 * number) for number in range(count))
    weeks = [Span(first, first + timedelta(days=6)) for first in starts]
    mostly = tuple(week for week in weeks if week.meets(span) >= MOST_OF_A_WEEK)
    return mostly or (max(weeks, key=span.meets),)


def in_words(span: Span, period: Period | None, today: date) -> str:
    """Where in time a goal looks: ``this week``, ``in November 2026``, ``in the campaign``."""
    current = span.holds(today)
    match period:
        case Period.WEEK:
            return in_week(span, today)
        case Period.MONTH:
            return "this month" if current else f"in {Month.of(span.first).label}"
        case Period.QUARTER if current:
            return "this quarter"
        case Period.YEAR:
            return "this year" if current else f"in {span.first.year}"
        case Period.CAMPAIGN:
            return "in the campaign"
        case Period.LAST_28_DAYS if span.last == today:
            return f"in the last {ROLLING} days"
        case Period.NEXT_28_DAYS if span.first == today:
            return f"in the next {ROLLING} days"
    first, last = day_words(span.first, today), day_words(span.last, today)
    return f"on {first}" if first == last else f"from {first} to {last}"


def in_week(week: Span, today: date) -> str:
    """``this week``, or ``in the week of 7 Dec``."""
    if week.holds(today):
        return "this week"
    return f"in the week of {day_words(week.first, today)}"
