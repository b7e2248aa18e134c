"""Channels: the accounts a practice posts to, or must keep apart."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field

from calendar_tui.model.base import (
    Address,
    Line,
    NamedFields,
    Rendered,
    Retirable,
    Row,
    at_most,
    named_constraints,
    one_of,
)
from calendar_tui.model.terms import MAX_NAME, MAX_TITLE, ChannelKind, Network


class ChannelFields(NamedFields):
    """What a person may set of a channel."""

    network: Network = Field(sa_type=one_of(Network, "network"))
    kind: ChannelKind = Field(
        default=ChannelKind.BUSINESS, sa_type=one_of(ChannelKind, "channel_kind")
    )
    handle: Line = Field(default="", max_length=MAX_NAME)
    url: Address = Field(default="", max_length=500)
    owner_id: int | None = Field(default=None, foreign_key="author.id", index=True)
    audiences: list[int] = Field(default_factory=list, sa_type=JSON)
    """Ids of the audiences it is meant for."""
    purpose: Line = Field(default="", max_length=MAX_TITLE)
    colour: Line = Field(default="", max_length=32)
    admins: list[int] = Field(default_factory=list, sa_type=JSON)
    """Ids of the people with the keys to the account."""
    two_factor: bool | None = None
    privacy_reviewed_on: date | None = None
    notice_posted_on: date | None = None
    slots: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Weekly posting slots: ``{"weekday": 0-6, "clock": "HH:MM"}``."""
    limits: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Where this account's limits differ from its network's."""


class Channel(ChannelFields, Retirable, Rendered, Row, table=True):
    """A channel's row."""

    __tablename__ = "channel"
    __table_args__ = (
        *named_constraints("channel"),
        at_most("url", 500),
        at_most("purpose", MAX_TITLE),
    )
    RENDERED: ClassVar[frozenset[str]] = frozenset({"name", "network"})
    REVISES: ClassVar[bool] = True
