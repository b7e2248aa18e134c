"""The pane that shows the cursor's day."""

from textual import events
from textual.message import Message
from textual.strip import Strip

from calendar_tui.tui.day.draw import DayPicture, Line, brief, full, heading
from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.ink import strip_of


class DayPane(Drawn):
    """Shows a `DayPicture`: in full where it is high, one line a post where it is low."""

    DEFAULT_CSS = """
    DayPane { background: $plan-page; }
    """

    class Picked(Message):
        """A piece was clicked."""

        def __init__(self, piece: int, opened: bool) -> None:
            """``opened``: it was a double click."""
            super().__init__()
            self.piece, self.opened = piece, opened

    def __init__(self, picture: DayPicture) -> None:
        """Show ``picture``."""
        super().__init__()
        self.picture = picture
        self.side = True
        """Stands beside the month, so has room for posts in full."""
        self._lines: list[Line] = []
        self._drawn_for: object = None

    def show(self, picture: DayPicture, *, side: bool) -> None:
        """Show another day, or the same with more known of it."""
        if (picture, side) != (self.picture, self.side):
            self.picture, self.side = picture, side
            self.refresh()

    def _body(self) -> list[Line]:
        """The lines below the heading that fit, the chosen piece among them."""
        width, height = self.size
        made_for = (self.picture, self.side, width, height, self.pen)
        if self._drawn_for != made_for:
            self._drawn_for = made_for
            self._lines = self._draw(width, height - 1)
        return self._lines

    def _draw(self, width: int, height: int) -> list[Line]:
        """Draw the lines below the heading."""
        if not self.side:
            return list(brief(self.pen, self.picture, width, height))
        lines = list(full(self.pen, self.picture, width, height))
        ends = [at for at, line in enumerate(lines) if line.piece == self.picture.chosen]
        over = max(0, ends[-1] + 1 - height) if ends else 0
        return lines[over : over + height]

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, pen = self.size.width, self.pen
        if y == 0:
            return strip_of(heading(pen, self.picture, width), width, pen.ink("text", "band"))
        body = self._body()
        segments = body[y - 1].segments if y <= len(body) else []
        return strip_of(segments, width, pen.ink())

    def on_click(self, event: events.Click) -> None:
        """Choose the piece that was clicked."""
        body = self._body()
        if 1 <= event.y <= len(body) and (piece := body[event.y - 1].piece) is not None:
            self.post_message(self.Picked(piece, event.chain == 2))
