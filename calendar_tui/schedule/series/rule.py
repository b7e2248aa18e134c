"""The rule of a series: on which days its slots fall, counted from its first day.

A series needs a part of the RFC's rules only: every so many days, weeks, months or years, on
weekdays, on a day of the month or on its nth or last weekday, until a day or a number of
times. A day that a month doesn't have, such as the 31st or a fifth Monday, has no slot there.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import MONTHS
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, is_supported

LAST: Final = -1
"""As a day of the month or a number of weekdays: the last one."""

MOST_APART: Final = 999
"""Days, weeks, months or years from one slot to the next, at most."""

MOST_SLOTS: Final = 9_999
"""Slots that a counted series may have."""

LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days that each month can have, January first."""


class Freq(StrEnum):
    """The unit that a series repeats by."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"

    @property
    def unit(self) -> str:
        """``day``, ``week``, ``month`` or ``year``."""
        return "day" if self is Freq.DAILY else self.value.removesuffix("ly")


@dataclass(frozen=True, slots=True)
class Rule:
    """On which days slots fall, counted from the series' first day.

    Rules that mean the same are equal. What is left open (the weekdays of a weekly rule; the
    day of a monthly one, the month and day of a yearly one) is the first day's own.
    """

    freq: Freq
    interval: int = 1
    """Days, weeks, months or years from one to the next."""
    weekdays: tuple[int, ...] = ()
    """0 = Monday ... 6 = Sunday, in this order; beside ``nth``, the one that it counts."""
    nth: int = 0
    """Which ``weekdays`` of the month, 1 to 5 or `LAST`: monthly and yearly rules only."""
    day: int = 0
    """Day of the month, 1 to 31 or `LAST`: monthly and yearly rules only."""
    month: int = 0
    """1 to 12, for a yearly rule."""
    until: date | None = None
    """The last day that may have a slot."""
    count: int | None = None
    """How many slots there are, skipped ones included."""
    week_start: int = 0
    """Where weeks begin, 0 = Monday: tells which days belong together every other week."""
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put what has several spellings into one; refuse what is no rule: ``InvalidError``."""
        object.__setattr__(self, "weekdays", tuple(sorted(set(self.weekdays))))
        if self.freq is not Freq.WEEKLY or self.interval == 1:
            object.__setattr__(self, "week_start", 0)
        sentence = _wrong_numbers(self) or _wrong_parts(self)
        if sentence:
            raise InvalidError(sentence)
        place = (self.weekdays, self.nth, self.day, self.month)
        end = (self.until, self.count)
        found = hash((self.freq.value, self.interval, *place, *end, self.week_start))
        object.__setattr__(self, "_hash", found)

    def __hash__(self) -> int:
        """As of every field, but computed once: screens look many rules up by it."""
        return self._hash


def closed(rule: Rule, starts: date) -> Rule:
    """``rule`` with what it leaves open taken from the first day."""
    if rule.freq is Freq.WEEKLY and not rule.weekdays:
        return replace(rule, weekdays=(starts.weekday(),))
    if rule.day or rule.nth or rule.freq in {Freq.DAILY, Freq.WEEKLY}:
        return rule
    return replace(rule, day=starts.day, month=starts.month if rule.freq is Freq.YEARLY else 0)


def may_miss(rule: Rule) -> bool:
    """Whether some months (or years) that it names lack its day: the 31st, a fifth Monday."""
    if rule.freq is Freq.YEARLY and rule.month != 2:
        return rule.nth > 4
    return rule.day > 28 or rule.nth > 4


def _wrong_numbers(rule: Rule) -> str:
    """What is wrong with a number of ``rule``, as a sentence; empty if nothing."""
    if not 1 <= rule.interval <= MOST_APART:
        return f"Slots are 1 to {MOST_APART} {rule.freq.unit}s apart, such as every 2 weeks."
    if rule.count is not None and not 1 <= rule.count <= MOST_SLOTS:
        return f"A series has 1 to {MOST_SLOTS:,} slots, such as every tue, 10 times."
    if rule.until is not None and not is_supported(rule.until):
        return f"That end is out of range: a plan holds {FIRST_DAY.year} to {LAST_DAY.year}."
    if not (set(rule.weekdays) <= set(range(7)) and 0 <= rule.week_start <= 6):
        return "Weekdays run from 0 (Monday) to 6 (Sunday)."
    if not LAST <= rule.nth <= 5:
        return "A month has a first to fifth and a last of each weekday, no other."
    if not LAST <= rule.day <= 31:
        return f"There is no day {rule.day}; days of a month run from 1 to 31."
    if not 0 <= rule.month <= 12:
        return f"There is no month {rule.month}; months run from 1 to 12."
    return ""


def _wrong_parts(rule: Rule) -> str:
    """Which parts of ``rule`` don't go together, as a sentence; empty if all do."""
    in_month = bool(rule.nth or rule.day)
    if rule.until is not None and rule.count is not None:
        return "A series ends on a day or after a number of times, not both."
    if rule.freq in {Freq.DAILY, Freq.WEEKLY}:
        if in_month or rule.month or (rule.weekdays and rule.freq is Freq.DAILY):
            return f"A {rule.freq} series has no day of the month or year."
        return ""
    if len(rule.weekdays) != (rule.nth != 0) or (rule.nth and rule.day):
        return "A month is given one day, such as its 15th or its first mon."
    if bool(rule.month) != (in_month and rule.freq is Freq.YEARLY):
        return "Only a yearly series names a month, and with a day, such as 12 oct."
    if rule.month and rule.day > LONGEST_MONTHS[rule.month - 1]:
        return f"{MONTHS[rule.month - 1]} never has a day {rule.day}."
    return ""
