"""Goals as they are judged: the goals themselves, their readings, and how many posts they have.

Posts are counted by the database along ``ix_post_goals``, within a window of days, so a
goal costs what its window holds and no more.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.facts import GoalRow, ReadingRow, goal_of
from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Dialect, Record, Snapshot
from calendar_tui.store.reads.values import each, instant, plain, text
from calendar_tui.store.reads.where import Where

LocalDay = Callable[[datetime], date]
"""The practice's day of an instant."""

CampaignDays = dict[int, tuple[date | None, date | None]]
"""Each campaign's first and last day."""

_COLUMNS: Final = (
    "id",
    "name",
    "measure",
    "comparison",
    "target",
    "most",
    "unit",
    "period",
    "due",
    "owner_id",
    "campaign_id",
    "pieces",
    "active",
    "baseline",
)
_GOALS: Final = f"""
SELECT {", ".join(_COLUMNS)}, filter, created_at, retired_at IS NOT NULL
FROM goal WHERE deleted_at IS NULL ORDER BY id
"""  # noqa: S608 - the program's own names
_CAMPAIGNS: Final = "SELECT id, starts, ends FROM campaign WHERE deleted_at IS NULL"
_READINGS: Final = """
SELECT id, goal_id, day, value, note FROM reading
WHERE deleted_at IS NULL {of} ORDER BY day, id
"""

_COUNTED_BY: Final[dict[Dialect, str]] = {
    "sqlite": "post INDEXED BY ix_post_goals",
    "postgresql": "post",
}
"""Posts by day, with what goals ask of them."""

DAYS: Final = """
SELECT local_day, count(*) FROM {source}
WHERE {condition} AND local_day IS NOT NULL GROUP BY local_day
"""
_APART: Final = """SELECT local_day AS day FROM {source}
WHERE {condition} AND local_day IS NOT NULL AND "group" IS NULL
UNION ALL SELECT min(local_day) AS day FROM {source}
WHERE {condition} AND local_day IS NOT NULL AND "group" IS NOT NULL GROUP BY "group"
"""
PIECES: Final = f"SELECT day, count(*) FROM ({_APART}) AS pieces GROUP BY day"  # noqa: S608
_LAST: Final = """
SELECT local_day FROM {source}
WHERE {condition} AND local_day IS NOT NULL ORDER BY local_day {order} LIMIT 1
"""


def goals(snapshot: Snapshot, local_day: LocalDay) -> tuple[GoalRow, ...]:
    """Every goal that wasn't deleted, by id; retired ones say so.

    Raises:
        DamagedError: a row holds what can't be read.
    """

    def read(row: Record) -> GoalRow:
        """One goal's row."""
        *columns, asked, created_at, retired = row
        said = dict(zip(_COLUMNS, columns, strict=True))
        said |= {"filter": plain(asked) or {}, "since": local_day(instant(created_at))}
        said |= {name: bool(said[name]) for name in ("pieces", "active")}
        try:
            return goal_of({**said, "retired": bool(retired)})
        except InvalidError as error:
            raise ValueError(error.sentence) from None

    return tuple(each("Goal #{}", snapshot.rows(_GOALS), read))


def campaign_days(snapshot: Snapshot) -> CampaignDays:
    """The days of each campaign that wasn't deleted."""
    rows = each("Campaign #{}", snapshot.rows(_CAMPAIGNS), _campaign)
    return dict(rows)


def _campaign(row: Record) -> tuple[int, tuple[date | None, date | None]]:
    """One campaign's days."""
    number, starts, ends = row
    return number, (parse_day(starts), parse_day(ends))


def readings(snapshot: Snapshot, goal_id: int | None = None) -> dict[int, list[ReadingRow]]:
    """The readings of one goal, or of all, by goal: in the order of days, then as written."""
    asked = "" if goal_id is None else "AND goal_id = :goal"
    rows = snapshot.rows(_READINGS.format(of=asked), {} if goal_id is None else {"goal": goal_id})
    found: dict[int, list[ReadingRow]] = {}
    for goal, reading in each("Reading #{}", rows, _reading):
        found.setdefault(goal, []).append(reading)
    return found


def _reading(row: Record) -> tuple[int, ReadingRow]:
    """A reading, and of which goal."""
    number, goal, day, value, note = row
    read = parse_day(day)
    if read is None:
        raise ValueError
    return goal, ReadingRow(read, float(value), text(note), number)


def tally(snapshot: Snapshot, asked: Where, *, pieces: bool = False) -> dict[date, int]:
    """How many posts each day has; of ``pieces`` each counts once, on its first such day."""
    counted = along(snapshot, asked)
    rows = snapshot.rows(counted.fill(PIECES if pieces else DAYS), counted.values)
    return dict(each("A post of {}", rows, _day_count))


def _day_count(row: Record) -> tuple[date, int]:
    """A day and its posts."""
    day = parse_day(row[0])
    if day is None:
        raise ValueError
    return day, row[1]


def nearest(snapshot: Snapshot, asked: Where, *, last: bool) -> date | None:
    """The first day with a post, or the ``last`` one; ``None`` where there is none."""
    counted = along(snapshot, asked)
    sql = counted.fill(_LAST.replace("{order}", "DESC" if last else "ASC"))
    days: Iterator[date | None] = each(
        "A post of {}", snapshot.rows(sql, counted.values), lambda row: parse_day(row[0])
    )
    return next(days, None)


def along(snapshot: Snapshot, asked: Where) -> Where:
    """The same posts, found by the index that goals are counted along; a few by id as they are."""
    return asked if asked.few else asked._replace(source=_COUNTED_BY[snapshot.dialect])
