"""A post as a row of the agenda, and the names of its columns."""

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style

from calendar_tui.model.rows import Directory, PostLine
from calendar_tui.schedule.format import short_day, typed_day
from calendar_tui.schedule.layers import NOTHING, OnDay
from calendar_tui.tui.look import (
    UNTITLED,
    Pen,
    block_segments,
    channel_of,
    mark_segment,
    slot_style,
    title_segments,
    title_style,
)
from calendar_tui.tui.signs import SLOT, status_word
from calendar_tui.tui.text import cut

NO_DATE: Final = "no date"

DATE: Final = 13
"""Cells of a day, of the sign of what else it has, and of the blank after it."""

STATUS: Final = 11
"""Cells of a status' sign and word."""


class Columns(NamedTuple):
    """Widths of the columns, in cells; 0 is left out."""

    date: int
    clock: int
    status: int
    channel: int
    title: int
    author: int
    campaign: int


@lru_cache(maxsize=64)
def columns(width: int, clock: int) -> Columns:
    """The columns that fit in ``width``; the title takes what is left.

    A column's width includes the blanks after it. ``clock`` is the width of a clock time.
    """
    status = STATUS + 2 if width >= 70 else 2
    channel = 20 if width >= 110 else 4
    author = 20 if width >= 110 else 17 if width >= 80 else 0
    campaign = 18 if width >= 130 else 0
    fixed = 2 + DATE + clock + 2 + status + channel + author + campaign
    return Columns(DATE, clock + 2, status, channel, max(width - fixed, 4), author, campaign)


def column_names(pen: Pen, width: int) -> list[Segment]:
    """The line of column names."""
    found = columns(width, clock_width(pen))
    names = (
        ("Date", found.date),
        ("Time", found.clock),
        ("Status" if found.status > 2 else "", found.status),
        ("Channel" if found.channel > 7 else "", found.channel),
        ("Title", found.title),
        ("Author", found.author),
        ("Campaign", found.campaign),
    )
    text = "  " + "".join(pen.fit(name, size) for name, size in names)
    return [Segment(text, pen.ink("muted", "page"))]


def clock_width(pen: Pen) -> int:
    """The cells of a clock time."""
    return 8 if pen.clock_12h else 5


def day_label(day: date | None, today: date) -> str:
    """A day in eleven cells: with its weekday this year, with the year otherwise."""
    if day is None:
        return NO_DATE
    return short_day(day) if day.year == today.year else typed_day(day)


def _marked_day(pen: Pen, row: "Row", today: date) -> str:
    """A row's day, and the sign of the weightiest of what else it has."""
    day, layer = day_label(row.post.day, today), row.layer
    signs = (
        (layer.blackout, pen.signs.blackout),
        (layer.closed, pen.signs.closed),
        (layer.observances, pen.signs.observance),
    )
    sign = next((sign for holds, sign in signs if holds), "")
    return f"{day} {sign}" if len(day) < DATE - 2 else f"{day}{sign}"


class Row(NamedTuple):
    """A post to be drawn, and what stands around it."""

    post: PostLine
    dated: bool
    """Its day is shown: it is the first of it, or the first in view."""
    here: bool
    marked: bool
    slot: bool = False
    """It is an open slot, of which ``post`` is only the likeness."""
    layer: OnDay = NOTHING
    """What its day has besides posts."""


def draw_post(pen: Pen, row: Row, directory: Directory, today: date, width: int) -> list[Segment]:
    """One post in ``width`` cells."""
    post, ground = row.post, "chosen" if row.here else "page"
    found = columns(width, clock_width(pen))
    sign = pen.signs.mark if row.marked else pen.signs.cursor if row.here else " "
    now = post.day == today
    day = _marked_day(pen, row, today) if row.dated else ""
    block = block_segments(pen, post.blocked, ground)
    room = found.title - 2 * len(block)
    title = pen.fit(cut(post.title or UNTITLED, room - 2, pen.signs.ellipsis), room)
    return [
        Segment(f"{sign} ", pen.ink("link", ground, "bold")),
        Segment(pen.fit(day, found.date), pen.ink("link" if now else "text", ground, "bold")),
        Segment(f"{pen.clock(post.clock)}  ", pen.ink("muted", ground)),
        _status(pen, row, ground, found.status),
        *_channel(pen, post, directory, ground, found.channel),
        *block,
        *title_segments(title, _title_style(pen, row, ground)),
        *_names(pen, post, directory, ground, found),
    ]


def _title_style(pen: Pen, row: Row, ground: str) -> Style:
    """The style of a row's title."""
    if row.slot:
        return slot_style(pen, ground, chosen=row.here)
    return title_style(pen, row.post, ground, chosen=row.here)


def _status(pen: Pen, row: Row, ground: str, width: int) -> Segment:
    """The status by sign, and by word where there is room."""
    post = row.post
    if row.slot:
        said = f"{pen.signs.slot} {SLOT}" if width > 2 else pen.signs.slot
        return Segment(f"{said:<{width}}", slot_style(pen, ground))
    sign = pen.signs.status(post.status, post.missed)
    text = f"{sign} {status_word(post.status, post.missed)}" if width > 2 else sign
    return Segment(f"{text:<{width}}", pen.ink.status(post.status, post.missed, ground))


def _channel(
    pen: Pen, post: PostLine, directory: Directory, ground: str, width: int
) -> list[Segment]:
    """The channel by its network's mark, and by name where there is room."""
    channel = channel_of(post, directory)
    mark = mark_segment(pen, channel, ground, dim=False)
    name = channel.name if channel and width > 7 else ""
    rest = pen.fit(cut(name, width - 4, pen.signs.ellipsis), width - 3)
    return [mark, Segment(f" {rest}", pen.ink("muted", ground))]


def _names(
    pen: Pen, post: PostLine, directory: Directory, ground: str, found: Columns
) -> list[Segment]:
    """Author and campaign, where there is room."""
    author = directory.authors.get(post.author_id or 0)
    campaign = directory.campaigns.get(post.campaign_id or 0)
    pairs = ((author, found.author), (campaign, found.campaign))
    texts = (
        pen.fit(cut(name.name if name else "", width - 2, pen.signs.ellipsis), width)
        for name, width in pairs
        if width
    )
    return [Segment("".join(texts), pen.ink("muted", ground))]
