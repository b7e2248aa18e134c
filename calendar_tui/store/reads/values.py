"""What the two kinds of database hand back, as one kind of Python value.

SQLite hands back text for days, times, instants and JSON, and numbers for flags; a server's
driver hands back Python's own.
"""

import json
from datetime import UTC, datetime, time
from typing import Any


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


def plain(value: Any) -> Any:
    """What a JSON column holds."""
    return json.loads(value) if isinstance(value, str) else value
