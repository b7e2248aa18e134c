"""Quotations in which somebody praises care that they had."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark, Reading

TESTIMONY: Final = frozenset({"TESTIMONY", "QUOTED_I"})
"""What is marked."""

SPEAKER: Final = frozenset({"I", "WE"})
"""Classes of which a word tells that somebody speaks of themselves."""

PRAISE: Final = frozenset({"CLAIM_PRAISE", "CLAIM_CURED", "CLINICIAN", "HONORIFICS"})
"""Features of which one tells that it went well, or who was good."""

CARE: Final = frozenset({"CONDITION", "SYMPTOM", "PROCEDURE", "PLACE"})
"""Features of which one tells that it is about care."""

SHORTEST: Final = 4
"""Words that a quotation has at least: fewer are a title or a term."""


def testimony(reading: Reading) -> Iterator[Mark]:
    """Marks of quotations in which somebody speaks of themselves, other than in a question.

    ``TESTIMONY`` where the speaker praises, ``QUOTED_I`` where it is merely about care.
    """
    if not reading.passage.quotes:
        return
    starts = [word.start for word in reading.words]
    spoken = sorted(mark.place.start for mark in reading.marks if mark.feature in SPEAKER)
    praised = sorted(mark.place.start for mark in reading.marks if mark.feature in PRAISE)
    cared = sorted(mark.place.start for mark in reading.marks if mark.feature in CARE)
    for quote in reading.passage.quotes:
        first, last = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
        asked = reading.passage.text[quote.start : quote.end].rstrip('"').endswith("?")
        if last - first < SHORTEST or asked:
            continue
        if not _within(spoken, first, last):
            continue
        if _within(praised, first, last):
            yield Mark("TESTIMONY", Place(first, last))
        elif _within(cared, first, last):
            yield Mark("QUOTED_I", Place(first, last))


def _within(places: list[int], first: int, last: int) -> bool:
    """Whether one of the places lies between two."""
    at = bisect_left(places, first)
    return at < len(places) and places[at] < last
