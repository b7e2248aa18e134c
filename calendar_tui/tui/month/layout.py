"""Where the month's grid and the day's pane lie, and which day is under the mouse.

Pure arithmetic in cells. The pane stands beside the grid where there is room, else below
it; a terminal too low for both has the grid alone.
"""

from typing import Final, NamedTuple

SIDE_FROM: Final = 118
"""Columns from which the pane stands beside the grid: days keep room for titles."""

PANE_LEAST: Final = 3
"""Lines a pane below the grid needs."""

COMPACT_BELOW: Final = 10
"""Cells below which a day shows signs and marks only, several to a line."""

TIMED_FROM: Final = 22
"""Cells from which a post's line has its time."""

NUMBERS: Final = 3
"""Cells of the column of week numbers."""


class Arrangement(NamedTuple):
    """Sizes of grid and pane in cells; a pane of no width or height is hidden."""

    side: bool
    grid_width: int
    grid_height: int
    pane_width: int
    pane_height: int


def arrange(width: int, height: int, weeks: int) -> Arrangement:
    """Share out the space below the bars."""
    if width >= SIDE_FROM:
        pane = min(max(width * 3 // 10, 34), 52)
        return Arrangement(True, width - pane, height, pane, height)
    wanted = max(PANE_LEAST, height // 4 if height >= 28 else 0)
    lines = max((height - 1 - wanted) // weeks, 1)
    grid = min(1 + weeks * lines, height)
    pane_height = height - grid
    if pane_height < PANE_LEAST:
        return Arrangement(False, width, height, 0, 0)
    return Arrangement(False, width, grid, width, pane_height)


class Hit(NamedTuple):
    """What is under a point of the grid."""

    week: int
    weekday: int
    """Column, 0 to 6."""
    line: int
    """Line within the day; 0 is its headline."""
    x: int
    """Cells from the day's left edge."""


class Layout:
    """How a grid of a given size is divided."""

    def __init__(self, width: int, height: int, weeks: int, numbered: bool = False) -> None:
        """Divide ``width`` by ``height`` cells; ``numbered`` adds a column of week numbers."""
        self.size = (width, height)
        self.numbered = numbered
        self.columns = _columns(width, NUMBERS if numbered else 0)
        """Left edge and width of each of the seven days, a cell of margin included."""
        self.rows = _rows(height, weeks)
        """First line and height of each week, below the line of weekday names."""
        self.inner = min(width for _, width in self.columns) - 1
        """Cells a day has for text, where it has least."""
        self.compact = self.inner < COMPACT_BELOW
        """Days show signs and marks only."""

    def week_at(self, y: int) -> tuple[int, int] | None:
        """The week on line ``y``, and the line within it; ``None`` on the weekday names."""
        for index, (top, height) in enumerate(self.rows):
            if top <= y < top + height:
                return index, y - top
        return None

    def hit(self, x: int, y: int) -> Hit | None:
        """What is at ``x``, ``y``; ``None`` beside the days."""
        row = self.week_at(y)
        if row is None:
            return None
        for weekday, (left, width) in enumerate(self.columns):
            if left <= x < left + width:
                return Hit(row[0], weekday, row[1], x - left)
        return None


def _columns(width: int, start: int) -> tuple[tuple[int, int], ...]:
    """Seven columns from ``start`` on, the first ones wider by what is over."""
    each, rest = divmod(max(width - start, 7), 7)
    widths = [each + (index < rest) for index in range(7)]
    lefts = [start + sum(widths[:index]) for index in range(7)]
    return tuple(zip(lefts, widths, strict=True))


def _rows(height: int, weeks: int) -> tuple[tuple[int, int], ...]:
    """A row for each week, the first ones higher by what is over."""
    each, rest = divmod(max(height - 1, weeks), weeks)
    heights = [each + (index < rest) for index in range(weeks)]
    tops = [1 + sum(heights[:index]) for index in range(weeks)]
    return tuple(zip(tops, heights, strict=True))
