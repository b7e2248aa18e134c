"""Numbers and days as the sentences of checks say them."""

from datetime import date
from typing import Final, TypeGuard

from calendar_tui.schedule.format import month_name

NEARBY: Final = 180
"""Days from today within which a date goes without its year."""


LARGEST: Final = 1e12
"""The largest number that is judged: more is a slip of the finger, and sums stay exact."""


def is_number(value: float | None) -> TypeGuard[float]:
    """Whether ``value`` is there, finite and not absurdly large."""
    return value is not None and abs(value) <= LARGEST


def number(value: float) -> str:
    """``8``, ``8.5``, ``1,250``: two digits after the point at most, one from ten on."""
    rounded = round(value, 1 if abs(value) >= 10 else 2)
    text = f"{rounded:,.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def apart(value: float, other: float) -> str:
    """``value``, with as many digits as show on which side of ``other`` it is.

    A share of 69.96 against a target of 70 is not said to be 70.
    """
    if value == other or number(value) != number(other):
        return number(value)
    for digits in range(2, 10):
        text = f"{value:,.{digits}f}"
        if float(text.replace(",", "")) != other:
            return text
    return number(value)


def counted(count: float, singular: str, plural: str = "") -> str:
    """``1 post``, ``3 posts``."""
    word = singular if count == 1 else plural or f"{singular}s"
    return f"{number(count)} {word}"


def day_words(day: date, today: date) -> str:
    """``31 Mar``, with its year where it is far from ``today``."""
    words = f"{day.day} {month_name(day.month, 3)}"
    return words if abs((day - today).days) <= NEARBY else f"{words} {day.year}"


def days_words(first: date, last: date, today: date) -> str:
    """``12–20 Dec``, ``28 Dec – 3 Jan``, ``12 Dec``: days in a row, both ends included."""
    if first == last:
        return day_words(first, today)
    end = day_words(last, today)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first.day} {month_name(first.month, 3)} – {end}"
    return f"{day_words(first, today)} – {end}"
