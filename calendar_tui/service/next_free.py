"""When a channel's next posts may go out: its weekly times without what holds them."""

from collections.abc import Collection
from datetime import datetime, time
from typing import Final

from calendar_tui.model.errors import RefusedError
from calendar_tui.model.filters import PostFilter
from calendar_tui.schedule.series.free import AHEAD, WeeklySlot, next_free, read_slots
from calendar_tui.schedule.when import When, shift_days
from calendar_tui.schedule.zones import local
from calendar_tui.service.open_slots import OpenSlots
from calendar_tui.store.reads import free as stored
from calendar_tui.store.reads.runner import Snapshot

EVERY_DAY: Final = range(7)


def find_free(
    snapshot: Snapshot,
    slots: OpenSlots | None,
    channel_id: int,
    *,
    now: datetime,
    zone: str,
    count: int,
    besides: Collection[int],
) -> tuple[When, ...]:
    """The next ``count`` times of a channel that no post and no open slot of a series holds.

    A channel without weekly times posts at the time of day that it used last. The posts
    ``besides`` hold none: they are to move.

    Raises:
        RefusedError: it has no times, or not so many of them are free within a year.
    """
    channel = stored.times(snapshot, channel_id)
    today = local(now, zone)[0]
    weekly = _weekly(channel)
    taken = {found[1:] for found in stored.taken(snapshot, channel_id, today, besides)}
    if slots is not None:
        wanted = PostFilter(channels=frozenset({channel_id}))
        for slot in slots.within(today, shift_days(today, AHEAD), wanted):
            taken.add((slot.day, time.fromisoformat(slot.clock) if slot.clock else None))
    found: list[When] = []
    for _ in range(count):
        when = next_free(weekly, taken, now, zone)
        if when is None:
            raise RefusedError(f"{channel.name} has no free time within a year.")
        taken.add((when.day, when.clock))
        found.append(when)
    return tuple(found)


def _weekly(channel: stored.ChannelTimes) -> tuple[WeeklySlot, ...]:
    """A channel's weekly times, or every day at the time that it used last."""
    weekly = read_slots(channel.slots)
    if weekly:
        return weekly
    if channel.last is None:
        raise RefusedError(
            f"{channel.name} has no posting times yet; give it some, such as tue 9:00, thu 17:30."
        )
    return tuple(WeeklySlot(day, channel.last.replace(second=0)) for day in EVERY_DAY)
