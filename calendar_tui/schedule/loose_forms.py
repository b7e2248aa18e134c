"""The forms that a loosely typed day may have: the grammar.

A form is a row of kinds of tokens (see ``loose_words`` and ``loose_tokens``). Kinds in
capitals that ``GROUPS`` lists stand for any of theirs; ``?`` marks what may be left out.
"""

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule import loose_days as days
from calendar_tui.schedule import loose_months as months
from calendar_tui.schedule.format import WEEKDAYS, format_day
from calendar_tui.schedule.loose_frame import (
    Frame,
    Reader,
    outside,
    shift,
    weekday_after,
    weekday_before,
)
from calendar_tui.schedule.loose_words import WHICH, Token
from calendar_tui.schedule.when import is_supported

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "WHICH": ("last", "this", "next"),
    "UNIT": ("day", "week", "month", "year", "workday", "fortnight"),
    "AMOUNT": ("N1", "N2", "N3", "COUNT"),
    "NUM": ("N1", "N2"),
    "TH": ("NTH", "ORDINAL"),
    "DAYNO": ("N1", "N2", "NTH", "ORDINAL"),
    "MON": ("MONTH", "MONTHNO"),
    "INMONTH": ("MONTH", "MONTHNO", "month"),
    "YY": ("YEAR", "N2"),
}

GRAMMAR: Final[dict[str, Reader]] = {
    # from today
    "NEARBY": days.nearby,
    "WEEKDAY": days.near_weekday,
    "this WEEKDAY": days.this_weekday,
    "last WEEKDAY": days.last_weekday,
    "next WEEKDAY": days.weekday_in_week,
    "WEEKDAY WHICH week": days.weekday_in_week,
    "WHICH week WEEKDAY": days.weekday_in_week,
    "WHICH day": days.neighbour,
    "WHICH workday": days.neighbour,
    "WHICH week": days.week_first,
    "start WHICH? week": days.week_first,
    "end WHICH? week": days.week_end,
    "eow": days.week_end,
    "WHICH? weekend": days.weekend,
    "STEP UNIT?": days.step,
    "AMOUNT UNIT ago?": days.amount,
    # numbers
    "FULL": days.full_date,
    "PAIR YEAR?": days.pair,
    "DOTTED YEAR?": days.pair,
    "POINT": days.pair,
    "WEEKNO": days.week_number,
    "week NUM YEAR?": days.week_number,
    "DAYNO": months.day_number,
    # months by name
    "DAYNO MON": months.day_in_month,
    "MON DAYNO": months.day_in_month,
    "TH month": months.day_in_month,
    "TH day INMONTH": months.day_in_month,
    "DAYNO MONTH YY": months.day_month_year,
    "MONTH DAYNO YY": months.day_month_year,
    "start? MON": months.month_first,
    "start month": months.month_first,
    "middle INMONTH": months.month_middle,
    "end INMONTH": months.month_last,
    "last day INMONTH": months.month_last,
    "eom": months.month_last,
    "TH WEEKDAY INMONTH?": months.nth_weekday,
    "last WEEKDAY INMONTH": months.nth_weekday,
    "MON last WEEKDAY": months.nth_weekday,
    # years
    "start? YEAR": months.year_first,
    "start year": months.year_first,
    "end YEAR": months.year_last,
    "end year": months.year_last,
    "last day YEAR": months.year_last,
    "last day year": months.year_last,
    "eoy": months.year_last,
    "HOLIDAY YY?": months.holiday,
}

PERIODS: Final = frozenset({"MONTH", "MONTHNO", "YEAR"})
"""Forms that name a whole month or year, and stand for its first day where a day will do."""


def read_day(found: Sequence[Token], frame: Frame) -> date | None:
    """The day that ``found`` means; ``None`` where it has none of the forms.

    Raises:
        InvalidError: it has one, but there is no such day.
    """
    found = join_periods(found, frame)
    for place, token in enumerate(found):
        if token.kind in {"after", "before"}:
            return _related(found[:place], token.kind, found[place + 1 :], frame)
    reader = FORMS.get(form_of(found))
    if reader is None:
        return _with_weekday(found, frame)
    day = reader(frame, found)
    if not is_supported(day):
        raise outside()
    return day


def form_of(found: Sequence[Token]) -> str:
    """The kinds of ``found`` in a row."""
    return " ".join(token.kind for token in found)


def join_periods(found: Sequence[Token], frame: Frame) -> list[Token]:
    """``found`` with months that have a year, and years such as ``next year``, as one token."""
    joined: list[Token] = []
    for token in found:
        before = joined[-1] if joined else Token("")
        if before.kind == "MONTH" and token.kind == "YEAR":
            joined[-1] = Token("MONTHNO", (*token.value, *before.value), token.text)
        elif before.kind in WHICH and token.kind == "month":
            count = frame.today.year * 12 + frame.today.month - 1 + WHICH[before.kind]
            joined[-1] = Token("MONTHNO", (count // 12, count % 12 + 1), token.text)
        elif before.kind in WHICH and token.kind == "year":
            joined[-1] = Token("YEAR", (frame.today.year + WHICH[before.kind],), token.text)
        elif before.kind == "business" and token.kind == "day":
            joined[-1] = Token("workday", (), token.text)
        else:
            joined.append(token)
    return joined


def _related(
    left: Sequence[Token], relation: str, right: Sequence[Token], frame: Frame
) -> date | None:
    """``2 weeks from friday``, ``day before thanksgiving``, ``monday after easter``."""
    anchor = frame.today if form_of(right) == "now" else read_day(right, frame)
    kinds = [token.kind for token in left]
    if anchor is None or not kinds:
        return None
    sign = 1 if relation == "after" else -1
    if kinds == ["WEEKDAY"]:
        weekday = left[0].value[0]
        if sign > 0:
            return weekday_after(shift(anchor, 1, "day"), weekday)
        return weekday_before(anchor, weekday)
    if kinds[-1] not in GROUPS["UNIT"] or len(kinds) > 2:
        return None
    if len(kinds) == 1:
        return shift(anchor, sign, kinds[0])
    if kinds[0] not in GROUPS["AMOUNT"]:
        return None
    return shift(anchor, sign * left[0].value[0], kinds[1])


def _with_weekday(found: Sequence[Token], frame: Frame) -> date | None:
    """``thu 3 dec``: a day that is also named by its weekday, which has to be right."""
    if len(found) < 2:
        return None
    name, rest = (found[0], found[1:]) if found[0].kind == "WEEKDAY" else (found[-1], found[:-1])
    if name.kind != "WEEKDAY" or form_of(rest) in PERIODS or form_of(rest) not in FORMS:
        return None
    day = read_day(rest, frame)
    if day is not None and day.weekday() != name.value[0]:
        raise InvalidError(
            f"{format_day(day)} is no {WEEKDAYS[name.value[0]]}; "
            "leave the weekday out, or check the date."
        )
    return day


def _expanded() -> dict[str, Reader]:
    """The grammar with every group and every optional kind written out."""
    forms: dict[str, Reader] = {}
    for form, reader in GRAMMAR.items():
        choices = []
        for kind in form.split():
            name = kind.rstrip("?")
            group = GROUPS.get(name, (name,))
            choices.append((*group, "") if kind.endswith("?") else group)
        for kinds in product(*choices):
            forms[" ".join(filter(None, kinds))] = reader
    return forms


FORMS: Final = _expanded()
"""Every form, and what reads it."""
