"""What each form of a day that is counted from today or written in numbers means.

The forms themselves stand in ``loose_forms``. A form without a year means the next such day
from today on (the latest up to today, if the frame asks for the past), today included.
"""

from collections.abc import Sequence
from datetime import date

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.grid import Week, week_of
from calendar_tui.schedule.loose_frame import (
    FRIDAY,
    SATURDAY,
    Frame,
    exact_date,
    full_year,
    one_of,
    plus,
    shift,
    weekday_after,
    weekday_before,
)
from calendar_tui.schedule.loose_months import in_month, numbered
from calendar_tui.schedule.loose_words import WHICH, Token


def nearby(frame: Frame, found: Sequence[Token]) -> date:
    """``today``, ``tomorrow``, ``yesterday``."""
    return plus(frame.today, found[0].value[0])


def step(frame: Frame, found: Sequence[Token]) -> date:
    """``+3``, ``-2w``: from where the cursor is, or today."""
    return shift(frame.base, found[0].value[0], found[1].kind if len(found) > 1 else "day")


def amount(frame: Frame, found: Sequence[Token]) -> date:
    """``in 2 weeks``, ``3d``, ``a month ago``: from today."""
    size = -found[0].value[0] if found[-1].kind == "ago" else found[0].value[0]
    return shift(frame.today, size, found[1].kind)


def neighbour(frame: Frame, found: Sequence[Token]) -> date:
    """``next day``, ``last workday``."""
    return shift(frame.today, WHICH[found[0].kind], found[1].kind)


def near_weekday(frame: Frame, found: Sequence[Token]) -> date:
    """``fri``: the next one from today on, today included."""
    weekday = one_of(found, "WEEKDAY")
    if frame.past and frame.today.weekday() != weekday:
        return weekday_before(frame.today, weekday)
    return weekday_after(frame.today, weekday)


def this_weekday(frame: Frame, found: Sequence[Token]) -> date:
    """``this fri``: the next one from today on, also where the past is asked for."""
    return weekday_after(frame.today, one_of(found, "WEEKDAY"))


def last_weekday(frame: Frame, found: Sequence[Token]) -> date:
    """``last fri``: the latest one before today."""
    return weekday_before(frame.today, one_of(found, "WEEKDAY"))


def weekday_in_week(frame: Frame, found: Sequence[Token]) -> date:
    """``next fri``, ``fri next week``: that day of that row of the calendar."""
    return weekday_after(_week(frame, found)[0], one_of(found, "WEEKDAY"))


def week_first(frame: Frame, found: Sequence[Token]) -> date:
    """``next week``, ``start of week``: the first day of that row of the calendar."""
    return _week(frame, found)[0]


def week_end(frame: Frame, found: Sequence[Token]) -> date:
    """``end of week``: its Friday, the coming one unless another week is named."""
    named = any(token.kind in WHICH for token in found)
    return weekday_after(_week(frame, found)[0] if named else frame.today, FRIDAY)


def weekend(frame: Frame, found: Sequence[Token]) -> date:
    """``weekend``: its Saturday; on a Sunday this weekend is today."""
    which = WHICH.get(found[0].kind, 0)
    if not which and frame.today.weekday() > SATURDAY:
        return frame.today
    return plus(week_of(frame.today)[SATURDAY], 7 * which)


def full_date(_frame: Frame, found: Sequence[Token]) -> date:
    """``2026-12-03``, ``20261203``."""
    year, month, day = found[0].value
    return exact_date(year, month, day)


def pair(frame: Frame, found: Sequence[Token]) -> date:
    """``12/3``, ``12/3/26``, ``24.12.``: month or day first, as the frame and the sign say.

    The other way round where only that makes a month.
    """
    first, second, *year = (number for token in found for number in token.value)
    day_first = frame.day_first or "." in found[0].text
    month, day = (second, first) if day_first else (first, second)
    if month > 12 >= day:
        month, day = day, month
    if len(year) > 1:
        raise InvalidError(f"{found[0].text!r} has a year already; leave out {found[1].text}.")
    if year:
        return exact_date(full_year(year[0]), month, day)
    if not 1 <= month <= 12:
        raise InvalidError(f"There is no month {month} in {found[0].text!r}; write it like 12/3.")
    return in_month(frame, Token("MONTH", (month,)), numbered(day), f"day {day}")


def week_number(frame: Frame, found: Sequence[Token]) -> date:
    """``2026-W49``, ``2026-W49-4``, ``week 49``: the first day of that ISO week, or that day."""
    if found[0].kind == "WEEKNO":
        year, number, *weekday = found[0].value
        return _week_day(year, number, weekday[0] if weekday else 1)
    number = found[1].value[0]
    if len(found) > 2:
        return _week_day(found[2].value[0], number, 1)
    year, this, _ = frame.today.isocalendar()
    if frame.past:
        return _week_day(year if number <= this else year - 1, number, 1)
    return _week_day(year if number >= this else year + 1, number, 1)


def _week(frame: Frame, found: Sequence[Token]) -> Week:
    """The week that is named, as the calendar draws weeks."""
    which = next((WHICH[token.kind] for token in found if token.kind in WHICH), 0)
    return week_of(plus(frame.today, 7 * which), frame.week_start)


def _week_day(year: int, number: int, weekday: int) -> date:
    """A day of an ISO week (``weekday`` 1 is Monday)."""
    weeks = exact_date(year, 12, 28).isocalendar().week
    if not 1 <= number <= weeks:
        raise InvalidError(f"There is no week {number}: {year} has {weeks} weeks.")
    if not 1 <= weekday <= 7:
        raise InvalidError(f"There is no day {weekday} in a week; days run from 1 to 7.")
    return date.fromisocalendar(year, number, weekday)
