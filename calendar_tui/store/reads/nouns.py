"""Rows of any noun by its columns, as the noun's fields name them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.nouns import NOUNS
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, plain

_LISTS: Final = frozenset(
    {Kind.REFS, Kind.CHOICES, Kind.WORDS, Kind.LINES, Kind.DATES, Kind.WEEKLY}
)
"""Kinds of fields whose columns hold JSON."""

_ROWS: Final = "SELECT id, uid, version, deleted_at, {columns} FROM {table}"


@dataclass(frozen=True, slots=True)
class NounRecord:
    """One row of a noun as it is stored: references are ids."""

    id: int
    uid: str
    version: int
    retired: bool
    values: dict[str, Any]
    """By field of the noun; days and flags are Python's."""


def nouns(snapshot: Snapshot, noun: Noun, *, retired: bool = False) -> list[NounRecord]:
    """The rows of a noun by name, retired ones last and only if asked for."""
    sql = _select(noun) + " WHERE deleted_at IS NULL"
    if not retired:
        sql += " AND retired_at IS NULL" if noun.retire else ""
    rows = _records(noun, snapshot.rows(sql))
    return sorted(rows, key=lambda row: (row.retired, _order(row), row.id))


def noun(snapshot: Snapshot, of: Noun, row_id: int) -> NounRecord:
    """One row of a noun, retired or not.

    Raises:
        UnknownNameError: there is none, or it was deleted.
    """
    rows = snapshot.rows(_select(of) + " WHERE id = :id", {"id": row_id})
    if not rows or rows[0][3] is not None:
        raise UnknownNameError(f"There is no {of.name} #{row_id}.")
    return next(_records(of, rows))


def known(name: str) -> Noun:
    """The noun called so; ``UnknownNameError`` where there is none."""
    if name not in NOUNS:
        raise UnknownNameError(f"There is nothing called {name!r} in a plan.")
    return NOUNS[name]


def _order(row: NounRecord) -> str:
    """What rows are sorted by: the name, as people look for it."""
    return str(row.values.get("name", "")).casefold()


def _select(noun: Noun) -> str:
    """The query for a noun's columns; all names in it are the program's own."""
    columns = [f'"{field.stored_in}"' for field in noun.fields]
    columns.append("retired_at" if noun.retire else "NULL")
    return _ROWS.format(columns=", ".join(columns), table=f'"{noun.stored_in}"')


def _records(noun: Noun, rows: Sequence[Record]) -> Iterator[NounRecord]:
    """Rows by field."""
    return each(f"{noun.name.capitalize()} #{{}}", rows, lambda row: _record(noun, row))


def _record(noun: Noun, row: Record) -> NounRecord:
    """A row by field."""
    number, uid, version, _, *columns, retired_at = row
    pairs = zip(noun.fields, columns, strict=True)
    values = {field.name: _value(field, value) for field, value in pairs}
    return NounRecord(number, uid, version, retired_at is not None, values)


def _value(field: Field, value: Any) -> Any:
    """A column's value, the same from every database."""
    if field.inside:
        return plain(value).get(field.column)
    if field.kind in _LISTS or field.name == "filter":
        return plain(value)
    if field.kind is Kind.BOOL and value is not None:
        return bool(value)
    return value
