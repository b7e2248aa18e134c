"""A series' slots as one value: the rule, where it begins, and what is skipped."""

from collections.abc import Iterable
from datetime import date, time
from typing import NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.rfc5545 import parse_rule
from calendar_tui.schedule.series.rule import Rule


class Recurrence(NamedTuple):
    """When a series has slots. Everything of a series that is no matter of time is elsewhere."""

    starts: date
    """The first day that may have a slot; intervals are counted from it."""
    rule: Rule
    clock: time | None = None
    """Wall time in ``zone``; ``None`` is all-day."""
    zone: str = ""
    exceptions: frozenset[date] = frozenset()
    """Skipped days. They have no slot, but count where the rule counts (RFC 5545, 3.8.5.1)."""
    skip_closures: bool = False
    """Whether days on which the practice is closed have no slot."""


def read_recurrence(
    rule: str,
    starts: date,
    clock: time | None = None,
    zone: str = "",
    exceptions: Iterable[str] = (),
    *,
    skip_closures: bool = False,
) -> Recurrence:
    """The slots of a series as it is stored: its rule as an RRULE value, its days as ISO text.

    Raises:
        InvalidError: the rule is none, or an exception is no day.
    """
    try:
        skipped = frozenset(map(date.fromisoformat, exceptions))
    except (TypeError, ValueError):
        raise InvalidError("Skipped days are written like 2026-12-24.") from None
    return Recurrence(starts, parse_rule(rule), clock, zone, skipped, skip_closures)


def write_exceptions(recurrence: Recurrence) -> list[str]:
    """The skipped days as they are stored: ISO text, in their order."""
    return [day.isoformat() for day in sorted(recurrence.exceptions)]
