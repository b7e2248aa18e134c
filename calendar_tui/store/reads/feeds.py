"""Posts as feeds need them: few columns of many posts, and the stamps of what they name."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final, NamedTuple

from calendar_tui.model.rows import parse_day
from calendar_tui.model.terms import Status
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant, maybe_clock, maybe_instant, text
from calendar_tui.store.reads.where import Where

BATCH: Final = 1_000

_POSTS: Final = """
SELECT id, uid, day, clock, zone, fold, instant, status, title, body,
  channel_id, author_id, campaign_id, link, permalink,
  created_at, rendered_at, cancelled_at, cancelled_from
FROM {source}
WHERE {condition}
"""
_STAMPS: Final = {
    "practice": "SELECT id, rendered_at FROM practice",
    "channel": "SELECT id, rendered_at FROM channel",
    "author": "SELECT id, rendered_at FROM author",
    "campaign": "SELECT id, rendered_at FROM campaign",
}


class Shown(NamedTuple):
    """One post with the columns that a feed may show; names are still ids."""

    uid: str
    day: date | None
    clock: time | None
    zone: str
    fold: int
    instant: datetime | None
    status: Status
    title: str
    body: str
    channel_id: int | None
    author_id: int | None
    campaign_id: int | None
    link: str
    permalink: str
    created_at: datetime
    rendered_at: datetime
    cancelled_at: datetime | None
    cancelled_from: Status | None


def shown(snapshot: Snapshot, asked: Where) -> Iterator[Shown]:
    """The posts a feed's filter asks for, in no order.

    One that can't be read raises ``DamagedError``: a feed without it would take its event
    out of people's calendars without a word.
    """
    for rows in snapshot.batches(asked.fill(_POSTS), asked.values, BATCH):
        yield from each("Post #{}", rows, _shown)


def _shown(row: Record) -> Shown:
    """A row as a post for feeds."""
    _, uid, day, clock, zone, fold, at, status, title, body, *rest = row
    *names, link, permalink, created_at, rendered_at, cancelled_at, cancelled_from = rest
    return Shown._make(
        (
            uid,
            parse_day(day),
            maybe_clock(clock),
            zone,
            fold,
            maybe_instant(at),
            Status(status),
            text(title),
            text(body),
            *names,
            text(link),
            text(permalink),
            instant(created_at),
            instant(rendered_at),
            maybe_instant(cancelled_at),
            Status(cancelled_from) if cancelled_from else None,
        )
    )


def stamps(snapshot: Snapshot) -> dict[str, dict[int, datetime]]:
    """When each thing a feed names last changed in what a feed shows of it, by noun and id."""
    return {
        noun: dict(each(f"{noun.capitalize()} #{{}}", snapshot.rows(sql), _stamp))
        for noun, sql in _STAMPS.items()
    }


def _stamp(row: Record) -> tuple[int, datetime]:
    """A row's number and its last change."""
    number, at = row
    return number, instant(at)
