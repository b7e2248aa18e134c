"""The first line of each day: its number, a campaign's band, and what isn't shown."""

from datetime import date
from typing import Final

from rich.segment import Segment

from calendar_tui.schedule.format import month_name
from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.spread import Spread
from calendar_tui.tui.text import cells

TODAY: Final = "today"

SPACIOUS: Final = 10
"""Cells from which a day's number stands one cell in."""

BAND_LEAST: Final = 3
"""Cells a campaign's band needs."""


def headline(pen: Pen, spread: Spread, day: date, width: int) -> list[Segment]:
    """The headline of ``day`` in ``width`` cells, the margin before it included.

    Today and the cursor are told by word and sign as well as by colour.
    """
    here = day == spread.picture.cursor
    label, more = _words(pen, spread, day, width - 1)
    free = width - 1 - cells(label) - len(more)
    ground, ink = _grounded(spread, day)
    number = "link" if day == spread.picture.today and not here else ink
    weight = "bold" if here or spread.is_inside(day) else ""
    return [
        Segment(pen.signs.cursor if here else " ", pen.ink("link", "page", "bold")),
        Segment(label, pen.ink(number, ground, weight)),
        _band(pen, spread, day, free),
        Segment(more, pen.ink(ink if here else "muted", ground)),
    ]


def _grounded(spread: Spread, day: date) -> tuple[str, str]:
    """Ground and ink of the headline of ``day``."""
    if day == spread.picture.cursor:
        return "accent", "on_accent"
    return ("band", "text") if spread.is_inside(day) else ("page", "muted")


def _words(pen: Pen, spread: Spread, day: date, width: int) -> tuple[str, str]:
    """The day's number, and how many posts aren't shown: the fullest forms that fit.

    The first of a month names it, and today says so.
    """
    hidden = spread.hidden(day)
    count = f"{pen.signs.more}{hidden}" if hidden else ""
    labels = _labels(spread, day, width)
    for label in labels:
        for more in (f" {count} more ", f" {count} ", count) if hidden else ("",):
            if len(label) + len(more) <= width:
                return label, more
    return next((label for label in labels if len(label) <= width), str(day.day)), ""


def _labels(spread: Spread, day: date, width: int) -> list[str]:
    """Names for the day, longest first."""
    number = str(day.day)
    month = f"{number} {month_name(day.month, 3)}" if day.day == 1 else number
    if day == spread.picture.today:
        found = [f"{month} {TODAY}", f"{number} {TODAY}", f"[{number}]"]
    else:
        found = [month, number]
    return [f" {label}" for label in found if width >= SPACIOUS] + found


def _band(pen: Pen, spread: Spread, day: date, width: int) -> Segment:
    """The band of the campaign that runs on ``day``, named where it begins in a week."""
    ground, ink = _grounded(spread, day)
    band = spread.picture.band(day)
    if band is None or width < BAND_LEAST:
        return Segment(" " * max(width, 0), pen.ink(ink, ground))
    begins = day == band.first or any(day == week[0] for week in spread.picture.weeks)
    name = f" {pen.cut(band.name, width - 2)} " if begins and width >= 10 else " "
    line = name + pen.signs.band * (width - cells(name))
    return Segment(line, pen.ink(ink if ground == "accent" else band.colour, ground))
