"""What a day of the grid shows: posts, siblings at one time drawn as one piece."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from calendar_tui.model.rows import PostLine, SlotLine
from calendar_tui.model.terms import Status

_ORDER: Final = tuple(Status)
"""Statuses as a post goes through them."""


class Piece(NamedTuple):
    """A post, or the siblings of one piece that go out at one time."""

    posts: tuple[PostLine, ...]
    slot: SlotLine | None = None
    """The open slot that it is, of which the one post is only the likeness."""

    @property
    def head(self) -> PostLine:
        """The post whose title stands for all."""
        return self.posts[0]

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of its posts: an action on the piece is one on all of them."""
        return () if self.slot else tuple(post.id for post in self.posts)

    @property
    def missed(self) -> bool:
        """Whether any of it is missed."""
        return any(post.missed for post in self.posts)

    @property
    def blocked(self) -> bool:
        """Whether what was found in any of it keeps it from going out."""
        return any(post.blocked for post in self.posts)

    @property
    def status(self) -> Status:
        """The status of the sibling that has the longest way to go."""
        if len(self.posts) == 1:
            return self.posts[0].status
        return min((post.status for post in self.posts), key=_ORDER.index)


Days: TypeAlias = Mapping[date, tuple[Piece, ...]]
"""The pieces of some days; days without any are left out."""


def pieces(
    lines: Iterable[PostLine], slots: Sequence[SlotLine] = ()
) -> dict[date, tuple[Piece, ...]]:
    """The pieces of each day, in the order of their first posts; slots follow at their times."""
    days: dict[date, dict[object, list[PostLine]]] = {}
    for line in lines:
        if line.day is not None:
            key = (line.group, line.clock) if line.group else line.id
            days.setdefault(line.day, {}).setdefault(key, []).append(line)
    found = {
        day: tuple(Piece(tuple(posts)) for posts in found.values()) for day, found in days.items()
    }
    return _with_slots(found, slots) if slots else found


def _with_slots(
    days: dict[date, tuple[Piece, ...]], slots: Iterable[SlotLine]
) -> dict[date, tuple[Piece, ...]]:
    """``days`` with the open slots among their pieces."""
    open_on: dict[date, list[Piece]] = {}
    for slot in slots:
        open_on.setdefault(slot.day, []).append(Piece((slot.line,), slot))
    for day, found in open_on.items():
        days[day] = tuple(sorted((*days.get(day, ()), *found), key=_time))
    return days


def _time(piece: Piece) -> str:
    """When a piece goes out; those without a time come first."""
    return piece.head.clock or ""
