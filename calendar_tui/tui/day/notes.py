"""What a day has besides posts, as lines of its pane: closures, campaigns, observances."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from calendar_tui.schedule.format import month_name, short_day
from calendar_tui.schedule.layers import NOTHING, OnDay
from calendar_tui.tui.bands import Band
from calendar_tui.tui.look import Pen
from calendar_tui.tui.text import steady

if TYPE_CHECKING:
    from calendar_tui.schedule.observances.falling import Shown


class Beside(NamedTuple):
    """What the pane's day has besides posts."""

    layer: OnDay = NOTHING
    longer: "tuple[Shown, ...]" = ()
    """Observances of its week or month."""
    bands: tuple[Band, ...] = ()
    """Campaigns that run on it."""


class Note(NamedTuple):
    """One thing to say."""

    sign: str
    text: str
    ink: str = "text"
    """What its sign is drawn with."""


def notes(pen: Pen, beside: Beside, day: date) -> Iterator[Note]:
    """What there is to say of ``day``, what matters most first."""
    signs, layer = pen.signs, beside.layer
    for name in layer.blackout:
        yield Note(signs.blackout, f"Blackout, no posts: {steady(name)}", "missed")
    for name in layer.closed:
        yield Note(signs.closed, f"Office closed: {steady(name)}")
    for one in layer.observances:
        yield Note(signs.observance, f"{one.observance.name}{_aside(one)}")
    for band in beside.bands:
        until = "last day" if band.last == day else f"until {short_day(band.last)}"
        yield Note(signs.band, f"{steady(band.name)}, {until}", band.colour)
    for when, found in _together(beside.longer):
        names = ", ".join(f"{one.observance.name}{_aside(one)}" for one in found)
        yield Note(signs.observance, f"{when}: {names}", "muted")


def _together(longer: "Sequence[Shown]") -> "list[tuple[str, list[Shown]]]":
    """The longer observances by when they are, in words: the shorter ones first."""
    found: dict[str, list[Shown]] = {}
    for one in sorted(longer, key=lambda one: one.last - one.first):
        found.setdefault(_when(one), []).append(one)
    return list(found.items())


def _when(one: "Shown") -> str:
    """When an observance of several days is."""
    month = month_name(one.first.month)
    if one.extent == "month":
        return f"All {month}"
    return f"Some days of {month}" if one.extent == "unset" else f"Until {short_day(one.last)}"


def _aside(one: "Shown") -> str:
    """What is to be known of an observance, in brackets behind its name."""
    sure = one.confirmed or one.extent != "days"
    asides = [
        "" if sure else f"expected until confirmed for {one.year}",
        "sensitive" if one.observance.sensitive else "",
    ]
    said = ", ".join(filter(None, asides))
    return f" ({said})" if said else ""
