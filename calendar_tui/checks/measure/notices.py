"""Whether a post about health says where to turn, or that it is education and no advice."""

from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make
from calendar_tui.checks.text.passage import Part

CLINICAL: Final = frozenset({"DRUG", "CONDITION", "SYMPTOM", "PROCEDURE"})
"""Lists of what a post about health speaks of."""

ENOUGH: Final = 2
"""Different clinical terms from which a post is about health."""

WAYS: Final = frozenset({"OWN_PHONE", "OWN_MAIL", "OWN_WEB", "HOTLINE", "DEFERS", "EMERGENCY"})
"""What says where to turn: an approved way, a public line, a clinician, emergency help."""

ANYBODYS: Final = frozenset({"PHONE", "MAIL", "ADDRESS"})
"""What says so where nobody knows which ways are approved."""

NOTICE: Final = frozenset({"education", "educational", "informational", "portal"})
"""Words of a notice that a post is no advice, and of the practice's own place for questions."""


def contact_missing(
    rule: Rule, draft: Draft, profile: Profile, readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """The first clinical term of a text that speaks to readers and points nowhere."""
    ways = WAYS if profile.known else WAYS | ANYBODYS
    if draft.source or any(_points(reading, ways) for reading in readings):
        return
    for reading in readings:
        if reading.passage.part is Part.TEXT and "YOU" in reading.features:
            place = _subject(reading)
            if place is not None:
                yield make(rule, reading, place)


def _points(reading: Reading, ways: frozenset[str]) -> bool:
    """Whether a part of the draft says where to turn, or that it is education."""
    said = {word.word for word in reading.words}
    return not ways.isdisjoint(reading.features) or not NOTICE.isdisjoint(said)


def _subject(reading: Reading) -> Place | None:
    """The first clinical term of a text about health: it has several, or asks after one."""
    places = sorted({mark.place for mark in reading.marks if mark.feature in CLINICAL})
    if len({reading.said(place).casefold() for place in places}) >= ENOUGH:
        return places[0]
    return next((place for place in places if _asked(reading, place)), None)


def _asked(reading: Reading, place: Place) -> bool:
    """Whether a term stands in a question to the reader."""
    number = reading.sentence_at(place.start)
    return reading.passage.is_question(number) and "YOU" in reading.by_sentence[number]
