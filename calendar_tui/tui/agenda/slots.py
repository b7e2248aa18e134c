"""Open slots among the agenda's posts: which rows they are, though no query knows them. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from calendar_tui.model.rows import PostLine, SlotLine


class Between(NamedTuple):
    """Open slots, each with how many posts stand before it."""

    ranks: tuple[int, ...] = ()
    """Posts before each slot: never falling."""
    slots: tuple[SlotLine, ...] = ()

    @classmethod
    def of(cls, slots: Sequence[SlotLine], posts: Sequence[PostLine], before: int) -> "Between":
        """``slots`` among ``posts``, which are those of the same days; ``before`` stand earlier."""
        times = [(post.day or date.max, post.clock or "") for post in posts]
        ranks = (before + bisect_right(times, (slot.day, slot.clock or "")) for slot in slots)
        return cls(tuple(ranks), tuple(slots))

    def row_of_post(self, number: int) -> int:
        """The row of post ``number``, counted from 0."""
        return number + bisect_right(self.ranks, number)

    def row_of_day(self, day: date, posts: int) -> int:
        """The first row on or after ``day``, before which there are so many ``posts``."""
        return posts + bisect_left(self.slots, day, key=_day)

    def slot(self, row: int) -> SlotLine | None:
        """The slot on a row; ``None`` where a post is."""
        at = self._slots_before(row)
        here = at < len(self.slots) and self.ranks[at] + at == row
        return self.slots[at] if here else None

    def posts_before(self, row: int) -> int:
        """How many posts stand above a row: the number of the post on it, if one is."""
        return row - self._slots_before(row)

    def _slots_before(self, row: int) -> int:
        """How many slots stand above a row."""
        low, high = 0, len(self.ranks)
        while low < high:
            middle = (low + high) // 2
            if self.ranks[middle] + middle < row:
                low = middle + 1
            else:
                high = middle
        return low


def _day(slot: SlotLine) -> date:
    """The day of a slot."""
    return slot.day
