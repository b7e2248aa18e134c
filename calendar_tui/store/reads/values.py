"""What the two kinds of database hand back, as one kind of Python value.

SQLite hands back text for days, times, instants and JSON, and numbers for flags; a server's
driver hands back Python's own. What another program wrote past the schema's rules may be
neither; the row is then named, so that it can be found and put right.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time
from typing import Any, Final, TypeVar

from calendar_tui.model.errors import DamagedError
from calendar_tui.store.reads.runner import Record

UNREADABLE: Final = (AttributeError, KeyError, TypeError, ValueError)
"""What is raised by reading a value that no column of this schema holds."""

ReadT = TypeVar("ReadT")


def each(named: str, rows: Iterable[Record], read: Callable[[Record], ReadT]) -> Iterator[ReadT]:
    """Read rows one by one; ``named`` says with ``{}`` whose row it is, by its first column.

    Raises:
        DamagedError: a row holds what can't be read.
    """
    for row in rows:
        try:
            found = read(row)
        except UNREADABLE:
            raise unreadable(named.format(row[0])) from None
        yield found


def unreadable(what: str) -> DamagedError:
    """The error for a row that someone has put something strange into."""
    return DamagedError(
        f"{what} holds what can't be read; nothing was changed."
        " Have a look with: calendar-tui verify"
    )


def instant(value: str | datetime) -> datetime:
    """An aware instant in UTC."""
    if isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    return value.astimezone(UTC)


def maybe_instant(value: str | datetime | None) -> datetime | None:
    """An instant where there is one."""
    return None if value is None else instant(value)


def maybe_clock(value: str | time | None) -> time | None:
    """A clock time where there is one."""
    return time.fromisoformat(value) if isinstance(value, str) else value


def text(value: Any) -> str:
    """Text; SQLite would keep bytes there as well."""
    if not isinstance(value, str):
        raise TypeError
    return value


def plain(value: Any) -> Any:
    """What a JSON column holds."""
    return json.loads(value) if isinstance(value, str) else value
