"""Rules of series as they are stored: RRULE values of RFC 5545 (3.3.10), without DTSTART.

What series don't have is refused, never dropped: a rule that was read means the same here as
in any calendar.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.rule import LAST, MOST_APART, MOST_SLOTS, Freq, Rule

_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LONGEST: Final = 500
_EXAMPLE: Final = "FREQ=WEEKLY;BYDAY=TU,TH"
_COMMON: Final = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST")
_PARTS: Final = {
    Freq.DAILY: ("BYDAY",),
    Freq.WEEKLY: ("BYDAY",),
    Freq.MONTHLY: ("BYMONTHDAY", "BYDAY", "BYSETPOS"),
    Freq.YEARLY: ("BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"),
}
"""Parts that a rule may have beside the common ones."""


@lru_cache(4_096)
def parse_rule(text: str) -> Rule:
    """The rule that an RRULE value (without DTSTART) means; kept by text.

    Raises:
        InvalidError: it is none, or holds a part that series don't have, which is named.
    """
    parts = _split(text)
    freq = _freq(parts)
    sentence = _misplaced(parts, freq)
    if sentence:
        raise InvalidError(sentence)
    interval = _number(parts, "INTERVAL", 1, MOST_APART) or 1
    if freq is Freq.DAILY and "BYDAY" in parts:
        freq = _weekly_instead(interval)
    nth, weekdays = _weekdays(parts, freq)
    return Rule(
        freq,
        interval,
        weekdays,
        nth,
        _number(parts, "BYMONTHDAY", LAST, 31) or 0,
        _number(parts, "BYMONTH", 1, 12) or 0,
        _until(parts),
        _number(parts, "COUNT", 1, MOST_SLOTS),
        _code(parts["WKST"], "WKST") if "WKST" in parts else 0,
    )


def rrule(rule: Rule) -> str:
    """``rule`` as an RRULE value, its parts always in the same order."""
    by_day = ",".join(_CODES[weekday] for weekday in rule.weekdays)
    parts = {
        "FREQ": rule.freq.upper(),
        "INTERVAL": rule.interval if rule.interval > 1 else "",
        "BYMONTH": rule.month or "",
        "BYMONTHDAY": rule.day or "",
        "BYDAY": f"{rule.nth or ''}{by_day}",
        "WKST": _CODES[rule.week_start] if rule.week_start else "",
        "COUNT": rule.count or "",
        "UNTIL": f"{rule.until:%Y%m%d}" if rule.until else "",
    }
    return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _split(text: str) -> dict[str, str]:
    """The parts of an RRULE value by name."""
    if len(text) > _LONGEST:
        raise InvalidError(f"That rule is too long: at most {_LONGEST} characters.")
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not (equals and value and name.isascii() and name.isalpha()):
            raise InvalidError(f"A rule is written like {_EXAMPLE}, or in words: every tue.")
        if name in parts:
            raise InvalidError(f"{name} stands twice in that rule; leave one out.")
        parts[name] = value
    return parts


def _freq(parts: dict[str, str]) -> Freq:
    """The unit of the rule with those parts."""
    try:
        return Freq(parts["FREQ"].lower())
    except (KeyError, ValueError):
        raise InvalidError(
            f"FREQ has to be DAILY, WEEKLY, MONTHLY or YEARLY, as in {_EXAMPLE}."
        ) from None


def _misplaced(parts: dict[str, str], freq: Freq) -> str:
    """Which part doesn't belong into the rule, as a sentence; empty if all do."""
    for name in parts:
        if name not in _COMMON and name not in _PARTS[freq]:
            return (
                f"{name[:20]} can't be part of a {freq} series; beside FREQ it may have "
                f"{', '.join((*_COMMON[1:], *_PARTS[freq]))}."
            )
    for one, other in (("COUNT", "UNTIL"), ("BYMONTHDAY", "BYDAY")):
        if one in parts and other in parts:
            return f"A rule has {one} or {other}, not both; leave one out."
    in_month = "BYMONTHDAY" in parts or "BYDAY" in parts
    if freq is Freq.YEARLY and in_month != ("BYMONTH" in parts):
        return "BYMONTH and a day go together, such as BYMONTH=10;BYMONTHDAY=12."
    return ""


def _weekly_instead(interval: int) -> Freq:
    """A daily rule that names weekdays is a weekly one, if it means each such day."""
    if interval > 1:
        raise InvalidError(f"BYDAY goes with a daily series only if INTERVAL is 1: {_EXAMPLE}.")
    return Freq.WEEKLY


def _number(parts: dict[str, str], name: str, least: int, most: int) -> int | None:
    """The number of a part, within bounds; ``None`` where the part is missing."""
    if name not in parts:
        return None
    found = re.fullmatch(r"[+-]?[0-9]{1,5}", parts[name])
    number = int(found[0]) if found else 0
    if not number or not least <= number <= most:
        last = " or -1 for the last" if least < 0 else ""
        raise InvalidError(f"{name} has to be one number from 1 to {most:,}{last}.")
    return number


def _weekdays(parts: dict[str, str], freq: Freq) -> tuple[int, tuple[int, ...]]:
    """Which one of the month's, and the weekdays themselves, as BYDAY and BYSETPOS say."""
    places = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    if freq is Freq.WEEKLY:
        return 0, tuple(_code(place, "BYDAY") for place in places)
    position = _number(parts, "BYSETPOS", LAST, 5)
    if not places:
        if position is not None:
            raise InvalidError("BYSETPOS needs a weekday beside it, such as BYDAY=MO;BYSETPOS=1.")
        return 0, ()
    found = re.fullmatch(r"([+-]?[1-5])?([A-Z]{2})", parts["BYDAY"])
    numbers = [int(number) for number in (found and found[1], position) if number]
    if not found or len(numbers) != 1 or numbers[0] < LAST:
        raise InvalidError(
            "BYDAY has to be one weekday and which of the month's it is, "
            "such as BYDAY=2TU or BYDAY=-1FR."
        )
    return numbers[0], (_code(found[2], "BYDAY"),)


def _code(code: str, name: str) -> int:
    """The weekday of two letters, Monday 0."""
    if code not in _CODES:
        raise InvalidError(f"{name} takes weekdays as {', '.join(_CODES)}, no {code[:20]!r}.")
    return _CODES.index(code)


def _until(parts: dict[str, str]) -> date | None:
    """The last day, which is a day without a time, since the series holds the time."""
    if "UNTIL" not in parts:
        return None
    if not re.fullmatch(r"[0-9]{8}", parts["UNTIL"]):
        raise InvalidError("UNTIL has to be a day without a time, such as UNTIL=20261224.")
    try:
        return date.fromisoformat(parts["UNTIL"])
    except ValueError:
        raise InvalidError(f"UNTIL={parts['UNTIL']} is no day of the calendar.") from None
