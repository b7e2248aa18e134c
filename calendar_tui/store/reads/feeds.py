"""Posts as feeds need them: few columns of many posts, and the stamps of what they name."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final, NamedTuple

from calendar_tui.model.rows import parse_day
from calendar_tui.model.terms import Status
from calendar_tui.store.reads.directory import pulse
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


_ADDRESSED: Final = """
SELECT id, uid, name, token_hash, revoked_at IS NOT NULL OR retired_at IS NOT NULL, rendered_at
FROM feed WHERE deleted_at IS NULL ORDER BY id
"""


class Addressed(NamedTuple):
    """A feed as its web address needs it."""

    id: int
    uid: str
    name: str
    token_hash: str
    gone: bool
    """Revoked or retired."""
    rendered_at: datetime
    """The last change of its own options (UTC)."""


class Standing(NamedTuple):
    """Everything that says whether any feed's bytes are still what they were."""

    revision: int
    revised_at: datetime
    """When the revision last rose (UTC)."""
    zone: str
    """The practice's, whose day feeds go by."""
    feeds: tuple[Addressed, ...]


class Fetch(NamedTuple):
    """When a kind of client last fetched a feed."""

    client: str
    at: datetime


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


def standing(snapshot: Snapshot) -> Standing:
    """How the feeds stand: the revision and the feeds' own rows, and no post touched."""
    revision, revised_at = pulse(snapshot)
    zones = snapshot.rows("SELECT zone FROM practice WHERE id = 1")
    zone = zones[0][0] if zones else "UTC"
    found = each("Feed #{}", snapshot.rows(_ADDRESSED), _addressed)
    return Standing(revision, revised_at, zone, tuple(found))


def _addressed(row: Record) -> Addressed:
    """A feed's row."""
    number, uid, name, token_hash, gone, rendered_at = row
    return Addressed(number, uid, name, token_hash, bool(gone), instant(rendered_at))


def fetches(snapshot: Snapshot) -> dict[int, tuple[Fetch, ...]]:
    """The last fetch of each kind of client, newest first, by feed; only feeds that have any."""
    rows = snapshot.rows("SELECT feed_id, client, at FROM fetch_stamp ORDER BY at DESC, client")
    found: dict[int, tuple[Fetch, ...]] = {}
    for feed_id, fetch in each("Fetch of feed #{}", rows, _fetch):
        found[feed_id] = (*found.get(feed_id, ()), fetch)
    return found


def _fetch(row: Record) -> tuple[int, Fetch]:
    """A stamp's row."""
    feed_id, client, at = row
    return feed_id, Fetch(text(client), instant(at))


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
