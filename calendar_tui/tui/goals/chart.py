"""A goal's chart over the screen: its readings against its pace, and each reading below it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.pace import Point
from calendar_tui.checks.words import is_number, number
from calendar_tui.model.facts import ReadingRow
from calendar_tui.schedule.format import format_day
from calendar_tui.service.planning import goal_rows, goal_statuses, readings
from calendar_tui.service.reading import Reading
from calendar_tui.tui.goals.plot import Plot, as_lines, drawn
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.findings import goal_ink
from calendar_tui.tui.pages.lines import BLANK, Line, Part
from calendar_tui.tui.pages.sheet import Sheet
from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.signs import ASCII
from calendar_tui.tui.text import steady, wrapped

HIGH, LOW = 18, 8
"""Lines of a plot at most and at least."""


class ChartPicture(NamedTuple):
    """Everything the chart shows."""

    status: GoalStatus
    readings: tuple[ReadingRow, ...]
    end: Point | None = None
    """Where its pace leads: its target on its day."""


def read_chart(goal_id: int, reading: Reading) -> ChartPicture | None:
    """What the chart of a goal shows; ``None`` where the goal isn't there. In the reading lane.

    The library that plots is loaded there as well.
    """
    import plotext

    del plotext
    (status,) = goal_statuses(reading, only=(goal_id,)) or (None,)
    if status is None:
        return None
    with reading.moment() as moment:
        goal = next(each for each in goal_rows(moment) if each.id == goal_id)
    end = Point(goal.due, goal.target) if goal.due and is_number(goal.target) else None
    return ChartPicture(status, readings(reading, goal_id), end)


class Chart(Prompt[None]):
    """Shows a goal's readings; any of the keys that leave ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,c,enter", "leave", show=False),
        Binding("up,k", "step(-1)", show=False),
        Binding("down,j", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    DEFAULT_CSS = """
    Chart > Vertical { width: 100; height: 92%; background: $plan-page; }
    """

    def __init__(self, picture: ChartPicture) -> None:
        """Show ``picture``."""
        super().__init__()
        self._picture = picture
        self._sheet = Sheet()

    def compose(self) -> ComposeResult:
        """The chart in its frame."""
        with Vertical() as box:
            box.border_title = Content(steady(self._picture.status.name))
            box.border_subtitle = "Esc leaves"
            yield self._sheet

    def on_mount(self) -> None:
        """Draw it."""
        self._sheet.show(self._lines)

    def _lines(self, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The chart in ``width`` cells."""
        del key
        room = self.size.height * 92 // 100 - 2
        return tuple(chart_lines(self._picture, pen, width, room))

    def action_step(self, rows: int) -> None:
        """Scroll by rows."""
        self._sheet.step(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self._sheet.page(pages)


def chart_lines(picture: ChartPicture, pen: Pen, width: int, room: int) -> Iterator[Line]:
    """The chart: how the goal stands, the plot, what its signs mean, the readings."""
    status, letters = picture.status, pen.signs is ASCII
    for words in wrapped(status.sentence, width - 1, 3, pen.signs.ellipsis):
        yield Line((Part(words, goal_ink(status.state), "bold"),))
    points = [Point(each.day, each.value) for each in picture.readings]
    if points:
        height = min(max(room - 6, LOW), HIGH)
        plot = Plot(points, _pace(picture))
        yield from as_lines(drawn(plot, width - 1, height, letters=letters), letters=letters)
        pace = (Part("   . ", "muted"), Part("the pace it takes", "muted"))
        yield Line((Part("o ", "link"), Part("read"), *(pace if plot.pace else ())))
        yield BLANK
    for each in reversed(picture.readings):
        note = pen.cut(each.note, max(width - 36, 0))
        day = f"{format_day(each.day):<15}  {number(each.value):>9}  "
        yield Line((Part(day), Part(note, "muted")))


def _pace(picture: ChartPicture) -> Sequence[Point]:
    """The line from where a goal began to its target."""
    pace = picture.status.pace
    if pace is None or pace.start is None or picture.end is None:
        return ()
    return (pace.start, picture.end) if picture.end.day > pace.start.day else ()
