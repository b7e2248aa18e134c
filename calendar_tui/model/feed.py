"""Feeds: which posts an office calendar subscribes to, and under what name."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field

from calendar_tui.model.base import (
    Base,
    Line,
    NamedFields,
    Rendered,
    Retirable,
    Row,
    named_constraints,
)


class FeedFields(NamedFields):
    """What may be set of a feed."""

    description: Line = Field(default="", max_length=500)
    filter: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """A ``PostFilter`` by field; ids of channels and the like."""
    statuses: list[str] = Field(default_factory=list, sa_type=JSON)
    """Empty: approved, scheduled and published."""
    with_text: bool = False
    options: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    file_code: str = Field(max_length=16)
    """Random part of the file's name: the name is what keeps the file unguessable."""
    token_hash: str = Field(max_length=64)
    """SHA-256 of the address's token; the token itself is shown once and not kept."""


class Feed(FeedFields, Retirable, Rendered, Row, table=True):
    """A feed's row."""

    __tablename__ = "feed"
    __table_args__ = named_constraints("feed")
    RENDERED: ClassVar[frozenset[str]] = frozenset(
        {"name", "description", "filter", "statuses", "with_text", "options"}
    )

    revoked_at: datetime | None = None


class FetchStamp(Base, table=True):
    """When a feed was last fetched, and by which kind of client; not journalled."""

    __tablename__ = "fetch_stamp"

    feed_id: int = Field(primary_key=True, foreign_key="feed.id")
    client: str = Field(default="", max_length=80, primary_key=True)
    at: datetime
