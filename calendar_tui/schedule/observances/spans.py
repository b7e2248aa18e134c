"""What the rules of observances are: frozen values that give their days year by year.

A weekday counts as ``date.weekday()`` does, 0 = Monday ... 6 = Sunday; ``n`` counts from 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol, TypeAlias

from calendar_tui.schedule.grid import Month, week_of
from calendar_tui.schedule.loose_holidays import holiday

Span: TypeAlias = tuple[date, date]
"""A first day and a last one, which may be the same."""

MONDAY: Final = 0
SUNDAY: Final = 6
LAST: Final = -1
"""For n: the last one."""

ANCHORS: Final[Mapping[str, str]] = {
    "mothers": "mothers day",
    "fathers": "fathers day",
    "memorial": "memorial day",
    "labor": "labor day",
    "thanksgiving": "thanksgiving",
}
"""The holidays that a rule can count from, and the name of each."""


class Rule(Protocol):
    """When something falls, year by year."""

    def span(self, year: int) -> Span | None:
        """The first and last day of the one that belongs to ``year``.

        Days may lie in the year before or after. ``None``: the year has none, or nobody
        can tell beforehand.
        """
        ...


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of every year."""

    month: int
    day: int

    def of(self, year: int) -> date:
        """The day in ``year``."""
        return Month(year, self.month).day(self.day)


@dataclass(frozen=True, slots=True)
class WholeMonth:
    """``month MM``."""

    month: int

    def span(self, year: int) -> Span | None:
        """All days of the month."""
        month = Month(year, self.month)
        return month.first, month.last


@dataclass(frozen=True, slots=True)
class Fixed:
    """``fixed MM-DD``."""

    on: YearDay

    def span(self, year: int) -> Span | None:
        """The day."""
        return _days(self.on.of(year))


@dataclass(frozen=True, slots=True)
class Between:
    """``span MM-DD..MM-DD``."""

    first: YearDay
    last: YearDay

    def span(self, year: int) -> Span | None:
        """From the first day of ``year`` to the next last day."""
        first, last = self.first.of(year), self.last.of(year)
        return first, last if last >= first else self.last.of(year + 1)


@dataclass(frozen=True, slots=True)
class Nth:
    """``nth MM Wd n``."""

    month: int
    weekday: int
    n: int

    def span(self, year: int) -> Span | None:
        """The day; ``None`` where the month has no fifth."""
        return _days(Month(year, self.month).nth(self.weekday, self.n))


@dataclass(frozen=True, slots=True)
class Week:
    """``week MM Wd n len``."""

    month: int
    weekday: int
    n: int
    length: int

    def span(self, year: int) -> Span | None:
        """The days; ``None`` where the month has no fifth weekday."""
        month = Month(year, self.month)
        if self.n == LAST:
            return _days(_last_week(month, self.weekday, self.length), self.length)
        return _days(month.nth(self.weekday, self.n), self.length)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """``weekof MM-DD``."""

    on: YearDay

    def span(self, year: int) -> Span | None:
        """Sunday to Saturday around the day."""
        week = week_of(self.on.of(year), SUNDAY)
        return week[0], week[-1]


@dataclass(frozen=True, slots=True)
class InWeek:
    """``inweek MM n Wd``, and ``inmonweek MM n Wd`` with weeks that begin on Monday."""

    begins: int
    """The weekday on which weeks begin."""
    month: int
    n: int
    weekday: int

    def span(self, year: int) -> Span | None:
        """The day; ``None`` where the month has no fifth such week."""
        return _days(_within(Month(year, self.month).nth(self.begins, self.n), self.weekday))


@dataclass(frozen=True, slots=True)
class InLastWeek:
    """``inlastweek MM Wd``."""

    month: int
    weekday: int

    def span(self, year: int) -> Span | None:
        """The day."""
        return _days(_within(_last_week(Month(year, self.month), SUNDAY, 7), self.weekday))


@dataclass(frozen=True, slots=True)
class Before:
    """``before MM-DD Wd``."""

    limit: YearDay
    weekday: int

    def span(self, year: int) -> Span | None:
        """The day, one to seven days before the limit."""
        eve = self.limit.of(year) - timedelta(days=1)
        return _days(eve - timedelta(days=(eve.weekday() - self.weekday) % 7))


@dataclass(frozen=True, slots=True)
class Relative:
    """``rel anchor offset len``."""

    anchor: str
    offset: int
    length: int

    def span(self, year: int) -> Span | None:
        """The days."""
        anchor = holiday(ANCHORS[self.anchor])(year)
        return _days(anchor + timedelta(days=self.offset), self.length)


@dataclass(frozen=True, slots=True)
class Yearly:
    """``yearly``."""

    def span(self, _year: int) -> Span | None:
        """``None``: only the sponsor knows."""
        return None


def _days(first: date | None, length: int = 1) -> Span | None:
    """``length`` days from ``first`` on."""
    return None if first is None else (first, first + timedelta(days=length - 1))


def _within(first: date | None, weekday: int) -> date | None:
    """The ``weekday`` of the week that begins on ``first``."""
    return first and first + timedelta(days=(weekday - first.weekday()) % 7)


def _last_week(month: Month, weekday: int, length: int) -> date:
    """The last ``weekday`` from which ``length`` days end within the month."""
    latest = month.last - timedelta(days=length - 1)
    return latest - timedelta(days=(latest.weekday() - weekday) % 7)
