"""The conditions and preferences of an HTTP request: tags, dates, encodings (RFC 9110).

Standard library only.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

_TAG: Final = re.compile(r'[ \t,]*(?:W/)?("[!#-~\x80-\xff]*")[ \t]*(?=,|$)')
_NAMES: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS: Final = {name: number for number, name in enumerate(_NAMES, 1)}
_DAYS: Final = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTH: Final = f"(?P<month>{'|'.join(_MONTHS)})"
_CLOCK: Final = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
_WEEKDAY: Final = f"(?:{'|'.join(_DAYS)})"
_LONG_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATES: Final = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_WEEKDAY}, (?P<day>\d\d) {_MONTH} (?P<year>\d{{4}}) {_CLOCK} GMT",
        rf"{_LONG_DAY}, (?P<day>\d\d)-{_MONTH}-(?P<year>\d\d) {_CLOCK} GMT",
        rf"{_WEEKDAY} {_MONTH} (?P<day>[ \d]\d) {_CLOCK} (?P<year>\d{{4}})",
    )
)
"""The three spellings of a date in HTTP (RFC 9110, section 5.6.7)."""
_QUALITY: Final = re.compile(r"[ \t]*[qQ][ \t]*=[ \t]*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*")
_CENTURY: Final = 70
"""Years of two digits from here on are of the century before."""


def unchanged(headers: Mapping[str, str], tag: str, modified: datetime) -> bool:
    """Whether the client has what it asks for already: the answer then is 304.

    ``tag`` with its quotes, ``modified`` in whole seconds. A list of tags is asked first
    and alone; a date that can't be read is as good as none.
    """
    if (listed := headers.get("if-none-match")) is not None:
        return listed.strip() == "*" or tag in entity_tags(listed)
    since = http_date(headers.get("if-modified-since", ""))
    return since is not None and modified <= since


def entity_tags(listed: str) -> list[str]:
    """The tags of a list, with their quotes and without ``W/``; reading ends at what is none."""
    tags, place = [], 0
    while found := _TAG.match(listed, place):
        tags.append(found[1])
        place = found.end()
    return tags


def http_date(text: str) -> datetime | None:
    """The instant (UTC) that a date of HTTP names; ``None`` where it is none."""
    for form in _DATES:
        if found := form.fullmatch(text.strip()):
            part = found.groupdict()
            year = int(part["year"])
            if len(part["year"]) == len("YY"):
                year += 1900 if year >= _CENTURY else 2000
            day, month = int(part["day"]), _MONTHS[part["month"]]
            hour, minute, second = (int(part[name]) for name in ("hour", "minute", "second"))
            try:
                return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
            except ValueError:
                return None
    return None


def date_line(instant: datetime) -> str:
    """An instant as HTTP writes it, in English whatever the machine speaks."""
    at = instant.astimezone(UTC)
    month = _NAMES[at.month - 1]
    return f"{_DAYS[at.weekday()]}, {at.day:02} {month} {at.year:04} {at:%H:%M:%S} GMT"


def takes_gzip(accepted: str) -> bool:
    """Whether ``Accept-Encoding`` asks for gzip by name, and not with ``q=0``."""
    for part in accepted.split(","):
        coding, _, weight = part.partition(";")
        if coding.strip().lower() in {"gzip", "x-gzip"}:
            quality = _QUALITY.fullmatch(weight) if weight else None
            if not weight or (quality and float(quality[1]) > 0):
                return True
    return False
