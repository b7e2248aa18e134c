"""Which order a file's dates are in: from the dates, the weekdays beside them, or a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from calendar_tui.exchange.cells import plain, short
from calendar_tui.exchange.dates import DateOrder, Evidence, order, read_stamp
from calendar_tui.exchange.headers import key
from calendar_tui.model.errors import InvalidError, UnknownNameError

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WORDS: Final = {
    DateOrder.MDY: "month first",
    DateOrder.DMY: "day first",
}


class DatedLine(NamedTuple):
    """The cells of one row that bear on its date."""

    line: int
    cell: str
    weekday: str
    """The name of the day beside or in front of the date; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The order of a column of dates, or the question that settles it."""

    order: DateOrder | None
    """`DateOrder.MDY`, `DateOrder.DMY`, or ``None`` where nothing depends on it or nobody knows."""
    question: str = ""


def settle(
    dated: Sequence[DatedLine], wanted: DateOrder | None, fallback: DateOrder | None
) -> Settled:
    """Find the order of a column of dates.

    Args:
        dated: every row's date cell.
        wanted: what a person says.
        fallback: what the layout or the column's name says, believed where dates are silent.

    Raises:
        InvalidError: some rows are only month first and others only day first, or a date
            can't be what a person says.
    """
    found = order([row.cell for row in dated])
    if found.order is DateOrder.MIXED:
        raise _mixed(dated, found)
    if found.order in _WORDS:
        if wanted not in {None, found.order}:
            raise _contradicted(dated, found)
        return Settled(found.order)
    if found.order is DateOrder.CLEAR:
        return Settled(None)
    if wanted or fallback or found.either is None:
        return Settled(wanted or fallback or DateOrder.MDY)
    witness = _witness(dated)
    if witness is not None:
        return Settled(witness)
    return Settled(None, _question(dated[found.either]))


def wanted_order(word: str | None) -> DateOrder | None:
    """What a person says of the order: ``mdy``, ``dmy`` or nothing.

    Raises:
        UnknownNameError: another word.
    """
    if word is None:
        return None
    if word.strip().lower() in {"mdy", "dmy"}:
        return DateOrder(word.strip().lower())
    raise UnknownNameError(
        f"“{short(word)}” is no order of dates: say mdy (month first) or dmy (day first)."
    )


def order_in_header(header: str) -> DateOrder | None:
    """What a column's name says of the order: ``Date (DD/MM/YYYY)``."""
    name = key(header).replace("yyyymmdd", "")
    if "ddmm" in name or "dmy" in name:
        return DateOrder.DMY
    return DateOrder.MDY if "mmdd" in name or "mdy" in name else None


def weekday_of(cell: str) -> int | None:
    """The weekday a cell begins with, 0 = Monday; ``None`` where it begins with none."""
    word = plain(cell[:20]).partition(" ")[0].strip(".,")
    if len(word) < 3:
        return None
    return next((i for i, name in enumerate(WEEKDAYS) if name.startswith(word)), None)


def _witness(dated: Sequence[DatedLine]) -> DateOrder | None:
    """The one order in which every date falls on the weekday beside it."""
    fits = [wanted for wanted in (DateOrder.MDY, DateOrder.DMY) if _agree(dated, wanted)]
    return fits[0] if len(fits) == 1 else None


def _agree(dated: Sequence[DatedLine], wanted: DateOrder) -> bool:
    """Whether every date with a weekday beside it falls on that weekday, and there is one."""
    pairs = [
        (day, weekday)
        for row in dated
        if (weekday := weekday_of(row.weekday)) is not None
        and (day := _day(row.cell, wanted)) is not None
    ]
    return bool(pairs) and all(day.weekday() == weekday for day, weekday in pairs)


def _day(cell: str, wanted: DateOrder) -> date | None:
    """The day of a cell; ``None`` where it has none."""
    try:
        stamp = read_stamp(cell, wanted)
    except InvalidError:
        return None
    return None if stamp is None else stamp.day


def _mixed(dated: Sequence[DatedLine], found: Evidence) -> InvalidError:
    """Name the two rows that can't be in one order."""
    day, month = dated[found.dmy or 0], dated[found.mdy or 0]
    return InvalidError(
        f"Line {day.line} says “{short(day.cell)}” (day first) and line {month.line}"
        f" “{short(month.cell)}” (month first): write all dates one way, such as 2026-12-24."
    )


def _contradicted(dated: Sequence[DatedLine], found: Evidence) -> InvalidError:
    """Name the row that can't be in the order a person says."""
    row = dated[(found.mdy if found.mdy is not None else found.dmy) or 0]
    return InvalidError(
        f"Line {row.line} says “{short(row.cell)}”, which can only be {_WORDS[found.order]}:"
        f" say --dates {found.order}."
    )


def _question(row: DatedLine) -> str:
    """Ask with an example from the file."""
    us, elsewhere = _day(row.cell, DateOrder.MDY), _day(row.cell, DateOrder.DMY)
    if us is None or elsewhere is None:
        return "Do the dates say month first or day first? Say --dates mdy or --dates dmy."
    return (
        f"Does “{short(row.cell)}” (line {row.line}) mean {us:%B} {us.day} or"
        f" {elsewhere.day} {elsewhere:%B}? Say --dates mdy or --dates dmy."
    )
