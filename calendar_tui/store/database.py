"""An open plan: reading sessions, writing transactions, and the checks before either."""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Engine
from sqlmodel import Session, select

from calendar_tui.model.errors import StorageError
from calendar_tui.model.journal import Entry
from calendar_tui.model.practice import Practice
from calendar_tui.store.changes import Act, Changes
from calendar_tui.store.connect import connect, may_write, use_write_ahead_log
from calendar_tui.store.deriving import Derive
from calendar_tui.store.engine import Waiting, make_engine, reading, writing, writing_at_once
from calendar_tui.store.failures import speaking
from calendar_tui.store.heads import Head, Heads, matches
from calendar_tui.store.identity import CURRENT_SCHEMA, Schema, State
from calendar_tui.store.inspecting import (
    newer,
    refusal,
    state_of_file,
    state_of_server,
    unknown_revision,
)
from calendar_tui.store.joint import Joint
from calendar_tui.store.location import Location, state_dir
from calendar_tui.store.restored import RESTORE, replaced_by


def no_derived_columns(_table: str, _values: Mapping[str, Any], _zone: str) -> dict[str, Any]:
    """Derive nothing: for a plan that is only looked at."""
    return {}


class Database:
    """An open plan. Any thread may use it; each call has a session of its own."""

    def __init__(
        self,
        location: Location,
        engine: Engine,
        *,
        derive: Derive,
        state: Path,
        schema: Schema,
        read_only: bool,
        backup: Path | None,
    ) -> None:
        """Keep what ``open`` found out; call that instead."""
        self.location = location
        self.heads = Heads(state, location)
        """The chain's heads outside the plan."""
        self.schema = schema
        self.read_only = read_only
        """Whether the file can be read but not written; saving is refused then."""
        self.backup = backup
        """The backup that was made because opening upgraded the plan."""
        self.derive = derive
        self._joint: Joint | None = None
        self._engine = engine
        self._reader = reading(engine)
        self._writer = writing(engine)
        self._hasty = writing_at_once(engine)

    @classmethod
    def open(
        cls,
        location: Location,
        derive: Derive = no_derived_columns,
        *,
        state: Path | None = None,
        schema: Schema = CURRENT_SCHEMA,
        waiting: Waiting | None = None,
    ) -> Self:
        """Open an existing plan; an older one is upgraded first, after a backup.

        ``state`` is the folder for what is kept outside the plan; the person's own unless
        given. ``waiting`` is called when a save has waited a second for another's.

        Raises:
            StorageError: it is missing or out of reach.
            DamagedError: it is damaged, empty, or no plan.
            NewerError: a newer program made it.
            BusyError: another program is writing to it for too long.
        """
        with speaking(location):
            found = _state(location, schema)
            _refuse_unfit(location, found, schema)
            backup = None
            if found is State.OLDER:
                from calendar_tui.store.migrate import upgrade

                backup = upgrade(location, schema)
            read_only = location.path is not None and not _make_ready(location.path)
            return cls(
                location,
                make_engine(location, read_only=read_only, waiting=waiting),
                derive=derive,
                state=state_dir(os.environ) if state is None else state,
                schema=schema,
                read_only=read_only,
                backup=backup,
            )

    @classmethod
    def create(
        cls,
        location: Location,
        derive: Derive = no_derived_columns,
        *,
        state: Path | None = None,
        schema: Schema = CURRENT_SCHEMA,
    ) -> Self:
        """Make a new plan where nothing is yet (or an empty file), and open it.

        Raises:
            StorageError: something is there already, or the place can't be written.
        """
        from calendar_tui.store.migrate import create

        with speaking(location):
            create(location, schema)
        return cls.open(location, derive, state=state, schema=schema)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the plan; rows outlive it as plain values."""
        with speaking(self.location), Session(self._reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self, act: Act) -> Iterator[Changes]:
        """One transaction and its journal entry: all of it is saved, or nothing.

        Raises:
            ConflictError, InvalidError: a rule of the database refuses a row.
            BusyError, StorageError, DamagedError: it can't be saved; nothing was.
        """
        joint = self._own_joint()
        with self.transaction() as session:
            with self._entry(session, act, joint) as changes:
                yield changes
            uid = "" if joint else self._witnessed(changes)
        if uid:
            self.heads.write(uid, changes.seq, changes.hash)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all that this thread writes inside one transaction: every entry, or none.

        What reads the plan through another connection sees it as it was before.

        Raises:
            RuntimeError: a write inside failed and the caller went on; nothing was saved.
        """
        if self._own_joint() is not None:
            yield
            return
        with self.transaction() as session:
            joint = self._joint = Joint.of(session)
            try:
                yield
            finally:
                self._joint = None
            if joint.broken:
                raise RuntimeError("a write failed within a transaction of several")
            uid = self._witnessed(joint.last) if joint.last else ""
        if joint.last and uid:
            self.heads.write(uid, joint.last.seq, joint.last.hash)

    @contextmanager
    def _entry(self, session: Session, act: Act, joint: Joint | None) -> Iterator[Changes]:
        """One journal entry within an open transaction, after those of ``joint`` in it."""
        changes = Changes(session, act, self.derive, self.schema.head)
        if joint is not None and joint.last is not None:
            changes.last = joint.last.seq, joint.last.hash
        try:
            yield changes
            changes.seal()
        finally:
            changes.release()
        if joint is not None and changes.seq:
            joint.last = changes

    def _own_joint(self) -> Joint | None:
        """The transaction that the calling thread's writes are part of, if it made one."""
        joint = self._joint
        return joint if joint is not None and joint.own else None

    def _witnessed(self, changes: Changes) -> str:
        """The plan's uid if its head outside is to follow this entry; else empty."""
        if not changes.seq:
            return ""
        uid = changes.session.exec(select(Practice.uid)).first() or ""
        head = self.heads.read(uid) if uid else None
        return uid if head is None or _leads_on(changes, head) else ""

    @contextmanager
    def transaction(self, *, at_once: bool = False) -> Iterator[Session]:
        """A transaction the journal does not note: drafts, receipts, caches.

        ``at_once``: it can be done later as well, so it is busy rather than waits for another.
        """
        if (joint := self._own_joint()) is not None:
            try:
                with speaking(self.location):
                    yield joint.session
            except BaseException:
                joint.broken = True
                raise
            return
        self._refuse_when_read_only()
        writer = self._hasty if at_once else self._writer
        with speaking(self.location), Session(writer, expire_on_commit=False) as session:
            session.connection()  # wait for the lock now, before anything is read
            yield session
            session.commit()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """The database itself."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Close it."""
        self.close()

    def _refuse_when_read_only(self) -> None:
        """Saving is refused in the same words before and after the database is asked."""
        if self.read_only:
            raise StorageError(
                f"Not saved: {self.location.label} can only be read; ask for the right to write."
            )


def _leads_on(changes: Changes, head: Head) -> bool:
    """Whether history leads from a remembered head to the new entry.

    If not, the head stays as it is, for ``verify`` to name what happened.
    """
    known = changes.session.exec(select(Entry.hash).where(Entry.seq == head.seq)).first()
    if head.seq < changes.seq and matches(head, known):
        return True
    restores = select(Entry.seq, Entry.summary).where(Entry.action == RESTORE)
    put_aside = (replaced_by(*found) for found in changes.session.exec(restores))
    return any(replaced is not None and replaced.covers(head) for replaced in put_aside)


def _state(location: Location, schema: Schema) -> State:
    """What stands at ``location``."""
    if location.path is not None:
        return state_of_file(location.path, schema)
    engine = make_engine(location)
    try:
        with engine.connect() as connection:
            return state_of_server(connection, schema)
    finally:
        engine.dispose()


def _refuse_unfit(location: Location, found: State, schema: Schema) -> None:
    """Refuse what is no plan that this program can open.

    An older plan can't even be read before it is upgraded, which needs to write. The number
    in a file's header may lag behind its tables; a server has no such number.
    """
    if (refused := refusal(found, location)) is not None:
        raise refused
    if location.path is None:
        return
    if found is State.OLDER and not may_write(location.path):
        raise StorageError(
            f"{location.label} was made by an older version and can only be read here:"
            " open it once where you may write to it and its folder."
        )
    with closing(connect(location.path, read_only=True)) as connection:
        revision = unknown_revision(connection, schema)
    if revision:
        raise newer(location, revision)


def _make_ready(path: Path) -> bool:
    """Switch the write-ahead log on; ``False`` if the file can only be read."""
    if not may_write(path):
        return False
    connection = connect(path)
    try:
        use_write_ahead_log(connection)
    finally:
        connection.close()
    return True
