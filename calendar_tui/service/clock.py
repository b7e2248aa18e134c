"""The one place that asks what time it is.

Everything else is handed a ``Clock``. ``CALENDAR_TUI_NOW`` (ISO 8601; without an offset it
is UTC) holds the time still, for tests and demonstrations.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final, Protocol

from calendar_tui.model.errors import InvalidError

VARIABLE: Final = "CALENDAR_TUI_NOW"


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, instant: datetime) -> None:
        """Stand at ``instant`` (aware)."""
        self.instant = instant.astimezone(UTC)

    def now(self) -> datetime:
        """The instant it stands at, in UTC."""
        return self.instant


def clock_from(environ: Mapping[str, str]) -> Clock:
    """The machine's clock, or a still one where ``CALENDAR_TUI_NOW`` says so."""
    text = environ.get(VARIABLE, "").strip()
    if not text:
        return SystemClock()
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidError(
            f"{VARIABLE} is {text!r}; write it like 2026-11-24T09:00:00+00:00."
        ) from None
    return FixedClock(instant if instant.tzinfo else instant.replace(tzinfo=UTC))
