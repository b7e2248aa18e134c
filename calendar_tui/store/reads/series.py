"""Series in use, which of their slots posts have filled, and the days off."""

from datetime import date, datetime, time
from typing import Any, Final, NamedTuple

from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant, maybe_clock, plain, text

_SERIES: Final = """
SELECT id, uid, name, rule, starts, clock, zone, exceptions, skip_closures, template,
  channel_id, author_id, campaign_id, created_at, rendered_at
FROM series WHERE deleted_at IS NULL AND retired_at IS NULL ORDER BY id
"""
_FILLED: Final = """
SELECT series_id, original_day FROM post
WHERE deleted_at IS NULL AND series_id IS NOT NULL
"""
_CLOSURES: Final = """
SELECT id, name, starts, ends, blackout, rendered_at
FROM closure WHERE deleted_at IS NULL AND retired_at IS NULL ORDER BY id
"""


class SeriesRecord(NamedTuple):
    """One series in use as it is stored: what it refers to are ids."""

    id: int
    uid: str
    name: str
    rule: str
    starts: date
    clock: time | None
    zone: str
    exceptions: tuple[str, ...]
    skip_closures: bool
    template: dict[str, Any]
    channel_id: int | None
    author_id: int | None
    campaign_id: int | None
    created_at: datetime
    rendered_at: datetime


class ClosureRecord(NamedTuple):
    """Days off, or days on which nothing may be posted."""

    id: int
    name: str
    starts: date
    ends: date
    blackout: bool
    rendered_at: datetime


def series(snapshot: Snapshot) -> list[SeriesRecord]:
    """Every series in use; ``DamagedError`` names one that can't be read."""
    return list(each("Series #{}", snapshot.rows(_SERIES), _series))


def _series(row: Record) -> SeriesRecord:
    """A row as a series."""
    number, uid, name, rule, starts, clock, zone, exceptions, skips, template, *rest = row
    channel, author, campaign, created_at, rendered_at = rest
    begins = parse_day(starts)
    if begins is None:
        raise ValueError
    return SeriesRecord(
        number,
        uid,
        text(name),
        text(rule),
        begins,
        maybe_clock(clock),
        text(zone),
        tuple(plain(exceptions)),
        bool(skips),
        dict(plain(template)),
        channel,
        author,
        campaign,
        instant(created_at),
        instant(rendered_at),
    )


def filled(snapshot: Snapshot) -> dict[int, set[date]]:
    """The days whose slots posts have taken, by series."""
    found: dict[int, set[date]] = {}
    for number, day in each("Series #{}", snapshot.rows(_FILLED), _filled):
        found.setdefault(number, set()).add(day)
    return found


def _filled(row: Record) -> tuple[int, date]:
    """A series' number and a day."""
    number, day = row
    return number, parse_day(day) or date.min


def closures(snapshot: Snapshot) -> list[ClosureRecord]:
    """Every closure in use."""
    return list(each("Closure #{}", snapshot.rows(_CLOSURES), _closure))


def _closure(row: Record) -> ClosureRecord:
    """A row as a closure."""
    number, name, starts, ends, blackout, rendered_at = row
    first, last = parse_day(starts), parse_day(ends)
    if first is None or last is None:
        raise ValueError
    return ClosureRecord(number, text(name), first, last, bool(blackout), instant(rendered_at))
