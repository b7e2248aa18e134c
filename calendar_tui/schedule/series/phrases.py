"""The forms in which people say how something repeats: the grammar of ``words``.

What is typed has a pace (``every 2 weeks``, ``monthly``), a place in it (``on tue``, ``on the
15th``, ``last fri``), or both, in either order.
"""

from collections.abc import Callable, Sequence
from itertools import product
from typing import Final, NamedTuple, TypeAlias

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.loose_words import Token
from calendar_tui.schedule.series.rule import LAST, Freq
from calendar_tui.schedule.series.speech import DAY, MONTH, WEEK, YEAR

FREQS: Final = (Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY)
"""By the unit of a ``PACE`` token."""

UNITS: Final = {
    "day": (DAY, 1),
    "week": (WEEK, 1),
    "fortnight": (WEEK, 2),
    "month": (MONTH, 1),
    "quarter": (MONTH, 3),
    "year": (YEAR, 1),
}
"""Units that a pace is counted in, by the word's kind, and how many of the plain unit they are."""

NUMBERS: Final = frozenset({"N1", "N2", "N3", "N4", "YEAR", "COUNT", "other"})
ORDINALS: Final = frozenset({"NTH", "ORDINAL"})

CLOCKS: Final = frozenset(
    {"TIME", "POINT", "at", "am", "pm", "noon", "midnight", "oclock", "vague"}
)
"""Kinds of words that speak of a time of day."""

ONE_DAY: Final = (
    "A month is given one day, such as first mon of the month; make a second series for the other."
)


class Place(NamedTuple):
    """On which days of its unit something falls."""

    freq: Freq
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    day: int = 0
    month: int = 0


Reader: TypeAlias = Callable[[Sequence[Token], bool], Place]
"""Makes a place of the tokens of one form; whether ``3/1`` is 3 January."""


def paced(found: Sequence[Token]) -> list[Token]:
    """``found`` with each pace as one ``PACE`` token: its unit, and how many of it."""
    joined: list[Token] = []
    at = 0
    while at < len(found):
        token, width = _pace_at(found[at:])
        joined.append(token)
        at += width
    return joined


def refuse(found: Sequence[Token]) -> None:
    """Refuse what belongs in another field, names no exact days, or could mean two things."""
    words = {token.kind: token.text for token in found}
    kinds = [token.kind for token in found]
    if words.keys() & CLOCKS:
        raise InvalidError(
            "The time has a field of its own; type only the days, such as every tue."
        )
    if words.keys() & {"after", "start", "NEARBY"}:
        raise InvalidError("The first day has a field of its own; type only how it repeats.")
    if words.keys() & {"unclear", "times"}:
        word = words.get("unclear") or words["times"]
        raise InvalidError(
            f"{word!r} says no exact days; type them, such as tue and thu, or every 2 weeks on tue."
        )
    if "HOLIDAY" in words:
        raise InvalidError("Holidays may move; type a day, such as every year on 25 dec.")
    if sum(kind in ORDINALS for kind in kinds) > 1:
        raise InvalidError(ONE_DAY)
    if kinds[:1] == ["every"] and kinds[1:] in (["NTH", "DAYS"], ["ORDINAL", "DAYS"]):
        _refuse_second(*found[1:])


def _refuse_second(number: Token, days: Token) -> None:
    """Refuse ``every second tue``, which is said of weeks and of months."""
    apart = number.value[0]
    if apart > 1:
        raise InvalidError(
            f"Is it the {number.text} {days.text} of each month, or every {apart} weeks? "
            f"Type {number.text} {days.text} of the month, or every {apart} weeks on {days.text}."
        )


def place_of(found: Sequence[Token], day_first: bool) -> Place | None:
    """The place that ``found`` names; ``None`` if it has none of the forms."""
    reader = FORMS.get(" ".join(token.kind for token in found))
    return reader(found, day_first) if reader else None


def _pace_at(ahead: Sequence[Token]) -> tuple[Token, int]:
    """The pace that begins ``ahead``, else its first token; also how many tokens it takes."""
    at = next((at for at, token in enumerate(ahead) if token.kind != "every"), len(ahead))
    first, then, after = (*ahead[at : at + 3], *[Token("")] * 3)[:3]
    if first.kind == "PACE":
        return first, at + 1
    if first.kind == "of" and then.kind in {"month", "year", "quarter"}:
        return _pace(then, 1), at + 2
    if at and first.kind in UNITS:
        return _pace(first, 1), at + 1
    if at and first.kind == "other" and then.kind == "DAYS":
        return Token("PACE", (WEEK, 2), first.text), at + 1
    nth_day = first.kind in ORDINALS and then.kind == "day" and after.kind == "of"
    if at and first.kind in NUMBERS | ORDINALS and then.kind in UNITS and not nth_day:
        return _pace(then, first.value[0]), at + 2
    return ahead[0], 1


def _pace(unit: Token, number: int) -> Token:
    """The token of a pace of so many units."""
    plain, size = UNITS[unit.kind]
    return Token("PACE", (plain, number * size), unit.text)


def _weekdays(found: Sequence[Token], _day_first: bool) -> Place:
    """``tue``, ``mon and thu``, ``weekdays``."""
    return Place(Freq.WEEKLY, found[0].value)


def _nth_weekday(found: Sequence[Token], _day_first: bool) -> Place:
    """``first mon``, ``last fri``, ``2nd tue of october``."""
    weekdays = next(token.value for token in found if token.kind == "DAYS")
    if len(weekdays) > 1:
        raise InvalidError(ONE_DAY)
    month = _month(found)
    return Place(_freq(month), weekdays, _nth(found), month=month)


def _day_number(found: Sequence[Token], _day_first: bool) -> Place:
    """``15th``, ``first day``, ``last day of feb``, ``12 oct``, ``oct 12th``."""
    month = _month(found)
    return Place(_freq(month), day=_nth(found), month=month)


def _pair(found: Sequence[Token], day_first: bool) -> Place:
    """``10/12``, ``12.10.``: month or day first, as is usual there; a year doesn't belong."""
    first, second, *year = found[0].value
    if year:
        raise InvalidError(f"Leave the year out of {found[0].text}: it repeats every year.")
    month, day = (second, first) if day_first or "." in found[0].text else (first, second)
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and day):
        raise InvalidError(f"{found[0].text} is no day of a year; write it like 12 oct.")
    return Place(Freq.YEARLY, day=day, month=month)


def _freq(month: int) -> Freq:
    """The unit of a day in the month of that number, or in each month if that is 0."""
    return Freq.YEARLY if month else Freq.MONTHLY


def _month(found: Sequence[Token]) -> int:
    """The month that is named; 0 if none is."""
    return next((token.value[0] for token in found if token.kind == "MONTH"), 0)


def _nth(found: Sequence[Token]) -> int:
    """The number that is named; 0 is none, so it is refused here."""
    kinds = {"N1", "N2"} | ORDINALS
    number = next((token.value[0] for token in found if token.kind in kinds), LAST)
    if not number:
        raise InvalidError("There is no day 0; days and weekdays of a month count from 1.")
    return number


_GROUPS: Final = {
    "TH": ("NTH", "ORDINAL"),
    "NUM": ("N1", "N2"),
    "DAYNO": ("N1", "N2", "NTH", "ORDINAL"),
}

GRAMMAR: Final[dict[str, Reader]] = {
    "DAYS": _weekdays,
    "TH DAYS": _nth_weekday,
    "last DAYS": _nth_weekday,
    "TH DAYS MONTH": _nth_weekday,
    "last DAYS MONTH": _nth_weekday,
    "MONTH TH DAYS": _nth_weekday,
    "MONTH last DAYS": _nth_weekday,
    "DAYNO": _day_number,
    "day NUM": _day_number,
    "TH day": _day_number,
    "last day": _day_number,
    "TH day MONTH": _day_number,
    "last day MONTH": _day_number,
    "DAYNO MONTH": _day_number,
    "MONTH DAYNO": _day_number,
    "PAIR": _pair,
    "DOTTED": _pair,
}
"""Forms of a place, as rows of kinds of tokens; a group stands for any of its kinds."""


def _expanded() -> dict[str, Reader]:
    """The grammar with every group written out."""
    forms: dict[str, Reader] = {}
    for form, reader in GRAMMAR.items():
        for kinds in product(*(_GROUPS.get(kind, (kind,)) for kind in form.split())):
            forms[" ".join(kinds)] = reader
    return forms


FORMS: Final = _expanded()
"""Every form, and what reads it."""
