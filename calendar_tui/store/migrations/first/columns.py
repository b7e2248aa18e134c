"""The words the first schema is written in. As of revision 0001; never edited again.

The model's own classes change with the program, so a migration must not use them.
"""

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.schema import SchemaItem

FIRST: Final = sa.MetaData()
"""Holds all tables of the first schema."""

_LIVING: Final = sa.text("deleted_at IS NULL")


def text(name: str, length: int | None = None, *, null: bool = False) -> sa.Column[str]:
    """A column of text."""
    return sa.Column(name, sa.String(length), nullable=null)


def number(name: str, *, null: bool = False, counts: bool = True) -> sa.Column[int]:
    """A column of whole numbers; as a key it counts by itself unless told not to."""
    return sa.Column(name, sa.Integer, nullable=null, autoincrement="auto" if counts else False)


def real(name: str, *, null: bool = False) -> sa.Column[float]:
    """A column of measured numbers."""
    return sa.Column(name, sa.Float, nullable=null)


def flag(name: str, *, null: bool = False) -> sa.Column[bool]:
    """A column of yes and no."""
    return sa.Column(name, sa.Boolean, nullable=null)


def instant(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of instants, in UTC."""
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def day(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of days."""
    return sa.Column(name, sa.Date, nullable=null)


def clock(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of wall times."""
    return sa.Column(name, sa.Time, nullable=null)


def structure(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A column of JSON."""
    return sa.Column(name, sa.JSON, nullable=null)


def sealed(name: str, *, null: bool = False) -> sa.Column[bytes]:
    """A column of bytes that never hold clear text."""
    return sa.Column(name, sa.LargeBinary, nullable=null)


def ref(
    table: str, name: str, target: str, *, null: bool = False, by: str = "id"
) -> sa.Column[int]:
    """A column that refers to a row of ``target``."""
    key = sa.ForeignKey(f"{target}.{by}", name=f"fk_{table}_{name}")
    return sa.Column(name, sa.Integer, key, nullable=null)


def word(
    table: str, name: str, rule: str, words: str, *, null: bool = False
) -> tuple[SchemaItem, ...]:
    """A column that takes one of ``words``, which stand with spaces between."""
    listed = ", ".join(f"'{item}'" for item in words.split())
    return (text(name, 32, null=null), check(table, rule, f"{name} IN ({listed})"))


def check(table: str, rule: str, sql: str) -> sa.CheckConstraint:
    """A rule the database itself holds."""
    return sa.CheckConstraint(sql, name=f"ck_{table}_{rule}")


def key(table: str, *columns: str) -> tuple[sa.PrimaryKeyConstraint]:
    """What tells a table's rows apart."""
    return (sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}"),)


def living(name: str, *columns: str, unique: bool = False) -> sa.Index:
    """An index of the rows that are not deleted."""
    return sa.Index(name, *columns, unique=unique, sqlite_where=_LIVING, postgresql_where=_LIVING)


def row(table: str) -> tuple[SchemaItem, ...]:
    """What every journalled table begins with."""
    return (
        number("id"),
        text("uid", 36),
        number("version"),
        instant("created_at"),
        instant("changed_at"),
        instant("deleted_at", null=True),
        *key(table, "id"),
        sa.UniqueConstraint("uid", name=f"uq_{table}_uid"),
    )


def named(table: str) -> tuple[SchemaItem, ...]:
    """What everything that is referred to by name has."""
    return (
        text("name", 80),
        text("slug", 80),
        check(table, "name_length", "length(name) <= 80"),
        check(table, "slug_length", "length(slug) <= 80"),
        check(table, "name_given", "length(name) >= 1"),
        check(table, "version_positive", "version >= 1"),
        living(f"uq_{table}_name_living", "name", unique=True),
        living(f"uq_{table}_slug_living", "slug", unique=True),
    )
