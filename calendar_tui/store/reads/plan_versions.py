"""The approved versions of the plan: which there are, and what each said."""

from datetime import date
from typing import Final

from calendar_tui.model.facts import VersionRow
from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, text

_VERSIONS: Final = """
SELECT number, id, approved_by_id, approved_on, review_on, note
FROM plan_version WHERE deleted_at IS NULL ORDER BY number DESC
"""
_DOCUMENT: Final = """
SELECT number, document FROM plan_version WHERE number = :number AND deleted_at IS NULL
"""
_NAMED: Final = "Version {} of the plan"


def versions(snapshot: Snapshot) -> tuple[VersionRow, ...]:
    """Every version that stands, the newest first.

    Raises:
        DamagedError: a row holds what can't be read.
    """
    return tuple(each(_NAMED, snapshot.rows(_VERSIONS), _version))


def document(snapshot: Snapshot, number: int) -> str | None:
    """What was approved as version ``number``, as Markdown; ``None`` where there is none."""
    rows = snapshot.rows(_DOCUMENT, {"number": number})
    return next((said for said in each(_NAMED, rows, lambda row: text(row[1]))), None)


def _version(row: Record) -> VersionRow:
    """One version without its words."""
    number, row_id, by, approved_on, review_on, note = row
    return VersionRow(row_id, int(number), by, _day(approved_on), _day(review_on), text(note))


def _day(value: str | date | None) -> date:
    """A day that must be there."""
    day = parse_day(value)
    if day is None:
        raise ValueError
    return day
