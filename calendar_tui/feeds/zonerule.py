"""A zone's rule for the years to come, as far as a calendar file can express it.

Every zone file ends with its rule in POSIX form (``EST5EDT,M3.2.0,M11.1.0``; RFC 8536
section 3.3). Where both onsets are an nth weekday of a month at an hour of that day, the
rule becomes one STANDARD and one DAYLIGHT with a yearly RRULE, the only form that every
calendar reads. Zones with other rules (hour 24 and beyond, negative hours, dates by the
moon) are left to events written in UTC.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final

from calendar_tui.schedule.zones import is_zone, posix_rule, zone_info

FIRST_YEAR: Final = 2007
"""Year of the onsets that a VTIMEZONE starts from: fixed, so that bytes don't change with
time, and early enough for any post. The rules of the United States date from it."""

DAY_SECONDS: Final = 24 * 60 * 60

_NAME: Final = r"<[-+\w]+>|[A-Za-z]{3,}"
_POSIX: Final = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>[-+:\d]+)"
    rf"(?:(?P<other_name>{_NAME})(?P<other_offset>[-+:\d]+)?,(?P<start>[^,]+),(?P<end>[^,]+))?"
)
_ONSET: Final = re.compile(r"M(?P<month>\d+)\.(?P<week>\d)\.(?P<weekday>\d)(?:/(?P<at>[-+:\d]+))?")
_WEEKDAYS: Final = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")


@dataclass(frozen=True, slots=True)
class Onset:
    """When an offset begins each year: the nth weekday of a month, at a time of that day."""

    month: int
    week: int
    """1 to 4; 5 for the last."""
    weekday: int
    """0 = Sunday ... 6 = Saturday, as POSIX counts."""
    second: int
    """Of the day, by the clock that was in force until then."""

    def on(self, year: int) -> datetime:
        """The onset of ``year`` as wall time by the clock that was in force until then."""
        first = date(year, self.month, 1)
        day = first + timedelta(days=(self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1))
        if day.month != self.month:
            day -= timedelta(days=7)
        return datetime.combine(day, time()) + timedelta(seconds=self.second)

    @property
    def recurrence(self) -> str:
        """The RRULE that repeats it yearly."""
        week = -1 if self.week == 5 else self.week
        return f"FREQ=YEARLY;BYMONTH={self.month};BYDAY={week}{_WEEKDAYS[self.weekday]}"


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT: an offset, where it comes from, and when it begins."""

    name: str
    """The abbreviation, such as ``EST``."""
    before: int
    """Offset from UTC in force until the onset, in seconds, east positive."""
    after: int
    """Offset from UTC from then on."""
    onset: Onset | None
    """``None`` where the offset never changes."""

    @property
    def start(self) -> datetime:
        """DTSTART: its first onset, as wall time."""
        if self.onset is None:
            return datetime.combine(date(FIRST_YEAR, 1, 1), time())
        return self.onset.on(FIRST_YEAR)


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """What a VTIMEZONE says of a zone."""

    zone: str
    standard: Observance
    daylight: Observance | None

    @property
    def observances(self) -> tuple[Observance, ...]:
        """STANDARD, and DAYLIGHT where there is one."""
        return (self.standard,) if self.daylight is None else (self.standard, self.daylight)

    @property
    def is_utc(self) -> bool:
        """Whether the zone is UTC itself, under whatever name."""
        return self.standard.name == "UTC" and self.standard.after == 0

    def changes(self, first: int, last: int) -> list[tuple[datetime, int]]:
        """Every change of offset in the years ``first`` to ``last``, as (UTC, new offset)."""
        return sorted(
            (item.onset.on(year).replace(tzinfo=UTC) - timedelta(seconds=item.before), item.after)
            for item in self.observances
            if item.onset
            for year in range(first, last + 1)
        )


UTC_RULE: Final = ZoneRule("UTC", Observance("UTC", 0, 0, None), None)
"""What the head of a feed holds where no zone's rule is needed, since it wants one component."""


@cache
def zone_rule(zone: str) -> ZoneRule | None:
    """The rule of an IANA ``zone``; ``None`` if it can't be expressed or the zone is unknown."""
    return parse_rule(zone, posix_rule(zone)) if is_zone(zone) else None


def parse_rule(zone: str, footer: str) -> ZoneRule | None:
    """The rule that ``footer`` (a POSIX TZ string) gives ``zone``, or ``None`` as above."""
    found = _POSIX.fullmatch(footer)
    if found is None:
        return None
    name, offset = found["name"].strip("<>"), -_seconds(found["offset"])
    if found["other_name"] is None:
        return ZoneRule(zone, Observance(name, offset, offset, None), None)
    other_name = found["other_name"].strip("<>")
    other = -_seconds(found["other_offset"]) if found["other_offset"] else offset + 3600
    start, end = _onset(found["start"]), _onset(found["end"])
    if start is None or end is None:
        return None
    # POSIX names the second clock "daylight", but Ireland's second is winter time: the
    # larger offset is DAYLIGHT, or readers show its summer an hour wrong.
    low, high = sorted(
        (
            Observance(name, other, offset, end),
            Observance(other_name, offset, other, start),
        ),
        key=lambda item: item.after,
    )
    return ZoneRule(zone, low, high)


def _onset(text: str) -> Onset | None:
    """The onset in ``M3.2.0/2`` form; ``None`` for any other form or an hour outside the day."""
    found = _ONSET.fullmatch(text)
    if found is None:
        return None
    second = _seconds(found["at"] or "2")
    if not 0 <= second < DAY_SECONDS:
        return None
    return Onset(int(found["month"]), int(found["week"]), int(found["weekday"]), second)


def _seconds(text: str) -> int:
    """Seconds in ``[+-]h[:mm[:ss]]``."""
    sign = -1 if text.startswith("-") else 1
    parts = [*map(int, text.lstrip("+-").split(":")), 0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


@cache
def holds(zone: str, year: int) -> bool:
    """Whether ``zone``'s rule says of every moment of ``year`` what its zone file says.

    A year in which the law changes, or in which the clocks follow the moon, is in the
    file but not in the rule. Compared are each midnight in UTC (a day more at each end,
    where wall time and UTC differ in their year) and both sides of each of the rule's
    onsets; no zone changes its clocks twice within a day.
    """
    rule = zone_rule(zone)
    if rule is None or rule.is_utc or year <= FIRST_YEAR:
        return False
    info = zone_info(zone)
    changes = rule.changes(year - 1, year + 1)
    onsets = [instant for instant, _ in changes]
    start = datetime(year, 1, 1, tzinfo=UTC)
    days = [start + timedelta(days=day) for day in range(-1, 367)]
    sides = [
        side
        for onset in onsets
        for side in (onset - timedelta(seconds=1), onset)
        if days[0] <= side <= days[-1]
    ]

    def told(moment: datetime) -> timedelta:
        """The offset that the rule gives."""
        place = bisect_right(onsets, moment) - 1
        return timedelta(seconds=changes[place][1] if changes else rule.standard.after)

    return all(moment.astimezone(info).utcoffset() == told(moment) for moment in (*days, *sides))
