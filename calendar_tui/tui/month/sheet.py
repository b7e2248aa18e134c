"""A month drawn: its lines are kept, so that turning back to it costs nothing."""

from textual.strip import Strip

from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.draw import draw_line
from calendar_tui.tui.month.layout import Layout
from calendar_tui.tui.month.picture import Picture
from calendar_tui.tui.month.spread import Spread


class Sheet:
    """A picture at one size with one pen, and the lines of it that were drawn."""

    def __init__(self, picture: Picture, size: tuple[int, int], pen: Pen) -> None:
        """Draw nothing yet of ``picture``."""
        layout = Layout(*size, len(picture.weeks), picture.numbered)
        self.pen = pen
        self.spread = Spread(picture, layout, pen.signs.ellipsis)
        self._strips: dict[int, Strip] = {}

    def fits(self, picture: Picture, size: tuple[int, int], pen: Pen) -> bool:
        """Whether it can show ``picture``: only the cursor may be elsewhere."""
        own = self.spread.picture
        return (
            self.pen is pen
            and self.spread.layout.size == size
            and own._replace(cursor=picture.cursor, chosen=picture.chosen) == picture
        )

    def line(self, y: int) -> Strip:
        """Line ``y``, drawn now unless it was before."""
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = draw_line(self.pen, self.spread, y)
        return strip

    def turn(self, picture: Picture) -> list[tuple[int, int]]:
        """Have the cursor where ``picture`` has it; first line and count of what differs."""
        before = self.spread.picture
        if before == picture:
            return []
        layout = self.spread.layout
        self.spread = Spread(picture, layout, self.pen.signs.ellipsis)
        weeks = (before.week_of(before.cursor), picture.week_of(picture.cursor))
        rows = sorted({row for row in weeks if row is not None})
        spans = [(0, 1), *(layout.rows[row] for row in rows)]
        for first, count in spans:
            for y in range(first, first + count):
                self._strips.pop(y, None)
        return spans
