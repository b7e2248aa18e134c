"""Dates and times as people type them: ``fri``, ``+2w``, ``3 dec 14:30``, ``tomorrow noon``.

The grammar decides alone, and says so where a text could mean two things; nothing is
guessed. What it takes:

* ``today``, ``tomorrow``, ``yesterday``, ``fri``, ``next tue``, ``last monday``,
  ``next week``, ``weekend``, ``end of month``
* ``+3``, ``-2w``, ``+1m`` from the cursor's day; ``in 2 weeks``, ``3d``, ``a month ago``,
  ``2 weeks from friday`` from today
* ``12/3``, ``12/3/26`` (month first in the United States), ``24.12.``, ``2026-12-03``
* ``3 dec``, ``Dec 3rd, 2027``, ``15th``, ``first monday of december``, ``thanksgiving``
* with a time before or after: ``9``, ``9:30``, ``9.30 pm``, ``930am``, ``at 9``, ``noon``

A day without a year is the next such day from today on, today included, unless another
``Side`` is asked for. A weekday that doesn't fit its date is refused. Whatever is typed
ends in a value or an ``InvalidError``.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import month_name
from calendar_tui.schedule.loose_clock import bare_clock, join_clocks, read_clock
from calendar_tui.schedule.loose_forms import PERIODS, form_of, join_periods, read_day
from calendar_tui.schedule.loose_frame import Frame
from calendar_tui.schedule.loose_tokens import tokens, unreadable
from calendar_tui.schedule.loose_words import Token
from calendar_tui.schedule.when import When

EXAMPLES: Final = "fri 9:00, tomorrow noon, +2w, 3 dec 14:30 or 12/3 9am"

UNCLEAR_YEARS: Final = frozenset(
    {
        "N1 MONTH N2",
        "N2 MONTH N2",
        "NTH MONTH N2",
        "ORDINAL MONTH N2",
        "MONTH N1 N2",
        "MONTH N2 N2",
        "MONTH NTH N2",
        "HOLIDAY N2",
    }
)
"""Forms whose last number may be a year or an hour."""


class Side(StrEnum):
    """On which side of today a day without a year is meant; today itself is always near."""

    NEXT = "next"
    """The next from today on: for what is planned."""
    LATEST = "latest"
    """The latest up to today: for what has happened."""
    NEAREST = "nearest"
    """The nearer of the two: for looking things up."""


def parse_day(
    text: str,
    today: date,
    week_start: int = 0,
    *,
    day_first: bool = False,
    base: date | None = None,
    side: Side = Side.NEXT,
) -> date:
    """The day that ``text`` means.

    Args:
        text: What was typed.
        today: The practice's day.
        week_start: 0 = Monday ... 6 = Sunday; for ``next tue`` and ``next week``.
        day_first: Whether ``3/1`` is 3 January.
        base: Where steps such as ``+3`` begin; today if not given.
        side: On which side of today a day without a year or week is meant.

    Raises:
        InvalidError: it is no day, or not a single one, or none that a plan can hold.
    """
    frame = Frame(today, base or today, week_start, day_first)
    found, _ = _without_all_day(join_clocks(tokens(text)))
    if any(token.kind in {"CLOCK", "FOLD"} for token in found):
        raise InvalidError("Only a day goes here; leave out the time.")
    day = _read_day(found, frame, side)
    if day is None:
        raise unreadable(text)
    return day


def parse_when(
    text: str,
    today: date,
    week_start: int = 0,
    *,
    day_first: bool = False,
    clock_12h: bool = False,
    base: date | None = None,
    side: Side = Side.NEXT,
) -> When:
    """The day and time that ``text`` means; without a time, all-day.

    A time alone is on ``base``, or today. ``(second)`` behind a time takes the second of two
    equal ones, as clocks go back. On a 12-hour clock hours from 1 to 6 without am or pm are
    the afternoon's. The other arguments are those of ``parse_day``.

    Raises:
        InvalidError: it can't be read, or could mean two things.
    """
    frame = Frame(today, base or today, week_start, day_first)
    found, all_day = _without_all_day(join_clocks(tokens(text)))
    clocks, folds, rest = _sorted_out(found)
    if rest and not clocks and not all_day:
        clocks, rest = _bare_clock(rest, frame)
    second = len(rest) == 1 and rest[0].kind in {"N1", "N2"} and bare_clock(rest[0])
    if len(clocks) + all_day > 1 or (clocks and second):
        raise InvalidError("There are two times in that; type one, such as fri 9:00.")
    if len(folds) > len(clocks):
        raise unreadable(text, EXAMPLES)
    if form_of(join_periods(rest, frame)) in PERIODS:
        raise InvalidError("The day is missing; type it too, such as 3 dec 9:00.")
    day = _read_day(rest, frame, side) if rest else frame.base
    if day is None:
        raise unreadable(text, EXAMPLES)
    if not clocks:
        return When(day)
    return When(day, read_clock(clocks[0], clock_12h), folds[0].value[0] if folds else 0)


def _read_day(found: list[Token], frame: Frame, side: Side) -> date | None:
    """``read_day`` on the wanted side of today."""
    if side is Side.LATEST:
        return read_day(found, frame._replace(past=True))
    ahead = read_day(found, frame)
    if ahead is None or side is Side.NEXT:
        return ahead
    back = read_day(found, frame._replace(past=True)) or ahead
    return min(ahead, back, key=lambda day: abs(day - frame.today))


def _without_all_day(found: list[Token]) -> tuple[list[Token], bool]:
    """``found`` without ``all day`` at its end, and whether that stood there."""
    all_day = form_of(found[-2:]) == "all day"
    return found[:-2] if all_day else found, all_day


def _sorted_out(found: list[Token]) -> tuple[list[Token], list[Token], list[Token]]:
    """Times, marks of the first or second of two equal times, and the rest."""
    return (
        [token for token in found if token.kind == "CLOCK"],
        [token for token in found if token.kind == "FOLD"],
        [token for token in found if token.kind not in {"CLOCK", "FOLD"}],
    )


def _bare_clock(found: list[Token], frame: Frame) -> tuple[list[Token], list[Token]]:
    """The time that is typed as a mere number (``fri 9``), if any, and the tokens around it."""
    if len(found) == 1:
        return _alone(found[0])
    last, first = bare_clock(found[-1]), bare_clock(found[0])
    if last and form_of(found).removeprefix("WEEKDAY ") in UNCLEAR_YEARS:
        year = found[-1].text
        raise InvalidError(f"{year!r} may be a year or an hour; type 20{year} or {year}:00.")
    if len(found) == 2 and last and found[0].kind == "WEEKDAY":
        return [last], found[:1]
    if len(found) == 2 and first and found[1].kind == "WEEKDAY":
        return [first], found[1:]
    if read_day(found, frame) is not None:
        return [], found
    if last and read_day(found[:-1], frame) is not None:
        return [last], found[:-1]
    if first and read_day(found[1:], frame) is not None:
        return [first], found[1:]
    return [], found


def _alone(token: Token) -> tuple[list[Token], list[Token]]:
    """As ``_bare_clock``, for one token: ``9`` is a time and ``27`` a day."""
    clock = bare_clock(token)
    if clock is None:
        return [], [token]
    hour, minute, _ = clock.value
    if token.kind == "POINT" and minute <= 12:
        day = f" or {hour} {month_name(minute, 3).lower()}" if hour and minute else ""
        raise InvalidError(f"{token.text!r} may be a time or a date; type {hour}:{minute:02}{day}.")
    if token.kind == "YEAR":
        raise InvalidError(
            f"{token.text!r} may be a time or a year; type {hour}:{minute:02} or a day."
        )
    return [clock], []
