"""Posts of a series that changed: which of them no longer fit, and where they would go."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from calendar_tui.model.post import Post
from calendar_tui.model.terms import Status
from calendar_tui.schedule.format import format_when
from calendar_tui.schedule.series.recurrence import Recurrence
from calendar_tui.schedule.series.splitting import refit
from calendar_tui.schedule.when import When
from calendar_tui.service.posts import edit_row
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

STAYING: Final = frozenset({Status.PUBLISHED, Status.PULLED, Status.CANCELLED})
"""Statuses of posts that stay where they are, whatever becomes of their series."""


class Move(NamedTuple):
    """A post that no longer fits its series, and where it would go."""

    post_id: int
    title: str
    start: When
    to: When
    original_day: date
    """The slot that it fills then."""
    zone: str

    def words(self, clock_12h: bool = False) -> str:
        """``#12 Flu shots, Tue 1 Dec 2026 09:00 to Thu 3 Dec 2026 09:00``."""
        start, to = (format_when(when, clock_12h) for when in (self.start, self.to))
        return f"#{self.post_id} {self.title}, {start} to {to}"


def posts_of(session: Any, series_id: int) -> list[Post]:
    """The living posts that fill slots of a series, in the order of these."""
    statement = (
        select(Post)
        .where(Post.series_id == series_id, col(Post.deleted_at).is_(None))
        .order_by(col(Post.original_day))
    )
    return list(session.exec(statement))


def moves_of(before: Recurrence, after: Recurrence, posts: Sequence[Post]) -> tuple[Move, ...]:
    """Unpublished posts whose slot is elsewhere now, each with where it would go.

    A post that someone moved off its slot by hand stays where it was put.
    """
    days = [post.original_day for post in posts if post.original_day is not None]
    offers = refit(days, after)
    found = (_move(post, before, after, offers) for post in posts)
    return tuple(move for move in found if move is not None)


def _move(
    post: Post, before: Recurrence, after: Recurrence, offers: dict[date, date | None]
) -> Move | None:
    """Where one post would go; ``None`` where it fits, or stays for another reason."""
    slot = post.original_day
    if slot is None or post.status in STAYING or (post.day, post.clock) != (slot, before.clock):
        return None
    target = offers.get(slot, slot)
    if target is None or (target, after.clock) == (slot, before.clock):
        return None
    title = post.title or " ".join(post.body.split())[:40] or "(untitled)"
    to = When(target, after.clock)
    return Move(post.id or 0, title, When(slot, before.clock), to, target, after.zone)


def move_posts(workspace: Workspace, changes: Changes, moves: Iterable[Move]) -> None:
    """Move posts to their slots, within an open entry."""
    for move in moves:
        values = {
            "day": move.to.day,
            "clock": move.to.clock,
            "zone": move.zone,
            "fold": 0,
            "original_day": move.original_day,
        }
        edit_row(workspace, changes, changes.get(Post, move.post_id), values)
