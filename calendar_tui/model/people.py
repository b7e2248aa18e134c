"""People of the practice, and the people it writes for."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field

from calendar_tui.model.base import Line, NamedFields, Rendered, Retirable, Row, named_constraints
from calendar_tui.model.terms import MAX_NAME, Role


class AuthorFields(NamedFields):
    """What may be set of a person."""

    roles: list[Role] = Field(default_factory=lambda: [Role.AUTHOR], sa_type=JSON)
    credentials: Line = Field(default="", max_length=MAX_NAME)
    active_from: date | None = None
    active_until: date | None = None
    """Last day of work, inclusive."""
    training_on: date | None = None
    """When the social media policy was signed."""
    accounts: list[Line] = Field(default_factory=list, sa_type=JSON)
    """Declared personal accounts, to be kept apart from the practice's."""

    @model_validator(mode="after")
    def days_in_order(self) -> Self:
        """The last day can't come before the first."""
        if self.active_from and self.active_until and self.active_until < self.active_from:
            raise ValueError("the last day is before the first day")
        return self


class Author(AuthorFields, Retirable, Rendered, Row, table=True):
    """A person's row: everyone who plans, writes, reviews or monitors."""

    __tablename__ = "author"
    __table_args__ = (
        *named_constraints("author"),
        CheckConstraint("active_until >= active_from", name="days_in_order"),
    )
    RENDERED: ClassVar[frozenset[str]] = frozenset({"name"})


class AudienceFields(NamedFields):
    """What may be set of an audience."""

    description: Line = Field(default="", max_length=500)


class Audience(AudienceFields, Retirable, Row, table=True):
    """An audience's row."""

    __tablename__ = "audience"
    __table_args__ = named_constraints("audience")
