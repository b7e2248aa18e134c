"""The line above every screen: whose plan, which screen, where in it, who acts."""

from collections.abc import Iterator

from rich.segment import Segment
from textual import events

from calendar_tui.tui.bars.heading import Fitted, Heading, fitted
from calendar_tui.tui.drawn import DrawnLine
from calendar_tui.tui.look import Pen
from calendar_tui.tui.text import cells
from calendar_tui.tui.view import Asked


class TopBar(DrawnLine):
    """Draws a `Heading`; a click on a name shows its screen."""

    DEFAULT_CSS = """
    TopBar { height: 1; width: 1fr; background: $plan-bar; }
    """
    ground = "bar"

    def __init__(self, heading: Heading) -> None:
        """Show ``heading``."""
        super().__init__()
        self.heading = heading

    def show(self, heading: Heading) -> None:
        """Show another heading."""
        if heading != self.heading:
            self.heading = heading
            self.refresh()

    def draw(self, pen: Pen, width: int) -> list[Segment]:
        """Practice and screens on the left, where and who on the right."""
        found = fitted(self.heading, width, pen)
        segments = list(self._left(found, pen))
        used = sum(cells(segment.text) for segment in segments)
        gap = " " * max(width - used - found.right, 0)
        where = f"{found.where}  " if found.where else ""
        actor = f"{found.actor}  " if found.actor else ""
        return [
            *segments,
            Segment(gap + where, pen.ink("text", "bar", "bold")),
            Segment(actor, pen.ink("muted", "bar")),
        ]

    def _left(self, found: Fitted, pen: Pen) -> Iterator[Segment]:
        """Practice and screens."""
        plain, at = pen.ink("text", "bar"), 0
        if found.practice:
            yield Segment(f" {found.practice}", pen.ink("text", "bar", "bold"))
            at = cells(found.practice) + 1
        for tab in found.tabs:
            if tab.screen == self.heading.screen:
                yield Segment(" " * (tab.left - at - 1), plain)
                yield Segment(f" {tab.text} ", pen.ink("on_accent", "accent", "bold"))
                at = tab.right + 1
                continue
            yield Segment(" " * (tab.left - at), plain)
            yield Segment(tab.text[:1], pen.ink("link", "bar"))
            yield Segment(tab.text[1:], pen.ink("muted", "bar"))
            at = tab.right

    def on_click(self, event: events.Click) -> None:
        """Show the screen whose name was clicked."""
        for tab in fitted(self.heading, self.size.width, self.pen).tabs:
            if tab.left - 1 <= event.x < tab.right:
                self.post_message(Asked(f"screen.{tab.screen}"))
