"""The month's grid as one widget: it draws lines and tells what was clicked."""

from datetime import date
from typing import Final

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.month.picture import Picture
from calendar_tui.tui.month.sheet import Sheet
from calendar_tui.tui.month.spread import Spread

KEPT: Final = 5
"""Sheets that are kept: the one shown, its neighbours, and where one came from."""

AT_ONCE: Final = 6
"""Lines drawn ahead at a time."""


class MonthGrid(Drawn, can_focus=True):
    """Shows a `Picture`. It keeps no state of its own: clicks are messages."""

    DEFAULT_CSS = """
    MonthGrid { background: $plan-page; }
    """

    class Picked(Message):
        """A day, or one of its pieces, was clicked."""

        def __init__(self, day: date, piece: int | None, opened: bool) -> None:
            """No ``piece``: the day itself. ``opened``: it was a double click."""
            super().__init__()
            self.day, self.piece, self.opened = day, piece, opened

    class Turned(Message):
        """The wheel was turned."""

        def __init__(self, months: int) -> None:
            """1 for later, -1 for earlier."""
            super().__init__()
            self.months = months

    def __init__(self, picture: Picture) -> None:
        """Show ``picture``."""
        super().__init__()
        self.picture = picture
        self._sheets: list[Sheet] = []

    def show(self, picture: Picture) -> None:
        """Show another picture; only the lines that differ are drawn again."""
        if picture == self.picture:
            return
        shown, self.picture = self.sheet, picture
        sheet = self._sheet_for(picture)
        spans = sheet.turn(picture)
        if sheet is shown:
            width = self.size.width
            self.refresh(*(Region(0, first, width, count) for first, count in spans))
        else:
            self.refresh()

    def prepare(self, picture: Picture, height: int) -> None:
        """Draw a picture that will likely be shown next, in ``height`` lines, a few at a time.

        Keys that are pressed meanwhile come first.
        """
        shown = self.sheet
        sheet = self._sheet_for(picture, height)
        if sheet is not shown:
            self._sheets.remove(shown)
            self._sheets.insert(0, shown)
            sheet.turn(picture)
            self._draw_ahead(sheet, 0)

    def _draw_ahead(self, sheet: Sheet, first: int) -> None:
        """Draw some lines of ``sheet``, then the next ones, while it is still wanted."""
        height = sheet.spread.layout.size[1]
        if sheet in self._sheets and first < height:
            self._lines(sheet, range(first, min(first + AT_ONCE, height)))
            self.call_later(self._draw_ahead, sheet, first + AT_ONCE)

    @property
    def sheet(self) -> Sheet:
        """What is shown, as it is drawn at the present size."""
        sheet = self._sheet_for(self.picture)
        sheet.turn(self.picture)
        return sheet

    @property
    def spread(self) -> Spread:
        """The picture laid out at the present size."""
        return self.sheet.spread

    def _sheet_for(self, picture: Picture, height: int | None = None) -> Sheet:
        """The sheet that can show ``picture``, now the first one; made if there is none."""
        size, pen = (self.size.width, height or self.size.height), self.pen
        for at, sheet in enumerate(self._sheets):
            if sheet.fits(picture, size, pen):
                self._sheets.insert(0, self._sheets.pop(at))
                return sheet
        self._sheets.insert(0, Sheet(picture, size, pen))
        del self._sheets[KEPT:]
        return self._sheets[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines within ``crop``, as they were drawn.

        They are kept whole, so that what Textual keeps with a line (how it is written to
        the terminal) is kept too.
        """
        strips = self._lines(self.sheet, crop.line_range)
        if (crop.x, crop.right) == (0, self.size.width):
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def _lines(self, sheet: Sheet, lines: range) -> list[Strip]:
        """Some lines of ``sheet`` as the terminal is to have them (without colour, say)."""
        strips = [sheet.line(y) for y in lines]
        ground = self.background_colors[1]
        for each in self.get_line_filters():
            strips = [strip.apply_filter(each, ground) for strip in strips]
        return strips

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
