"""When a channel posts: its weekly times, what it has planned, and the time it used last."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, maybe_clock, plain

_CHANNEL: Final = "SELECT id, name, slots FROM channel WHERE id = :id AND deleted_at IS NULL"
_LAST: Final = """
SELECT id, local_clock FROM post
WHERE channel_id = :id AND deleted_at IS NULL AND local_clock IS NOT NULL
ORDER BY id DESC LIMIT 1
"""
_TAKEN: Final = """
SELECT id, local_day, local_clock FROM post
WHERE channel_id = :id AND deleted_at IS NULL AND local_day >= :first
  AND status NOT IN ('cancelled', 'pulled')
"""


class ChannelTimes(NamedTuple):
    """What is known of a channel's times."""

    name: str
    slots: tuple[Any, ...]
    """Its weekly times, as they are stored."""
    last: time | None
    """The practice's time of the post that was added last; ``None`` where none has one."""


def times(snapshot: Snapshot, channel_id: int) -> ChannelTimes:
    """A channel's times; ``UnknownNameError`` where there is no such channel."""
    rows = snapshot.rows(_CHANNEL, {"id": channel_id})
    if not rows:
        raise UnknownNameError(f"There is no channel #{channel_id}.")
    (found,) = each("Channel #{}", rows, _channel)
    last = [row[1] for row in each("Post #{}", snapshot.rows(_LAST, {"id": channel_id}), _clock)]
    return ChannelTimes(*found, last[0] if last else None)


def _channel(row: Record) -> tuple[str, tuple[Any, ...]]:
    """A channel's name and its weekly times."""
    _, name, slots = row
    return str(name), tuple(plain(slots) or ())


def _clock(row: Record) -> tuple[int, time | None]:
    """A post and its time."""
    return row[0], maybe_clock(row[1])


def taken(
    snapshot: Snapshot, channel_id: int, first: date, besides: Iterable[int] = ()
) -> set[tuple[int, date, time | None]]:
    """The posts that a channel has planned from ``first`` on, with their days and times."""
    rows = snapshot.rows(_TAKEN, {"id": channel_id, "first": first})
    left_out = frozenset(besides)
    return {found for found in each("Post #{}", rows, _place) if found[0] not in left_out}


def _place(row: Record) -> tuple[int, date, time | None]:
    """A post, its day and time."""
    return row[0], parse_day(row[1]) or date.min, maybe_clock(row[2])
