"""Clock times as sheets hold them: ``17:30``, ``9 AM``, ``9:00 a.m. EST``, ``0.375``."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time
from typing import Final

from calendar_tui.exchange.cells import blank, short
from calendar_tui.model.errors import InvalidError

_FLAGS: Final = re.ASCII | re.IGNORECASE

_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?)?"
    r"(?: ?(?P<half>[ap])\.? ?m\b\.?)?(?P<rest>.*)",
    _FLAGS,
)

_MILITARY: Final = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})(?: ?(?:h|hrs|hours))?", _FLAGS)

_FRACTION: Final = re.compile(r"0?\.\d{1,17}", re.ASCII)
"""A share of a day, which is how Excel keeps clock times."""

_OFFSET: Final = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<h>\d{1,2}):?(?P<m>\d{2})?", _FLAGS)

_ZONE_NAME: Final = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}", re.ASCII)

_RANGE: Final = re.compile(r" ?(?:→|->|–|—) ?| (?:-|to|until) |(?<=m)-(?=\d)", _FLAGS)
"""What stands between the beginning and the end of a time."""

_RANGE_ALONE: Final = re.compile(rf"{_RANGE.pattern}|(?<=:\d\d)-(?=\d+:)", _FLAGS)
"""The same in a cell without a date, where ``9:00-10:00`` is no offset from UTC."""

_NO_DAY: Final = re.compile(r"(?:1899-12-3[01]|12/3[01]/1899|1/0/1900)[T ]", re.ASCII)
"""The day that spreadsheet programs put in front of a time that has none."""

_ALL_DAY: Final = frozenset(
    {"all day", "all-day", "allday", "any time", "anytime", "any", "flexible"}
)

ZONES: Final[dict[str, str]] = {
    **dict.fromkeys(("et", "est", "edt", "eastern"), "America/New_York"),
    **dict.fromkeys(("ct", "cst", "cdt", "central"), "America/Chicago"),
    **dict.fromkeys(("mt", "mst", "mdt", "mountain"), "America/Denver"),
    **dict.fromkeys(("pt", "pst", "pdt", "pacific"), "America/Los_Angeles"),
    **dict.fromkeys(("akst", "akdt", "alaska"), "America/Anchorage"),
    **dict.fromkeys(("hst", "hawaii"), "Pacific/Honolulu"),
}
"""What people in the United States write behind a time. They write ``EST`` in July too, so
the letters name the place and never the offset."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time and where it is kept."""

    clock: time | None = None
    """``None`` for the whole day. Seconds are dropped: a plan keeps minutes."""
    offset: int | None = None
    """Minutes east of UTC, where the cell says so."""
    zone: str | None = None
    """A time zone's name, where the cell says so; not yet known to exist."""
    ranged: bool = False
    """Whether the cell goes on to an end, which is left out."""


def read_clock(cell: str, *, dated: bool = False) -> Clock | None:
    """Read a cell as a clock time; ``None`` where it says nothing.

    Args:
        cell: the cell, or what follows the date in it.
        dated: whether it follows a date, so that ``-05:00`` is an offset.

    Raises:
        InvalidError: the cell is no clock time; the sentence quotes it.
    """
    if blank(cell):
        return None
    text = _NO_DAY.sub("", " ".join(unicodedata.normalize("NFKC", cell[:200]).split()))
    if text.casefold() in _ALL_DAY:
        return Clock()
    if text.casefold() in {"noon", "12 noon", "12:00 noon"}:
        return Clock(time(12))
    if _FRACTION.fullmatch(text):
        return Clock(clock_of_share(float(text)))
    beginning, *end = (_RANGE if dated else _RANGE_ALONE).split(text, maxsplit=1)
    clock, rest = _time(beginning, cell)
    offset, zone = read_place(rest, cell)
    return Clock(clock, offset, zone, ranged=bool(end))


def clock_of_share(share: float) -> time:
    """The clock time at ``share`` of a day (0 to 1), to the minute, never past 23:59."""
    minutes = min(round(share * 24 * 60), 24 * 60 - 1)
    return time(minutes // 60, minutes % 60)


def _time(text: str, cell: str) -> tuple[time, str]:
    """The clock time ``text`` begins with, and what follows it."""
    found = _MILITARY.fullmatch(text)
    if found is not None:
        return _checked(int(found["hour"]), int(found["minute"]), cell), ""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise _unreadable(cell)
    if found["minute"] is None and found["half"] is None:
        raise InvalidError(
            f"“{short(cell)}” may be morning or evening: write it as 9:00, 17:00 or 9 AM."
        )
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return _checked(_of_24(hour, found["half"], cell), minute, cell), found["rest"]


def _of_24(hour: int, half: str | None, cell: str) -> int:
    """The hour on a 24-hour clock; ``15:00 PM`` means 15:00 and ``15:00 AM`` nothing."""
    match (half or "").lower():
        case "a" if hour > 12:
            raise _unreadable(cell)
        case "a":
            return hour % 12
        case "p" if hour < 12:
            return hour + 12
        case _:
            return hour


def _checked(hour: int, minute: int, cell: str) -> time:
    """The time of day, if there is one."""
    if hour > 23 or minute > 59:
        raise _unreadable(cell)
    return time(hour, minute)


def read_place(text: str, cell: str) -> tuple[int | None, str | None]:
    """Offset in minutes and zone name of what follows a time, such as ``Z``, ``+02:00``, ``EST``.

    Raises:
        InvalidError: it is neither; ``cell`` is quoted.
    """
    word = text.strip(" ()[],")
    if not word:
        return None, None
    plain = (
        word.casefold().removesuffix(" time").removesuffix(" standard").removesuffix(" daylight")
    )
    if plain in {"z", "utc", "gmt"}:
        return 0, None
    if plain in ZONES:
        return None, ZONES[plain]
    found = _OFFSET.fullmatch(word)
    if found is not None:
        minutes = int(found["h"]) * 60 + int(found["m"] or 0)
        if minutes <= 14 * 60 and int(found["m"] or 0) < 60:
            return minutes if found["sign"] == "+" else -minutes, None
    elif _ZONE_NAME.fullmatch(word):
        return None, word
    raise _unreadable(cell)


def _unreadable(cell: str) -> InvalidError:
    """The sentence for a cell that is no clock time."""
    return InvalidError(f"“{short(cell)}” is no clock time: write it as 9:00, 17:30 or 9:00 AM.")
