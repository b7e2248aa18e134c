"""The small language in which the catalogue says when an observance falls.

A rule starts with its form. MM is a month, 01 to 12; Wd a weekday, ``Sun`` to ``Sat``; n
counts from 1. A week runs from Sunday to Saturday unless another weekday starts it.

* ``month MM``: all of it
* ``fixed MM-DD``: that day
* ``span MM-DD..MM-DD``: from the first day to the second, which may lie in the next year
* ``nth MM Wd n``: the nth such weekday of the month, ``-1`` the last
* ``week MM Wd n len``: ``len`` days from the nth such weekday on; with ``last`` for n the
  last ones that end within the month
* ``weekof MM-DD``: the week that holds the day
* ``inweek MM n Wd``: a day of the week that begins on the month's nth Sunday
* ``inlastweek MM Wd``: a day of the last week that ends within the month
* ``inmonweek MM n Wd``: a day of the week that begins on the month's nth Monday
* ``before MM-DD Wd``: the last such weekday before the day
* ``rel anchor offset len``: ``len`` days, the first ``offset`` days after an American
  holiday (before it, if negative)
* ``yearly``: every year, on days that its sponsor sets anew

The 29th of February is the 28th in years without one.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import closest, in_a_row
from calendar_tui.schedule.format import WEEKDAYS, month_name
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.observances.spans import (
    ANCHORS,
    LAST,
    MONDAY,
    SUNDAY,
    Before,
    Between,
    Fixed,
    InLastWeek,
    InWeek,
    Nth,
    Relative,
    Rule,
    Week,
    WeekOf,
    WholeMonth,
    YearDay,
    Yearly,
)


class _Form(NamedTuple):
    """How one form is written."""

    example: str
    parts: Sequence[Callable[[str], Any]]
    """What reads each word behind the form's own."""
    rule: Callable[..., Rule]


def parse_rule(text: str) -> Rule:
    """The rule that ``text`` says.

    Raises:
        InvalidError: it says none; the sentence names what is wrong and how to write it.
    """
    form, *words = text.split() or [""]
    known = _FORMS.get(form)
    if known is None:
        near = closest(form[:20], _FORMS)
        hint = f"did you mean {near}?" if near else f"it is one of {in_a_row(tuple(_FORMS))}."
        raise InvalidError(f"There is no rule {_quoted(form)}; {hint}")
    if len(words) != len(known.parts):
        raise InvalidError(f"{_quoted(text)} is no rule; write it like {known.example}.")
    try:
        return known.rule(*(read(word) for read, word in zip(known.parts, words, strict=True)))
    except ValueError as error:
        raise InvalidError(
            f"{_quoted(text)} is no rule: {error}. Write it like {known.example}."
        ) from None


def _quoted(text: str) -> str:
    """``text`` for a sentence, cut where it is long."""
    return repr(text if len(text) <= 40 else f"{text[:40]}...")


MOST_DAYS: Final = 21
"""How long a ``week`` may be: no longer, so that the last one of any month fits into it."""

_NUMBER: Final = re.compile(r"-?[0-9]{1,3}")
_YEAR_DAY: Final = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")
_WEEKDAYS: Final = {name[:3]: number for number, name in enumerate(WEEKDAYS)}


def _number(word: str, least: int, most: int, what: str) -> int:
    """A whole number between two others."""
    if not _NUMBER.fullmatch(word) or not least <= int(word) <= most:
        raise ValueError(f"{what} is {least} to {most}, not {_quoted(word)}")
    return int(word)


def _month(word: str) -> int:
    return _number(word, 1, 12, "a month")


def _weekday(word: str) -> int:
    if word not in _WEEKDAYS:
        raise ValueError(f"a weekday is one of {in_a_row(tuple(_WEEKDAYS))}, not {_quoted(word)}")
    return _WEEKDAYS[word]


def _count(word: str) -> int:
    return _number(word, 1, 5, "the number of a weekday in its month")


def _count_or_last_day(word: str) -> int:
    return LAST if word == "-1" else _count(word)


def _count_or_last_week(word: str) -> int:
    return LAST if word == "last" else _count(word)


def _length(word: str) -> int:
    return _number(word, 1, MOST_DAYS, "a number of days")


def _offset(word: str) -> int:
    return _number(word, -300, 300, "an offset")


def _anchor(word: str) -> str:
    if word not in ANCHORS:
        raise ValueError(f"an anchor is one of {in_a_row(tuple(ANCHORS))}, not {_quoted(word)}")
    return word


def _year_day(word: str) -> YearDay:
    found = _YEAR_DAY.fullmatch(word)
    if not found or not 1 <= int(found[1]) <= 12:
        raise ValueError(f"a day is a month and a day such as 05-12, not {_quoted(word)}")
    month = Month(2000, int(found[1]))  # a leap year
    what = f"a day of {month_name(month.month)}"
    return YearDay(month.month, _number(found[2], 1, month.days, what))


def _year_days(word: str) -> tuple[YearDay, YearDay]:
    first, dots, last = word.partition("..")
    if not dots:
        raise ValueError(f"two days such as 05-06..05-12 are needed, not {_quoted(word)}")
    return _year_day(first), _year_day(last)


_FORMS: Final[dict[str, _Form]] = {
    "month": _Form("month 02", (_month,), WholeMonth),
    "fixed": _Form("fixed 12-25", (_year_day,), Fixed),
    "span": _Form("span 05-06..05-12", (_year_days,), lambda days: Between(*days)),
    "nth": _Form("nth 05 Sun 2", (_month, _weekday, _count_or_last_day), Nth),
    "week": _Form("week 10 Mon 3 5", (_month, _weekday, _count_or_last_week, _length), Week),
    "weekof": _Form("weekof 05-12", (_year_day,), WeekOf),
    "inweek": _Form("inweek 10 1 Thu", (_month, _count, _weekday), partial(InWeek, SUNDAY)),
    "inlastweek": _Form("inlastweek 04 Wed", (_month, _weekday), InLastWeek),
    "inmonweek": _Form("inmonweek 10 3 Wed", (_month, _count, _weekday), partial(InWeek, MONDAY)),
    "before": _Form("before 03-20 Fri", (_year_day, _weekday), Before),
    "rel": _Form("rel labor 6 7", (_anchor, _offset, _length), Relative),
    "yearly": _Form("yearly", (), Yearly),
}
"""Every form by its first word."""
