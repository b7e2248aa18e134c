"""Which posts a feed shows, and for those it doesn't: why not."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple, Self

from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from calendar_tui.model.terms import Status
from calendar_tui.schedule.grid import shift_months
from calendar_tui.schedule.zones import local

CANCELLED_DAYS: Final = 14
"""How long a cancelled post stays, marked as such, so that its readers learn of it."""

SHOWN_ONCE: Final = frozenset({Status.APPROVED, Status.SCHEDULED})
"""What a post must have been to be shown as cancelled: nobody saw it before."""

_UNAPPROVED: Final = frozenset({Status.IDEA, Status.DRAFT, Status.IN_REVIEW})


class Reason(StrEnum):
    """Why a feed leaves a post out, in the order of the account."""

    NOT_APPROVED = "not approved"
    NOT_WANTED = "not part of this feed"
    UNDATED = "no date"
    PAST = "older than this feed goes back"
    FUTURE = "further ahead than this feed reaches"
    NEVER_SHOWN = "cancelled before approval"
    CANCELLED = f"cancelled more than {CANCELLED_DAYS} days ago"
    PULLED = "taken down"


class LeftOut(NamedTuple):
    """A kind of post that was left out."""

    reason: Reason
    status: Status


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a feed takes on one day."""

    wanted: tuple[Status, ...]
    """Statuses; the few of a tuple are found sooner than in a set."""
    first: date
    last: date
    """Inclusive, as ``first``."""
    cancelled_since: date
    """First practice day of a cancellation that is still shown."""
    zone: str
    """The practice's."""

    @classmethod
    def of(cls, snapshot: Snapshot, today: date) -> Self:
        """The sieve of ``snapshot``'s feed when the practice's date is ``today``."""
        options = snapshot.options
        return cls(
            wanted=tuple(sorted(options.statuses - {Status.CANCELLED, Status.PULLED})),
            first=today - timedelta(days=options.past_days),
            last=shift_months(today, options.future_months),
            cancelled_since=today - timedelta(days=CANCELLED_DAYS),
            zone=snapshot.practice.zone,
        )

    def reason(self, post: FeedPost) -> Reason | None:
        """Why ``post`` is left out; ``None`` if it is shown."""
        if post.status not in self.wanted and not (post.open_slot or post.beside):
            reason = self._unwanted(post)
            if reason is not None:
                return reason
        if post.day is None:
            return Reason.UNDATED
        if self.first <= post.day <= self.last:
            return None
        return Reason.PAST if post.day < self.first else Reason.FUTURE

    def _unwanted(self, post: FeedPost) -> Reason | None:
        """Why a post in no wanted status is left out; ``None`` for a recent cancellation."""
        if post.status in _UNAPPROVED:
            return Reason.NOT_APPROVED
        if post.status is Status.PULLED:
            return Reason.PULLED
        if post.status is not Status.CANCELLED:
            return Reason.NOT_WANTED
        if post.cancelled_at is None or post.cancelled_from not in SHOWN_ONCE:
            return Reason.NEVER_SHOWN
        if post.cancelled_from not in self.wanted:
            return Reason.NOT_WANTED
        day, _ = local(post.cancelled_at, self.zone)
        return Reason.CANCELLED if day < self.cancelled_since else None


@dataclass(frozen=True, slots=True)
class Selection:
    """What one feed shows on one day."""

    shown: tuple[FeedPost, ...]
    """In the feed's order: by uid."""
    left_out: Mapping[LeftOut, int]
    """How many posts of each kind were left out; kinds without any are absent."""


def select(snapshot: Snapshot, today: date) -> Selection:
    """Choose the posts that ``snapshot``'s feed shows when the practice's date is ``today``."""
    sieve = Sieve.of(snapshot, today)
    shown = []
    left_out: Counter[LeftOut] = Counter()
    for post in snapshot.posts:
        reason = sieve.reason(post)
        if reason is None:
            shown.append(post)
        else:
            left_out[LeftOut(reason, post.status)] += 1
    return Selection(tuple(shown), left_out)
