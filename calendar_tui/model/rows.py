"""What screens and lists show: small frozen rows, read by SQL and never as entities.

Loads nothing but the standard library, so that a first frame costs one query and no more.
Named tuples, since making the class of each takes a seventh of what a data class takes.
Days and clock times here are the practice's own (wall time in its zone).
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Role, Status

BEHIND_ALL: Final = 2**63 - 1
"""As an id in a `Place`: behind every post of the same time."""


class Place(NamedTuple):
    """Where a post stands in the order of every list: by day, all-day first, clock, id.

    Posts without a day come last, by id.
    """

    day: date | None
    clock: str | None
    """``HH:MM``."""
    id: int


class PostLine(NamedTuple):
    """One post as a line of a grid or an agenda."""

    id: int
    day: date | None
    """The day in the practice's zone; ``None`` for an undated post."""
    clock: str | None
    """``HH:MM`` in the practice's zone; ``None`` for an all-day post."""
    status: Status
    title: str
    """The title, or the first words of the text where the title is empty."""
    channel_id: int | None
    author_id: int | None
    campaign_id: int | None
    group: str | None
    """Shared by siblings (one piece on several channels)."""
    missed: bool
    """Scheduled, and its time (or all-day day) is over."""
    blocked: bool = False
    """Still to go out, and something that was found in its text keeps it from that."""

    @property
    def place(self) -> Place:
        """Where it stands among others."""
        return Place(self.day, self.clock, self.id)


class SlotLine(NamedTuple):
    """An open slot of a series as a line: nothing is written for it yet."""

    series_id: int
    original_day: date
    """The series' own day, by which the slot is named."""
    day: date
    clock: str | None
    """``HH:MM``; ``None`` for a slot without a time."""
    title: str
    """What the post will be called, or the series' name."""
    channel_id: int | None
    author_id: int | None
    campaign_id: int | None
    series: str
    """The series' name."""

    @property
    def place(self) -> Place:
        """Where it stands among posts: behind those of its time."""
        return Place(self.day, self.clock, BEHIND_ALL)

    @property
    def line(self) -> PostLine:
        """The post it would be, as lines are drawn from posts; its id is none."""
        names = (self.channel_id, self.author_id, self.campaign_id)
        return PostLine(
            0, self.day, self.clock, Status.IDEA, self.title, *names, None, missed=False
        )


class Named(NamedTuple):
    """A thing that others refer to by name: an author, audience, pillar or campaign."""

    id: int
    slug: str
    name: str
    retired: bool


class ChannelName(NamedTuple):
    """A channel as others refer to it."""

    id: int
    slug: str
    name: str
    retired: bool
    network: Network
    kind: ChannelKind
    limits: tuple[tuple[str, int], ...] = ()
    """The most of a text, a title or hashtags, where the account differs from its network."""


class AuthorName(NamedTuple):
    """A person as others refer to them."""

    id: int
    slug: str
    name: str
    retired: bool
    roles: frozenset[Role]
    active_from: date | None
    active_until: date | None
    """Last day of work, inclusive; ``None`` while it is open."""

    def active_on(self, day: date) -> bool:
        """Whether this person is at work on ``day``."""
        return (
            not self.retired
            and (self.active_from is None or self.active_from <= day)
            and (self.active_until is None or day <= self.active_until)
        )


class PracticeRow(NamedTuple):
    """The practice's settings, as every screen needs them."""

    id: int
    uid: str
    version: int
    name: str
    zone: str
    review: ReviewMode
    week_start: int
    """0 = Monday ... 6 = Sunday, as ``date.weekday()`` counts."""
    clock_12h: bool
    feed_revision: int
    keep_approval_on_move: bool = True
    """Whether a change of time alone leaves an approval standing."""
    paused_at: datetime | None = None
    """Since when every scheduled post is on hold (UTC); ``None`` while posts go out."""


NO_NAMES: Final[Mapping[int, Any]] = MappingProxyType({})
"""The names of a noun that has no rows."""


class Directory(NamedTuple):
    """Every name in the plan, retired ones included, by id: what ids are drawn with."""

    practice: PracticeRow
    channels: Mapping[int, ChannelName] = NO_NAMES
    authors: Mapping[int, AuthorName] = NO_NAMES
    audiences: Mapping[int, Named] = NO_NAMES
    pillars: Mapping[int, Named] = NO_NAMES
    campaigns: Mapping[int, Named] = NO_NAMES
    goals: Mapping[int, Named] = NO_NAMES
    closures: Mapping[int, Named] = NO_NAMES
    escalations: Mapping[int, Named] = NO_NAMES
    feeds: Mapping[int, Named] = NO_NAMES
    series: Mapping[int, Named] = NO_NAMES
    contacts: Mapping[int, Named] = NO_NAMES
    names: Mapping[int, Named] = NO_NAMES
    """What posts may name: the practice's known names."""

    def of(self, noun: str) -> Mapping[int, Any]:
        """The names of one noun (``"channel"``, ``"author"`` ...), by id."""
        names: Mapping[int, Any] = getattr(self, several(noun))
        return names


def several(noun: str) -> str:
    """What holds the names of a noun: ``channels``, and ``series``, which is its own plural."""
    return noun if noun.endswith("s") else f"{noun}s"


class NounRow(NamedTuple):
    """One row of any noun, as the generic list and form show it."""

    id: int
    uid: str
    version: int
    slug: str
    name: str
    retired: bool
    values: dict[str, Any]
    """The noun's fields by name, as JSON-ready values (references are names' slugs)."""


class EntryLine(NamedTuple):
    """One journal entry as history shows it."""

    seq: int
    at: datetime
    """UTC."""
    actor: str
    origin: str
    action: str
    """``noun.verb``, such as ``post.edit``."""
    summary: str
    """The entry in words: ``edited post #12 Flu shots: title, time``."""
    undoes: int | None
    undone: bool
    """Whether an entry that still counts reverses it."""
    actor_id: int | None = None
    undoable: bool = True


def parse_clock(text: str | time | None) -> str | None:
    """``HH:MM`` of what a database hands back for a clock time."""
    return None if text is None else str(text)[:5]


def parse_day(value: str | date | None) -> date | None:
    """The date of what a database hands back for a day (text on SQLite)."""
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(value[:10])
