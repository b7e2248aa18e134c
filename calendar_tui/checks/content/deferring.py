"""Whether a text leaves a decision to a clinician, or takes it from one."""

from collections.abc import Iterator

from calendar_tui.checks.content.reading import Mark, Reading


def deferring(reading: Reading) -> Iterator[Mark]:
    """``DEFERS`` for "ask your doctor", ``UNDEFERS`` for "no need to ask your doctor"."""
    for mark in reading.marks:
        if mark.feature == "DEFERRALS":
            against = reading.negation_of(mark.place.start)
            yield Mark("DEFERS" if against is None else "UNDEFERS", mark.place)
