"""Who refers to whom: what must still stand when a row goes or comes back."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from sqlmodel import Session, select

from calendar_tui.model.base import Row
from calendar_tui.model.tables import JOURNALLED, METADATA

LISTED: Final = {
    "audience": (("channel", "audiences"),),
    "author": (("channel", "admins"),),
    "goal": (("post", "goals"),),
}
"""Columns that hold a list of ids, by the table whose ids they are."""

FILTERS: Final = (("feed", "filter"), ("goal", "filter"), ("series", "template"))
"""Columns that hold a filter or a template of posts: ids under a noun's plural, or its column."""

OWN: Final = {
    "post": frozenset({"approval", "override", "answer", "comment"}),
    "goal": frozenset({"reading"}),
    "interaction": frozenset({"reply"}),
    "incident": frozenset({"incident_step"}),
}
"""Tables whose rows are about one row of another and nothing by themselves: deleting that
one leaves them behind it, and bringing it back finds them there."""

CHUNK: Final = 500
"""Ids in one query."""


def word(table: str) -> str:
    """A table's name as people say it."""
    return table.replace("_", " ")


def called(row: Row) -> str:
    """A row as a sentence names it, such as ``post #12 Flu shots``."""
    own = getattr(row, "title", "") or getattr(row, "name", "")
    return f"{word(str(row.__tablename__))} #{row.id} {own}".rstrip()


@cache
def referring(table: str) -> tuple[tuple[str, str], ...]:
    """The journalled tables and columns that refer to ``table`` by a foreign key."""
    return tuple(
        (name, column.name)
        for name in JOURNALLED
        for column in METADATA.tables[name].columns
        if any(key.column.table.name == table for key in column.foreign_keys)
    )


@cache
def referred(table: str) -> tuple[tuple[str, str], ...]:
    """The columns of ``table`` that refer to other rows, and the tables they refer to."""
    return tuple(
        (column.name, key.column.table.name)
        for column in METADATA.tables[table].columns
        for key in column.foreign_keys
        if key.column.table.name in JOURNALLED
    )


def chunks(ids: Iterable[int]) -> Iterator[Sequence[int]]:
    """``ids`` in parts that fit a query."""
    ordered = sorted(ids)
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))


def first_referrer(
    session: Session, table: str, ids: Iterable[int], besides: Container[str] = ()
) -> Row | None:
    """A living row that refers to one of the rows ``ids`` of ``table``, if there is one.

    Rows of the tables ``besides`` don't count.
    """
    gone = set(ids)
    for name, column in referring(table):
        if name in besides:
            continue
        columns = METADATA.tables[name].columns
        for part in chunks(gone):
            statement = (
                select(JOURNALLED[name])
                .where(columns[column].in_(part), columns["deleted_at"].is_(None))
                .limit(1)
            )
            if (row := session.exec(statement).first()) is not None:
                return row
    return _first_listing(session, table, gone)


def _first_listing(session: Session, table: str, gone: set[int]) -> Row | None:
    """A living row that names one of ``gone`` in a list or a filter."""
    for name, column in (*LISTED.get(table, ()), *FILTERS):
        columns = METADATA.tables[name].columns
        statement = select(JOURNALLED[name]).where(columns["deleted_at"].is_(None))
        for row in session.exec(statement):
            if not gone.isdisjoint(_listed(getattr(row, column), table)):
                return row
    return None


def _listed(value: Any, table: str) -> list[int]:
    """The ids of ``table`` that a list, a filter or a template names."""
    if isinstance(value, dict):
        ids = [*value.get(f"{table}s", []), value.get(f"{table}_id")]
    else:
        ids = value
    return [item for item in ids or [] if isinstance(item, int)]


def first_dangling(session: Session, row: Row) -> Row | None:
    """A deleted row that ``row`` refers to, if there is one."""
    for column, table in referred(str(row.__tablename__)):
        target_id = getattr(row, column)
        if target_id is None:
            continue
        target = session.get(JOURNALLED[table], target_id)
        if target is not None and target.deleted_at is not None:
            return target
    return None
