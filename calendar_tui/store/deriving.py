"""Columns computed from others: set with every change, and anew when the practice moves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, update
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session

from calendar_tui.model.base import Row
from calendar_tui.model.errors import PlanError
from calendar_tui.model.practice import Practice
from calendar_tui.model.tables import JOURNALLED, METADATA
from calendar_tui.store.raw import UNREADABLE, stored

Derive = Callable[[str, Mapping[str, Any], str], dict[str, Any]]
"""Computes derived columns from a table's name, a row's columns and the practice's zone."""


@dataclass(slots=True)
class Deriving:
    """Sets the derived columns within one transaction."""

    session: Session
    derive: Derive
    _zone: str | None = None
    _moved: bool = False

    def fill(self, row: Row) -> None:
        """Set the columns of ``row`` that are computed from its others."""
        if not type(row).DERIVED:
            return
        table = str(row.__tablename__)
        columns = METADATA.tables[table].columns
        values = {column.name: getattr(row, column.name, None) for column in columns}
        for name, value in self.derive(table, values, self._practice_zone()).items():
            if getattr(row, name) != value:
                setattr(row, name, value)

    def practice_changed(self, *, moved: bool) -> None:
        """Read the practice's zone again; if it ``moved``, so did every other row's day."""
        self._zone = None
        self._moved |= moved

    def settle(self) -> None:
        """Compute every row anew if the practice moved; call it before the entry is sealed."""
        if self._moved:
            self.rederive_all()

    def rederive_all(self) -> int:
        """Compute the derived columns of every row anew; return how many rows differ."""
        return sum(self._rederive(table) for table in JOURNALLED.values() if table.DERIVED)

    def _rederive(self, table: type[Row]) -> int:
        """Compute the derived columns of all rows of ``table`` anew; return how many differ.

        For when what they are computed from has changed: the practice's zone, the time
        zone rules. They are no part of the journal, so no version rises. A row that can't
        be read is left to ``verify`` to name.
        """
        self.session.flush()
        name = str(table.__tablename__)
        stale = {}
        for row in stored(self.session.connection(), METADATA.tables[name], "ORDER BY id"):
            wanted = derived_of(self.derive, name, row, self._practice_zone())
            if any(row[column] != value for column, value in wanted.items()):
                stale[row["id"]] = wanted
        if stale:
            self._write(table, stale)
        return len(stale)

    def _write(self, table: type[Row], stale: Mapping[int, Mapping[str, Any]]) -> None:
        """Put other derived columns into rows, past their versions."""
        stored_as = METADATA.tables[str(table.__tablename__)]
        columns = sorted(table.DERIVED)
        statement = (
            update(stored_as)
            .where(stored_as.c.id == bindparam("of"))
            .values({column: bindparam(f"to_{column}") for column in columns})
        )
        rows = [
            {"of": row_id, **{f"to_{column}": wanted[column] for column in columns}}
            for row_id, wanted in stale.items()
        ]
        self.session.connection().execute(statement, rows)
        for row in list(self.session):
            if isinstance(row, table):
                for column, value in stale.get(row.id or 0, {}).items():
                    set_committed_value(row, column, value)

    def _practice_zone(self) -> str:
        """The practice's time zone; empty while there is no practice."""
        if self._zone is None:
            with self.session.no_autoflush:
                practice = self.session.get(Practice, 1)
            self._zone = practice.zone if practice else ""
        return self._zone


def derived_of(derive: Derive, table: str, values: Mapping[str, Any], zone: str) -> dict[str, Any]:
    """The derived columns of a row as it is stored; none where it can't be made sense of."""
    if any(value is UNREADABLE for value in values.values()):
        return {}
    try:
        return derive(table, values, zone)
    except (PlanError, ValueError, OverflowError):
        return {}
