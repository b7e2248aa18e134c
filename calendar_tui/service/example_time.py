"""When things happen in the example: days told by weeks from now, moments within office hours."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from calendar_tui.schedule.zones import local, resolve

_OPENS: Final = 8 * 60 + 30
"""When the office opens, in minutes after midnight."""

_WORKS: Final = 9 * 60
"""For how many minutes people work there."""


def day_of(offset: Mapping[str, int], monday: date) -> date:
    """The day an offset means in the week that starts on ``monday``."""
    return monday + timedelta(weeks=offset["week"], days=offset["weekday"])


def share_of(key: str) -> float:
    """A fixed share of 1 for a step: the office doesn't do everything at once."""
    digest = hashlib.sha256(key.encode()).hexdigest()
    return int(digest[:8], 16) / 0xFFFFFFFF


def at_work(instant: datetime, zone: str, share: float) -> datetime:
    """A moment in the office's hours on the day of ``instant``, or the last working day."""
    day = local(instant, zone)[0]
    day -= timedelta(days=max(day.weekday() - 4, 0))
    minutes = _OPENS + int(_WORKS * share)
    return resolve(day, time(minutes // 60, minutes % 60), zone).instant
