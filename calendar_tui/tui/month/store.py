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
        self._aged: set[Month] = set()

    def lacks(self, month: Month) -> bool:
        """Whether the days around ``month`` are to be read, for the first time or again."""
        return month not in self._months or month in self._aged

    def get(self, month: Month) -> Days | None:
        """The days around ``month``; ``None`` where they weren't read."""
        days = self._months.get(month)
        if days is not None:
            self._months.move_to_end(month)
        return days

    def put(self, month: Month, days: Days) -> None:
        """Keep the days around ``month``."""
        self._months[month] = days
        self._aged.discard(month)
        self._months.move_to_end(month)
        while len(self._months) > KEPT:
            self._aged.discard(self._months.popitem(last=False)[0])

    def age(self) -> None:
        """Have everything read again, and show it as it was until then: the plan changed."""
        self._aged = set(self._months)

    def forget(self) -> None:
        """Hold nothing: the filter changed."""
        self._months.clear()
        self._aged.clear()
