"""One transaction of one person: what it changes, and the journal entry that says so."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from sqlalchemy import event, insert
from sqlalchemy.orm import Session as OrmSession
from sqlmodel import Session, col, select

from calendar_tui.model.base import STAMPS, Rendered, Row
from calendar_tui.model.errors import ConflictError, DamagedError, InvalidError
from calendar_tui.model.journal import Change, Entry
from calendar_tui.model.practice import Practice
from calendar_tui.model.tables import METADATA
from calendar_tui.model.terms import Origin
from calendar_tui.store import journal
from calendar_tui.store.deriving import Derive, Deriving
from calendar_tui.store.references import chunks, word
from calendar_tui.store.stamps import Seen, Stamps

SUMMARY: Final = 300
"""Characters an entry's summary may hold."""

LARGEST: Final = 2**31 - 1
"""The largest id that every kind of database can hold: a server's integers have 32 bits."""

Made = dict[str, Any]
"""The columns of a change that is still to be stored."""

RowT = TypeVar("RowT", bound=Row)


@dataclass(frozen=True, slots=True)
class Act:
    """Who does what, when, through which door: the head of a journal entry."""

    now: datetime
    """Aware; the journal keeps it in UTC."""
    actor_id: int | None
    actor_name: str
    origin: Origin
    action: str
    """``noun.verb``, such as ``post.edit``."""
    undoable: bool = True


@dataclass(slots=True)
class _Touched:
    """A row this transaction changed, and how it was before; ``None`` if it is new."""

    row: Row
    before: journal.Image | None


@dataclass(slots=True)
class Changes:
    """The door through which rows are changed inside ``Database.write``."""

    session: Session
    act: Act
    derive: Derive
    revision: str
    """The schema's revision, which the entry notes."""
    summary: str = ""
    """The entry in words; set it before the transaction ends."""
    undoes: int | None = None
    last: tuple[int, str] | None = None
    """The newest entry's number and hash, where the caller knows them."""
    always: bool = False
    """Whether to write the entry even if no row changed."""
    seq: int = 0
    """The entry's number once the transaction has ended; 0 if nothing changed."""
    hash: str = ""
    """The entry's hash; the chain's new head."""
    _touched: dict[tuple[str, int], _Touched] = field(default_factory=dict)
    _stamps: Stamps = field(init=False)
    _deriving: Deriving = field(init=False)

    def __post_init__(self) -> None:
        """Refuse any flush of a journalled row that did not come through this door."""
        event.listen(self.session, "before_flush", self._guard)
        self._stamps = Stamps(self.session, self.now)
        self._deriving = Deriving(self.session, self.derive)

    @property
    def now(self) -> datetime:
        """The instant of this transaction, in UTC."""
        return self.act.now.astimezone(UTC)

    def get(self, table: type[RowT], row_id: int) -> RowT:
        """The living row of that id; ``InvalidError`` where there is none."""
        named = word(str(table.__tablename__))
        try:
            with self.session.no_autoflush:
                row = self.session.get(table, row_id) if 0 < row_id <= LARGEST else None
        except _UNREADABLE:
            raise DamagedError(
                f"The {named} #{row_id} holds what can't be read; nothing was changed."
                " Have a look with: calendar-tui verify"
            ) from None
        if row is None or row.deleted_at is not None:
            raise InvalidError(f"There is no {named} #{row_id}.")
        return row

    def get_all(self, table: type[RowT], ids: Sequence[int]) -> list[RowT]:
        """The living rows of those ids, in their order, with few queries.

        Raises:
            InvalidError: one of them is not there; it is named.
        """
        column = METADATA.tables[str(table.__tablename__)].columns["id"]
        held: list[Row] = []  # the session forgets what nobody holds
        with self.session.no_autoflush, suppress(*_UNREADABLE):  # get names the one
            for part in chunks(each for each in set(ids) if 0 < each <= LARGEST):
                held += self.session.exec(select(table).where(column.in_(part))).all()
        return [self.get(table, row_id) for row_id in ids]

    def insert(self, row: RowT) -> RowT:
        """Add a row; it gets its id, its stamps and its derived columns."""
        return self.insert_all([row])[0]

    def insert_all(self, rows: Sequence[RowT]) -> Sequence[RowT]:
        """Add many rows at once, in order."""
        for row in rows:
            row.created_at = row.changed_at = self.now
            if isinstance(row, Rendered):
                self._stamps.begin(row)
            elif type(row).REVISES:
                self._stamps.revise()
            self._deriving.fill(row)
        self.session.add_all(rows)
        self.session.info[_OPEN] = True
        try:
            self.session.flush()
        finally:
            self.session.info[_OPEN] = False
        for row in rows:
            self._touched[_place(row)] = _Touched(row, None)
            if isinstance(row, Practice):
                self._deriving.practice_changed(moved=False)
        return rows

    def update(self, row: RowT, values: Mapping[str, Any], expected: int | None = None) -> RowT:
        """Set the columns in ``values`` that differ, and return the row.

        ``expected`` is the version the caller's form was opened with. Lists and
        dictionaries must be new ones; one changed in place looks unchanged.

        Raises:
            ConflictError: the row has another version by now.
        """
        row = self._attached(row)
        if expected is not None and row.version != expected:
            raise self._conflict(row)
        self._refuse_kept(row, values)
        changed = {
            name: value
            for name, value in values.items()
            if journal.encode(getattr(row, name)) != journal.encode(value)
        }
        if not changed:
            return row
        self._touch(row)
        if isinstance(row, Rendered) and not changed.keys().isdisjoint(type(row).RENDERED):
            self._stamps.render(row)
        elif type(row).REVISES:
            self._stamps.revise()
        for name, value in changed.items():
            setattr(row, name, value)
        self._stamps.change(row)
        self._deriving.fill(row)
        if isinstance(row, Practice):
            self._deriving.practice_changed(moved="zone" in changed)
        return row

    def remove(self, row: RowT) -> RowT:
        """Delete a row: it stays in the table, and history can bring it back."""
        return self.update(row, {"deleted_at": self.now})

    def rederive_all(self) -> int:
        """Compute the derived columns of all rows anew; return how many rows differ.

        A change of the practice's zone does so by itself; this is for new time zone rules.
        """
        return self._deriving.rederive_all()

    def renew(self, seen: Seen) -> None:
        """Let everything that feeds show come after what calendars have ``seen`` before."""
        self._stamps.renew(seen)

    def release(self) -> None:
        """Stop watching the session: another entry may follow in the same transaction."""
        event.remove(self.session, "before_flush", self._guard)

    def seal(self) -> None:
        """Write the journal entry; ``Database.write`` calls this before it commits."""
        self.session.flush()
        self._deriving.settle()
        made = [made for touched in self._touched.values() if (made := _change_of(touched))]
        if not (made or self.always):
            return
        last = (
            self.last
            or self.session.exec(
                select(Entry.seq, Entry.hash).order_by(col(Entry.seq).desc()).limit(1)
            ).first()
        )
        entry = self._entry(made, *(last or (0, journal.GENESIS)))
        self.seq, self.hash = entry["seq"], entry["hash"]
        connection = self.session.connection()
        connection.execute(insert(METADATA.tables["entry"]), entry)
        if made:
            rows = [{**change, "entry_seq": self.seq} for change in made]
            connection.execute(insert(METADATA.tables["change"]), rows)

    def _entry(self, made: Sequence[Made], last_seq: int, last_hash: str) -> Made:
        """The columns of the entry for ``made``, chained to the last one."""
        entry = {
            "seq": last_seq + 1,
            "at": self.now,
            "actor_id": self.act.actor_id,
            "actor_name": self.act.actor_name,
            "origin": self.act.origin,
            "action": self.act.action,
            "summary": _cut(self.summary),
            "undoable": self.act.undoable,
            "undoes": self.undoes,
            "revision": self.revision,
            "changes_hash": journal.hash_changes(change["hash"] for change in made),
            "previous_hash": last_hash,
        }
        return {**entry, "hash": journal.hash_entry(entry)}

    def _attached(self, row: RowT) -> RowT:
        """The row itself, or this transaction's own copy of one from elsewhere."""
        if row in self.session:
            return row
        return self.get(type(row), row.id or 0)

    def _touch(self, row: Row) -> None:
        """Keep how the row was, the first time it is changed."""
        place = _place(row)
        if place not in self._touched:
            self._touched[place] = _Touched(row, journal.image_of(row))

    def _refuse_kept(self, row: Row, values: Mapping[str, Any]) -> None:
        """A caller that sets what only the store sets is wrong: say so loudly."""
        kept = {"id", "uid", "created_at"} | STAMPS | type(row).DERIVED
        if wrong := values.keys() & kept:
            raise ValueError(f"the store itself sets {sorted(wrong)}")

    def _conflict(self, row: Row) -> ConflictError:
        """Who changed the row meanwhile, and when."""
        named = word(str(row.__tablename__)).capitalize()
        latest = self.session.exec(
            select(Entry.actor_name, Entry.at)
            .join(Change, col(Change.entry_seq) == col(Entry.seq))
            .where(Change.table_name == str(row.__tablename__), Change.row_id == row.id)
            .order_by(col(Entry.seq).desc())
            .limit(1)
        ).first()
        who = f" by {latest[0]}" if latest and latest[0] else ""
        when = f" at {latest[1]:%Y-%m-%d %H:%M} UTC" if latest else ""
        return ConflictError(
            f"{named} #{row.id} was changed meanwhile{who}{when}; nothing of yours was saved."
        )

    def _guard(self, session: OrmSession, *_context: object) -> None:
        """Nothing reaches a journalled table without an image of how it was."""
        if session.info.get(_OPEN):
            return
        changed = [row for row in (*session.new, *session.dirty) if session.is_modified(row)]
        unseen = [row for row in changed if isinstance(row, Row) and not self._knows(row)]
        gone = [row for row in session.deleted if isinstance(row, Row)]
        if unseen or gone:
            names = ", ".join(sorted({str(row.__tablename__) for row in (*unseen, *gone)}))
            raise RuntimeError(f"changed behind the journal's back: {names}")

    def _knows(self, row: Row) -> bool:
        """Whether it is noted how ``row`` was before this transaction."""
        return row.id is not None and _place(row) in self._touched


_UNREADABLE: Final = (LookupError, TypeError, ValueError)
"""What the columns' types raise at a value that none of them could have written."""

_OPEN: Final = "calendar_tui_inserting"
"""Session note while ``insert_all`` flushes rows that have no id yet."""


def _place(row: Row) -> tuple[str, int]:
    """What tells a stored row from all others."""
    return str(row.__tablename__), row.id or 0


def _change_of(touched: _Touched) -> Made | None:
    """What the journal says of a row; ``None`` if it came out as it went in."""
    table, row_id = _place(touched.row)
    after = journal.image_of(touched.row)
    if touched.before is None:
        return journal.change_of(table, row_id, None, after)
    before, after = journal.difference(touched.before, after)
    return journal.change_of(table, row_id, before, after) if after else None


def _cut(summary: str) -> str:
    """A summary that fits its column."""
    return summary if len(summary) <= SUMMARY else summary[: SUMMARY - 1] + "…"
