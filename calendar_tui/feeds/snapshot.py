"""What a feed is made from: frozen inputs, gathered by the caller and never changed here.

A snapshot holds every post that passes the feed's filter, whatever its status or day, so
that the account of what was left out can be given. Standard library only.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from operator import itemgetter
from typing import Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.terms import PUBLIC, Status

MAX_MINUTES: Final = 24 * 60
"""Longest a post's event may last."""

MAX_YEARS: Final = 100
"""Furthest a feed may go back or reach ahead."""


class FeedPost(NamedTuple):
    """One post as a feed may show it, and nothing of it that a feed may not.

    A tuple, since a feed of ten thousand is read, compared and hashed as a whole.
    """

    uid: str
    day: date | None
    """Wall day in ``zone``; ``None`` for an undated post."""
    clock: time | None
    """Wall time in ``zone``, to the minute; ``None`` for an all-day post."""
    zone: str
    fold: int
    """1 for the second of two equal wall times in autumn (PEP 495)."""
    instant: datetime | None
    """The same moment in UTC; ``None`` for an undated post."""
    status: Status
    title: str
    body: str
    channel: str
    """The channel's name; empty where the post has none."""
    channel_mark: str
    """Two letters for the channel's network, such as ``ig``."""
    author: str
    campaign: str
    link: str
    """What the post points to."""
    permalink: str
    """Where it was published."""
    created_at: datetime
    rendered_at: datetime
    """Last change of anything shown: the post's own, its channel's, author's, campaign's."""
    cancelled_at: datetime | None = None
    cancelled_from: Status | None = None
    held: bool = False
    """Under a pause: shown, but not to be counted on."""
    open_slot: bool = False
    """It is no post yet: a slot of a series that waits for one."""
    beside: str = ""
    """What it is, in words, where it is no post but a day off, an observance or a deadline."""
    last: date | None = None
    """Its last day, inclusive, where it takes several."""
    deadline: bool = False
    """It is the day by which something is due; ``beside`` says what."""


@dataclass(frozen=True, slots=True)
class FeedPractice:
    """The practice, as far as its feeds need it."""

    uid: str
    """The installation's fixed id: the right half of every event's UID."""
    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """How one feed looks and what it takes."""

    name: str
    description: str = ""
    statuses: frozenset[Status] = frozenset(PUBLIC)
    with_text: bool = False
    """Whether subscribers may read the posts' texts; without it only titles leave."""
    minutes: int = 15
    """How long a post's event lasts: a post is a moment, but calendars want an end."""
    colour: str = ""
    """A CSS3 colour name."""
    method: bool = True
    """Whether to write METHOD:PUBLISH; files meant for a CalDAV server go without."""
    past_days: int = 90
    future_months: int = 18
    private: bool = False
    """Whether events are CLASS:PRIVATE, which makes some calendars hide their titles."""
    open_slots: bool = False
    """Whether slots of series that no post has filled are shown, as tentative."""
    observances: bool = False
    """Whether the observances that the practice chose are shown, those not confirmed as such."""
    closures: bool = False
    """Whether days off and blackouts are shown."""
    deadlines: bool = False
    """Whether the days are shown by which goals, reviews and checks of accounts are due."""

    def __post_init__(self) -> None:
        """Refuse an event without an end or longer than a day, and days no calendar has."""
        if not 1 <= self.minutes <= MAX_MINUTES:
            message = f"A post in a feed lasts 1 to {MAX_MINUTES} minutes, not {self.minutes}."
            raise InvalidError(message)
        if not (
            0 <= self.past_days <= 365 * MAX_YEARS and 0 <= self.future_months <= 12 * MAX_YEARS
        ):
            message = f"A feed goes back and reaches ahead by 0 to {MAX_YEARS} years."
            raise InvalidError(message)


class Form(NamedTuple):
    """What all events of a feed have in common."""

    installation: str
    with_text: bool
    minutes: int
    private: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything one feed is written from."""

    practice: FeedPractice
    options: FeedOptions
    posts: tuple[FeedPost, ...]
    """Kept in the order of their uid, which is the order of the file."""

    def __post_init__(self) -> None:
        """Put the posts in order."""
        object.__setattr__(self, "posts", tuple(sorted(self.posts, key=itemgetter(0))))

    @property
    def form(self) -> Form:
        """What its events are written by, besides their posts."""
        options = self.options
        return Form(self.practice.uid, options.with_text, options.minutes, options.private)
