"""What happens after a post is out: interactions, replies, incidents, records, consents.

Everything typed about people outside the practice is sealed: those columns are binary
from the first day and never hold clear text. The program does not write them yet.
"""

from datetime import date, datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from calendar_tui.model.base import Fields, Line, Row
from calendar_tui.model.terms import MAX_NAME


class InteractionFields(Fields):
    """A comment, message, review, mention or friend request that reached the practice."""

    channel_id: int = Field(foreign_key="channel.id", index=True)
    post_id: int | None = Field(default=None, foreign_key="post.id")
    kind: Line = Field(max_length=32)
    at: datetime
    state: Line = Field(default="open", max_length=32)
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    due_at: datetime | None = None
    thread: Line = Field(default="", max_length=MAX_NAME)
    handle_mac: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Keyed hash of the handle: counts a person without naming them."""
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class Interaction(InteractionFields, Row, table=True):
    """An interaction's row."""

    __tablename__ = "interaction"


class ReplyFields(Fields):
    """One answer of the practice in a thread."""

    interaction_id: int = Field(foreign_key="interaction.id", index=True)
    by_id: int = Field(foreign_key="author.id")
    at: datetime
    public: bool = True
    kind: Line = Field(default="", max_length=32)
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class Reply(ReplyFields, Row, table=True):
    """A reply's row."""

    __tablename__ = "reply"


class IncidentFields(Fields):
    """Trouble that is handled by the escalation plan."""

    interaction_id: int | None = Field(default=None, foreign_key="interaction.id")
    post_id: int | None = Field(default=None, foreign_key="post.id")
    level: int = Field(default=0, ge=0, le=9)
    state: Line = Field(default="open", max_length=32)
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    opened_at: datetime
    due_at: datetime | None = None
    closed_at: datetime | None = None
    drill: bool = False
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class Incident(IncidentFields, Row, table=True):
    """An incident's row."""

    __tablename__ = "incident"


class IncidentStepFields(Fields):
    """One step taken in an incident."""

    incident_id: int = Field(foreign_key="incident.id", index=True)
    by_id: int = Field(foreign_key="author.id")
    at: datetime
    kind: Line = Field(default="", max_length=32)
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class IncidentStep(IncidentStepFields, Row, table=True):
    """An incident step's row."""

    __tablename__ = "incident_step"


class SmRecordFields(Fields):
    """A patient contact over social media, documented for the chart as "SM"."""

    interaction_id: int | None = Field(default=None, foreign_key="interaction.id")
    amends_id: int | None = Field(default=None, foreign_key="sm_record.id")
    by_id: int = Field(foreign_key="author.id")
    at: datetime
    charted_on: date | None = None
    record_key: bytes | None = Field(default=None, sa_type=LargeBinary)
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class SmRecord(SmRecordFields, Row, table=True):
    """An SM record's row; an amendment is a new row."""

    __tablename__ = "sm_record"


class ConsentFields(Fields):
    """A signed authorization that a post may rely on (45 CFR 164.508(c))."""

    reference: Line = Field(min_length=1, max_length=MAX_NAME)
    scope: Line = Field(default="", max_length=500)
    signed_on: date | None = None
    expires_on: date | None = None
    revoked_on: date | None = None
    sealed: bytes | None = Field(default=None, sa_type=LargeBinary)


class Consent(ConsentFields, Row, table=True):
    """A consent's row."""

    __tablename__ = "consent"
