"""Numbers that belong to one person: of records, plans, accounts, licences, vehicles, devices.

No cue, no match: a number counts only beside the word that says what it is, unless its own
shape says so. ``SSN``, ``RECORD_NUMBER``, ``DEVICE_NUMBER``, ``IP_NUMBER`` and ``LAST_DIGITS``.
"""

import re
from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.reading import Mark
from calendar_tui.checks.detect.glance import Glance

NUMBERS: Final = frozenset({"SSN", "RECORD_NUMBER", "DEVICE_NUMBER", "IP_NUMBER", "LAST_DIGITS"})
"""The features of this module."""

_SSN = re.compile(
    r"(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])"
    r"|\b(?:ssn|ss[ ]?#|social(?:[ ]security)?(?:[ ](?:number|no\.?|num))?)"
    r"[ ]?(?:is|was|:|=|#)?[ ]?#?"
    r"(?:ending[ ](?:in[ ])?|xxx-xx-)?\d[\d -]{2,12}\d\b",
    re.IGNORECASE,
)

_ID = r"(?=[\w-]{0,14}\d)[A-Z0-9][A-Z0-9-]{2,19}"
"""A mark of letters and digits with a digit in it."""

_LINK = r"[ ]?(?:number|no\.?|num|nr|id|code|card|\#|:|is|was|=|[ ]){0,4}[ ]?\#?"

_RECORD_CUES = (
    r"mrn|medical[ ]record|(?:patient|chart|health[ ]record|record|file|case|encounter|visit"
    r"|referral|accession|specimen|order)(?=[ ](?:\#|no\b|number|num\b|id\b|[A-Z]{0,3}-?\d{2}))"
    r"|pt[ ]?id|patient[ ]id|chart|member(?:ship)?|subscriber|beneficiary|policy"
    r"|group(?=[ ](?:\#|no\b|number|num\b|id\b))|medicare(?=[ ](?:\#|no\b|number|id\b))"
    r"|medicaid(?=[ ](?:\#|no\b|number|id\b))|insurance[ ](?:id|no\.?|number)|plan[ ](?:id|number)"
    r"|claim|account|acct\.?|invoice|statement(?=[ ](?:\#|no|number))"
    r"|rx(?=[ ]?(?:\#|no|number|\d{4}))"
    r"|prescription(?=[ ](?:\#|no|number))|confirmation|case[ ]number|tax[ ]id"
    r"|driver'?s?'?[ ]licen[cs]e|licen[cs]e(?=[ ](?:\#|no\b|number|plate))|dl(?=[ ]?(?:\#|no))"
    r"|passport|certificate(?=[ ](?:\#|no|number))"
    r"|student[ ]id|military[ ]id|dea(?=[ ]?(?:\#|no|number))"
)
_RECORD = re.compile(rf"\b(?:{_RECORD_CUES})\b{_LINK}({_ID})(?![\w])", re.IGNORECASE)

_VEHICLE = re.compile(
    rf"\b(?:licen[cs]e[ ]plates?|plates?|tags?(?=[ ](?:\#|no|number))|vin|registration)\b{_LINK}"
    r"((?=[A-Z0-9 -]{0,9}\d)[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{2,5})?|[A-HJ-NPR-Z0-9]{17})(?![\w])"
)
_VEHICLE_SMALL = re.compile(
    rf"\b(?:licen[cs]e[ ]plates?|plates?|vin)\b{_LINK}((?=[\w-]{{0,9}}\d)[A-Z0-9-]{{4,17}})(?!\w)",
    re.IGNORECASE,
)

_DEVICE = re.compile(
    rf"\b(?:serial|s/n|sn|imei|udi|device[ ]id|device[ ](?:no\.?|number)|mac(?:[ ]address)?"
    rf"|asset[ ]tag|implant[ ](?:no\.?|number|id|card))\b{_LINK}({_ID}(?:[:.-]\w+)*)(?![\w])"
    r"|(?<![\w:])(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}(?![\w:])",
    re.IGNORECASE,
)

_IP = re.compile(
    r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]\d|\w)"
    r"|(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}(?::?[0-9a-f]{1,4}){1,3}(?![\w:])",
    re.IGNORECASE,
)

_CARD = re.compile(
    r"(?<![\w-])(?:\d{4}[ -]){3}\d{1,4}(?![\w-])"
    r"|(?<![\w-])[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){3,7}\d{1,4}\b"
)

_LAST = re.compile(
    r"\b(?:ending|ends|ended)[ ](?:in[ ]|with[ ])?\#?\d{3,4}\b|\blast[ ](?:four|4)(?:[ ]digits)?"
    r"[ ]?(?:are|is|of|:)?[ ]?\d{4}\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:npi|ein|lot|lots|model|recall|form|room|suite|page|box)\b", re.IGNORECASE
)
"""Words of numbers that belong to a thing or to the practice."""

_SHAPES: Final = (
    (_SSN, "SSN"),
    (_RECORD, "RECORD_NUMBER"),
    (_VEHICLE, "RECORD_NUMBER"),
    (_VEHICLE_SMALL, "RECORD_NUMBER"),
    (_CARD, "RECORD_NUMBER"),
    (_DEVICE, "DEVICE_NUMBER"),
    (_IP, "IP_NUMBER"),
    (_LAST, "LAST_DIGITS"),
)


def numbers(glance: Glance) -> Iterator[Mark]:
    """The numbers of a text by which one person can be told."""
    if not glance.digits:
        return
    for pattern, feature in _SHAPES:
        for found, place in glance.places(pattern):
            before = glance.text[max(0, found.start() - 12) : found.start()]
            if not _PUBLIC.search(before):
                yield Mark(feature, place)
