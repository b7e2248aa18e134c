"""The words in which people say how something repeats, beside those of loosely typed dates."""

import re
from collections.abc import Iterator
from typing import Final

from calendar_tui.schedule.format import WEEKDAYS
from calendar_tui.schedule.loose_tokens import Speech, tokens
from calendar_tui.schedule.loose_words import FILLERS, VAGUE, VOCABULARY, Token

DAY, WEEK, MONTH, YEAR = range(4)
"""Units in the value of a ``PACE`` token, before how many of them."""

GROUPS: Final = {"workday": (0, 1, 2, 3, 4), "weekend": (5, 6)}
"""Weekdays by the kind of the word for all of them."""

_MORE: Final[dict[str, Token]] = {
    **{f"{name.lower()}s": Token("WEEKDAY", (number,)) for number, name in enumerate(WEEKDAYS)},
    **dict.fromkeys(("every", "each", "per", "once"), Token("every")),
    **dict.fromkeys(("other", "alternate"), Token("other", (2,))),
    **dict.fromkeys(("until", "till", "til", "through", "thru", "to"), Token("until")),
    **dict.fromkeys(("times", "time", "x"), Token("times")),
    **dict.fromkeys(("starting", "starts", "since"), Token("after")),
    **dict.fromkeys(("yearly", "annually", "annual"), Token("PACE", (YEAR, 1))),
    **dict.fromkeys(("quarter", "quarters"), Token("quarter")),
    "daily": Token("PACE", (DAY, 1)),
    "weekly": Token("PACE", (WEEK, 1)),
    "fortnightly": Token("PACE", (WEEK, 2)),
    "monthly": Token("PACE", (MONTH, 1)),
    "quarterly": Token("PACE", (MONTH, 3)),
    "weekends": Token("weekend"),
    **dict.fromkeys(("of", "in"), Token("of")),
    "for": Token("for"),
    **dict.fromkeys(
        ("twice", "thrice", "biweekly", "bimonthly", "biannual", "biannually", "biennial"),
        Token("unclear"),
    ),
}
"""Words of a repeat and of weekly times that dates don't have, or that mean another thing there."""

REPEATS: Final = Speech(
    what="a repeat",
    examples="every tue, every 2 weeks on mon and thu, first mon of the month or monthly 10 times",
    words=VOCABULARY | _MORE | dict.fromkeys(VAGUE, Token("vague")),
    fillers=(FILLERS - {"of", "in", "for"}) | {"and", "forever"},
    longest=200,
)

WEEKLY_TIMES: Final = Speech(
    what="a weekly time",
    examples="tue 9:00, thu 17:30 or mon-fri 9am",
    words=VOCABULARY | _MORE,
    fillers=REPEATS.fillers,
    longest=2_000,
)

_WEEKDAY: Final = "|".join(
    sorted((word for word, token in REPEATS.words.items() if token.kind == "WEEKDAY"), key=len)
)
_RANGE: Final = re.compile(
    rf"\b({_WEEKDAY})\s*(?:[-\u2010-\u2015]|\b(?:to|through|thru)\b)\s*({_WEEKDAY})\b",
    re.IGNORECASE,
)


def said(text: str, speech: Speech) -> list[Token]:
    """The tokens of ``text``, its runs of weekdays as one ``DAYS`` token each.

    ``mon-fri``, ``mon to fri``, ``weekdays`` and ``mon, tue and thu`` are such runs.

    Raises:
        InvalidError: it holds something that is no part of what ``speech`` is about.
    """
    plain = _RANGE.sub(_spelt_out, text.replace("&", " and "))
    return list(_joined(tokens(plain, speech)))


def _spelt_out(found: re.Match[str]) -> str:
    """Every weekday of a range such as ``fri-mon``, by name."""
    first, last = (REPEATS.words[name.lower()].value[0] for name in found.groups())
    return " ".join(WEEKDAYS[(first + step) % 7] for step in range((last - first) % 7 + 1))


def _joined(found: list[Token]) -> Iterator[Token]:
    """``found`` with runs of weekdays joined into one token."""
    weekdays: list[int] = []
    names: list[str] = []
    for token in _business(found):
        if token.kind == "WEEKDAY" or token.kind in GROUPS:
            weekdays += token.value or GROUPS[token.kind]
            names.append(token.text)
            continue
        if weekdays:
            yield Token("DAYS", tuple(weekdays), " ".join(names))
            weekdays, names = [], []
        yield token
    if weekdays:
        yield Token("DAYS", tuple(weekdays), " ".join(names))


def _business(found: list[Token]) -> Iterator[Token]:
    """``found`` with ``business day`` as the one word it means."""
    before = ""
    for token in found:
        if before == "business" and token.kind == "day":
            yield Token("workday", (), token.text)
        elif token.kind != "business":
            yield token
        before = token.kind
