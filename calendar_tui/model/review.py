"""What reviewers and checks say of a post: approvals, findings, answers, overrides, comments."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import JSON, CheckConstraint, Index
from sqlmodel import Field

from calendar_tui.model.base import Base, Fields, Line, Prose, Row, one_of
from calendar_tui.model.terms import MAX_NAME, Decision, FindingKind, OverrideCode, Severity

MAX_SENTENCE: Final = 2_000
"""Characters kept of a sentence; its fingerprint is of all of it."""


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
    """The second person, who neither wrote the post nor changed it; ``None``: its author."""
    expires_on: date | None = None
    """The first day on which it no longer counts."""
    code: OverrideCode = Field(sa_type=one_of(OverrideCode, "override_code"))
    severity: Severity = Field(sa_type=one_of(Severity, "severity"))
    """What the finding weighed then."""
    sentence: Prose = Field(default="", max_length=MAX_SENTENCE)
    at: datetime


class Override(OverrideFields, Row, table=True):
    """An override's row."""

    __tablename__ = "override"


class AnswerFields(Fields):
    """What a person said to a question that a check asked about a post."""

    post_id: int = Field(foreign_key="post.id", index=True)
    ask: Line = Field(min_length=1, max_length=32)
    """The question's key."""
    fingerprint: str = Field(max_length=64)
    sentence: Prose = Field(default="", max_length=MAX_SENTENCE)
    choice: Line = Field(min_length=1, max_length=32)
    blocks: bool = False
    """Whether with this answer the post can't go out, as it was meant then."""
    by_id: int = Field(foreign_key="author.id")
    at: datetime


class Answer(AnswerFields, Row, table=True):
    """An answer's row. With another sentence it is another question."""

    __tablename__ = "answer"


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


class Checked(Base, table=True):
    """Which text of a post was checked last, and by what: a cache, not journalled."""

    __tablename__ = "checked"

    post_id: int = Field(
        primary_key=True, foreign_key="post.id", sa_column_kwargs={"autoincrement": False}
    )
    version: int
    """The post's then: at the same one nothing has to be read again."""
    channel_version: int
    """Its channel's; 0 without one."""
    draft: str = Field(max_length=64)
    """A hash of all that was looked at."""
    basis: str = Field(max_length=64)
    """A hash of what it was checked by: rules, practice, and what the practice changed."""
    at: datetime


class Finding(Base, table=True):
    """What the checks found in a post: a cache beside its ``Checked``, not journalled."""

    __tablename__ = "finding"
    __table_args__ = (
        Index("ix_finding_post_id", "post_id", "severity"),
        Index("ix_finding_severity", "severity", "post_id", "fingerprint"),
        CheckConstraint("end_at >= start_at", name="span_in_order"),
    )

    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="post.id")
    rule: str = Field(max_length=32)
    name: str = Field(max_length=MAX_NAME)
    kind: FindingKind = Field(sa_type=one_of(FindingKind, "finding_kind"))
    severity: Severity = Field(sa_type=one_of(Severity, "severity"))
    part: str = Field(max_length=16)
    start_at: int
    end_at: int
    matched: str = Field(max_length=500)
    """The words meant; long ones are cut."""
    sentence: str = Field(max_length=MAX_SENTENCE)
    message: str = Field(max_length=1_000)
    why: str = Field(max_length=1_000)
    suggestion: str = Field(max_length=1_000)
    sources: list[str] = Field(sa_type=JSON)
    override: str = Field(max_length=32)
    """Who may let it pass."""
    ask: str = Field(max_length=32)
    """The question's key, where it is one."""
    fingerprint: str = Field(max_length=64)
