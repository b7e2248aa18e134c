"""Every name in the plan, and the counters that tell whether anything changed."""

from datetime import datetime
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import DamagedError
from calendar_tui.model.rows import (
    AuthorName,
    ChannelName,
    Directory,
    Named,
    PracticeRow,
    parse_day,
    several,
)
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Role
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import (
    UNREADABLE,
    each,
    instant,
    maybe_instant,
    plain,
    unreadable,
)

_PRACTICE: Final = """
SELECT practice.id, uid, version, name, zone, review, week_start, clock_12h,
  feed_revision, keep_approval_on_move, paused_at
FROM practice LEFT JOIN pulse ON pulse.id = practice.id
WHERE practice.id = 1
"""
_CHANNELS: Final = """
SELECT id, slug, name, retired_at IS NOT NULL, network, kind, limits
FROM channel WHERE deleted_at IS NULL ORDER BY id
"""
_AUTHORS: Final = """
SELECT id, slug, name, retired_at IS NOT NULL, roles, active_from, active_until
FROM author WHERE deleted_at IS NULL ORDER BY id
"""
_NAMED: Final = {
    noun: f"""SELECT id, slug, name, retired_at IS NOT NULL
        FROM {table} WHERE deleted_at IS NULL ORDER BY id"""  # noqa: S608 - the program's names
    for noun, table in {
        "audience": "audience",
        "pillar": "pillar",
        "campaign": "campaign",
        "series": "series",
        "goal": "goal",
        "closure": "closure",
        "escalation": "escalation_level",
        "feed": "feed",
        "contact": "contact",
        "name": "known_name",
    }.items()
}

_LIMIT: Final = "_limit"
"""What a channel's fields for its own limits are called after the part they are about."""
_ROLES: Final[dict[str, Role]] = {role.value: role for role in Role}


class Pulse(NamedTuple):
    """The counters that rise with whatever a feed can show."""

    feed_revision: int
    revised_at: datetime
    """When it last rose (UTC)."""


def newest(snapshot: Snapshot) -> int:
    """The number of the newest journal entry; 0 in a plan without any."""
    ((seq,),) = snapshot.rows("SELECT max(seq) FROM entry")
    return seq or 0


def pulse(snapshot: Snapshot) -> Pulse:
    """The feeds' revision: one row, whatever the size of the plan."""
    rows = snapshot.rows("SELECT feed_revision, revised_at FROM pulse WHERE id = 1")
    if not rows:
        raise DamagedError("The plan has lost its counters; restore it from a backup.")
    revision, revised_at = rows[0]
    try:
        return Pulse(revision, instant(revised_at))
    except UNREADABLE:
        raise unreadable("The plan's pulse") from None


def practice(snapshot: Snapshot) -> PracticeRow:
    """The practice's settings.

    Raises:
        DamagedError: there is none, which no plan that was finished lacks.
    """
    rows = snapshot.rows(_PRACTICE)
    if not rows:
        raise DamagedError("The plan has no practice: it was never finished; make it anew.")
    return next(each("The practice #{}", rows, _practice))


def _practice(row: Record) -> PracticeRow:
    """The practice's row."""
    (number, uid, version, name, zone, review, week_start, clock_12h, *rest) = row
    feed_revision, keeps, paused_at = rest
    return PracticeRow(
        number,
        uid,
        version,
        name,
        zone,
        ReviewMode(review),
        week_start,
        bool(clock_12h),
        feed_revision or 0,
        bool(keeps),
        maybe_instant(paused_at),
    )


def directory(snapshot: Snapshot) -> Directory:
    """Every name by id, retired ones included, deleted ones not."""
    return Directory(
        practice(snapshot),
        {row.id: row for row in each("Channel #{}", snapshot.rows(_CHANNELS), _channel)},
        {row.id: row for row in each("Author #{}", snapshot.rows(_AUTHORS), _author)},
        **{several(noun): _named(snapshot, sql) for noun, sql in _NAMED.items()},
    )


def _channel(row: Record) -> ChannelName:
    """A channel as others refer to it."""
    number, slug, name, retired, network, kind, limits = row
    own = tuple((name.removesuffix(_LIMIT), most) for name, most in plain(limits).items() if most)
    return ChannelName(number, slug, name, bool(retired), Network(network), ChannelKind(kind), own)


def _author(row: Record) -> AuthorName:
    """A person as others refer to them. A role of a later version is passed over."""
    number, slug, name, retired, roles, first, last = row
    known = frozenset(_ROLES[role] for role in plain(roles) if role in _ROLES)
    return AuthorName(number, slug, name, bool(retired), known, parse_day(first), parse_day(last))


def _named(snapshot: Snapshot, sql: str) -> dict[int, Any]:
    """Things that have a name and no more."""
    return {
        number: Named(number, slug, name, bool(retired))
        for number, slug, name, retired in snapshot.rows(sql)
    }
