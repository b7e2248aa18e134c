"""Posts in full: one by id, or all that a filter asks for, a few hundred at a time."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Final

from calendar_tui.model.details import ApprovalLine, PostDetail
from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.rows import parse_day
from calendar_tui.model.terms import Decision, Severity, Status
from calendar_tui.store.reads.findings import open_severities
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, instant, maybe_clock, maybe_instant, plain, text
from calendar_tui.store.reads.where import MISSED, Present, Where

BATCH: Final = 500
"""Posts read at a time: a long export holds no more of them in memory."""

_HANGING: Final = ("findings", "approvals")
"""What is read from other tables; all else is a column of the post's row."""

_FIELDS: Final = tuple(field.name for field in fields(PostDetail) if field.name not in _HANGING)

_SQL: Final = {
    "group": '"group"',
    "missed": MISSED,
    "series": "(SELECT slug FROM series WHERE series.id = post.series_id)",
}
"""Fields that are not simply called like their column."""

_POSTS: Final = """
SELECT {columns}, deleted_at
FROM {source}
WHERE {condition}
""".replace("{columns}", ", ".join(_SQL.get(name, name) for name in _FIELDS))
_DATED: Final = "AND local_day IS NOT NULL ORDER BY local_day, local_clock NULLS FIRST, id"
_UNDATED: Final = "AND local_day IS NULL ORDER BY id"
_APPROVALS: Final = """
SELECT post_id, id, decision, by_id, at, note, solo, content_hash, voided_at FROM approval
WHERE post_id IN ({ids}) AND deleted_at IS NULL ORDER BY id
"""


def post(snapshot: Snapshot, post_id: int, present: Present) -> PostDetail:
    """The post with that id.

    Raises:
        UnknownNameError: there is none, or it was deleted.
    """
    asked = Where("post", "id = :id", {**present._asdict(), "id": post_id})
    rows = snapshot.rows(asked.fill(_POSTS), asked.values)
    if not rows:
        raise UnknownNameError(f"There is no post #{post_id}.")
    if rows[0][-1] is not None:
        raise UnknownNameError(f"Post #{post_id} was deleted; restore it first.")
    return next(_details(snapshot, rows, present.today))


def posts(snapshot: Snapshot, asked: Where) -> Iterator[PostDetail]:
    """Every post that is asked for, in the order of lists."""
    for part in (_DATED, _UNDATED):
        for rows in snapshot.batches(asked.fill(_POSTS) + part, asked.values, BATCH):
            yield from _details(snapshot, rows, asked.values["today"])


def _details(snapshot: Snapshot, rows: Sequence[Record], today: date) -> Iterator[PostDetail]:
    """Rows as posts, with what hangs on them."""
    ids = ", ".join(str(row[0]) for row in rows)
    findings = _counted(snapshot, [row[0] for row in rows], today)
    approvals = _said(snapshot, ids)

    def detail(row: Record) -> PostDetail:
        """One of the posts."""
        values = dict(zip(_FIELDS, row, strict=False))
        for name, read in _READERS.items():
            values[name] = read(values[name])
        hanging = tuple(approvals[row[0]])
        return PostDetail(**values, findings=findings[row[0]], approvals=hanging)

    yield from each("Post #{}", rows, detail)


def _counted(
    snapshot: Snapshot, ids: Sequence[int], today: date
) -> defaultdict[int, dict[Severity, int]]:
    """How many findings of each post are open, by weight."""
    found: defaultdict[int, dict[Severity, int]] = defaultdict(lambda: dict.fromkeys(Severity, 0))
    for post_id, weights in open_severities(snapshot, ids, today).items():
        for weight in weights:
            found[post_id][weight] += 1
    return found


def _said(snapshot: Snapshot, ids: str) -> defaultdict[int, list[ApprovalLine]]:
    """What reviewers said of each post."""
    found: defaultdict[int, list[ApprovalLine]] = defaultdict(list)
    rows = snapshot.rows(_APPROVALS.format(ids=ids))
    for post_id, line in each("A decision on post #{}", rows, _decision):
        found[post_id].append(line)
    return found


def _decision(row: Record) -> tuple[int, ApprovalLine]:
    """What a reviewer said, and of which post."""
    post_id, number, decision, by_id, at, note, solo, content_hash, voided_at = row
    line = ApprovalLine(
        number,
        Decision(decision),
        by_id,
        instant(at),
        note,
        bool(solo),
        content_hash,
        maybe_instant(voided_at),
    )
    return post_id, line


def _entries(value: Any) -> tuple[Any, ...]:
    """What a JSON list holds."""
    return tuple(plain(value))


def _maybe_status(value: str | None) -> Status | None:
    """A status where there is one."""
    return None if value is None else Status(value)


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("goals", "tags", "media"), _entries),
    **dict.fromkeys(("title", "body", "link", "permalink", "notes", "zone"), text),
    **dict.fromkeys(("first_comment", "image_text"), text),
    **dict.fromkeys(("day", "local_day", "original_day"), parse_day),
    **dict.fromkeys(("clock", "local_clock"), maybe_clock),
    **dict.fromkeys(("instant", "published_at", "cancelled_at", "pulled_at"), maybe_instant),
    **dict.fromkeys(("created_at", "changed_at", "rendered_at"), instant),
    **dict.fromkeys(("missed", "recorded"), bool),
    "status": Status,
    "cancelled_from": _maybe_status,
}
"""How fields are read whose values the two kinds of database hand back differently."""
