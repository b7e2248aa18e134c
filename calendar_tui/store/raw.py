"""Rows as they are stored, whatever someone wrote into them.

Reading them as entities would stop at the first value that no column could hold; here it
comes back as `UNREADABLE`, so that the row can be named.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import isfinite
from typing import Any, Final

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Dialect,
    Float,
    Integer,
    LargeBinary,
    Table,
    Time,
    text,
)

from calendar_tui.model.tables import METADATA

UNREADABLE: Final = "\0unreadable"
"""Stands for a stored value that its column's type can't make sense of."""

_TIMES: Final = (Date, Time, type(METADATA.tables["entry"].columns["at"].type))
"""The column types of days, wall times and instants."""

BATCH: Final = 500
"""Rows fetched at a time."""


@contextmanager
def any_bytes(connection: Connection) -> Iterator[None]:
    """Let texts through that are not UTF-8, as lone surrogates, instead of failing there."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = str


def stored(
    connection: Connection, table: Table, tail: str, /, **values: Any
) -> Iterator[dict[str, Any]]:
    """Stream a table's rows as columns by name; ``tail`` is SQL after FROM, of ours only."""
    columns = list(table.columns)
    named = ", ".join(f'"{table.name}"."{column.name}"' for column in columns)
    statement = text(f'SELECT {named} FROM "{table.name}" {tail}')  # noqa: S608 - our own names
    readers = [_reader(column, connection.dialect) for column in columns]
    options = {"yield_per": BATCH, "stream_results": True}
    with connection.execute(statement, values, execution_options=options) as rows:
        for row in rows:
            yield {
                column.name: _read(reader, value)
                for column, reader, value in zip(columns, readers, row, strict=True)
            }


def _reader(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any]:
    """What turns the driver's value into the column's; raises ``ValueError`` if it can't."""
    kind = column.type.dialect_impl(dialect)
    # What a server's driver does with measured numbers depends on more than the column.
    read = float if isinstance(column.type, Float) else kind.result_processor(dialect, None)
    write = kind.bind_processor(dialect) if isinstance(column.type, _TIMES) else None
    sealed = isinstance(column.type, LargeBinary)
    whole = isinstance(column.type, Integer)

    def strictly(value: Any) -> Any:
        """The value, if this program could have written it so."""
        found = value if read is None else read(value)
        if write is not None and isinstance(value, str) and write(found) != value:
            raise ValueError  # times have one spelling
        if (isinstance(found, bytes) and not sealed) or (whole and not isinstance(found, int)):
            raise ValueError
        if isinstance(found, float) and not isfinite(found):
            raise ValueError
        return found

    return strictly


def _read(reader: Callable[[Any], Any], value: Any) -> Any:
    """The value of a column, or ``UNREADABLE``."""
    if value is None:
        return None
    try:
        return reader(value)
    except (ValueError, TypeError, LookupError, AttributeError):
        return UNREADABLE
