"""The pane beside a form, where there is room for it."""

from typing import Final

from rich.segment import Segment
from textual.strip import Strip

from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.forms.side_lines import Line, SideState, side_lines

WIDE: Final = 100
"""Columns from which a form has the pane."""

WIDTH: Final = 38
"""Cells it takes."""


class SidePane(Drawn):
    """Draws a `SideState`."""

    DEFAULT_CSS = """
    SidePane { width: 38; height: 1fr; background: $plan-page; }
    """

    def __init__(self, state: SideState) -> None:
        """Show ``state``."""
        super().__init__()
        self.state = state
        self._lines: tuple[object, list[Line]] = (None, [])

    def show(self, state: SideState) -> None:
        """Show something else."""
        self.state = state
        if self.display:
            self.refresh()

    def _drawn(self) -> list[Line]:
        """The lines, made once for each state and theme."""
        made_for = (id(self.state), self.size.width, id(self.pen))
        if self._lines[0] != made_for:
            self._lines = made_for, list(side_lines(self.pen, self.state, self.size.width))
        return self._lines[1]

    def render_line(self, y: int) -> Strip:
        """Draw one line behind the pane's edge."""
        width, pen = self.size.width, self.pen
        lines = self._drawn()
        segments = lines[y] if y < len(lines) else []
        edge = Segment(pen.signs.side, pen.ink("faint"))
        return Strip([edge, *segments]).adjust_cell_length(width, pen.ink())
