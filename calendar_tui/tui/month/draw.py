"""The month's grid as strips of cells, line by line."""

from collections.abc import Iterable

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
    if place is not None:
        segments = _week(pen, spread, *place)
    elif y == 0:
        segments = _names(pen, spread)
    else:
        return Strip.blank(spread.layout.size[0], pen.ink())
    drawn = sum([width for _, width in spread.layout.columns]) + spread.layout.columns[0][0]
    return Strip(_joined(segments), drawn).adjust_cell_length(spread.layout.size[0], pen.ink())


def _joined(segments: Iterable[Segment]) -> list[Segment]:
    """``segments`` with neighbours of one style as one. An ink makes each style once."""
    found: list[Segment] = []
    texts: list[str] = []
    last = None
    for text, style, _ in segments:
        if style is not last and texts:
            found.append(Segment("".join(texts), last))
            texts = []
        texts.append(text)
        last = style
    return [*found, Segment("".join(texts), last)]


def _week(pen: Pen, spread: Spread, row: int, line: int) -> list[Segment]:
    """Line ``line`` of a week."""
    week, segments = spread.picture.weeks[row], []
    if spread.layout.numbered:
        number = f"{week_number(week):>{NUMBERS - 1}}" if line == 0 else ""
        segments.append(Segment(f"{number:<{NUMBERS}}", pen.ink("muted")))
    for (_, width), day in zip(spread.layout.columns, week, strict=True):
        if line == 0:
            segments += headline(pen, spread, day, width)
        else:
            segments += body_line(pen, spread, day, line, width)
    return segments


def _names(pen: Pen, spread: Spread) -> list[Segment]:
    """The weekday names, the cursor's stressed."""
    layout, cursor, segments = spread.layout, spread.picture.cursor, []
    if layout.numbered:
        segments.append(Segment(" " * NUMBERS, pen.ink()))
    for (_, width), day in zip(layout.columns, spread.picture.weeks[0], strict=True):
        name = weekday_name(day, 0 if layout.inner > len("Wednesday") + 2 else 3)
        here = day.weekday() == cursor.weekday()
        padding = " " if layout.compact else "  "
        style = pen.ink("text", "page", "bold") if here else pen.ink("muted")
        segments.append(Segment(padding + pen.fit(name, width - len(padding)), style))
    return segments
