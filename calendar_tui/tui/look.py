"""How a post's parts look in a line: sign, network marks, time, title."""

from collections.abc import Sequence
from datetime import time
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style

from calendar_tui.model.rows import ChannelName, Directory, PostLine
from calendar_tui.model.terms import Severity, Status
from calendar_tui.schedule.format import format_clock, short_clock
from calendar_tui.tui.ink import Ink
from calendar_tui.tui.signs import Signs
from calendar_tui.tui.text import cut, fit, fit_line

NO_CHANNEL: Final = "--"
"""The mark of a post that has no channel yet."""

MARK: Final = 2
"""Cells of a network's mark."""

_NO_STRIKE: Final = Style(strike=False)

UNTITLED: Final = "(no title)"

OVER: Final = frozenset({Status.PUBLISHED, Status.CANCELLED, Status.PULLED})
"""Statuses that ask for nothing more: their titles step back."""


class Pen(NamedTuple):
    """What everything is drawn with: the theme's styles and the terminal's signs."""

    ink: Ink
    signs: Signs
    clock_12h: bool = False

    def fit_line(self, line: str, width: int) -> str:
        """``fit`` for a ``line`` that has passed the gate already."""
        return fit_line(line, width, self.signs.ellipsis)

    def cut(self, text: str, width: int) -> str:
        """``text`` in at most ``width`` cells."""
        return cut(text, width, self.signs.ellipsis)

    def fit(self, text: str, width: int) -> str:
        """``text`` in exactly ``width`` cells."""
        return fit(text, width, self.signs.ellipsis)

    def clock(self, clock: str | None) -> str:
        """A clock time in full, right-aligned in its column; blank for all-day."""
        width = 8 if self.clock_12h else 5
        return f"{self._clock(clock, short=False):>{width}}"

    def short_clock(self, clock: str | None) -> str:
        """A clock time for narrow places."""
        return self._clock(clock, short=True)

    def _clock(self, clock: str | None, *, short: bool) -> str:
        """A clock time in words; empty for all-day."""
        if clock is None:
            return ""
        say = short_clock if short else format_clock
        return say(time.fromisoformat(clock), self.clock_12h)


def title_style(
    pen: Pen, post: PostLine, ground: str, *, dim: bool = False, chosen: bool = False
) -> Style:
    """The style of a post's title.

    ``dim`` is for what belongs to another month. What is over steps back, unless it is
    ``chosen``.
    """
    look = "bold" if chosen else ""
    if post.status is Status.CANCELLED:
        return pen.ink("muted", ground, f"{look} strike".strip())
    if post.missed and not dim:
        return pen.ink("missed", ground, look)
    quiet = (dim or post.status in OVER) and not chosen
    return pen.ink("muted" if quiet else "text", ground, look)


def block_segments(pen: Pen, blocked: bool, ground: str) -> list[Segment]:
    """A sign and a blank before the title of what can't go out as it is."""
    return [Segment(f"{pen.signs.block} ", pen.ink("missed", ground, "bold"))] if blocked else []


SEVERITY_INKS: Final = {
    Severity.BLOCK: "missed",
    Severity.WARN: "orange",
    Severity.ASK: "link",
    Severity.ADVISE: "muted",
}
"""What findings of one weight are drawn with, besides their sign and word."""


def severity_sign(pen: Pen, severity: Severity) -> str:
    """A weight's sign, one cell."""
    signs = {Severity.BLOCK: pen.signs.block, Severity.WARN: pen.signs.warn}
    return {**signs, Severity.ASK: pen.signs.ask}.get(severity, pen.signs.join)


def slot_style(pen: Pen, ground: str, *, chosen: bool = False) -> Style:
    """The style of an open slot's sign and title: nothing is written there yet."""
    return pen.ink("text" if chosen else "muted", ground, "bold italic" if chosen else "italic")


def title_segments(text: str, style: Style) -> list[Segment]:
    """A title with the blanks around it; a line through it begins and ends with the words."""
    if not style.strike:
        return [Segment(text, style)]
    words, plain = text.strip(), style + _NO_STRIKE
    before, _, after = text.partition(words) if words else (text, "", "")
    return [Segment(before, plain), Segment(words, style), Segment(after, plain)]


def channel_of(post: PostLine, directory: Directory) -> ChannelName | None:
    """The channel of a post."""
    return directory.channels.get(post.channel_id or 0)


def mark_segment(pen: Pen, channel: ChannelName | None, ground: str, *, dim: bool) -> Segment:
    """A channel's network mark in its colour, two cells wide."""
    if channel is None:
        return Segment(NO_CHANNEL, pen.ink("muted", ground))
    ink = "muted" if dim else f"net-{channel.network}"
    return Segment(f"{channel.network.mark:<{MARK}}", pen.ink(ink, ground))


def _marks_shown(count: int, room: int) -> int:
    """How many of ``count`` marks fit in ``room`` cells; where not all do, a count follows."""
    fitting = max(1, (room + 1) // 3)
    return count if count <= fitting else max(1, (room - 1) // 3)


def marks_width(count: int, room: int) -> int:
    """The cells that ``marks_segments`` takes for ``count`` channels."""
    if count == 1:
        return MARK
    shown = _marks_shown(count, room)
    return shown * 3 - 1 + (2 if shown < count else 0)


def marks_segments(
    pen: Pen,
    channels: Sequence[ChannelName | None],
    ground: str,
    room: int,
    *,
    dim: bool = False,
) -> list[Segment]:
    """The marks of a piece's channels, in ``room`` cells where they are several.

    What doesn't fit is counted: ``ig+2``.
    """
    if len(channels) == 1:
        return [mark_segment(pen, channels[0], ground, dim=dim)]
    shown = _marks_shown(len(channels), room)
    segments: list[Segment] = []
    for channel in channels[:shown]:
        if segments:
            segments.append(Segment(pen.signs.join, pen.ink("muted", ground)))
        segments.append(mark_segment(pen, channel, ground, dim=dim))
    if shown < len(channels):
        left = min(len(channels) - shown, 9)
        segments.append(Segment(f"{pen.signs.more}{left}", pen.ink("muted", ground)))
    return segments
