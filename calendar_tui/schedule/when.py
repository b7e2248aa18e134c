"""A day with or without a clock time, and the days that a plan can hold."""

from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

FIRST_DAY: Final = date(1970, 1, 1)
"""The first day a plan can hold."""

LAST_DAY: Final = date(2200, 12, 31)
"""The last day a plan can hold."""


class When(NamedTuple):
    """Wall time in a zone that is known from elsewhere."""

    day: date
    clock: time | None = None
    """To the minute; ``None`` is all-day."""
    fold: int = 0
    """1 for the second of two equal times, as clocks go back (PEP 495)."""


def is_supported(day: date) -> bool:
    """Whether a plan can hold ``day``."""
    return FIRST_DAY <= day <= LAST_DAY


def clamp_day(day: date) -> date:
    """``day``, or the nearest day that a plan can hold."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def shift_days(day: date, days: int) -> date:
    """``days`` later (earlier if negative), stopping at the first and last supported day."""
    ordinal = min(max(day.toordinal() + days, FIRST_DAY.toordinal()), LAST_DAY.toordinal())
    return date.fromordinal(ordinal)


def step_when(when: When, days: int = 0, minutes: int = 0) -> When:
    """``when`` as a date field steps it: by days, by minutes of wall time, or by both.

    Minutes carry over midnight. All-day has no minutes to step and stays as it is. Stops at
    the supported days: what would leave them stays at the last minute within.
    """
    day = shift_days(when.day, days)
    if when.clock is None or not minutes:
        return when if day == when.day else When(day, when.clock)
    first = datetime.combine(FIRST_DAY, time())
    last = datetime.combine(LAST_DAY, time(23, 59))
    there = datetime.combine(day, when.clock.replace(fold=0))
    room = (first - there, last - there)
    there += min(max(timedelta(minutes=minutes), room[0]), room[1])
    return When(there.date(), there.time())
