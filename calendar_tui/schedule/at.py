"""The ``at`` of streams and JSON: a post's time as one value that machines agree on.

``null`` is no date, ``2026-12-03`` all-day. A date with a time (ISO 8601, RFC 3339) is an
instant if it has an offset, and wall time in the practice's zone if it has none.
"""

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, When, is_supported
from calendar_tui.schedule.zones import resolve, wall, zone_info

_AT: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[Tt ](\d\d):(\d\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?"
    r"([Zz]|([+-])(\d\d):?([0-5]\d)(?::?([0-5]\d))?)?)?",
    re.ASCII,
)


def parse_at(value: object, zone: str) -> When | None:
    """The day and time in ``zone`` that ``value`` means; ``None`` for no date.

    Seconds are dropped, since a post's time is kept to the minute.

    Raises:
        InvalidError: it is neither ``None`` nor a date or time as described above, or the
            day is outside those that a plan can hold.
    """
    if value is None:
        return None
    match = _AT.fullmatch(value) if isinstance(value, str) and len(value) <= 50 else None
    if match is None:
        raise _invalid(value)
    try:
        return _read(match, zone)
    except (ValueError, OverflowError):
        raise _invalid(value) from None


def format_at(day: date | None, clock: time | None, zone: str, fold: int = 0) -> str | None:
    """The ``at`` of a day and time in ``zone``: with an offset, a date alone, or ``None``.

    A time that clocks leave out as they go forward is written as the one that is meant.
    """
    if day is None:
        return None
    if clock is None:
        return day.isoformat()
    instant = resolve(day, clock, zone, fold).instant
    return instant.astimezone(zone_info(zone)).isoformat()


def _read(match: re.Match[str], zone: str) -> When:
    """The day and time of a value of the right shape; ``ValueError`` if it is none."""
    year, month, day, hour, minute, offset, sign, hours, minutes, seconds = match.groups()
    there = date(int(year), int(month), int(day))
    if hour is None:
        return _within(When(there))
    clock = time(int(hour), int(minute))
    if offset is None:
        return _within(When(there, clock))
    east = timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=int(seconds or 0))
    ahead = timezone(-east if sign == "-" else east)
    shown = wall(datetime.combine(there, clock, ahead), zone)
    return _within(When(shown.day, shown.clock, shown.fold))


def _within(when: When) -> When:
    """``when``, if a plan can hold its day."""
    if not is_supported(when.day):
        raise InvalidError(
            f"{when.day.isoformat()} is out of range: "
            f"a plan holds {FIRST_DAY.year} to {LAST_DAY.year}."
        )
    return when


def _invalid(value: object) -> InvalidError:
    """The error for a value that is no ``at``."""
    shown = repr(value if len(str(value)) <= 40 else str(value)[:40] + "…")
    return InvalidError(
        f"{shown} is no time; write 2026-12-03, 2026-12-03T09:00 "
        "or 2026-12-03T09:00:00-06:00, or null for no date."
    )
