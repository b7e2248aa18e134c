"""Everything the month's grid is drawn from, as one value."""

from datetime import date
from typing import Final, NamedTuple

from calendar_tui.model.rows import Directory
from calendar_tui.schedule.grid import Month, Week, weeks
from calendar_tui.schedule.layers import Around, OnDay
from calendar_tui.tui.bands import Band, running
from calendar_tui.tui.month.pieces import Days, Piece

NOTHING_AROUND: Final = Around({})


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
    around: Around = NOTHING_AROUND
    """Closures and observances."""
    numbered: bool = False
    loading: bool = False

    def on(self, day: date) -> tuple[Piece, ...]:
        """The pieces of a day."""
        return self.days.get(day, ())

    def layer(self, day: date) -> OnDay:
        """What ``day`` has besides posts."""
        return self.around.on(day)

    def running(self, day: date) -> tuple[Band, ...]:
        """The campaigns that run on ``day``, the one begun last at the end."""
        return running(self.bands, day)

    def week_of(self, day: date) -> int | None:
        """Which row holds ``day``; ``None`` where none does."""
        for index, week in enumerate(self.weeks):
            if week[0] <= day <= week[-1]:
                return index
        return None


def shown_weeks(month: Month, directory: Directory) -> tuple[Week, ...]:
    """The rows of a month, in the practice's way."""
    return weeks(month, directory.practice.week_start)
