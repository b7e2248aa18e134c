"""What the checks know a practice by: its approved contacts, and the names it may say."""

from datetime import date
from typing import Self

from pydantic import model_validator
from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field

from calendar_tui.model.base import (
    Line,
    NamedFields,
    Retirable,
    Row,
    at_most,
    named_constraints,
    one_of,
)
from calendar_tui.model.terms import MAX_TITLE, ContactKind, ContactUse, NameKind


class ContactFields(NamedFields):
    """A way to reach the practice that its posts may offer; its name is what people call it."""

    kind: ContactKind = Field(sa_type=one_of(ContactKind, "contact_kind"))
    value: Line = Field(min_length=1, max_length=500)
    """The number or address itself, as posts write it."""
    hours: Line = Field(default="", max_length=MAX_TITLE)
    uses: list[ContactUse] = Field(default_factory=list, sa_type=JSON)
    """What it is meant for; empty: anything."""
    verified_on: date | None = None
    """When somebody last tried it."""
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    """Who sees to it that it works."""


class Contact(ContactFields, Retirable, Row, table=True):
    """A contact's row."""

    __tablename__ = "contact"
    __table_args__ = (
        *named_constraints("contact"),
        CheckConstraint("length(value) >= 1", name="value_given"),
        at_most("value", 500),
    )


class KnownNameFields(NamedFields):
    """Whom or what posts may name: exactly this name, never a pattern."""

    kind: NameKind = Field(sa_type=one_of(NameKind, "name_kind"))
    note: Line = Field(default="", max_length=500)
    starts: date | None = None
    """An event's first day."""
    ends: date | None = None
    """An event's last day, inclusive."""
    confirmed_on: date | None = None
    """When somebody made sure that the name may be said."""
    owner_id: int | None = Field(default=None, foreign_key="author.id")

    @model_validator(mode="after")
    def days_in_order(self) -> Self:
        """The last day can't come before the first."""
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("the last day is before the first day")
        return self


class KnownName(KnownNameFields, Retirable, Row, table=True):
    """A known name's row."""

    __tablename__ = "known_name"
    __table_args__ = (
        *named_constraints("known_name"),
        CheckConstraint("ends >= starts", name="days_in_order"),
    )
