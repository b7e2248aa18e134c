"""What reviewers and checks say of a post: approvals, overrides, findings, comments."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from calendar_tui.model.base import Base, Fields, Line, Prose, Row, one_of
from calendar_tui.model.terms import MAX_NAME, Decision, FindingKind, Severity


class ApprovalFields(Fields):
    """A reviewer's word on a post's exact content."""

    post_id: int = Field(foreign_key="post.id", index=True)
    decision: Decision = Field(sa_type=one_of(Decision, "decision"))
    content_hash: str = Field(max_length=64)
    """SHA-256 of the content as it was (``lifecycle.content_hash``)."""
    by_id: int = Field(foreign_key="author.id")
    at: datetime
    note: Prose = Field(default="", max_length=2_000)
    solo: bool = False
    """Approved by the author, in a practice of one."""


class Approval(ApprovalFields, Row, table=True):
    """An approval's row. Once voided it never counts again."""

    __tablename__ = "approval"

    voided_at: datetime | None = None


class OverrideFields(Fields):
    """A finding that a person let pass, with a reason."""

    post_id: int = Field(foreign_key="post.id", index=True)
    fingerprint: str = Field(max_length=64)
    rule: Line = Field(max_length=32)
    reason: Prose = Field(min_length=1, max_length=2_000)
    by_id: int = Field(foreign_key="author.id")
    second_id: int | None = Field(default=None, foreign_key="author.id")
    expires_on: date | None = None


class Override(OverrideFields, Row, table=True):
    """An override's row."""

    __tablename__ = "override"


class CommentFields(Fields):
    """A colleague's remark on a post."""

    post_id: int = Field(foreign_key="post.id", index=True)
    by_id: int = Field(foreign_key="author.id")
    to_id: int | None = Field(default=None, foreign_key="author.id")
    text: Prose = Field(min_length=1, max_length=5_000)
    resolved_at: datetime | None = None


class Comment(CommentFields, Row, table=True):
    """A comment's row."""

    __tablename__ = "comment"


class Finding(Base, table=True):
    """A stored verdict of the checks: a cache, kept by text and rule pack, not journalled."""

    __tablename__ = "finding"
    __table_args__ = (
        Index("ix_finding_post_pack", "post_id", "pack"),
        CheckConstraint("end_at >= start_at", name="span_in_order"),
    )

    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="post.id")
    pack: str = Field(max_length=64)
    """The rule pack's version."""
    text_hash: str = Field(max_length=64)
    rule: str = Field(max_length=32)
    kind: FindingKind = Field(sa_type=one_of(FindingKind, "finding_kind"))
    severity: Severity = Field(sa_type=one_of(Severity, "severity"))
    start_at: int = 0
    end_at: int = 0
    message: str = Field(default="", max_length=500)
    suggestion: str = Field(default="", max_length=MAX_NAME * 10)
