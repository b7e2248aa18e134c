"""The words of loosely typed dates, and what each stands for.

Every word becomes a ``Token``. The kind says what it may be combined with (see
``loose_forms``), the value holds its numbers.
"""

import re
from typing import Final, NamedTuple

from calendar_tui.schedule.format import MONTHS, WEEKDAYS


class Token(NamedTuple):
    """One word, number or date of what was typed."""

    kind: str
    value: tuple[int, ...] = ()
    text: str = ""
    """As typed, in lower case."""


FILLERS: Final = frozenset({"on", "the", "of", "in", "for"})
"""Words that change nothing."""

UNITS: Final[dict[str, str]] = {
    "d": "day",
    "day": "day",
    "days": "day",
    "w": "week",
    "wk": "week",
    "wks": "week",
    "week": "week",
    "weeks": "week",
    "m": "month",
    "mth": "month",
    "mths": "month",
    "mos": "month",
    "month": "month",
    "months": "month",
    "y": "year",
    "yr": "year",
    "yrs": "year",
    "year": "year",
    "years": "year",
    "bd": "workday",
    "workday": "workday",
    "workdays": "workday",
    "weekday": "workday",
    "weekdays": "workday",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
}

SYNONYMS: Final[dict[str, str]] = {
    "next": "next",
    "nxt": "next",
    "following": "next",
    "this": "this",
    "coming": "this",
    "current": "this",
    "last": "last",
    "previous": "last",
    "prev": "last",
    "past": "last",
    "final": "last",
    "end": "end",
    "start": "start",
    "beginning": "start",
    "middle": "middle",
    "mid": "middle",
    "weekend": "weekend",
    "business": "business",
    "working": "business",
    "ago": "ago",
    "from": "after",
    "after": "after",
    "before": "before",
    "now": "now",
    "at": "at",
    "@": "at",
    "noon": "noon",
    "midday": "noon",
    "midnight": "midnight",
    "all": "all",
    "am": "am",
    "p": "pm",
    "pm": "pm",
    "oclock": "oclock",
    "eow": "eow",
    "eom": "eom",
    "eoy": "eoy",
}
"""Words that stand for themselves in a form, by how they are typed."""

COUNTS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}

ORDINALS: Final = ("first", "second", "third", "fourth", "fifth")

NEARBY: Final = {
    "today": 0,
    "tod": 0,
    "tomorrow": 1,
    "tom": 1,
    "tmr": 1,
    "tmrw": 1,
    "tmw": 1,
    "yesterday": -1,
    "yest": -1,
}
"""Days by their distance from today."""

VAGUE: Final = frozenset(
    {
        "morning",
        "afternoon",
        "evening",
        "night",
        "tonight",
        "lunch",
        "later",
        "hour",
        "hours",
        "hrs",
        "hr",
        "h",
        "minute",
        "minutes",
        "mins",
        "min",
    }
)
"""Parts of a day, and steps too small to count: they need a time instead."""

ZONE: Final = re.compile(r"(?:ak|[ecmph])[sd]?t|utc|gmt|z|eastern|central|mountain|pacific")
"""Words for a time zone: always the practice's own, so never typed."""


WHICH: Final = {"last": -1, "this": 0, "next": 1}
"""Weeks, months and years by their distance from the present one."""

NUMBERS: Final = frozenset({"N1", "N2", "N3", "COUNT", "STEP"})
"""Kinds that a unit may follow."""


def _prefixes(name: str, least: int) -> list[str]:
    """``name`` and its beginnings of at least ``least`` letters."""
    return [name[:length] for length in range(least, len(name) + 1)]


def _vocabulary() -> dict[str, Token]:
    """Every word with one meaning, by how it is typed."""
    words: dict[str, Token] = {}
    for number, name in enumerate(WEEKDAYS):
        words |= dict.fromkeys(_prefixes(name.lower(), 2), Token("WEEKDAY", (number,)))
    words["weds"] = words["wed"]
    for number, name in enumerate(MONTHS, 1):
        words |= dict.fromkeys(_prefixes(name.lower(), 3), Token("MONTH", (number,)))
    words |= {word: Token("NEARBY", (days,)) for word, days in NEARBY.items()}
    words |= {word: Token("COUNT", (count,)) for word, count in COUNTS.items()}
    words |= {word: Token("ORDINAL", (n,)) for n, word in enumerate(ORDINALS, 1)}
    words |= {word: Token(kind) for word, kind in UNITS.items()}
    words |= {word: Token(kind) for word, kind in SYNONYMS.items()}
    return words


VOCABULARY: Final = _vocabulary()
"""What each word means; only ``mo`` has two meanings, a weekday's here."""

MONTH_UNIT: Final = Token("month")
"""What ``mo`` means after a number."""
