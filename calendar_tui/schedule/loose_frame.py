"""What typed days are read against, and the steps from one day to another.

Nothing here leaves the days that a plan can hold: what would is an ``InvalidError``.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.loose_words import Token
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY

FRIDAY: Final = 4
SATURDAY: Final = 5


class Frame(NamedTuple):
    """What a typed day is read against."""

    today: date
    base: date
    """Where steps such as ``+3`` begin."""
    week_start: int = 0
    """0 = Monday ... 6 = Sunday."""
    day_first: bool = False
    """Whether ``3/1`` is 3 January."""
    past: bool = False
    """Whether days without a year are the latest up to today, not the next from today on."""

    def fits(self, day: date) -> bool:
        """Whether ``day`` lies on the side of today that is asked for, today included."""
        return day <= self.today if self.past else day >= self.today


Reader: TypeAlias = Callable[[Frame, Sequence[Token]], date]
"""Makes a day of the tokens of one form."""


def exact_date(year: int, month: int, day: int) -> date:
    """That date; ``InvalidError`` says why there is none."""
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise outside()
    if not 1 <= month <= 12:
        raise InvalidError(f"There is no month {month}; months run from 1 to 12.")
    if not 1 <= day <= Month(year, month).days:
        raise InvalidError(
            f"There is no day {day}: {Month(year, month).label} has {Month(year, month).days} days."
        )
    return date(year, month, day)


def shift(day: date, amount: int, unit: str) -> date:
    """``amount`` units after ``day``; the month's last day where it has no such day."""
    if unit in {"month", "year"}:
        count = day.year * 12 + day.month - 1 + amount * (12 if unit == "year" else 1)
        if not FIRST_DAY.year <= count // 12 <= LAST_DAY.year:
            raise outside()
        return Month(count // 12, count % 12 + 1).day(day.day)
    if unit == "workday":
        return _workdays(day, amount)
    return plus(day, amount * {"day": 1, "week": 7, "fortnight": 14}[unit])


def plus(day: date, days: int) -> date:
    """``days`` after ``day``, within the supported days."""
    ordinal = day.toordinal() + days
    if not FIRST_DAY.toordinal() <= ordinal <= LAST_DAY.toordinal():
        raise outside()
    return date.fromordinal(ordinal)


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday from ``day`` on, ``day`` included."""
    return plus(day, (weekday - day.weekday()) % 7)


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday before ``day``."""
    return plus(day, -1 - (day.weekday() - weekday - 1) % 7)


def outside() -> InvalidError:
    """The error for a day that no plan can hold."""
    return InvalidError(
        f"That day is out of range: a plan holds {FIRST_DAY.year} to {LAST_DAY.year}."
    )


def _workdays(day: date, amount: int) -> date:
    """``amount`` days from Monday to Friday after ``day``."""
    one = 1 if amount > 0 else -1
    for _ in range(abs(amount)):
        day = plus(day, one)
        while day.weekday() >= SATURDAY:
            day = plus(day, one)
    return day


def full_year(year: int) -> int:
    """A year of two digits as one of this century."""
    return year if year > 99 else 2000 + year


def one_of(found: Sequence[Token], kind: str) -> int:
    """The number of the token of that kind."""
    return next(token.value[0] for token in found if token.kind == kind)
