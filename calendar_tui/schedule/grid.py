"""Months and weeks as grids of days, and moving from day to day in them.

``week_start`` counts as ``date.weekday()`` does: 0 = Monday ... 6 = Sunday.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self, TypeAlias

from calendar_tui.schedule.format import WEEKDAYS, month_name
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, clamp_day

Week: TypeAlias = tuple[date, ...]
"""Seven days in a row."""

THURSDAY: Final = 3


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """One month of one year; earlier months are smaller."""

    year: int
    month: int
    """1 to 12."""

    def __post_init__(self) -> None:
        """Refuse what is no month: ``ValueError``."""
        if not 1 <= self.month <= 12:
            raise ValueError(f"{self.month} is no month")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that holds ``day``."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.month, self.days)

    @property
    def days(self) -> int:
        """How many days it has, 28 to 31."""
        if self.month == 12:
            return 31
        return (date(self.year, self.month + 1, 1) - self.first).days

    @property
    def label(self) -> str:
        """``November 2026``."""
        return f"{month_name(self.month)} {self.year}"

    @property
    def short_label(self) -> str:
        """``Nov 2026``, for narrow places."""
        return f"{month_name(self.month, 3)} {self.year}"

    def __contains__(self, day: date) -> bool:
        """Whether ``day`` is in this month."""
        return (day.year, day.month) == (self.year, self.month)

    def day(self, wanted: int) -> date:
        """The day numbered ``wanted``, or the last one where the month is shorter."""
        return date(self.year, self.month, min(max(wanted, 1), self.days))

    def nth(self, weekday: int, n: int) -> date | None:
        """Its ``n``-th Monday (``weekday`` 0) ... Sunday (6); ``n`` -1 is the last.

        ``None`` where the month has no fifth.
        """
        if n < 0:
            return self.last - timedelta(days=(self.last.weekday() - weekday) % 7)
        number = 1 + (weekday - self.first.weekday()) % 7 + 7 * (n - 1)
        return date(self.year, self.month, number) if 1 <= number <= self.days else None

    def shift(self, months: int) -> Self:
        """``months`` later (earlier if negative), stopping at the supported months."""
        first, last = (day.year * 12 + day.month - 1 for day in (FIRST_DAY, LAST_DAY))
        count = min(max(self.year * 12 + self.month - 1 + months, first), last)
        return type(self)(count // 12, count % 12 + 1)


def week_of(day: date, week_start: int = 0) -> Week:
    """The week that holds ``day``."""
    first = day - timedelta(days=(day.weekday() - week_start) % 7)
    return _week(first.toordinal())


def weeks(month: Month, week_start: int = 0) -> tuple[Week, ...]:
    """The weeks that hold a day of ``month``: four to six, the first and last often shared."""
    first = month.first
    start = first.toordinal() - (first.weekday() - week_start) % 7
    return tuple(_week(ordinal) for ordinal in range(start, month.last.toordinal() + 1, 7))


def _week(start: int) -> Week:
    """Seven days from the one with the ordinal ``start`` on."""
    return tuple(map(date.fromordinal, range(start, start + 7)))


def week_number(week: Week) -> int:
    """The ISO 8601 number of the week that most days of ``week`` belong to.

    Every ISO week is named by its Thursday, and each row of a grid holds exactly one,
    whatever day it starts with.
    """
    return next(day for day in week if day.weekday() == THURSDAY).isocalendar().week


def weekday_labels(week_start: int = 0, width: int = 3) -> tuple[str, ...]:
    """Column heads in the grid's order: ``Mon Tue ...``, ``Mo Tu ...`` or ``M T ...``.

    ``width`` is the number of letters; 0 gives the names in full.
    """
    names = WEEKDAYS[week_start:] + WEEKDAYS[:week_start]
    return tuple(name[:width] if width else name for name in names)


def shift_months(day: date, months: int, wanted: int | None = None) -> date:
    """The same day ``months`` later, or the month's last where it is shorter.

    ``wanted`` is the day of the month to aim for, for a cursor that came from the 31st and
    passes through February; by default that of ``day``.
    """
    month = Month.of(clamp_day(day)).shift(months)
    return month.day(day.day if wanted is None else wanted)


def shift_years(day: date, years: int, wanted: int | None = None) -> date:
    """The same day ``years`` later; 29 Feb becomes 28 Feb where there is none."""
    return shift_months(day, 12 * years, wanted)
