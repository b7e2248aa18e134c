"""The month around a day, as small as it can be: beside a field that holds a day. Pure."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from rich.segment import Segment

from calendar_tui.schedule.grid import Month, weekday_labels, weeks

if TYPE_CHECKING:
    from calendar_tui.tui.look import Pen


def mini_month(pen: "Pen", day: date, today: date, week_start: int) -> Iterator[list[Segment]]:
    """The month of ``day``, which stands in signs, and ``today`` underlined."""
    month = Month.of(day)
    yield [Segment(f" {month.label}", pen.ink("link", "page", "bold"))]
    heads = "".join(f"{head:>4}" for head in weekday_labels(week_start, 2))
    yield [Segment(heads, pen.ink("muted"))]
    for week in weeks(month, week_start):
        yield [part for each in week for part in _day(pen, each, day, today, month)]


def _day(pen: "Pen", each: date, day: date, today: date, month: Month) -> Iterator[Segment]:
    """One day in four cells."""
    if each == day:
        yield Segment(" ", pen.ink())
        yield Segment(f"{pen.signs.cursor}{each.day:>2}", pen.ink("on_accent", "accent", "bold"))
        return
    ink = "text" if each in month else "faint"
    number = f"{each.day}"
    yield Segment(" " * (4 - len(number)), pen.ink())
    look = "bold underline" if each == today else ""
    yield Segment(number if each in month else " " * len(number), pen.ink(ink, "page", look))
