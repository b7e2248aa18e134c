"""Days by which something of the plan is due, as feeds need them: names and days, no more."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant, text

SECOND: Final = timedelta(seconds=1)


class Due(StrEnum):
    """What is due."""

    GOAL = "goal"
    PRIVACY = "privacy"
    NOTICE = "notice"
    REVIEW = "review"


class Deadline(NamedTuple):
    """A day of the plan that something is due by, or is counted from."""

    kind: Due
    row_id: int
    """Of the goal, channel or version of the plan."""
    campaign_id: int | None
    """The goal's."""
    uid: str
    name: str
    day: date
    """A goal's or a review's own; of an account, the day on which it was last looked at."""
    created_at: datetime
    changed_at: datetime
    """In whole seconds. It never falls: a plan restored from a backup has a newer practice."""


_QUERIES: Final = {
    Due.GOAL: """
SELECT id, campaign_id, uid, name, due, created_at, changed_at, changed_at
FROM goal
WHERE active AND due IS NOT NULL AND deleted_at IS NULL AND retired_at IS NULL
""",
    Due.PRIVACY: """
SELECT id, NULL, uid, name, privacy_reviewed_on, created_at, changed_at, rendered_at
FROM channel
WHERE privacy_reviewed_on IS NOT NULL AND kind = 'business'
  AND deleted_at IS NULL AND retired_at IS NULL
""",
    Due.NOTICE: """
SELECT id, NULL, uid, name, notice_posted_on, created_at, changed_at, rendered_at
FROM channel
WHERE notice_posted_on IS NOT NULL AND kind = 'business'
  AND deleted_at IS NULL AND retired_at IS NULL
""",
    Due.REVIEW: """
SELECT id, NULL, uid, '', review_on, created_at, changed_at, changed_at
FROM plan_version
WHERE deleted_at IS NULL AND number = (
  SELECT max(number) FROM plan_version WHERE deleted_at IS NULL
)
""",
}
"""By what is due. People's own accounts stay in the plan."""

_NAMED: Final = {
    Due.GOAL: "Goal #{}",
    Due.PRIVACY: "Channel #{}",
    Due.NOTICE: "Channel #{}",
    Due.REVIEW: "Plan version #{}",
}
_PRACTICE: Final = "SELECT id, rendered_at FROM practice WHERE id = 1"


def deadlines(snapshot: Snapshot) -> tuple[Deadline, ...]:
    """Every deadline of the plan as it stands, in no order.

    Raises:
        DamagedError: a row holds what can't be read.
    """
    ((_, renewed),) = snapshot.rows(_PRACTICE)
    return tuple(
        found
        for kind, sql in _QUERIES.items()
        for found in _read(kind, snapshot.rows(sql), instant(renewed))
    )


def _read(kind: Due, rows: list[Record], renewed: datetime) -> Iterator[Deadline]:
    """The deadlines of one kind; nothing in them is older than ``renewed``."""

    def read(row: Record) -> Deadline:
        """One row as a deadline."""
        number, campaign, uid, name, day, created_at, *stamps = row
        due = parse_day(day)
        if due is None:
            raise ValueError
        changed = max(renewed, *map(instant, stamps))
        whole = changed.replace(microsecond=0)
        changed = whole if whole == changed else whole + SECOND
        return Deadline(kind, number, campaign, uid, text(name), due, instant(created_at), changed)

    return each(_NAMED[kind], rows, read)
