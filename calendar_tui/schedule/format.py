"""Days and times in words, the same on every machine whatever its locale.

A day is written day first with the month's name (``Thu 26 Nov 2026``), which nobody can
read two ways. Everything written here is read back by ``loose``.
"""

from datetime import date, time
from typing import Final

from calendar_tui.schedule.when import When

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Names of the days of the week, by ``date.weekday()``."""

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Names of the months, January first."""


def weekday_name(day: date, width: int = 3) -> str:
    """The first ``width`` letters of the name of ``day``'s weekday; 0 for all of it."""
    name = WEEKDAYS[day.weekday()]
    return name[:width] if width else name


def month_name(month: int, width: int = 0) -> str:
    """The first ``width`` letters of the name of ``month`` (1 to 12); 0 for all of it."""
    name = MONTHS[month - 1]
    return name[:width] if width else name


def format_day(day: date) -> str:
    """``Thu 26 Nov 2026``."""
    return f"{weekday_name(day)} {typed_day(day)}"


def short_day(day: date) -> str:
    """``Thu 26 Nov``, where the year goes without saying."""
    return f"{weekday_name(day)} {day.day} {month_name(day.month, 3)}"


def long_day(day: date) -> str:
    """``Thursday 26 November 2026``."""
    return f"{weekday_name(day, 0)} {day.day} {month_name(day.month)} {day.year}"


def typed_day(day: date) -> str:
    """``26 Nov 2026``: what a date field starts with.

    Without the weekday, since that would contradict the day as soon as one of the two is
    edited.
    """
    return f"{day.day} {month_name(day.month, 3)} {day.year:04}"


def format_clock(clock: time, clock_12h: bool = False) -> str:
    """``09:00`` and ``14:30``, or ``9:00 am`` and ``2:30 pm`` on a 12-hour clock."""
    if not clock_12h:
        return f"{clock.hour:02}:{clock.minute:02}"
    return f"{clock.hour % 12 or 12}:{clock.minute:02} {'am' if clock.hour < 12 else 'pm'}"


def short_clock(clock: time, clock_12h: bool = False) -> str:
    """``09:00``, or ``9a`` and ``2:30p`` on a 12-hour clock: for narrow columns."""
    if not clock_12h:
        return format_clock(clock)
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'a' if clock.hour < 12 else 'p'}"


def format_when(when: When, clock_12h: bool = False) -> str:
    """``Thu 26 Nov 2026 09:00``; the day alone for all-day."""
    return f"{weekday_name(when.day)} {typed_when(when, clock_12h)}"


def typed_when(when: When, clock_12h: bool = False) -> str:
    """``26 Nov 2026 09:00``: what a time field starts with.

    The second of two equal times, as clocks go back, is marked ``(second)`` so that saving
    an unchanged field moves nothing.
    """
    if when.clock is None:
        return typed_day(when.day)
    mark = " (second)" if when.fold else ""
    return f"{typed_day(when.day)} {format_clock(when.clock, clock_12h)}{mark}"


def distance(day: date, today: date) -> str:
    """How far ``day`` is from ``today``: ``today``, ``tomorrow``, ``in 3 days``, ``2 weeks ago``.

    Days up to a fortnight, then weeks, from three months on months, from two years on
    years; rounded down.
    """
    days = (day - today).days
    if -1 <= days <= 1:
        return ("yesterday", "today", "tomorrow")[days + 1]
    amount, unit = _counted(abs(days))
    return f"in {amount} {unit}s" if days > 0 else f"{amount} {unit}s ago"


def _counted(days: int) -> tuple[int, str]:
    """A number of days in the largest unit that is still exact enough."""
    if days < 14:
        return days, "day"
    if days < 90:
        return days // 7, "week"
    if days < 730:
        return int(days / 30.44), "month"
    return max(2, int(days / 365.25)), "year"
