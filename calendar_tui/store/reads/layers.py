"""What lies behind the posts of a calendar: days off, and observances that were looked up."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from calendar_tui.model.facts import ClosureFact, ObservanceFact
from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant, plain

_WANTED: Final = "SELECT id, observances FROM practice WHERE id = 1"
_CLOSURES: Final = """
SELECT id, name, starts, ends, blackout
FROM closure WHERE deleted_at IS NULL AND retired_at IS NULL ORDER BY starts, id
"""
_OBSERVANCES: Final = """
SELECT id, "key", year, starts, ends
FROM observance WHERE deleted_at IS NULL ORDER BY id
"""

_STAMPED_CLOSURES: Final = """
SELECT id, uid, created_at, rendered_at
FROM closure WHERE deleted_at IS NULL AND retired_at IS NULL
"""
_STAMPED_OBSERVANCES: Final = """
SELECT min(id), "key", year, max(rendered_at)
FROM observance GROUP BY "key", year
"""
_FOUNDED: Final = "SELECT id, created_at FROM practice WHERE id = 1"


class Stamped(NamedTuple):
    """What feeds tell changes of closures and observances by; instants are UTC."""

    founded: datetime
    """When the plan was made: nothing in it is older."""
    closures: Mapping[int, tuple[str, datetime, datetime]]
    """The uid, the making and the last change that feeds show, by id."""
    observances: Mapping[tuple[str, int], datetime]
    """The last change of what was looked up, taken back or not, by key and year."""


class Layered(NamedTuple):
    """What a plan says of its days besides posts."""

    closures: tuple[ClosureFact, ...]
    observances: tuple[ObservanceFact, ...]
    """Those whose days somebody looked up."""
    wanted: tuple[str, ...]
    """The words by which the practice chose which observances it sees."""


def layered(snapshot: Snapshot) -> Layered:
    """Days off, what was looked up, and what the practice wants to see."""
    return Layered(closures(snapshot), observances(snapshot), wanted(snapshot))


def stamped(snapshot: Snapshot) -> Stamped:
    """What feeds tell changes by."""
    ((_, founded),) = snapshot.rows(_FOUNDED)
    closing = each("Closure #{}", snapshot.rows(_STAMPED_CLOSURES), _stamped_closure)
    found = each("Observance #{}", snapshot.rows(_STAMPED_OBSERVANCES), _stamped_observance)
    return Stamped(instant(founded), dict(closing), dict(found))


def _stamped_closure(row: Record) -> tuple[int, tuple[str, datetime, datetime]]:
    """A closure's identity and stamps."""
    number, uid, created_at, rendered_at = row
    return number, (uid, instant(created_at), instant(rendered_at))


def _stamped_observance(row: Record) -> tuple[tuple[str, int], datetime]:
    """When what was looked up of an observance last changed."""
    _, key, year, rendered_at = row
    return (key, year), instant(rendered_at)


def wanted(snapshot: Snapshot) -> tuple[str, ...]:
    """The words by which the practice chose which observances it sees."""
    found = each("The practice #{}", snapshot.rows(_WANTED), lambda row: plain(row[1]))
    return tuple(str(word) for words in found for word in words)


def closures(snapshot: Snapshot) -> tuple[ClosureFact, ...]:
    """The days off and blackouts in use, by first day."""
    return tuple(each("Closure #{}", snapshot.rows(_CLOSURES), _closure))


def _closure(row: Record) -> ClosureFact:
    """A row as days off."""
    number, name, starts, ends, blackout = row
    first, last = parse_day(starts), parse_day(ends)
    if first is None or last is None:
        raise ValueError
    return ClosureFact(number, name, first, last, bool(blackout))


def observances(snapshot: Snapshot) -> tuple[ObservanceFact, ...]:
    """The observances whose days somebody looked up, year by year."""
    return tuple(each("Observance #{}", snapshot.rows(_OBSERVANCES), _observance))


def _observance(row: Record) -> ObservanceFact:
    """A row as an observance's days."""
    number, key, year, starts, ends = row
    first, last = parse_day(starts), parse_day(ends)
    if first is None or last is None:
        raise ValueError
    return ObservanceFact(number, key, year, first, last)
