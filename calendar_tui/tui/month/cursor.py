"""The cursor of the month: a day, a piece of it, and the day of the month it wants to be on."""

from datetime import date
from typing import NamedTuple, Self

from calendar_tui.schedule.grid import Month, shift_months
from calendar_tui.schedule.when import clamp_day, shift_days


class Cursor(NamedTuple):
    """Where actions act."""

    day: date
    piece: int = 0
    """Which piece of the day."""
    wanted: int = 0
    """The day of the month it came from, when months are shorter; 0 for its own."""

    @property
    def month(self) -> Month:
        """The month that is shown."""
        return Month.of(self.day)

    def to(self, day: date, piece: int = 0) -> Self:
        """On another day."""
        return self._replace(day=clamp_day(day), piece=piece, wanted=0)

    def by_days(self, days: int) -> Self:
        """So many days later."""
        return self.to(shift_days(self.day, days))

    def by_months(self, months: int) -> Self:
        """So many months later, on the same day of the month or the nearest there is."""
        wanted = self.wanted or self.day.day
        return self._replace(day=shift_months(self.day, months, wanted), piece=0, wanted=wanted)

    def by_pieces(self, step: int, count: int) -> Self:
        """So many pieces further among ``count``, round and round."""
        return self._replace(piece=(self.piece + step) % count) if count else self
