"""What no list can hold: names, ages, dates, doses, and what a word does in its sentence."""

from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.draft import Context, Profile
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.detect.deferring import deferring
from calendar_tui.checks.detect.dosing import DOSING, dosing
from calendar_tui.checks.detect.figures import FIGURES, figures
from calendar_tui.checks.detect.identifiers import IDENTIFIERS, identifiers
from calendar_tui.checks.detect.telling import TELLING, telling
from calendar_tui.checks.detect.testimony import TESTIMONY, testimony

DETECTED: Final = (
    frozenset({"DEFERS", "UNDEFERS"}) | DOSING | FIGURES | IDENTIFIERS | TELLING | TESTIMONY
)
"""What detectors mark; patterns may speak of it."""


def detect(reading: Reading, context: Context, profile: Profile) -> Iterator[Mark]:
    """Every feature that a detector finds, with its words."""
    yield from deferring(reading)
    yield from dosing(reading)
    yield from identifiers(reading, context, profile)
    yield from figures(reading)
    yield from testimony(reading)
    yield from telling(reading)
