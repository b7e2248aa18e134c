"""The journal: who changed what, when, through which door. Append-only, chained by hashes."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, Index
from sqlmodel import Field

from calendar_tui.model.base import Base, one_of
from calendar_tui.model.terms import MAX_NAME, Origin


class Entry(Base, table=True):
    """One action of one person: the unit of history and of undo."""

    __tablename__ = "entry"
    __table_args__ = (
        CheckConstraint("seq >= 1", name="seq_positive"),
        Index("ix_entry_actor", "actor_id", "seq"),
        Index("ix_entry_undoes", "undoes"),
    )

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    """1, 2, 3 ... without a hole."""
    at: datetime
    actor_id: int | None = None
    """The acting author's id; no foreign key, since history outlives everyone."""
    actor_name: str = Field(default="", max_length=MAX_NAME)
    """The name as it was then."""
    origin: Origin = Field(sa_type=one_of(Origin, "origin"))
    action: str = Field(max_length=64)
    """``noun.verb``."""
    summary: str = Field(default="", max_length=300)
    undoable: bool = True
    undoes: int | None = None
    """The entry this one reverses."""
    revision: str = Field(max_length=32)
    """The schema's revision when it was written."""
    changes_hash: str = Field(max_length=64)
    previous_hash: str = Field(max_length=64)
    hash: str = Field(max_length=64, unique=True)


class Change(Base, table=True):
    """One row's part in an entry: the changed fields before and after.

    ``hash`` covers the images and the salt. A redaction empties images and salt, so the
    chain stays whole and the hash gives nothing to guess from.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_row", "table_name", "row_id", "entry_seq"),
        Index("ix_change_entry", "entry_seq"),
    )

    id: int | None = Field(default=None, primary_key=True)
    entry_seq: int = Field(foreign_key="entry.seq")
    table_name: str = Field(max_length=32)
    row_id: int
    before: str | None = None
    """Canonical JSON of the changed fields; ``None`` for an insert, or redacted."""
    after: str | None = None
    salt: str | None = Field(default=None, max_length=32)
    hash: str = Field(max_length=64)


class Draft(Base, table=True):
    """Text typed but not saved yet, so that no crash loses it; not journalled."""

    __tablename__ = "draft"
    __table_args__ = (Index("ix_draft_place", "noun", "row_id", "actor_id"),)

    key: str = Field(primary_key=True, max_length=36)
    """One editing session's UUID."""
    noun: str = Field(max_length=32)
    row_id: int | None = None
    """``None`` while the row is new."""
    actor_id: int | None = None
    base_version: int | None = None
    """The version the form was opened with."""
    values: dict[str, str] = Field(sa_type=JSON)
    """What stands in each field, as typed."""
    saved_at: datetime


class Receipt(Base, table=True):
    """The result of a stream's line, kept under its idempotency key; not journalled."""

    __tablename__ = "receipt"

    key: str = Field(primary_key=True, max_length=200)
    verb: str = Field(primary_key=True, max_length=64)
    payload_hash: str = Field(max_length=64)
    result: str
    """The acknowledgement's JSON."""
    at: datetime
