"""The journal, newest first, and what one entry changed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.rows import EntryLine
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant

_ENTRIES: Final = """
SELECT seq, at, actor_name, origin, action, summary, undoes, actor_id, undoable
FROM entry
WHERE seq < :before {condition}
ORDER BY seq DESC
LIMIT :limit
"""
_OF_ROW: Final = """AND seq IN
  (SELECT entry_seq FROM change WHERE table_name = :table AND row_id = :id)"""
_OF_TABLE: Final = """AND EXISTS
  (SELECT 1 FROM change WHERE entry_seq = entry.seq AND table_name = :table)"""

_REVERSALS: Final = """
WITH RECURSIVE reversal(seq, undoes) AS (
  SELECT seq, undoes FROM entry WHERE undoes IN ({seqs})
  UNION
  SELECT later.seq, later.undoes FROM entry AS later
  JOIN reversal ON later.undoes = reversal.seq
)
SELECT seq, undoes FROM reversal
"""
_CHANGES: Final = """
SELECT entry_seq, table_name, row_id, before, after FROM change WHERE entry_seq = :seq ORDER BY id
"""
_TITLES: Final = "SELECT id, title, substr(body, 1, 200) FROM post WHERE id IN ({ids})"

LAST: Final = 2**31 - 1
"""More than any entry's number."""


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One row's part in an entry, as the journal holds it."""

    table: str
    row_id: int
    before: dict[str, Any] | None
    """The changed columns as they were; ``None`` for a new row."""
    after: dict[str, Any] | None
    """As they became; ``None`` once redacted."""


def entries(
    snapshot: Snapshot,
    *,
    table: str | None = None,
    row_id: int | None = None,
    limit: int = 50,
    before: int | None = None,
) -> tuple[EntryLine, ...]:
    """Entries, newest first: all, those about a table, or those about one of its rows."""
    condition = "" if table is None else _OF_TABLE if row_id is None else _OF_ROW
    values: dict[str, object] = {"before": before or LAST, "limit": limit}
    values |= {} if table is None else {"table": table}
    values |= {} if row_id is None else {"id": row_id}
    rows = snapshot.rows(_ENTRIES.format(condition=condition), values)
    return _lines(snapshot, rows)


def entry(snapshot: Snapshot, seq: int) -> tuple[EntryLine, list[ChangeRecord]]:
    """One entry and its changes.

    Raises:
        UnknownNameError: there is none of that number.
    """
    rows = snapshot.rows(
        _ENTRIES.format(condition="AND seq = :seq"), {"before": LAST, "limit": 1, "seq": seq}
    )
    if not rows:
        raise UnknownNameError(f"There is no entry {seq} in the history.")
    changes = each("Entry {}", snapshot.rows(_CHANGES, {"seq": seq}), _change)
    return _lines(snapshot, rows)[0], list(changes)


def _change(row: Record) -> ChangeRecord:
    """A row's part in an entry."""
    _, table, row_id, before, after = row
    return ChangeRecord(table, row_id, _image(before), _image(after))


def titles(snapshot: Snapshot, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Title and beginning of the text of posts, deleted ones included."""
    wanted = ", ".join(str(int(each)) for each in sorted(set(ids)))
    if not wanted:
        return {}
    found = snapshot.rows(_TITLES.format(ids=wanted))
    return {number: (title, text) for number, title, text in found}


def _lines(snapshot: Snapshot, rows: Sequence[Record]) -> tuple[EntryLine, ...]:
    """Rows as lines, marked where they are undone."""
    undone = _undone(snapshot, [row[0] for row in rows])

    def line(row: Record) -> EntryLine:
        """One of the entries."""
        seq, at, actor, origin, action, summary, undoes, actor_id, undoable = row
        return EntryLine(
            seq,
            instant(at),
            actor,
            origin,
            action,
            summary,
            undoes,
            seq in undone,
            actor_id,
            bool(undoable),
        )

    return tuple(each("Entry {}", rows, line))


def _undone(snapshot: Snapshot, seqs: Sequence[int]) -> set[int]:
    """Which of these entries a reversal that still counts takes back.

    A reversal counts unless one that counts reverses it. Each is newer than what it
    reverses, so going from the newest back, what reverses an entry is judged before it.
    """
    undone: set[int] = set()
    if seqs:
        wanted = ", ".join(str(int(seq)) for seq in seqs)
        reversals = snapshot.rows(_REVERSALS.format(seqs=wanted))
        for seq, reversed_seq in sorted(reversals, reverse=True):
            if seq not in undone:
                undone.add(reversed_seq)
    return undone


def _image(text: str | None) -> dict[str, Any] | None:
    """The columns an image names."""
    if text is None:
        return None
    image: dict[str, Any] = json.loads(text)
    return image
