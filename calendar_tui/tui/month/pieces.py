"""What a day of the grid shows: posts, siblings at one time drawn as one piece."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from calendar_tui.model.rows import PostLine
from calendar_tui.model.terms import Status

_ORDER: Final = tuple(Status)
"""Statuses as a post goes through them."""


class Piece(NamedTuple):
    """A post, or the siblings of one piece that go out at one time."""

    posts: tuple[PostLine, ...]

    @property
    def head(self) -> PostLine:
        """The post whose title stands for all."""
        return self.posts[0]

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of its posts: an action on the piece is one on all of them."""
        return tuple(post.id for post in self.posts)

    @property
    def missed(self) -> bool:
        """Whether any of it is missed."""
        return any(post.missed for post in self.posts)

    @property
    def status(self) -> Status:
        """The status of the sibling that has the longest way to go."""
        if len(self.posts) == 1:
            return self.posts[0].status
        return min((post.status for post in self.posts), key=_ORDER.index)


Days: TypeAlias = Mapping[date, tuple[Piece, ...]]
"""The pieces of some days; days without any are left out."""


def pieces(lines: Iterable[PostLine]) -> dict[date, tuple[Piece, ...]]:
    """The pieces of each day, in the order of their first posts."""
    days: dict[date, dict[object, list[PostLine]]] = {}
    for line in lines:
        if line.day is not None:
            key = (line.group, line.clock) if line.group else line.id
            days.setdefault(line.day, {}).setdefault(key, []).append(line)
    return {
        day: tuple(Piece(tuple(posts)) for posts in found.values()) for day, found in days.items()
    }
