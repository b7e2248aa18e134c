"""Clock times in loosely typed dates: ``9``, ``9:30``, ``9.30 pm``, ``930am``, ``noon``.

A token of the kind ``CLOCK`` holds hour, minute and the half of the day it names.
"""

from datetime import time
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.loose_words import Token

UNSAID, AM, PM = 0, 1, 2
"""The half of the day a time names."""

HALVES: Final = {"a": AM, "am": AM, "p": PM, "pm": PM, "oclock": UNSAID}
"""Words behind a number that make it a time."""

BARE: Final = frozenset({"N1", "N2", "N3", "N4", "YEAR", "POINT", "TIME"})
"""Kinds that are a time if the tokens around them say so."""


def join_clocks(found: list[Token]) -> list[Token]:
    """``found`` with whatever can only be a time as ``CLOCK`` tokens.

    That is what holds a colon, what stands before ``am``, ``pm`` or ``o'clock``, a number
    after ``at``, and noon.
    """
    joined: list[Token] = []
    place = 0
    while place < len(found):
        at = found[place].kind == "at" and place + 1 < len(found)
        clock, width = _clock_at(found[place + at : place + at + 2], at)
        joined.append(clock)
        place += width + at
    return joined


def _clock_at(ahead: list[Token], at: bool) -> tuple[Token, int]:
    """The ``CLOCK`` that begins the one or two tokens ``ahead``, else the first of them.

    Also how many tokens it takes. ``at`` says that one is announced.
    """
    first, then = ahead[0], ahead[-1].text if len(ahead) > 1 else ""
    if first.kind == "midnight":
        raise InvalidError("Midnight may be either end of a day; type 0:00 or 11:59pm.")
    if first.kind == "noon":
        return Token("CLOCK", (12, 0, PM), first.text), 1
    if first.value == (12,) and then in {"noon", "midday"}:
        return Token("CLOCK", (12, 0, PM), then), 2
    if first.kind in BARE and then in HALVES:
        return _clock(first, HALVES[then], f"{first.text} {then}"), 2
    if first.kind == "TIME" or (at and first.kind in BARE):
        return _clock(first, UNSAID, first.text), 1
    return first, 1


def _clock(token: Token, half: int, text: str) -> Token:
    """``token`` as a time in that half of the day."""
    hour, minute = _hour_minute(token)
    if minute > 59:
        raise InvalidError(f"{text!r} is no time of day: minutes run from 0 to 59.")
    if half and not 1 <= hour <= 12:
        raise InvalidError(f"{text!r} is no time of day: with am or pm, hours run from 1 to 12.")
    if hour == 24 and minute == 0:
        raise InvalidError("24:00 is 0:00 of the next day; type that day and 0:00.")
    if hour > 23:
        raise InvalidError(f"{text!r} is no time of day: hours run from 0 to 23.")
    return Token("CLOCK", (hour, minute, half), text)


def _hour_minute(token: Token) -> tuple[int, int]:
    """Hour and minute as a bare token writes them: ``9``, ``930``, ``0930``, ``9.30``."""
    if token.kind in {"N1", "N2"}:
        return token.value[0], 0
    if token.kind in {"N3", "N4", "YEAR"}:
        return divmod(token.value[0], 100)
    minutes = token.text.partition(".")[2]
    if token.kind == "POINT" and len(minutes) != 2:
        raise InvalidError(f"{token.text!r} is no time of day; type it like 9:30.")
    return token.value[0], token.value[1]


def bare_clock(token: Token) -> Token | None:
    """``token`` as a time, although nothing around it says so; ``None`` if it can't be one."""
    if token.kind not in BARE:
        return None
    try:
        return _clock(token, UNSAID, token.text)
    except InvalidError:
        return None


def read_clock(token: Token, clock_12h: bool) -> time:
    """The time that a ``CLOCK`` token means.

    On a 12-hour clock 1 to 6 without ``am`` or ``pm`` is the afternoon, unless it is written
    ``03:30``: nobody posts at three in the night.
    """
    hour, minute, half = token.value
    if half:
        hour = hour % 12 + (12 if half == PM else 0)
    elif clock_12h and 1 <= hour <= 6 and not token.text.startswith("0"):
        hour += 12
    return time(hour, minute)
