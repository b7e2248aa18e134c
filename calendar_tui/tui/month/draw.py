"""The month's grid as strips of cells, line by line."""

from collections.abc import Iterator

from rich.segment import Segment
from textual.strip import Strip

from calendar_tui.schedule.format import weekday_name
from calendar_tui.schedule.grid import week_number
from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.body import body_line
from calendar_tui.tui.month.headline import headline
from calendar_tui.tui.month.layout import NUMBERS
from calendar_tui.tui.month.spread import Spread


def draw_line(pen: Pen, spread: Spread, y: int) -> Strip:
    """Line ``y`` of the grid, exactly as wide as the layout."""
    place = spread.layout.week_at(y)
    if place is None:
        segments = list(_names(pen, spread)) if y == 0 else []
    else:
        segments = list(_week(pen, spread, *place))
    drawn = sum(width for _, width in spread.layout.columns) + spread.layout.columns[0][0]
    strip = Strip(segments, drawn) if segments else Strip([], 0)
    return strip.simplify().adjust_cell_length(spread.layout.size[0], pen.ink())


def _week(pen: Pen, spread: Spread, row: int, line: int) -> Iterator[Segment]:
    """Line ``line`` of a week."""
    week = spread.picture.weeks[row]
    if spread.layout.numbered:
        number = f"{week_number(week):>{NUMBERS - 1}}" if line == 0 else ""
        yield Segment(f"{number:<{NUMBERS}}", pen.ink("muted"))
    for (_, width), day in zip(spread.layout.columns, week, strict=True):
        if line == 0:
            yield from headline(pen, spread, day, width)
        else:
            yield from body_line(pen, spread, day, line, width)


def _names(pen: Pen, spread: Spread) -> Iterator[Segment]:
    """The weekday names, the cursor's stressed."""
    layout, cursor = spread.layout, spread.picture.cursor
    if layout.numbered:
        yield Segment(" " * NUMBERS, pen.ink())
    for (_, width), day in zip(layout.columns, spread.picture.weeks[0], strict=True):
        name = weekday_name(day, 0 if layout.inner > len("Wednesday") + 2 else 3)
        here = day.weekday() == cursor.weekday()
        padding = " " if layout.compact else "  "
        style = pen.ink("text", "page", "bold") if here else pen.ink("muted")
        yield Segment(padding + pen.fit(name, width - len(padding)), style)
