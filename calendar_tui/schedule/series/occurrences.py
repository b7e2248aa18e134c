"""The slots of a series in a window of days, at the same cost however far from its first day."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final, NamedTuple

from calendar_tui.schedule.series.recurrence import Recurrence
from calendar_tui.schedule.series.rule import Rule
from calendar_tui.schedule.series.steps import steps
from calendar_tui.schedule.when import LAST_DAY, shift_days
from calendar_tui.schedule.zones import describe_oddity

NONE: Final[frozenset[date]] = frozenset()


class Occurrence(NamedTuple):
    """One slot: a day and a wall time in a zone; without a time it is all-day."""

    day: date
    clock: time | None
    zone: str


class Window:
    """A run of days, such as a month on screen, that many series are asked for."""

    def __init__(self, first: date, last: date) -> None:
        """All days from ``first`` to ``last``, both included; none if ``last`` is earlier."""
        self._low = first.toordinal()
        self._days = list(map(date.fromordinal, range(self._low, last.toordinal() + 1)))

    def days(self, rule: Rule, starts: date) -> Sequence[date]:
        """The days that a rule from ``starts`` on gives, in their order."""
        return steps(rule, starts).within(self._days, self._low)

    def slots(
        self,
        recurrence: Recurrence,
        closed: Collection[date] = NONE,
        filled: Collection[date] = NONE,
    ) -> list[Occurrence]:
        """As the function ``slots``, for this window."""
        found = self.days(recurrence.rule, recurrence.starts)
        return _slots(recurrence, found, closed, filled)


def days(rule: Rule, starts: date, first: date, last: date) -> list[date]:
    """The days from ``first`` to ``last``, both included, that a rule from ``starts`` on gives.

    Skipped days are among them, for they count.
    """
    low = first.toordinal()
    found = steps(rule, starts).within(range(low, last.toordinal() + 1), low)
    return list(map(date.fromordinal, found))


def slots(
    recurrence: Recurrence,
    first: date,
    last: date,
    closed: Collection[date] = NONE,
    filled: Collection[date] = NONE,
) -> list[Occurrence]:
    """The open slots from ``first`` to ``last``, both included, in their order.

    Args:
        recurrence: The series.
        first: The first day.
        last: The last day.
        closed: Days on which the practice is closed or posts nothing; they matter if the series
            skips them.
        filled: Days whose slot a post has taken (its ``original_day``, wherever it was moved).
    """
    found = days(recurrence.rule, recurrence.starts, first, last)
    return _slots(recurrence, found, closed, filled)


def count_before(rule: Rule, starts: date, day: date) -> int:
    """How many days before ``day`` the rule gives, skipped ones included."""
    low = starts.toordinal()
    return len(steps(rule, starts).within(range(low, day.toordinal()), low))


def next_day(rule: Rule, starts: date, day: date) -> date | None:
    """The first day from ``day`` on that the rule gives; ``None`` if it has ended by then."""
    day, span = max(day, starts), 31
    while day <= LAST_DAY:
        last = shift_days(day, span)
        found = days(rule, starts, day, last)
        if found:
            return found[0]
        day, span = last + timedelta(days=1), 8 * span
    return None


def first_slot(rule: Rule, first: date) -> date | None:
    """Where a new series with ``rule`` begins: the first day from ``first`` on that fits it.

    An interval is counted from there. So every 2 weeks on Tue, chosen on a Thursday, begins
    on the next Tuesday. ``None`` if the rule ends before any.
    """
    return next_day(replace(rule, interval=1), first, first)


def oddities(
    recurrence: Recurrence, first: date, last: date, clock_12h: bool = False
) -> Iterator[str]:
    """A sentence for each slot from ``first`` to ``last`` whose time doesn't exist or comes twice.

    To be told when a series is entered, as for a single post; only when clocks change.
    """
    for day, clock, zone in slots(recurrence, first, last):
        sentence = describe_oddity(day, clock, zone, clock_12h=clock_12h)
        if sentence:
            yield sentence


def _slots(
    recurrence: Recurrence,
    found: Sequence[date],
    closed: Collection[date],
    filled: Collection[date],
) -> list[Occurrence]:
    """The slots on those of the days ``found`` that are neither skipped, closed nor filled."""
    _, _, clock, zone, skipped, skip_closures = recurrence
    left: Iterable[date] = found
    if skip_closures and closed:
        left = [day for day in left if day not in closed]
    if skipped or filled:
        left = [day for day in left if day not in skipped and day not in filled]
    return [Occurrence(day, clock, zone) for day in left]
