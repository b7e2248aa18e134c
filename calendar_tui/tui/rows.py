"""A list of any length, drawn by line: cost follows the screen, not the rows."""

from abc import abstractmethod
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.ink import strip_of


class RowList(ScrollView, Drawn, can_focus=True, inherit_bindings=False):
    """Numbered rows with a cursor. Subclasses draw a row; moving and scrolling is done here."""

    DEFAULT_CSS = """
    RowList {
        width: 1fr; height: 1fr; background: $plan-page;
        overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1;
        scrollbar-color: $plan-faint; scrollbar-color-hover: $plan-muted;
        scrollbar-color-active: $plan-muted; scrollbar-background: $plan-page;
        scrollbar-background-hover: $plan-page; scrollbar-background-active: $plan-page;
    }
    """

    @dataclass
    class Moved(Message):
        """The cursor is on another row."""

    @dataclass
    class Opened(Message):
        """A row was clicked twice."""

    def __init__(self) -> None:
        """Hold no row."""
        super().__init__()
        self.nothing = "Nothing here."
        """What is said where there is no row."""
        self.count = 0
        self.at = 0
        """The row under the cursor."""
        self._placed = False
        """Whether there was a height to have the cursor in view of."""

    @abstractmethod
    def draw_row(self, index: int, width: int, *, here: bool, top: bool) -> list[Segment]:
        """A row in ``width`` cells; ``here`` under the cursor, ``top`` the first in view."""

    @property
    def top(self) -> int:
        """The first row in view."""
        return self.scroll_offset.y

    def resize_to(self, count: int, at: int) -> None:
        """Hold ``count`` rows, the cursor on number ``at``."""
        self.count = count
        self._measure()
        self.go(at, middle=True)
        self.refresh()

    def go(self, index: int, *, middle: bool = False) -> None:
        """Put the cursor on a row and have it in view, in the ``middle`` if it wasn't."""
        before, self.at = self.at, min(max(index, 0), max(self.count - 1, 0))
        height = self.size.height
        if height and not self.top <= self.at < self.top + height:
            near = self.at if self.at < self.top else self.at - height + 1
            wanted = self.at - height // 3 if middle else near
            # Forced: without a scrollbar Textual wouldn't even scroll back to where all rows are.
            self.scroll_to(y=max(wanted, 0), animate=False, force=True, immediate=True)
        for row in {before, self.at}:
            self.refresh(Region(0, row - self.top, self.size.width, 1))
        self.post_message(self.Moved())

    def step(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self.go(self.at + rows)

    def page(self, pages: int) -> None:
        """Move the cursor by so many pages."""
        self.step(pages * max(self.size.height - 1, 1))

    def on_resize(self) -> None:
        """Rows are as wide as the list."""
        self._measure()
        self.go(self.at, middle=not self._placed)
        self._placed = True

    def _measure(self) -> None:
        """Say how long the list is, and have its scrollbar before anything moves it.

        A bar that came with the next layout would miss where the list was scrolled before.
        """
        self.virtual_size = Size(self.size.width, self.count)
        self._refresh_scrollbars()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width, pen, index = self.size.width, self.pen, self.top + y
        if index >= self.count:
            text = self.nothing if y == 1 and not self.count else ""
            return Strip([Segment(pen.fit(text, width), pen.ink("muted"))])
        here = index == self.at
        segments = self.draw_row(index, width, here=here, top=y == 0)
        ground = pen.ink("text", "chosen" if here else "page")
        return strip_of(segments, width, ground)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked."""
        index = self.top + event.y
        if index < self.count:
            self.go(index)
            if event.chain == 2:
                self.post_message(self.Opened())
