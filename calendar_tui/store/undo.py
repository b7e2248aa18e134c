"""Undo and redo: an entry's images written back, as a new entry of the same person.

All of an entry goes back or nothing. Versions and change times rise as with any edit.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import exists
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from calendar_tui.model.base import Row
from calendar_tui.model.errors import DamagedError, InvalidError, RefusedError
from calendar_tui.model.journal import Change, Entry
from calendar_tui.model.tables import JOURNALLED, METADATA
from calendar_tui.store import journal
from calendar_tui.store.changes import LARGEST, Act, Changes
from calendar_tui.store.database import Database
from calendar_tui.store.references import (
    OWN,
    called,
    chunks,
    first_dangling,
    first_referrer,
    word,
)

NEVER_REVIVED: Final = frozenset({("approval", "voided_at")})
"""Columns that stay set once they are set; the rest of the entry goes back without them."""

NEVER_REBORN: Final = frozenset({"approval"})
"""Tables whose deleted rows don't come back: what was approved must be approved again."""

LEFT_ALONE: Final = frozenset({("feed", "token_hash"), ("feed", "revoked_at")})
"""Columns that are neither compared nor put back: an address that was taken back stays so."""

Mend = Callable[[str, Mapping[str, Any], dict[str, Any]], dict[str, Any]]
"""Adjusts what an undo is about to write: table, the row's columns, wanted columns."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """What an undo or a redo did."""

    seq: int
    """The entry it is."""
    reversed: int
    """The entry it undid or did again."""
    summary: str
    """That entry in words."""


def as_it_was(_table: str, _current: Mapping[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Write back exactly what the images say."""
    return wanted


def undo(database: Database, act: Act, seq: int | None = None, mend: Mend = as_it_was) -> Reversal:
    """Reverse the acting person's last entry that can be undone, or their entry ``seq``.

    Raises:
        InvalidError: there is no such entry.
        RefusedError: it can't be undone; the sentence says why and, when it was not
            named, which entry could be undone instead.
    """
    if seq is None:
        return _undo_last(database, act, mend)
    with database.write(act) as changes:
        entry = _named(changes.session, act, seq, changes.revision)
        with _speaking_of(entry, "undone"):
            _reverse(changes, entry, mend)
        _note(changes, entry)
    return Reversal(changes.seq, entry.seq, entry.summary)


@contextmanager
def _speaking_of(entry: Entry, done: str) -> Iterator[None]:
    """Have a refusal say which entry it is about; after a failed save it can't be asked."""
    seq, summary = entry.seq, entry.summary
    try:
        yield
    except RefusedError as error:
        said = f"Entry {seq} ({summary}) can't be {done}: {error.sentence}"
        raise RefusedError(said) from None


def _undo_last(database: Database, act: Act, mend: Mend) -> Reversal:
    """Reverse the person's last entry that can be undone; a refusal names it."""
    found: Reversal | None = None
    try:
        with database.write(act) as changes:
            entry = _last(changes.session, act, changes.revision)
            found = Reversal(0, entry.seq, entry.summary)
            _reverse(changes, entry, mend)
            _note(changes, entry)
    except RefusedError as error:
        if found is None:
            raise
        raise _with_a_way_out(database, act, found, error) from None
    return Reversal(changes.seq, found.reversed, found.summary)


def _note(changes: Changes, entry: Entry) -> None:
    """Have the new entry say what it undoes."""
    changes.undoes = entry.seq
    changes.summary = f"undid: {entry.summary}"


def redo(database: Database, act: Act, mend: Mend = as_it_was) -> Reversal:
    """Do again what the acting person undid last, while they did nothing newer.

    Raises:
        RefusedError: there is nothing to redo, or it can't be done again.
    """
    with database.write(act) as changes:
        undone = _last_undo(changes.session, act, changes.revision)
        original = changes.session.get_one(Entry, undone.undoes)
        with _speaking_of(original, "done again"):
            _reverse(changes, undone, mend)
        changes.undoes = undone.seq
        changes.summary = f"redid: {original.summary}"
    return Reversal(changes.seq, original.seq, original.summary)


def _undone() -> Any:
    """SQL that is true for an entry that is undone and not done again."""
    undoing, redoing = aliased(Entry), aliased(Entry)
    redone = exists().where(col(redoing.undoes) == col(undoing.seq))
    return exists().where(col(undoing.undoes) == col(Entry.seq), ~redone)


def _last(session: Session, act: Act, revision: str, before: int | None = None) -> Entry:
    """The person's newest entry that can be undone and is not."""
    statement = select(Entry).where(
        Entry.actor_id == act.actor_id,
        col(Entry.undoable).is_(True),
        col(Entry.undoes).is_(None),
        ~_undone(),
    )
    if before is not None:
        statement = statement.where(Entry.seq < before)
    entry = session.exec(statement.order_by(col(Entry.seq).desc()).limit(1)).first()
    if entry is None:
        raise RefusedError("There is nothing of yours to undo.")
    _refuse_across_revisions(entry, revision)
    return entry


def _named(session: Session, act: Act, seq: int, revision: str) -> Entry:
    """The person's entry ``seq``; what a redo did is the entry it did again."""
    entry = session.get(Entry, seq) if 0 < seq <= LARGEST else None
    if entry is None:
        raise InvalidError(f"There is no entry {seq} in the history.")
    if entry.undoes is not None:
        target = session.get_one(Entry, entry.undoes)
        if target.undoes is None:
            raise RefusedError(f"Entry {seq} is itself an undo; use redo to take it back.")
        entry = session.get_one(Entry, target.undoes)
    if not entry.undoable:
        raise RefusedError(f"Entry {seq} ({entry.summary}) can't be undone.")
    if entry.actor_id != act.actor_id:
        whose = entry.actor_name or "someone else"
        raise RefusedError(f"Entry {seq} is by {whose}; only they can undo it.")
    _refuse_across_revisions(entry, revision)
    if session.exec(select(Entry.seq).where(Entry.seq == entry.seq, _undone())).first():
        raise RefusedError(f"Entry {seq} ({entry.summary}) is undone already.")
    return entry


def _last_undo(session: Session, act: Act, revision: str) -> Entry:
    """The person's newest undo that is not taken back, with nothing else of theirs after it."""
    target = aliased(Entry)
    statement = (
        select(Entry)
        .join(target, col(target.seq) == col(Entry.undoes))
        .where(Entry.actor_id == act.actor_id, col(target.undoes).is_(None), ~_undone())
        .order_by(col(Entry.seq).desc())
        .limit(1)
    )
    entry = session.exec(statement).first()
    if entry is None:
        raise RefusedError("There is nothing of yours to redo.")
    newer = select(Entry.summary).where(
        Entry.actor_id == act.actor_id, Entry.seq > entry.seq, col(Entry.undoes).is_(None)
    )
    done = session.exec(newer.order_by(col(Entry.seq).desc()).limit(1)).first()
    if done is not None:
        raise RefusedError(f"There is nothing to redo: you did something else since ({done}).")
    _refuse_across_revisions(entry, revision)
    return entry


def _refuse_across_revisions(entry: Entry, revision: str) -> None:
    """Images of another schema don't fit the rows of this one."""
    if entry.revision != revision:
        raise RefusedError(
            f"Entry {entry.seq} ({entry.summary}) was made before the program was updated;"
            " it is out of reach of undo."
        )


def _with_a_way_out(
    database: Database, act: Act, found: Reversal, error: RefusedError
) -> RefusedError:
    """The refusal, with the entry it is about and the number of the one before it."""
    said = f"Entry {found.reversed} ({found.summary}) can't be undone: {error.sentence}"
    try:
        with database.read() as session:
            earlier = _last(session, act, database.schema.head, before=found.reversed)
    except RefusedError:
        return RefusedError(said)
    return RefusedError(f"{said} The one before it can: undo {earlier.seq} ({earlier.summary}).")


def _reverse(changes: Changes, entry: Entry, mend: Mend) -> None:
    """Write an entry's images back; refused if one no longer fits."""
    session = changes.session
    statement = select(Change).where(Change.entry_seq == entry.seq)
    stored = session.exec(statement.order_by(col(Change.id).desc())).all()
    _load(session, stored)
    rows = [_put_back(changes, change, mend) for change in stored]
    if not any(rows):
        raise RefusedError("nothing of it is left to take back.")
    try:
        session.flush()
    except IntegrityError:
        raise RefusedError("a name or a slot it would bring back is taken by now.") from None
    added = {(change.table_name, change.row_id) for change in stored if change.before is None}
    _refuse_loose_ends(session, [row for row in rows if row is not None], added)


def _load(session: Session, stored: Sequence[Change]) -> None:
    """Fetch the rows of many changes with few queries."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for change in stored:
        wanted[change.table_name].add(change.row_id)
    for table, ids in wanted.items():
        for part in chunks(ids):
            column = METADATA.tables[table].columns["id"]
            try:
                session.exec(select(JOURNALLED[table]).where(column.in_(part))).all()
            except (LookupError, TypeError, ValueError):
                raise DamagedError(
                    f"A {word(table)} of it holds what can't be read; nothing was changed."
                    " Have a look with: calendar-tui verify"
                ) from None


def _put_back(changes: Changes, change: Change, mend: Mend) -> Row | None:
    """Write one row's earlier fields back; ``None`` if there is nothing to write."""
    table = change.table_name
    row = changes.session.get(JOURNALLED[table], change.row_id)
    if row is None or change.after is None:
        raise RefusedError(f"the content of {table} #{change.row_id} was removed for good.")
    current, after = journal.image_of(row), json.loads(change.after)
    differing = sorted(
        name
        for name, value in after.items()
        if current.get(name) != value and (table, name) not in LEFT_ALONE
    )
    if differing:
        raise RefusedError(f"{called(row)} was changed since ({', '.join(differing)}).")
    wanted = _wanted(changes, row, change)
    columns = METADATA.tables[table].columns
    wanted = mend(table, {column.name: getattr(row, column.name) for column in columns}, wanted)
    version = row.version, row.changed_at
    changes.update(row, wanted)
    return row if (row.version, row.changed_at) != version else None


def _wanted(changes: Changes, row: Row, change: Change) -> dict[str, Any]:
    """The columns an undo of ``change`` writes: what they were, or gone if it was added."""
    if change.before is None:
        return {"deleted_at": changes.now}
    table = change.table_name
    columns = METADATA.tables[table].columns
    before = json.loads(change.before)
    if table in NEVER_REBORN and before.get("deleted_at", "") is None:
        raise RefusedError(f"{called(row)} does not come back; approve again.")
    wanted = {}
    for name, value in before.items():
        if (table, name) in LEFT_ALONE or ((table, name) in NEVER_REVIVED and value is None):
            continue
        try:
            wanted[name] = journal.decode(columns[name], value)
        except ValueError:
            raise RefusedError(f"{called(row)} holds sealed text, which can't go back.") from None
    return wanted


def _refuse_loose_ends(
    session: Session, rows: Sequence[Row], added: Container[tuple[str, int]]
) -> None:
    """Nothing living may refer to what is gone, before or after.

    What a delete left behind its row stays there when it is deleted again. Where the row
    goes because its add is undone, what others said of it since keeps it.
    """
    gone: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for row in rows:
        table, row_id = str(row.__tablename__), row.id or 0
        if row.deleted_at is not None:
            gone[table, (table, row_id) in added].add(row_id)
        elif (target := first_dangling(session, row)) is not None:
            raise RefusedError(f"{called(row)} refers to {called(target)}, which is deleted.")
    for (table, by_its_add), ids in gone.items():
        besides = frozenset() if by_its_add else OWN.get(table, frozenset())
        if (referrer := first_referrer(session, table, ids, besides)) is not None:
            raise RefusedError(f"{called(referrer)} refers to what would go.")
