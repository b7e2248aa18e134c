"""The detectors of what identifies a person, together: names first, for others look at them."""

from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.draft import Context, Profile
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.detect.ages import AGES, ages
from calendar_tui.checks.detect.dates import DATES, dates
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.detect.names import NAMES, names
from calendar_tui.checks.detect.numbers import NUMBERS, numbers
from calendar_tui.checks.detect.reaching import REACHING, reaching
from calendar_tui.checks.detect.whereabouts import PLACES, whereabouts

IDENTIFIERS: Final = NAMES | AGES | DATES | NUMBERS | REACHING | PLACES
"""Every feature of these detectors."""


def identifiers(reading: Reading, context: Context, profile: Profile) -> Iterator[Mark]:
    """The features of what identifies a person."""
    glance = Glance(reading)
    named = tuple(names(glance, context, profile))
    glance.learn(named)
    yield from named
    yield from ages(glance)
    yield from dates(glance)
    yield from numbers(glance)
    yield from reaching(glance, profile)
    yield from whereabouts(glance, profile)
