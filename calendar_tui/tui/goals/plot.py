"""A goal's readings against its pace, drawn as text by a plot library.

The library keeps one figure for the whole program, so plots are made in one lane only.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.checks.pace import Point
from calendar_tui.checks.words import number
from calendar_tui.schedule.format import month_name
from calendar_tui.tui.pages.lines import Line, Part

READ, PACE = 9, 10
"""Colours by which the series are told apart in what the library gives back."""

INKS: Final = {READ: "link", PACE: "muted"}

_STYLED: Final = re.compile(r"\x1b\[([0-9;]*)m")

_LETTERS: Final = str.maketrans("┌┐└┘─│┤├┬┴┼", "++++-|+++++")
"""A frame of letters, for terminals without lines."""

TICKS: Final = 4
"""Days that are named below a plot, beside the first."""


class Plot(NamedTuple):
    """What is plotted: at least one point in all."""

    readings: Sequence[Point]
    pace: Sequence[Point] = ()
    """The straight line's two ends; empty where there is none."""


def drawn(plot: Plot, width: int, height: int, *, letters: bool = False) -> str:
    """The plot as text with colours, ``height`` lines of ``width`` cells."""
    import plotext

    days = [point.day for point in (*plot.readings, *plot.pace)]
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plotsize(width, height)
    line = "-" if letters else "braille"
    for points, colour, marker in ((plot.pace, PACE, "."), (plot.readings, READ, line)):
        if points:
            plotext.plot(*_places(points), color=colour, marker=marker)
    if plot.readings:
        plotext.scatter(*_places(plot.readings), color=READ, marker="o")
    _name_days(plotext, min(days), max(days))
    _name_values(plotext, [point.value for point in (*plot.readings, *plot.pace)])
    text: str = plotext.build()
    plotext.clear_figure()
    return text


def _places(points: Sequence[Point]) -> tuple[list[int], list[float]]:
    """Points as the library takes them."""
    return [point.day.toordinal() for point in points], [point.value for point in points]


def _name_values(plotext: Any, values: Sequence[float]) -> None:
    """Have a few values named beside the plot, in whole numbers where all are whole."""
    low, high = min(values), max(values)
    marks = [low + (high - low) * step / TICKS for step in range(TICKS + 1)]
    if all(value.is_integer() for value in map(float, values)):
        marks = [float(mark) for mark in dict.fromkeys(map(round, marks))]
    plotext.yticks(marks, [number(mark) for mark in marks])


def _name_days(plotext: Any, first: date, last: date) -> None:
    """Have days named below the plot."""
    span = max((last - first).days, 1)
    marks = [first.toordinal() + span * step // TICKS for step in range(TICKS + 1)]
    days = (date.fromordinal(mark) for mark in marks)
    names = [f"{day.day} {month_name(day.month, 3)}" for day in days]
    plotext.xticks(marks, names)


def as_lines(text: str, *, letters: bool = False) -> Iterator[Line]:
    """A plot's text as lines of a page, its colours as our inks."""
    for row in text.splitlines():
        parts, ink, at = [], "muted", 0
        for found in _STYLED.finditer(row):
            if found.start() > at:
                parts.append(Part(row[at : found.start()], ink))
            at, ink = found.end(), _ink(found[1])
        rest = row[at:].rstrip()
        shown = [*parts, Part(rest, ink)] if rest else parts
        if letters:
            shown = [part._replace(text=part.text.translate(_LETTERS)) for part in shown]
        yield Line(tuple(shown))


def _ink(codes: str) -> str:
    """The ink of a colour by its number."""
    numbers = [int(code) for code in codes.split(";") if code]
    if numbers[:2] == [38, 5] and len(numbers) == 3:
        return INKS.get(numbers[2], "text")
    return "muted"
