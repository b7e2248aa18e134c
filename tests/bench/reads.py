"""What screens read, beside the same rows fetched with bare sqlite3."""

import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import Reading, open_reading
from calendar_tui.store.location import file_location
from tests.bench.stopwatch import in_turn
from tests.bench.table import Figure, costs

FIRST = date(2023, 1, 1)
MONTHS = 48
"""Months that are read, each once a round, in no order."""

MONTH = """
SELECT id, local_day, local_clock, status, title, channel_id, author_id, campaign_id, "group"
FROM post INDEXED BY ix_post_calendar
WHERE deleted_at IS NULL AND local_day BETWEEN ? AND ?
ORDER BY local_day, local_clock NULLS FIRST, id
"""


def open_plan(path: Path) -> Reading:
    """The door every screen reads through."""
    return open_reading(file_location(path), FixedClock(datetime(2026, 11, 24, 15, tzinfo=UTC)))


def spans(count: int, seed: int) -> list[tuple[date, date]]:
    """``count`` spans of six weeks, as a month's grid shows them."""
    rng = random.Random(seed)
    firsts = (FIRST + timedelta(days=30 * rng.randrange(MONTHS)) for _ in range(count))
    return [(first, first + timedelta(days=41)) for first in firsts]


def months(path: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """A month through the door, and the same month as bare rows."""
    reading, bare = open_plan(path), sqlite3.connect(path)
    ours, theirs = iter(spans(1_000, 1)), iter(spans(1_000, 1))

    def through_the_door() -> object:
        """Read the next month as screens do."""
        return reading.lines(*next(ours))

    def as_bare_rows() -> object:
        """Fetch the next month's rows and do nothing with them."""
        first, last = next(theirs)
        return bare.execute(MONTH, (first.isoformat(), last.isoformat())).fetchall()

    return through_the_door, as_bare_rows


def figures(plans: dict[int, Path], rounds: int) -> list[Figure]:
    """Months of the largest plan beside bare rows, and beside the smallest plan's."""
    small, large = plans[min(plans)], plans[max(plans)]
    ours, theirs = in_turn(*months(large), rounds=rounds * 10)
    few, many = in_turn(months(small)[0], months(large)[0], rounds=rounds * 10)
    name = f"month read of {max(plans):,} posts"
    return [
        costs(f"{name} / bare sqlite3", ours, theirs, floor=3, aim=1.5),
        costs(f"{name} / of {min(plans):,}", many, few),
    ]
