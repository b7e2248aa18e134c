"""The first line of each day: its number, what holds on it, campaigns, and what isn't shown."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Final

from rich.segment import Segment

from calendar_tui.schedule.format import month_name
from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.spread import Spread
from calendar_tui.tui.text import cells

TODAY: Final = "today"

CLOSED: Final = "closed"
BLACKOUT: Final = "no posts"

SPACIOUS: Final = 10
"""Cells from which a day's number stands one cell in."""

BAND_LEAST: Final = 3
"""Cells a campaign's band needs."""

BANDS_MOST: Final = 2
"""Campaigns drawn side by side on a day; that there are others is told by a double line."""

NAMED_FROM: Final = 10
"""Cells from which a band bears its campaign's name."""


def headline(pen: Pen, spread: Spread, day: date, width: int) -> list[Segment]:
    """The headline of ``day`` in ``width`` cells, the margin before it included.

    Today and the cursor are told by word and sign as well as by colour.
    """
    here = day == spread.picture.cursor
    label, mark, more = _words(pen, spread, day, width - 1)
    free = width - 1 - cells(label) - cells(mark) - len(more)
    ground, ink = _grounded(spread, day)
    number = "link" if day == spread.picture.today and not here else ink
    weight = "bold" if here or spread.is_inside(day) else ""
    return [
        Segment(pen.signs.cursor if here else " ", pen.ink("link", "page", "bold")),
        Segment(label, pen.ink(number, ground, weight)),
        Segment(mark, pen.ink(ink if here else _mark_ink(spread, day), ground)),
        *_bands(pen, spread, day, free),
        Segment(more, pen.ink(ink if here else "muted", ground)),
    ]


def _grounded(spread: Spread, day: date) -> tuple[str, str]:
    """Ground and ink of the headline of ``day``."""
    if day == spread.picture.cursor:
        return "accent", "on_accent"
    return ("band", "text") if spread.is_inside(day) else ("page", "muted")


def _words(pen: Pen, spread: Spread, day: date, width: int) -> tuple[str, str, str]:
    """The day's number, what holds on it, how many posts aren't shown: the fullest that fit.

    The first of a month names it, and today says so. A campaign's band is left some room.
    """
    hidden = spread.hidden(day)
    count = f"{pen.signs.more}{hidden}" if hidden else ""
    counts = (f" {count} more ", f" {count} ", count) if hidden else ("",)
    labels, marks = _labels(spread, day, width), _marks(pen, spread, day)
    band = BAND_LEAST if spread.picture.running(day) else 0
    for label, kept in product(labels, (band, 0)):
        for more, mark in product(counts, marks):
            if len(label) + len(mark) + len(more) + kept <= width:
                return label, mark, more
    return next((label for label in labels if len(label) <= width), str(day.day)), "", ""


def _labels(spread: Spread, day: date, width: int) -> list[str]:
    """Names for the day, longest first."""
    number = str(day.day)
    month = f"{number} {month_name(day.month, 3)}" if day.day == 1 else number
    if day == spread.picture.today:
        found = [f"{month} {TODAY}", f"{number} {TODAY}", f"[{number}]"]
    else:
        found = [month, number]
    return [f" {label}" for label in found if width >= SPACIOUS] + found


def _marks(pen: Pen, spread: Spread, day: date) -> tuple[str, ...]:
    """What holds on the day, fullest form first; a campaign's band leaves no room for words."""
    layer = spread.picture.layer(day)
    kept = pen.signs.observance if layer.observances else ""
    word, sign = "", ""
    if layer.blackout:
        word, sign = BLACKOUT, pen.signs.blackout
    elif layer.closed:
        word, sign = CLOSED, pen.signs.closed
    if not word:
        return (f" {kept}", kept) if kept else ("",)
    short = (f" {sign}{kept}", f"{sign}{kept}", sign)
    return (
        short if spread.picture.running(day) else (f" {word} {kept}".rstrip(), f" {word}", *short)
    )


def _mark_ink(spread: Spread, day: date) -> str:
    """What the marks of ``day`` are drawn with: quiet, unless nothing may be posted."""
    return "missed" if spread.picture.layer(day).blackout and spread.is_inside(day) else "muted"


def _bands(pen: Pen, spread: Spread, day: date, width: int) -> Iterator[Segment]:
    """The bands of the campaigns that run on ``day``, the newest ones.

    Where there are more, the first is a double line; the day's pane names them all.
    """
    ground, ink = _grounded(spread, day)
    running = spread.picture.running(day)
    shown = running[-BANDS_MOST:] if width >= BANDS_MOST * BAND_LEAST else running[-1:]
    if not shown or width < BAND_LEAST:
        yield Segment(" " * max(width, 0), pen.ink(ink, ground))
        return
    each, rest = divmod(width, len(shown))
    for at, band in enumerate(shown):
        sign = pen.signs.bands if not at and len(shown) < len(running) else pen.signs.band
        begins = day == band.first or any(day == week[0] for week in spread.picture.weeks)
        line = _band(pen, sign, band.name if begins else "", each + (at < rest))
        yield Segment(line, pen.ink(ink if ground == "accent" else band.colour, ground))


def _band(pen: Pen, sign: str, name: str, width: int) -> str:
    """A campaign's band in ``width`` cells, named where there is room."""
    words = f" {pen.cut(name, width - 2)} " if name and width >= NAMED_FROM else " "
    return words + sign * (width - cells(words))
