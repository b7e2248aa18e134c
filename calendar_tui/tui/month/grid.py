"""The month's grid as one widget: it draws lines and tells what was clicked."""

from dataclasses import dataclass
from datetime import date

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.draw import draw_line
from calendar_tui.tui.month.layout import Layout
from calendar_tui.tui.month.picture import Picture
from calendar_tui.tui.month.spread import Spread


class MonthGrid(Drawn, can_focus=True):
    """Shows a `Picture`. It keeps no state of its own: clicks are messages."""

    DEFAULT_CSS = """
    MonthGrid { background: $plan-page; }
    """

    @dataclass
    class Picked(Message):
        """A day, or one of its pieces, was clicked."""

        day: date
        piece: int | None
        """Which piece; ``None`` for the day itself."""
        opened: bool
        """It was a double click."""

    @dataclass
    class Turned(Message):
        """The wheel was turned."""

        months: int
        """1 for later, -1 for earlier."""

    def __init__(self, picture: Picture) -> None:
        """Show ``picture``."""
        super().__init__()
        self.picture = picture
        self._spread: Spread | None = None
        self._strips: dict[int, Strip] = {}
        self._drawn_with: Pen | None = None

    def show(self, picture: Picture) -> None:
        """Show another picture; only the lines that differ are drawn again."""
        before, self.picture = self.picture, picture
        if before == picture:
            return
        if before._replace(cursor=picture.cursor, chosen=picture.chosen) != picture:
            self._strips.clear()
            self.refresh()
            return
        lines = self.spread.layout.rows
        rows = {before.week_of(before.cursor), picture.week_of(picture.cursor)} - {None}
        spans = [(0, 1), *(lines[row] for row in rows if row is not None)]
        for first, count in spans:
            for y in range(first, first + count):
                self._strips.pop(y, None)
        self.refresh(*(Region(0, first, self.size.width, count) for first, count in spans))

    @property
    def spread(self) -> Spread:
        """The picture laid out at the present size."""
        known, (width, height), weeks = self._spread, self.size, len(self.picture.weeks)
        if (
            known is None
            or known.layout.size != (width, height)
            or len(known.picture.weeks) != weeks
        ):
            self._strips.clear()
        elif known.picture is self.picture:
            return known
        layout = Layout(width, height, weeks, self.picture.numbered)
        self._spread = Spread(self.picture, layout, self.pen.signs.ellipsis)
        return self._spread

    def render_line(self, y: int) -> Strip:
        """Draw one line, unless it was drawn before."""
        spread, pen = self.spread, self.pen
        if pen is not self._drawn_with:
            self._drawn_with = pen
            self._strips.clear()
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = draw_line(pen, spread, y)
        return strip

    def on_click(self, event: events.Click) -> None:
        """Tell which day or piece was clicked."""
        hit = self.spread.layout.hit(event.x, event.y)
        if hit is not None:
            day = self.picture.weeks[hit.week][hit.weekday]
            piece = self.spread.piece_at(day, hit.line, hit.x)
            self.post_message(self.Picked(day, piece, event.chain == 2))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Later."""
        event.stop()
        self.post_message(self.Turned(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Earlier."""
        event.stop()
        self.post_message(self.Turned(-1))
