"""What the check of the whole plan looks at, a query for each kind of thing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.model.facts import (
    AuthorFact,
    ChannelFact,
    ClosureFact,
    ContactFact,
    LevelFact,
    PostFact,
)
from calendar_tui.model.rows import parse_clock, parse_day
from calendar_tui.model.terms import Status
from calendar_tui.store.reads.calendar import OPENING, first_words
from calendar_tui.store.reads.goals import along
from calendar_tui.store.reads.profile import contacts
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import UNREADABLE, each, plain, text
from calendar_tui.store.reads.where import Where

_LIVING: Final = "deleted_at IS NULL AND retired_at IS NULL"
_PRACTICE: Final = "SELECT id, notice FROM practice WHERE id = 1"
_REVIEW: Final = """
SELECT number, review_on FROM plan_version
WHERE deleted_at IS NULL ORDER BY number DESC LIMIT 1
"""
_CHANNELS: Final = f"""
SELECT id, owner_id, audiences, admins, two_factor, privacy_reviewed_on, notice_posted_on
FROM channel WHERE {_LIVING} ORDER BY id
"""  # noqa: S608 - the program's own words, here and below
_AUTHORS: Final = f"SELECT id, training_on, accounts FROM author WHERE {_LIVING} ORDER BY id"  # noqa: S608
_SHARES: Final = f"SELECT id, share FROM pillar WHERE {_LIVING} ORDER BY id"  # noqa: S608
_LEVELS: Final = f"""
SELECT id, level, name, owner_id, deputy_id, contacts
FROM escalation_level WHERE {_LIVING} ORDER BY level, id
"""  # noqa: S608
_CLOSURES: Final = f"""
SELECT id, name, starts, ends, blackout FROM closure WHERE {_LIVING} ORDER BY starts, id
"""  # noqa: S608

_POSTS: Final = """
SELECT id, local_day, local_clock, status, {missed}, title,
  substr(body, 1, :opening), channel_id, author_id, audience_id, pillar_id, campaign_id, goals
FROM {source} WHERE {condition} AND local_day IS NOT NULL
"""
_BODIES: Final = "SELECT id, title, body FROM post WHERE id IN ({ids})"
BATCH: Final = 500
"""Texts that are read at a time."""


class Frame(NamedTuple):
    """Everything the check looks at besides names, goals and posts."""

    contacts: tuple[str, ...]
    ways: tuple[ContactFact, ...]
    notice: str
    review_on: date | None
    channels: tuple[ChannelFact, ...]
    people: tuple[AuthorFact, ...]
    shares: dict[int, int | None]
    levels: tuple[LevelFact, ...]
    closures: tuple[ClosureFact, ...]


def frame(snapshot: Snapshot) -> Frame:
    """The plan around its posts, without what was retired.

    Raises:
        DamagedError: a row holds what can't be read.
    """

    def all_of(named: str, sql: str, read: Callable[[Record], Any]) -> tuple[Any, ...]:
        """Every row of a query."""
        return tuple(each(named, snapshot.rows(sql), read))

    ways = contacts(snapshot)
    return Frame(
        tuple(way.line for way in ways),
        ways,
        all_of("The practice #{}", _PRACTICE, lambda row: text(row[1]))[0],
        review_on(snapshot),
        all_of("Channel #{}", _CHANNELS, _channel),
        all_of("Author #{}", _AUTHORS, _author),
        dict(snapshot.rows(_SHARES)),
        all_of("Escalation level #{}", _LEVELS, _level),
        all_of("Closure #{}", _CLOSURES, _closure),
    )


def review_on(snapshot: Snapshot) -> date | None:
    """When the newest approved version is to be looked at again; ``None``: none was approved."""
    rows = each("Plan version {}", snapshot.rows(_REVIEW), lambda row: parse_day(row[1]))
    return next(iter(tuple(rows)), None)


def _words(value: Any) -> tuple[str, ...]:
    """The entries of a list."""
    return tuple(map(text, plain(value)))


def _ids(value: Any) -> frozenset[int]:
    """The ids of a list."""
    return frozenset(map(int, plain(value)))


def _channel(row: Record) -> ChannelFact:
    """A channel's account."""
    number, owner, audiences, admins, two_factor, reviewed, posted = row
    return ChannelFact(
        number,
        owner,
        _ids(audiences),
        _ids(admins),
        None if two_factor is None else bool(two_factor),
        parse_day(reviewed),
        parse_day(posted),
    )


def _author(row: Record) -> AuthorFact:
    """What a person signed and declared."""
    number, training_on, accounts = row
    return AuthorFact(number, parse_day(training_on), len(_words(accounts)))


def _level(row: Record) -> LevelFact:
    """A level of the escalation plan."""
    number, level, name, owner, deputy, contacts = row
    return LevelFact(number, int(level), text(name), owner, deputy, len(_words(contacts)))


def _closure(row: Record) -> ClosureFact:
    """Days off."""
    number, name, starts, ends, blackout = row
    first, last = parse_day(starts), parse_day(ends)
    if first is None or last is None:
        raise ValueError
    return ClosureFact(number, text(name), first, last, bool(blackout))


class _Read(dict[Any, Any]):
    """Values by what a database hands back: thousands of posts share a few hundred."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        """Read what was not seen yet with ``read``."""
        super().__init__()
        self._read = read

    def __missing__(self, value: Any) -> Any:
        """Read a value for the first time."""
        return self.setdefault(value, self._read(value))


def _goals(written: Any) -> tuple[int, ...]:
    """The goals that a post serves."""
    return tuple(map(int, plain(written)))


class Post(NamedTuple):
    """A post as the check sees it, and what tells it apart from others at a glance."""

    fact: PostFact
    opening: str
    """The first `OPENING` characters of its text."""


def posts(snapshot: Snapshot, asked: Where) -> list[Post]:
    """The dated posts of a filter, in no order.

    Raises:
        DamagedError: a row holds what can't be read.
    """
    source = along(snapshot, asked)
    rows = snapshot.rows(source.fill(_POSTS), {**source.values, "opening": OPENING})
    try:
        return _all_posts(rows)
    except UNREADABLE:
        return list(each("Post #{}", rows, lambda row: _all_posts([row])[0]))


def _all_posts(rows: Sequence[Record]) -> list[Post]:
    """Rows as posts. Made without the tuples' own ``__new__``: a plan has thousands."""
    "".join([row[5] + row[6] for row in rows])  # one that is no text is found here, for little
    new, fact, post = tuple.__new__, PostFact, Post
    days, clocks, statuses = _Read(parse_day), _Read(parse_clock), _Read(Status)
    served = _Read(_goals) if rows and isinstance(rows[0][-1], str) else None
    return [
        new(
            post,
            (
                new(
                    fact,
                    (
                        number,
                        days[day],
                        clocks[clock],
                        statuses[status],
                        missed == 1,
                        title or first_words(opening),
                        channel,
                        author,
                        audience,
                        pillar,
                        campaign,
                        served[goals] if served is not None else _goals(goals),
                        "",
                    ),
                ),
                opening,
            ),
        )
        for (
            number,
            day,
            clock,
            status,
            missed,
            title,
            opening,
            channel,
            author,
            audience,
            pillar,
            campaign,
            goals,
        ) in rows
    ]


def bodies(snapshot: Snapshot, ids: Iterable[int]) -> Iterator[tuple[int, str, str]]:
    """The titles and texts of some posts, in no order."""
    numbers = sorted(ids)
    for start in range(0, len(numbers), BATCH):
        listed = ", ".join(map(str, numbers[start : start + BATCH]))
        rows = snapshot.rows(_BODIES.format(ids=listed))
        yield from each("Post #{}", rows, lambda row: (row[0], text(row[1]), text(row[2])))
