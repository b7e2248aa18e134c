"""A year at a glance: each channel week by week, where it is empty and where it is crowded."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from calendar_tui.checks.year import ChannelYear
from calendar_tui.model.rows import Directory
from calendar_tui.schedule.layers import Around
from calendar_tui.service.reading import Reading
from calendar_tui.service.yearly import year_of
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.grid import GridView
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.pages.year_lines import cell_key, said, year_lines
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Where


class YearPicture(NamedTuple):
    """Everything the page shows."""

    year: int
    today: date
    directory: Directory
    channels: tuple[ChannelYear, ...]
    around: Around
    """Days off and observances of its weeks."""


class YearView(GridView[YearPicture]):
    """The weeks of one year; another one with H and L."""

    def __init__(self, shared: Shared) -> None:
        """Show this year."""
        super().__init__(shared)
        self.year = shared.today.year
        self._placed = False

    def read(self, reading: Reading) -> YearPicture:
        """Count the posts of every channel and week."""
        shared = self.shared
        channels = year_of(reading, self.year)
        weeks = channels[0].weeks if channels else ()
        first = weeks[0].week.first if weeks else date(self.year, 1, 1)
        last = weeks[-1].week.last if weeks else date(self.year, 12, 31)
        around = shared.layers.around(first, last)
        return YearPicture(self.year, shared.today, reading.directory(), channels, around)

    def lay_out(self, picture: YearPicture, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The page."""
        return tuple(year_lines(picture, pen, width, key))

    def note(self) -> tuple[str, str]:
        """The week under the cursor in words."""
        return said(self.picture, self._sheet.key) if self.picture else ("", "")

    def shown(self) -> None:
        """Begin in the week of today."""
        if not self._placed and self.picture is not None and self.picture.channels:
            self._placed = True
            channel = self.picture.channels[0]
            weeks = (each.week for each in channel.weeks)
            here = next((week for week in weeks if week.holds(self.picture.today)), None)
            if here is not None:
                self._sheet.go_to_key(cell_key(channel.channel_id, here.first))

    def where(self) -> Where:
        """The year."""
        return Where(str(self.year), str(self.year))

    def turn(self, steps: int) -> None:
        """Show another year."""
        self.year = min(max(self.year + steps, 1970), 2199)
        self.read_again()
