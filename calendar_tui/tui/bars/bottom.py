"""The line below every screen: what can be done now, with which key."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.segment import Segment
from textual import events

from calendar_tui.tui.commands import Command
from calendar_tui.tui.drawn import DrawnLine
from calendar_tui.tui.look import Pen
from calendar_tui.tui.view import Asked


class Entry(NamedTuple):
    """A command on offer."""

    command: Command
    allowed: bool


class Offer(NamedTuple):
    """What the line says."""

    entries: tuple[Entry, ...]
    marked: int = 0
    """Posts that are marked; the next action acts on them."""


class Placed(NamedTuple):
    """An entry with its cells."""

    entry: Entry
    left: int
    right: int


def placed(offer: Offer, width: int) -> tuple[Placed, ...]:
    """The entries that fit in ``width``, the first ones first; one that is cut isn't shown."""
    found = []
    left = len(_marked(offer)) + 1
    for entry in offer.entries:
        key, *_ = entry.command.shown_keys
        right = left + len(key) + 1 + len(entry.command.label)
        if right <= width:
            found.append(Placed(entry, left, right))
            left = right + 2
    return tuple(found)


def _marked(offer: Offer) -> str:
    """How many posts are marked, in words."""
    return f" {offer.marked} marked " if offer.marked else ""


class BottomBar(DrawnLine):
    """Draws an `Offer`; a click on an entry does it."""

    DEFAULT_CSS = """
    BottomBar { height: 1; width: 1fr; background: $plan-bar; }
    """

    ground = "bar"

    def __init__(self, offer: Offer) -> None:
        """Show ``offer``."""
        super().__init__()
        self.offer = offer

    def show(self, offer: Offer) -> None:
        """Show another offer."""
        if offer != self.offer:
            self.offer = offer
            self.refresh()

    def draw(self, pen: Pen, width: int) -> list[Segment]:
        """Marks, then keys and labels; what isn't allowed now is dim."""
        return list(self._segments(pen, width))

    def _segments(self, pen: Pen, width: int) -> Iterator[Segment]:
        """The parts of the line."""
        marked = _marked(self.offer)
        yield Segment(marked, pen.ink("on_accent", "accent", "bold"))
        at = len(marked)
        for entry, left, right in placed(self.offer, width):
            key, *_ = entry.command.shown_keys
            ink = "link" if entry.allowed else "muted"
            yield Segment(" " * (left - at), pen.ink("text", "bar"))
            yield Segment(key, pen.ink(ink, "bar", "bold" if entry.allowed else ""))
            label = "text" if entry.allowed else "muted"
            yield Segment(f" {entry.command.label}", pen.ink(label, "bar"))
            at = right

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for entry, left, right in placed(self.offer, self.size.width):
            if left <= event.x < right:
                self.post_message(Asked(entry.command.id))
