"""The arithmetic of rules: which days of a run of days have a slot, without counting up to them.

Days are ordinals (``date.toordinal()``) here. ``within`` takes any sequence of consecutive
days, so that a whole screen of series shares one list of dates, and cuts it by slices.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from typing import Final, NamedTuple, Protocol, TypeVar

from calendar_tui.schedule.series.rule import Freq, Rule, closed, may_miss
from calendar_tui.schedule.when import LAST_DAY

KEPT: Final = 8_192
"""Series whose steps are kept ready."""

_END: Final = LAST_DAY.toordinal()

Day = TypeVar("Day", int, date)
"""A day as an ordinal or as a date."""


class Steps(Protocol):
    """A rule with its first day, ready to be asked."""

    def within(self, days: Sequence[Day], low: int) -> Sequence[Day]:
        """Those of ``days`` that have a slot; they follow each other, the first is ``low``."""


class DaySteps(NamedTuple):
    """Slots that recur after the same number of days: daily and weekly rules."""

    period: int
    """Days."""
    anchors: tuple[int, ...]
    """The first slots, in their order: one for each weekday, all within one period."""
    end: int
    """The last day that may have a slot."""

    def within(self, days: Sequence[Day], low: int) -> Sequence[Day]:
        """As `Steps.within`."""
        period, anchors, end = self
        stop = end + 1 - low
        if stop <= 0:
            return days[:0]
        if len(anchors) == 1:
            ahead = anchors[0] - low
            return days[ahead if ahead > 0 else ahead % period : stop : period]
        found: list[Day] = []
        for anchor in anchors:
            ahead = anchor - low
            found += days[ahead if ahead > 0 else ahead % period : stop : period]
        found.sort()
        return found


class MonthSteps(NamedTuple):
    """Slots that recur after the same number of months: monthly and yearly rules."""

    period: int
    """Months."""
    month: int
    """A month that the rule names, counted from the year 0."""
    day: int
    """Day of the month; 0 where a weekday is given."""
    nth: int
    weekday: int
    begin: int
    """The first day that may have a slot."""
    end: int
    """The last day that may have a slot."""

    def within(self, days: Sequence[Day], low: int) -> Sequence[Day]:
        """As `Steps.within`."""
        period, named, _, _, _, begin, end = self
        first = low if low > begin else begin
        last = min(low + len(days) - 1, end)
        found: list[Day] = []
        if first > last:
            return found
        at = _month_of(first)
        for month in range(at + (named - at) % period, _month_of(last) + 1, period):
            day = self.pick(month)
            if first <= day <= last:
                found.append(days[day - low])
        return found

    def pick(self, month: int) -> int:
        """The rule's day in ``month``; 0 where the month doesn't have it."""
        _, _, number, nth, weekday, _, _ = self
        first, length = _month(month)
        if nth > 0:
            number = 1 + (weekday - first + 1) % 7 + 7 * (nth - 1)
        elif nth < 0:
            number = length - (first + length - 2 - weekday) % 7
        elif number < 0:
            number = length
        return first + number - 1 if number <= length else 0

    def walk(self) -> Iterator[int]:
        """Every slot from the first on, one month after another."""
        months = range(self.month, _month_of(self.end) + 1, self.period)
        return (day for day in map(self.pick, months) if self.begin <= day <= self.end)


@lru_cache(KEPT)
def steps(rule: Rule, starts: date) -> Steps:
    """The steps of ``rule``, counted from ``starts``."""
    rule = closed(rule, starts)
    end = _END if rule.until is None else rule.until.toordinal()
    if rule.freq in {Freq.DAILY, Freq.WEEKLY}:
        return _day_steps(rule, starts.toordinal(), end)
    return _month_steps(rule, starts, end)


def _day_steps(rule: Rule, starts: int, end: int) -> DaySteps:
    """The steps of a daily or weekly rule."""
    period = rule.interval
    anchors: tuple[int, ...] = (starts,)
    if rule.freq is Freq.WEEKLY:
        period *= 7
        week = starts - (starts - 1 - rule.week_start) % 7
        found = (week + (weekday - rule.week_start) % 7 for weekday in rule.weekdays)
        anchors = tuple(sorted(day if day >= starts else day + period for day in found))
    if rule.count is not None:
        rounds, place = divmod(rule.count - 1, len(anchors))
        end = min(end, anchors[place] + rounds * period)
    return DaySteps(period, anchors, end)


def _month_steps(rule: Rule, starts: date, end: int) -> MonthSteps:
    """The steps of a monthly or yearly rule."""
    yearly = rule.freq is Freq.YEARLY
    month = starts.year * 12 + (rule.month or starts.month) - 1
    weekday = rule.weekdays[0] if rule.weekdays else 0
    period = rule.interval * (12 if yearly else 1)
    found = MonthSteps(period, month, rule.day, rule.nth, weekday, starts.toordinal(), end)
    if rule.count is None:
        return found
    return found._replace(end=_last_counted(found, rule))


def _last_counted(found: MonthSteps, rule: Rule) -> int:
    """The day of the last slot of a counted rule, or the last day of all."""
    count = rule.count or 0
    if may_miss(rule):
        return next(islice(found.walk(), count - 1, None), found.end)
    month = found.month if found.pick(found.month) >= found.begin else found.month + found.period
    month += (count - 1) * found.period
    return found.pick(month) if month <= _month_of(found.end) else found.end


@cache
def _month(month: int) -> tuple[int, int]:
    """The first day of a month counted from the year 0, and how many days it has."""
    year, before = divmod(month, 12)
    first = date(year, before + 1, 1).toordinal()
    after = date(year + (before == 11), (before + 1) % 12 + 1, 1).toordinal()
    return first, after - first


@lru_cache(1_024)
def _month_of(day: int) -> int:
    """The month that holds ``day``, counted from the year 0."""
    found = date.fromordinal(day)
    return found.year * 12 + found.month - 1
