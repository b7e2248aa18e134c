"""Dates and hours in a text, and the dates by which somebody was born.

``DATE`` is a day of a month, with a year or without, ``DAY`` one named by its number alone
(the 14th), ``CLOCK`` an hour and ``DOB`` a date of birth.
"""

import re
from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.text.terms import terms

DATES: Final = frozenset({"DATE", "DAY", "CLOCK", "DOB", "FULL_DATE"})
"""The features of this module."""

REACH: Final = 3
"""Words that may stand between a birth and its date."""

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:(?:,[ ]?|[ ])(?:19|20)\d{2})"

_NAMED = re.compile(
    rf"\b{_MONTH}\.?[ ](?:the[ ])?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![:%]|\d)({_YEAR}\b)?"
    rf"|\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH}\b({_YEAR}\b)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\d/.$-])(?:(?:0?[1-9]|1[0-2])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)?\d{2}"
    r"|(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\2(?:19|20)\d{2}"
    r"|(?:19|20)\d{2}([/.-])(?:0?[1-9]|1[0-2])\3(?:0?[1-9]|[12]\d|3[01]))(?![\d/-])"
)
_SHORT = re.compile(r"(?<![\d/.$-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![\d/%-])")
_NTH = re.compile(
    r"\bthe[ ](?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?![ ](?:of|time|year|annual)\b)"
)
_CLOCK = re.compile(
    r"(?<![\d:/.])(?:0?\d|1\d|2[0-3])(?::[0-5]\d(?!:)(?:[ ]?[ap]\.?m\b)?|[ ]?[ap]\.?m\b)",
    re.IGNORECASE,
)
_FRACTIONS: Final = terms("1/2 1/3 2/3 1/4 3/4 1/8 3/8 5/8 7/8 1/5 1/10 9/10 4/5 8/10 7/10 9/11")
_BIRTHS: Final = terms("born dob d.o.b birthdate birthday birthdays arrived bday b-day")


def dates(glance: Glance) -> Iterator[Mark]:
    """The dates and hours in a text."""
    if not glance.digits:
        return
    for pattern, feature in ((_NAMED, "DATE"), (_NUMERIC, "DATE"), (_SHORT, "DATE"), (_NTH, "DAY")):
        for found, place in glance.places(pattern):
            if found[0] in _FRACTIONS:
                continue
            yield Mark(feature, place)
            if pattern is _NUMERIC or (pattern is _NAMED and (found[1] or found[2])):
                yield Mark("FULL_DATE", place)
            if _birth(glance, place):
                yield Mark("DOB", place)
    for _, place in glance.places(_CLOCK):
        yield Mark("CLOCK", place)


def _birth(glance: Glance, place: Place) -> bool:
    """Whether a date is that of a birth, by the words before it."""
    first, _ = glance.sentence(place.start)
    before = range(max(first, place.start - REACH), place.start)
    if any(glance.word(at) in _BIRTHS for at in before):
        return not any(glance.word(at) in {"send", "wish"} for at in before)
    words = [glance.word(at) for at in range(max(first, place.start - REACH - 2), place.start)]
    return words[:3] == ["date", "of", "birth"] or words[1:4] == ["date", "of", "birth"]
