"""The months that were read, so that turning to one costs nothing."""

from collections import OrderedDict
from typing import Final

from calendar_tui.schedule.grid import Month
from calendar_tui.tui.month.pieces import Days

KEPT: Final = 8
"""Months kept: where one is and came from, and their neighbours."""


class MonthStore:
    """Months by use; the longest unused one goes first."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._months: OrderedDict[Month, Days] = OrderedDict()

    def get(self, month: Month) -> Days | None:
        """The days around ``month``; ``None`` where they weren't read."""
        days = self._months.get(month)
        if days is not None:
            self._months.move_to_end(month)
        return days

    def put(self, month: Month, days: Days) -> None:
        """Keep the days around ``month``."""
        self._months[month] = days
        self._months.move_to_end(month)
        while len(self._months) > KEPT:
            self._months.popitem(last=False)

    def forget(self) -> None:
        """Hold nothing: the plan or the filter changed."""
        self._months.clear()
