"""Places smaller than a state: addresses, towns, rooms and ZIP codes, ours and others'.

``STREET_ADDRESS`` is a house, ``OWN_ADDRESS`` ours or one of our places, ``ZIP_CODE`` a ZIP,
``ROOM`` a numbered room, bed or chair, ``UNIT`` a flat, ``TOWN`` a capitalised place.
"""

import re
from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.draft import Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.text.folding import fold
from calendar_tui.checks.text.tokens import tokens

PLACES: Final = frozenset({"STREET_ADDRESS", "OWN_ADDRESS", "ZIP_CODE", "ROOM", "UNIT", "TOWN"})
"""The features of this module."""

_TYPE = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|highway|hwy|route|rte|way"
    r"|court|ct|circle|cir|place|pl|terrace|ter|trail|trl|parkway|pkwy|plaza|row|alley|loop|pike"
    r"|turnpike|crescent|square|sq)"
)
_STREET = re.compile(
    r"(?<![\w$#.-])\d{1,6}[ ](?:Highway|Hwy|Route|County Road|Rural Route)[ ]\d{1,4}\b"
    rf"|(?<![\w$#.-])\d{{1,6}}(?:-?[A-Z]|\s1/2)?[ ](?:(?:[NSEW]\.?|North|South|East|West)[ ])?"
    rf"(?:[A-Z\d][\w'.-]{{0,24}}[ ]){{1,4}}(?i:{_TYPE})\b\.?"
    r"|\b(?:P\.?[ ]?O\.?[ ]?Box|PSC|RR)[ ]\d{1,6}\b",
)
_ZIP = re.compile(
    r"\b(?i:zip)(?:[ ]code)?[ :]{0,2}\d{5}(?:-\d{4})?\b|\b[A-Z]{2}[ ]\d{5}(?:-\d{4})?\b(?![ ][a-z])"
    r"|(?<![\w-])\d{5}-\d{4}(?![\w-])",
)
_ROOM = re.compile(
    r"\b(?:room|rm\.?|bed|chair|bay|operatory|op|exam[ ]room|ward)[ ]?\#?"
    r"(?:\d{1,4}[A-Z]?|[A-Z]\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\b(?:apt\.?|apartment|unit|lot|trailer|flat|condo)[ ]?\#?\d{1,4}[A-Z]?\b", re.IGNORECASE
)


def whereabouts(glance: Glance, profile: Profile) -> Iterator[Mark]:
    """The places in a text."""
    own = frozenset(_plain(each) for each in (*profile.places, *profile.contacts))
    yield from _towns(glance, own)
    for _, place in glance.places(_ROOM):
        yield Mark("ROOM", place)
    if not glance.digits:
        return
    for found, place in glance.places(_STREET):
        said = _plain(found[0])
        ours = any(said in each for each in own)
        yield Mark("OWN_ADDRESS" if ours else "STREET_ADDRESS", place)
    for pattern, feature in ((_ZIP, "ZIP_CODE"), (_UNIT, "UNIT")):
        for _, place in glance.places(pattern):
            yield Mark(feature, place)


def _towns(glance: Glance, own: frozenset[str]) -> Iterator[Mark]:
    """``TOWN`` for capitalised places, ``OWN_ADDRESS`` for those that are ours."""
    for number in range(len(glance.words)):
        if glance.has(number, "PROPER_PLACE") and not glance.has(number - 1, "PROPER_PLACE"):
            end = number + 1
            while glance.has(end, "PROPER_PLACE") or (
                glance.has(end, "PLACE_TAIL") and glance.capital(end) and glance.joined(end)
            ):
                end += 1
            said = " ".join(glance.word(at) for at in range(number, end))
            ours = any(f" {said} " in f" {each} " for each in own)
            yield Mark("OWN_ADDRESS" if ours else "TOWN", Place(number, end))


def _plain(text: str) -> str:
    """Words in small letters with one space between, signs left out."""
    return " ".join(each.word for each in tokens(fold(text).text) if each.word.isalnum())
