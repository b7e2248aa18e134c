"""Everything the month's grid is drawn from, as one value."""

from datetime import date
from typing import NamedTuple

from calendar_tui.model.rows import Directory
from calendar_tui.schedule.grid import Month, Week, weeks
from calendar_tui.tui.bands import Band
from calendar_tui.tui.month.pieces import Days, Piece


class Picture(NamedTuple):
    """One state of the grid; equal pictures look the same."""

    month: Month
    weeks: tuple[Week, ...]
    days: Days
    directory: Directory
    today: date
    cursor: date
    chosen: int = 0
    """Which piece of the cursor's day is chosen."""
    marks: frozenset[int] = frozenset()
    bands: tuple[Band, ...] = ()
    numbered: bool = False
    loading: bool = False

    def on(self, day: date) -> tuple[Piece, ...]:
        """The pieces of a day."""
        return self.days.get(day, ())

    def band(self, day: date) -> Band | None:
        """The campaign that runs on ``day``, the one begun last where several do."""
        running = [band for band in self.bands if band.covers(day)]
        return max(running, key=lambda band: band.first, default=None)

    def week_of(self, day: date) -> int | None:
        """Which row holds ``day``; ``None`` where none does."""
        for index, week in enumerate(self.weeks):
            if week[0] <= day <= week[-1]:
                return index
        return None


def shown_weeks(month: Month, directory: Directory) -> tuple[Week, ...]:
    """The rows of a month, in the practice's way."""
    return weeks(month, directory.practice.week_start)
