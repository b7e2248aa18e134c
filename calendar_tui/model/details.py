"""What one post and one journal entry hold in full: frozen rows, read by SQL.

Apart from ``rows`` since a first frame needs none of it. Standard library only.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from calendar_tui.model.rows import EntryLine, Place, parse_clock
from calendar_tui.model.terms import Decision, Severity, Status


@dataclass(frozen=True, slots=True)
class ApprovalLine:
    """A reviewer's word on a post."""

    id: int
    decision: Decision
    by_id: int
    at: datetime
    """UTC."""
    note: str
    solo: bool
    """Approved by the author, in a practice of one."""
    content_hash: str
    voided_at: datetime | None
    """Since when it counts no more."""


@dataclass(frozen=True, slots=True)
class PostDetail:
    """One post in full: what an editor, a feed and an export need of it."""

    id: int
    uid: str
    version: int
    title: str
    body: str
    channel_id: int | None
    author_id: int | None
    reviewer_id: int | None
    audience_id: int | None
    pillar_id: int | None
    campaign_id: int | None
    goals: tuple[int, ...]
    day: date | None
    """As typed, in ``zone``."""
    clock: time | None
    """Wall time in ``zone``; ``None`` for an all-day post."""
    zone: str
    fold: int
    """1 for the second of two equal wall times in autumn (PEP 495)."""
    instant: datetime | None
    """UTC; an all-day post's is the first moment of its day."""
    local_day: date | None
    """The practice's own day."""
    local_clock: time | None
    status: Status
    missed: bool
    link: str
    """What it points to."""
    permalink: str
    """Where it was published."""
    tags: tuple[str, ...]
    media: tuple[dict[str, Any], ...]
    """``{"ref": file or address, "alt": text}`` in order."""
    first_comment: str
    image_text: str
    notes: str
    group: str | None
    series: str | None
    """The short name of the series whose slot it fills."""
    original_day: date | None
    recorded: bool
    """Entered when it was already out."""
    published_at: datetime | None
    published_by_id: int | None
    cancelled_at: datetime | None
    cancelled_from: Status | None
    pulled_at: datetime | None
    pulled_reason: str
    created_at: datetime
    changed_at: datetime
    rendered_at: datetime
    """Last change of anything a feed can show (UTC)."""
    findings: dict[Severity, int]
    """How many findings are open, by weight, as far as it was checked; every weight is a key."""
    approvals: tuple[ApprovalLine, ...]
    """What reviewers said, oldest first, voided words included."""

    @property
    def all_day(self) -> bool:
        """Whether it has a day and no clock time."""
        return self.day is not None and self.clock is None

    @property
    def place(self) -> Place:
        """Where it stands among others."""
        return Place(self.local_day, parse_clock(self.local_clock), self.id)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one row before and after an entry, in words.

    A row whose fields can't be told (redacted, or put away as a whole) has one line
    without a field.
    """

    noun: str
    """The table: a noun's word, or such as ``approval``."""
    row_id: int
    name: str
    """The row's name or title; empty where it has none."""
    what: str
    """``added``, ``changed``, ``deleted``, ``restored``, ``retired``, ``brought back`` or
    ``redacted``."""
    field: str = ""
    """The field as JSON and options call it."""
    label: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One journal entry with everything it changed."""

    line: EntryLine
    changes: tuple[ChangeLine, ...]
    """In the order of rows and of their nouns' fields."""
