"""What all stored rows have in common, and how their columns are built.

A table model does not validate (``Post(status="nonsense")`` would reach the database), so
each concept has two classes: ``PostFields`` validates what comes in, ``Post`` is the row.
Named CHECK constraints are the second net, for whatever bypasses the first.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final
from uuid import uuid4

from pydantic import AfterValidator
from sqlalchemy import CheckConstraint, Enum, Index, MetaData, text
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from calendar_tui.model.terms import MAX_NAME
from calendar_tui.model.text import check_address, check_line, check_prose, check_slug

NAMING: Final = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can drop it."""

Line = Annotated[str, AfterValidator(check_line)]
"""One line of text."""

Slug = Annotated[str, AfterValidator(check_slug)]
"""A short name, fit to be part of a file's name."""

Address = Annotated[str, AfterValidator(check_address)]
"""An http(s) address, or nothing."""

Prose = Annotated[str, AfterValidator(check_prose)]
"""Text with line breaks and tabs."""

LIVING: Final = text("deleted_at IS NULL")
"""Rows that are not deleted."""


class Base(SQLModel):
    """The root of all tables and Fields classes, with metadata of its own."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMING)


class Fields(Base):
    """The root of validated input: unknown names are refused, defaults too are checked."""

    model_config = {"extra": "forbid", "validate_default": True}


def new_uid() -> str:
    """A fresh UUID as text."""
    return str(uuid4())


class Row(Base):
    """The columns of every journalled table.

    ``id`` is what people see (``#12``), ``uid`` what leaves the machine. Rows are read
    and written through ``store``; once out of it they are plain values.
    """

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=new_uid, max_length=36, unique=True)
    version: int = Field(default=1, ge=1)
    """Rises by one with each saved change: two people can't overwrite each other."""
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None = None

    DERIVED: ClassVar[frozenset[str]] = frozenset()
    """Columns computed from the others: not journalled, recomputed on every write."""
    RENDERED: ClassVar[frozenset[str]] = frozenset()
    """Columns a feed can show; a change of one raises ``rendered_at`` and the revision."""
    REVISES: ClassVar[bool] = False
    """Whether any change of it raises the feeds' revision: they tell its changes by all of it."""

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy passes the class
        """Let the database refuse a save over a version that is no longer there."""
        return {"version_id_col": cls.__table__.c.version}  # type: ignore[attr-defined]


STAMPS: Final = frozenset({"version", "changed_at", "rendered_at"})
"""Columns that only rise. They are no part of a journal image and no undo lowers them."""


class Rendered(Base):
    """The stamp of rows that feeds show."""

    rendered_at: datetime
    """Last change of anything rendered; never lowered, not even by a clock set back."""


class Retirable(Base):
    """Rows that can be put away without losing their history."""

    retired_at: datetime | None = None


class NamedFields(Fields):
    """Fields of everything that others refer to by name."""

    name: Line = Field(min_length=1, max_length=MAX_NAME)
    slug: Slug = Field(min_length=1, max_length=MAX_NAME)


def one_of(words: type[StrEnum], name: str) -> Enum:
    """A column type that stores an enum's values as text, checked on every database."""
    return Enum(
        words,
        native_enum=False,
        values_callable=lambda members: [member.value for member in members],
        validate_strings=True,
        create_constraint=True,
        name=name,
        length=32,
    )


def at_most(column: str, limit: int) -> CheckConstraint:
    """A CHECK on a text's length in characters (SQLite does not enforce VARCHAR's)."""
    return CheckConstraint(f"length({column}) <= {limit}", name=f"{column}_length")


def unique_among_living(table: str, *columns: str) -> Index:
    """A name is taken only as long as its holder lives."""
    return Index(
        f"uq_{table}_{'_'.join(columns)}_living",
        *columns,
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )


def named_constraints(table: str) -> tuple[Any, ...]:
    """Constraints of every named noun, for ``__table_args__``."""
    return (
        at_most("name", MAX_NAME),
        at_most("slug", MAX_NAME),
        CheckConstraint("length(name) >= 1", name="name_given"),
        CheckConstraint("version >= 1", name="version_positive"),
        unique_among_living(table, "name"),
        unique_among_living(table, "slug"),
    )
