"""Dates as sheets hold them, and whether a column says day or month first.

``03/04/2026`` is March in Texas and April in London. One cell can't tell, a column often
can: any number above 12 decides for all. Where none does, a person is asked.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from calendar_tui.exchange.cells import blank, short
from calendar_tui.exchange.clocks import Clock, clock_of_share, read_clock
from calendar_tui.model.errors import InvalidError

FIRST: Final = date(1970, 1, 1)
LAST: Final = date(2200, 12, 31)
"""Days outside are taken for a slip of the pen."""


class DateOrder(StrEnum):
    """What a column of dates such as ``3/4/2026`` says about its order."""

    MDY = "mdy"
    DMY = "dmy"
    EITHER = "either"
    """Every cell can be read both ways: a person has to say."""
    MIXED = "mixed"
    """Some cells are only month first, others only day first."""
    CLEAR = "clear"
    """No cell depends on the order."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a column says about its order, and which cells say so."""

    order: DateOrder
    mdy: int | None = None
    """Index of the first cell that can only be month first."""
    dmy: int | None = None
    """Index of the first cell that can only be day first."""
    either: int | None = None
    """Index of the first cell whose two readings are different days."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, with what else its cell says."""

    day: date
    clock: time | None = None
    offset: int | None = None
    """Minutes east of UTC, where the cell says so."""
    zone: str | None = None
    """A time zone's name, where the cell says so; not yet known to exist."""
    ranged: bool = False
    """Whether the cell goes on to an end, which is left out."""


_FLAGS: Final = re.ASCII | re.IGNORECASE

_WEEKDAY: Final = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ", _FLAGS
)

_YEAR_FIRST: Final = re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"(?P<y>(?:19|2[01])\d{2})(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_NUMBERS: Final = re.compile(
    r"(?P<a>\d{1,2}) ?(?P<s>[-/.]) ?(?P<b>\d{1,2}) ?(?P=s) ?(?P<y>\d{4}|'?\d{2})(?!\d)"
)
_MONTH_FIRST: Final = re.compile(
    r"(?P<name>[a-z]{3,9})\.?[ -](?P<d>\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2})?"
    r"(?:, ?| |-)(?P<y>\d{4}|'\d{2}|(?<=-)\d{2})(?![\d:])",
    _FLAGS,
)
_DAY_FIRST: Final = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(?:of )?(?P<name>[a-z]{3,9})\.?"
    r"(?:, ?| |-)(?P<y>\d{4}|'\d{2}|(?<=-)\d{2})(?![\d:])",
    _FLAGS,
)
_SERIAL: Final = re.compile(r"(?P<days>\d{5})(?P<share>\.\d{1,12})?", re.ASCII)
"""Days since 30 December 1899, which is how Excel keeps dates."""

_YEARLESS: Final = re.compile(
    r"\d{1,2} ?[-/.] ?\d{1,2}\b|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?\b"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?[a-z]{3,9}\b",
    _FLAGS,
)

_EXCEL_EPOCH: Final = date(1899, 12, 30)
_SERIALS: Final = range((FIRST - _EXCEL_EPOCH).days, (LAST - _EXCEL_EPOCH).days + 1)

_AWAY: Final = re.compile(r" ?(?:→|->|=>)| (?:to|until|through) ", _FLAGS)
"""What follows a date that is only the first of several."""

_BETWEEN: Final = re.compile(r"T(?=\d)|[ ,;·•@|–—-]*(?:at )?", _FLAGS)
"""What may stand between a date and its clock time."""

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}


def order(cells: Sequence[str]) -> Evidence:
    """Decide over a whole column whether its dates say month or day first."""
    mdy = dmy = either = None
    undecided = False
    for index, cell in enumerate(cells):
        found = _NUMBERS.match(_tidy(cell))
        if found is None:
            continue
        first, second = int(found["a"]), int(found["b"])
        if first > 12 >= second and dmy is None:
            dmy = index
        elif second > 12 >= first and mdy is None:
            mdy = index
        elif max(first, second) <= 12:
            undecided = True
            if first != second and either is None:
                either = index
    return Evidence(_verdict(mdy, dmy, undecided=undecided), mdy, dmy, either)


def _verdict(mdy: int | None, dmy: int | None, *, undecided: bool) -> DateOrder:
    """The order that the cells found so far speak for."""
    if mdy is not None and dmy is not None:
        return DateOrder.MIXED
    if mdy is not None:
        return DateOrder.MDY
    if dmy is not None:
        return DateOrder.DMY
    return DateOrder.EITHER if undecided else DateOrder.CLEAR


def begins_with_date(cell: str, *, yearless: bool = False) -> bool:
    """Whether a cell begins like a date, real or not; ``yearless`` takes ``12/24`` for one."""
    text = _tidy(cell)
    if _named(text) is not None:
        return True
    patterns = (_YEAR_FIRST, _COMPACT, _NUMBERS, *([_YEARLESS] if yearless else []))
    found = next(filter(None, (pattern.match(text) for pattern in patterns)), None)
    return found is not None and _month_in(found[0])


def read_stamp(cell: str, dates: DateOrder | None) -> Stamp | None:
    """Read a cell as a day with or without a clock time; ``None`` where it says nothing.

    Args:
        cell: the cell as it stands in the file.
        dates: `DateOrder.MDY` or `DateOrder.DMY`; ``None`` while it isn't known, and then
            only cells that don't depend on it can be read.

    Raises:
        InvalidError: the cell is no date, has no year, or needs the order.
    """
    if blank(cell):
        return None
    text = _tidy(cell)
    serial = _SERIAL.fullmatch(text)
    if serial is not None and int(serial["days"]) in _SERIALS:
        share = float(serial["share"] or 0)
        day = _EXCEL_EPOCH + timedelta(int(serial["days"]))
        return Stamp(day, clock_of_share(share) if share else None)
    day, rest = _day(text, cell, dates)
    if _AWAY.match(rest):
        return Stamp(day, ranged=True)
    rest = _BETWEEN.sub("", rest, count=1)
    if not rest:
        return Stamp(day)
    if _date_within(rest):
        return Stamp(day, ranged=True)
    clock = read_clock(rest, dated=True) or Clock()
    return Stamp(day, clock.clock, clock.offset, clock.zone, clock.ranged)


def _tidy(cell: str) -> str:
    """The cell in one width of letters, single blanks, no weekday in front."""
    text = " ".join(unicodedata.normalize("NFKC", cell[:200]).split())
    return _WEEKDAY.sub("", text, count=1) if _WEEKDAY.match(text) else text


def _date_within(text: str) -> bool:
    """Whether ``text`` begins with another date: the cell is a range."""
    text = _tidy(text)
    return any(pattern.match(text) for pattern in (_YEAR_FIRST, _NUMBERS, _MONTH_FIRST, _DAY_FIRST))


def _day(text: str, cell: str, dates: DateOrder | None) -> tuple[date, str]:
    """The day ``text`` begins with, and what follows it."""
    for pattern in (_YEAR_FIRST, _COMPACT):
        found = pattern.match(text)
        if found is not None:
            return _made(found["y"], int(found["m"]), int(found["d"]), cell), text[found.end() :]
    named = _named(text)
    if named is not None:
        found, month = named
        return _made(found["y"], month, int(found["d"]), cell), text[found.end() :]
    found = _NUMBERS.match(text)
    if found is not None:
        month, day = _ordered(int(found["a"]), int(found["b"]), cell, dates)
        return _made(found["y"], month, day, cell), text[found.end() :]
    found = _YEARLESS.match(text)
    if found is not None and _month_in(found[0]):
        raise InvalidError(f"“{short(cell)}” has no year: write it as 2026-12-24.")
    raise InvalidError(f"“{short(cell)}” is no date: write it as 2026-12-24 or 2026-12-24 09:00.")


def _named(text: str) -> tuple[re.Match[str], int] | None:
    """The date with a month's name that ``text`` begins with, and the month's number."""
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        found = pattern.match(text)
        month = _MONTHS.get(found["name"].casefold()) if found else None
        if found is not None and month is not None:
            return found, month
    return None


def _month_in(text: str) -> bool:
    """Whether the only word among numbers, if there is one, is a month's name."""
    words = re.findall(r"[a-z]{3,}", text.casefold())
    return all(word in _MONTHS for word in words)


def _ordered(first: int, second: int, cell: str, dates: DateOrder | None) -> tuple[int, int]:
    """Month and day of a date's two numbers."""
    alone = dates is None
    if first == second or dates is DateOrder.MDY or (alone and second > 12):
        return first, second
    if dates is DateOrder.DMY or (alone and first > 12):
        return second, first
    raise InvalidError(
        f"“{short(cell)}” can be read month first or day first: say --dates mdy or --dates dmy."
    )


def _made(year: str, month: int, day: int, cell: str) -> date:
    """The date, if the calendar has it and a plan may hold it. Two digits are 1970 to 2069."""
    digits = year.lstrip("'")
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number < 70 else 1900
    try:
        made = date(number, month, day)
    except ValueError as error:
        raise InvalidError(f"“{short(cell)}” is no day in the calendar.") from error
    if not FIRST <= made <= LAST:
        raise InvalidError(f"“{short(cell)}” is out of range: a plan holds 1970 to 2200.")
    return made
