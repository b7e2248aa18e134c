"""Posts, and the series whose slots they may fill."""

from datetime import date, datetime, time
from typing import Any, ClassVar, Self

from pydantic import model_validator
from sqlalchemy import JSON, CheckConstraint, Column, Index, String
from sqlmodel import Field

from calendar_tui.model.base import (
    LIVING,
    Address,
    Fields,
    Line,
    NamedFields,
    Prose,
    Rendered,
    Retirable,
    Row,
    at_most,
    named_constraints,
    one_of,
)
from calendar_tui.model.terms import MAX_TEXT, MAX_TITLE, Status


class PostFields(Fields):
    """What a person may write of a post. Its status moves only through the status verbs."""

    title: Line = Field(default="", max_length=MAX_TITLE)
    body: Prose = Field(default="", max_length=MAX_TEXT)
    channel_id: int | None = Field(default=None, foreign_key="channel.id", index=True)
    author_id: int | None = Field(default=None, foreign_key="author.id", index=True)
    reviewer_id: int | None = Field(default=None, foreign_key="author.id", index=True)
    audience_id: int | None = Field(default=None, foreign_key="audience.id", index=True)
    pillar_id: int | None = Field(default=None, foreign_key="pillar.id", index=True)
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id", index=True)
    goals: list[int] = Field(default_factory=list, sa_type=JSON)
    """Ids of the goals it serves."""
    day: date | None = None
    clock: time | None = None
    """Wall time in ``zone``; ``None`` for an all-day post."""
    zone: Line = Field(default="", max_length=64)
    fold: int = Field(default=0, ge=0, le=1)
    """1 for the second of two equal wall times in autumn (PEP 495)."""
    link: Address = Field(default="", max_length=2_000)
    """What the post points to; where it was published is ``permalink``."""
    tags: list[Line] = Field(default_factory=list, sa_type=JSON)
    media: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """``{"ref": file or address, "alt": text}`` in order."""
    first_comment: Prose = Field(default="", max_length=5_000)
    image_text: Prose = Field(default="", max_length=5_000)
    notes: Prose = Field(default="", max_length=20_000)
    series_id: int | None = Field(default=None, foreign_key="series.id")
    original_day: date | None = None
    """The day of the series' slot it fills, whatever day it was moved to."""
    group: str | None = Field(default=None, sa_column=Column("group", String(36), index=True))
    """Shared by siblings: one piece on several channels."""


class Post(PostFields, Rendered, Row, table=True):
    """A post's row.

    ``instant``, ``local_day`` and ``local_clock`` are derived from the wall time and the
    zones: the first for order across zones, the others are the practice's own day and
    time, which grids show. An all-day post's instant is its day's first moment.
    """

    __tablename__ = "post"
    __table_args__ = (
        at_most("title", MAX_TITLE),
        at_most("body", MAX_TEXT),
        at_most("notes", 20_000),
        CheckConstraint("version >= 1", name="version_positive"),
        CheckConstraint("clock IS NULL OR day IS NOT NULL", name="clock_has_day"),
        CheckConstraint("(day IS NULL) = (instant IS NULL)", name="instant_with_day"),
        CheckConstraint("(day IS NULL) = (local_day IS NULL)", name="local_with_day"),
        CheckConstraint("day IS NULL OR length(zone) > 0", name="day_has_zone"),
        CheckConstraint("status <> 'scheduled' OR day IS NOT NULL", name="scheduled_has_day"),
        CheckConstraint(
            "status <> 'published' OR published_at IS NOT NULL", name="published_has_time"
        ),
        CheckConstraint("fold IN (0, 1)", name="fold_is_bit"),
        Index(
            "ix_post_calendar",
            "local_day",
            "local_clock",
            "id",
            "status",
            "title",
            "channel_id",
            "author_id",
            "campaign_id",
            "group",
            "instant",
            "deleted_at",  # always null here, but without it the index does not cover its WHERE
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
        Index(
            "ix_post_goals",
            "local_day",
            "status",
            "channel_id",
            "pillar_id",
            "audience_id",
            "author_id",
            "campaign_id",
            "group",
            "instant",
            "deleted_at",  # as above
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
        Index("ix_post_status", "status", "instant", sqlite_where=LIVING, postgresql_where=LIVING),
        Index(
            "uq_post_series_slot",
            "series_id",
            "original_day",
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
    )
    DERIVED: ClassVar[frozenset[str]] = frozenset({"instant", "local_day", "local_clock"})
    RENDERED: ClassVar[frozenset[str]] = frozenset(
        {
            "title",
            "body",
            "channel_id",
            "author_id",
            "campaign_id",
            "status",
            "day",
            "clock",
            "zone",
            "fold",
            "link",
            "permalink",
            "cancelled_at",
            "cancelled_from",
            "deleted_at",
        }
    )

    status: Status = Field(default=Status.DRAFT, sa_type=one_of(Status, "status"))
    instant: datetime | None = None
    local_day: date | None = None
    local_clock: time | None = None
    permalink: str = Field(default="", max_length=2_000)
    published_at: datetime | None = None
    published_by_id: int | None = Field(default=None, foreign_key="author.id")
    recorded: bool = False
    """Entered when it was already out: it went through no review here."""
    cancelled_at: datetime | None = None
    cancelled_from: Status | None = Field(default=None, sa_type=one_of(Status, "cancelled_from"))
    pulled_at: datetime | None = None
    pulled_reason: str = Field(default="", max_length=2_000)


class SeriesFields(NamedFields):
    """A slot that repeats."""

    rule: Line = Field(default="", max_length=500)
    """RFC 5545 recurrence rule, without DTSTART."""
    starts: date | None = None
    clock: time | None = None
    zone: Line = Field(default="", max_length=64)
    exceptions: list[str] = Field(default_factory=list, sa_type=JSON)
    """Skipped days, ISO; days with a post of their own are derived from the posts."""
    skip_closures: bool = False
    template: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """What a new post in a slot starts with."""
    channel_id: int | None = Field(default=None, foreign_key="channel.id")
    author_id: int | None = Field(default=None, foreign_key="author.id")
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id")


class Series(SeriesFields, Retirable, Rendered, Row, table=True):
    """A series' row; its open slots are virtual."""

    __tablename__ = "series"
    __table_args__ = named_constraints("series")
    RENDERED: ClassVar[frozenset[str]] = frozenset(
        {
            "name",
            "rule",
            "starts",
            "clock",
            "zone",
            "exceptions",
            "skip_closures",
            "template",
            "channel_id",
            "author_id",
            "campaign_id",
            "retired_at",
            "deleted_at",
        }
    )


class ClosureFields(NamedFields):
    """Days the office is closed, or on which nothing may be posted."""

    starts: date
    ends: date
    """Last day, inclusive."""
    blackout: bool = False
    """Nothing may be posted on these days, whether the office is open or not."""

    @model_validator(mode="after")
    def days_in_order(self) -> Self:
        """The last day can't come before the first."""
        if self.ends < self.starts:
            raise ValueError("the last day is before the first day")
        return self


class Closure(ClosureFields, Retirable, Rendered, Row, table=True):
    """A closure's row."""

    __tablename__ = "closure"
    __table_args__ = (
        *named_constraints("closure"),
        CheckConstraint("ends >= starts", name="days_in_order"),
    )
    RENDERED: ClassVar[frozenset[str]] = frozenset(
        {"name", "starts", "ends", "blackout", "retired_at", "deleted_at"}
    )
