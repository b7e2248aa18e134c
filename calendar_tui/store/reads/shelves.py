"""How many posts stand on each day: the way into the middle of a long list.

Counted once along the index; after that, going to line number 50,000 is going to a day.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final

from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Snapshot
from calendar_tui.store.reads.values import UNREADABLE
from calendar_tui.store.reads.where import Where

_DAYS: Final = """
SELECT local_day, count(*)
FROM {source}
WHERE {condition}
  AND local_day IS NOT NULL
GROUP BY local_day
ORDER BY local_day
"""
_UNDATED: Final = """
SELECT count(*)
FROM {source}
WHERE {condition}
  AND local_day IS NULL
"""


@dataclass(frozen=True, slots=True)
class Shelves:
    """How many posts each day has: what turns a line's number into a day, and back."""

    days: Sequence[date]
    """Days with posts, in order."""
    starts: Sequence[int]
    """How many posts come before each day."""
    dated: int
    undated: int

    @property
    def count(self) -> int:
        """How many posts there are."""
        return self.dated + self.undated

    def position(self, day: date) -> int:
        """How many posts come before ``day``: the number of its first line."""
        index = bisect_left(self.days, day)
        return self.starts[index] if index < len(self.days) else self.dated

    def find(self, offset: int) -> tuple[date, int]:
        """The day of line number ``offset`` (below ``dated``), and its number in that day."""
        index = bisect_right(self.starts, offset) - 1
        return self.days[index], offset - self.starts[index]


def shelves(snapshot: Snapshot, asked: Where) -> Shelves:
    """Count the posts of each day: one walk along the index."""
    days: list[date] = []
    counts: list[int] = []
    for written, count in snapshot.rows(asked.fill(_DAYS), asked.values):
        day = _day(written)
        if day is not None or not days:
            days.append(day or date.min)
            counts.append(count)
        else:
            counts[-1] += count
    ((undated,),) = snapshot.rows(asked.fill(_UNDATED), asked.values)
    starts = tuple(accumulate(counts, initial=0))
    return Shelves(tuple(days), starts[:-1], starts[-1], undated)


def _day(written: str | date) -> date | None:
    """A day; ``None`` for what is none.

    It counts to the day in front of it in the database's order, or to the first day there
    can be.
    """
    try:
        return parse_day(written)
    except UNREADABLE:
        return None
