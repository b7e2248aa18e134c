"""What each form of a day that names a month, a year or a holiday means.

The forms themselves stand in ``loose_forms``. A form without a year means the next such day
from today on (the latest up to today, if the frame asks for the past), today included.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeAlias

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import MONTHS, WEEKDAYS
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.loose_frame import Frame, exact_date, full_year, one_of, outside
from calendar_tui.schedule.loose_holidays import RULES
from calendar_tui.schedule.loose_words import Token

Pick: TypeAlias = Callable[[Month], date | None]
"""Finds the day that is meant in a month; ``None`` where the month has none."""

MONTH_KINDS: Final = frozenset({"MONTH", "MONTHNO", "month", "eom"})
"""Kinds that name a month, with or without its year."""

YEARS_AHEAD: Final = 9
"""Years that hold 29 February at least once, even around 2100."""

MONTHS_AHEAD: Final = 12
"""Months that hold a 31st, and a fifth of any weekday, at least once."""

NTH: Final = ("first", "second", "third", "fourth", "fifth", "last")


def day_number(frame: Frame, found: Sequence[Token]) -> date:
    """``15th``, ``the 3rd``: of this month or the nearest that has it."""
    wanted = found[0].value[0]
    if not 1 <= wanted <= 31:
        raise InvalidError(f"There is no day {wanted}; days of a month run from 1 to 31.")
    return in_nearest_month(frame, numbered(wanted))


def day_in_month(frame: Frame, found: Sequence[Token]) -> date:
    """``3 dec``, ``dec 3rd``, ``15th of next month``, ``first day of may``."""
    number = next(token.value[0] for token in found if token.kind not in MONTH_KINDS)
    return in_month(frame, _month(found), numbered(number), f"day {number}")


def day_month_year(_frame: Frame, found: Sequence[Token]) -> date:
    """``3 dec 27``, ``dec 3 2027``: the year stands last."""
    *rest, year = found
    number = next(token.value[0] for token in rest if token.kind != "MONTH")
    return exact_date(full_year(year.value[0]), one_of(rest, "MONTH"), number)


def month_first(frame: Frame, found: Sequence[Token]) -> date:
    """``dec``, ``start of dec 2027``: its first day; a bare month may be the present one."""
    token = _month(found)
    if token.value == (frame.today.month,):
        return frame.today.replace(day=1)
    return in_month(frame, token, numbered(1))


def month_middle(frame: Frame, found: Sequence[Token]) -> date:
    """``mid december``: the 15th."""
    return in_month(frame, _month(found), numbered(15))


def month_last(frame: Frame, found: Sequence[Token]) -> date:
    """``end of month``, ``last day of feb``."""
    return in_month(frame, _month(found), lambda month: month.last)


def nth_weekday(frame: Frame, found: Sequence[Token]) -> date:
    """``first monday of december``, ``last fri of the month``, ``2nd tue``."""
    weekday = one_of(found, "WEEKDAY")
    number = next((token.value[0] for token in found if token.kind in {"NTH", "ORDINAL"}), -1)
    if number > 5 or not number:
        raise InvalidError("A month has a first to fifth and a last of each weekday, no other.")

    def pick(month: Month) -> date | None:
        """The weekday of that number in ``month``."""
        return month.nth(weekday, number)

    if not any(token.kind in MONTH_KINDS for token in found):
        return in_nearest_month(frame, pick)
    what = f"{NTH[max(number - 1, -1)]} {WEEKDAYS[weekday]}"
    return in_month(frame, _month(found), pick, what)


def year_first(frame: Frame, found: Sequence[Token]) -> date:
    """``2027``, ``next year``: its first day."""
    return exact_date(_year(frame, found), 1, 1)


def year_last(frame: Frame, found: Sequence[Token]) -> date:
    """``end of year``, ``end of 2027``."""
    return exact_date(_year(frame, found), 12, 31)


def holiday(frame: Frame, found: Sequence[Token]) -> date:
    """``thanksgiving``, ``easter 2027``, ``new year's eve``."""
    rule, today = RULES[found[0].value[0]], frame.today
    if len(found) > 1:
        return rule(exact_date(full_year(found[1].value[0]), 1, 1).year)
    this_year = rule(today.year)
    if frame.fits(this_year):
        return this_year
    return rule(today.year - 1 if frame.past else today.year + 1)


def numbered(number: int) -> Pick:
    """Picks the day of that number, where a month has it."""
    return lambda month: month.day(number) if 1 <= number <= month.days else None


def in_month(frame: Frame, token: Token, pick: Pick, what: str = "such day") -> date:
    """What ``pick`` finds in the month that ``token`` names, in the nearest year that has it.

    ``what`` says in words what is looked for.
    """
    if token.kind != "MONTH":
        year, number = token.value or (frame.today.year, frame.today.month)
        month = Month.of(exact_date(year, number, 1))
        day = pick(month)
        if day is None:
            raise InvalidError(f"{month.label} has no {what}.")
        return day
    for ahead in range(YEARS_AHEAD):
        year = frame.today.year + (-ahead if frame.past else ahead)
        day = pick(Month(year, token.value[0]))
        if day is not None and frame.fits(day):
            return day
    raise InvalidError(f"{MONTHS[token.value[0] - 1]} has no {what}.")


def in_nearest_month(frame: Frame, pick: Pick) -> date:
    """What ``pick`` finds in this month or the nearest that has it."""
    month = Month.of(frame.today)
    for ahead in range(MONTHS_AHEAD):
        day = pick(month.shift(-ahead if frame.past else ahead))
        if day is not None and frame.fits(day):
            return day
    raise outside()


def _month(found: Sequence[Token]) -> Token:
    """The token that names a month."""
    return next(token for token in found if token.kind in MONTH_KINDS)


def _year(frame: Frame, found: Sequence[Token]) -> int:
    """The year that is named, else the present one."""
    return next((token.value[0] for token in found if token.kind == "YEAR"), frame.today.year)
