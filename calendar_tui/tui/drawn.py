"""The base of every widget that draws itself line by line."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.segment import Segment
from textual.filter import ANSIToTruecolor, LineFilter
from textual.strip import Strip
from textual.widget import Widget

from calendar_tui.tui.ink import strip_of

if TYPE_CHECKING:
    from calendar_tui.tui.app import CalendarApp
    from calendar_tui.tui.look import Pen


def app_of(widget: Widget) -> "CalendarApp":
    """The program a widget runs in."""
    return cast("CalendarApp", widget.app)


class Drawn(Widget):
    """Draws with the app's pen; text in it isn't selected by dragging the mouse."""

    ALLOW_SELECT = False

    ground: ClassVar[str] = "page"
    """What it is drawn on."""

    @property
    def pen(self) -> "Pen":
        """What to draw with now: it changes with the theme."""
        return app_of(self).pen

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What its lines still go through: no search for the terminal's sixteen colours.

        A pen has none of them (see ``themes``), and every part of every line would be asked.
        """
        found = super().get_line_filters()
        return [each for each in found if not isinstance(each, ANSIToTruecolor)]


class DrawnLine(Drawn):
    """A widget of one line."""

    @abstractmethod
    def draw(self, pen: "Pen", width: int) -> list[Segment]:
        """The line in about ``width`` cells; the rest is filled, what is over is cut."""

    def render_line(self, y: int) -> Strip:
        """Draw the line, and nothing below it."""
        ground = self.pen.ink("text", self.ground)
        segments = self.draw(self.pen, self.size.width) if y == 0 else []
        return strip_of(segments, self.size.width, ground)
