"""The bands that campaigns draw across the days they run."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from calendar_tui.model.rows import NounRow, parse_day


class Band(NamedTuple):
    """The days of a campaign."""

    name: str
    colour: str
    """A hue of the palette."""
    first: date
    last: date

    def covers(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last


def bands(campaigns: Iterable[NounRow]) -> tuple[Band, ...]:
    """The bands of the campaigns that have a first day; without a last one they are a day long."""
    from calendar_tui.model.nouns import COLOURS

    found = []
    for row in campaigns:
        first, last = (parse_day(row.values.get(name) or None) for name in ("starts", "ends"))
        if first is not None:
            colour = row.values.get("colour")
            hue = colour if colour in COLOURS else COLOURS[0]
            found.append(Band(row.name, hue, first, max(first, last or first)))
    return tuple(found)


def running(found: Iterable[Band], day: date) -> tuple[Band, ...]:
    """The bands that cover ``day``, the one begun last at the end."""
    covering = [band for band in found if band.covers(day)]
    if len(covering) < 2:
        return tuple(covering)
    return tuple(sorted(covering, key=lambda band: (band.first, band.name)))
