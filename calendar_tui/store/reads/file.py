"""Reading a plan in an SQLite file over the standard library alone."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from threading import Lock
from typing import Any, Final

from calendar_tui.store.connect import connect
from calendar_tui.store.failures import is_garbled, not_a_plan, speaking
from calendar_tui.store.identity import State
from calendar_tui.store.inspecting import newer, refusal, state_of_file, unknown_revision
from calendar_tui.store.location import Location
from calendar_tui.store.reads.runner import NO_VALUES, Dialect, Record, StoppedError, older

KEPT: Final = 4
"""Idle connections kept for later; each has pages of the file in memory."""


LARGEST: Final = 2**63 - 1
"""The largest number that SQLite holds."""


class FileSnapshot:
    """One moment of the file: a read transaction on one connection."""

    dialect: Dialect = "sqlite"

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read over ``connection``, which is in a transaction."""
        self._connection = connection

    def rows(self, sql: str, values: Mapping[str, Any] = NO_VALUES) -> list[Record]:
        """Everything a query finds; text that is not UTF-8 with marks in place of its bytes."""
        try:
            return self._connection.execute(sql, _stored(values)).fetchall()
        except sqlite3.OperationalError as error:
            if not is_garbled(error):
                raise
        self._connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        try:
            return self._connection.execute(sql, _stored(values)).fetchall()
        finally:
            self._connection.text_factory = str

    def batches(self, sql: str, values: Mapping[str, Any], size: int) -> Iterator[list[Record]]:
        """What a query finds, up to ``size`` rows at a time."""
        cursor = self._connection.execute(sql, _stored(values))
        while rows := cursor.fetchmany(size):
            yield rows


class FileRunner:
    """A plan's file. Each snapshot borrows a connection, so threads don't wait for another."""

    def __init__(self, location: Location) -> None:
        """Open the file at ``location`` and look whether it is a plan of this version."""
        self._location = location
        self._lock = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._busy: set[sqlite3.Connection] = set()
        self._closed = False
        with speaking(location):
            self._idle.append(self._open())

    @contextmanager
    def snapshot(self) -> Iterator[FileSnapshot]:
        """Look at the plan as it is now."""
        with speaking(self._location), self._borrowed() as connection:
            connection.execute("BEGIN")
            try:
                yield FileSnapshot(connection)
            except sqlite3.OperationalError as error:
                if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
                    raise StoppedError("Reading was stopped.") from None
                raise
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        """A connection that nobody else uses meanwhile."""
        connection = self._take() or self._open()
        with self._lock:
            self._busy.add(connection)
        try:
            yield connection
        finally:
            with self._lock:
                self._busy.discard(connection)
                keep = not self._closed and len(self._idle) < KEPT
                if keep:
                    self._idle.append(connection)
            if not keep:
                connection.close()

    def _take(self) -> sqlite3.Connection | None:
        """An idle connection, if there is one."""
        with self._lock:
            if self._closed:
                raise StoppedError(f"{self._location.label} is closed already.")
            return self._idle.pop() if self._idle else None

    def _open(self) -> sqlite3.Connection:
        """A connection to what is known to be a plan of this version."""
        path = self._location.path
        if path is None:
            raise not_a_plan(self._location)
        self._check(state_of_file(path))
        connection = connect(path, read_only=True)
        if revision := unknown_revision(connection):
            connection.close()
            raise newer(self._location, revision)
        connection.create_function("casefold", 1, _casefold, deterministic=True)
        return connection

    def _check(self, state: State) -> None:
        """Refuse what is no plan of this version."""
        if (refused := refusal(state, self._location)) is not None:
            raise refused
        if state is State.OLDER:
            raise older(self._location)

    def interrupt(self) -> None:
        """Stop whatever is being read."""
        with self._lock:
            for connection in self._busy:
                connection.interrupt()

    def close(self) -> None:
        """Let go of the file; what is being read ends first."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()


def _casefold(text: object) -> str | None:
    """The letters of every script without their case; SQLite itself knows only ASCII's."""
    return text.casefold() if isinstance(text, str) else None


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as SQLite's columns hold them: instants in UTC, days and times as text."""
    return {name: _column(value) for name, value in values.items()}


def _column(value: object) -> object:
    """One value as a column holds it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M:%S.%f")
    if isinstance(value, int):
        return max(-LARGEST, min(value, LARGEST))  # no number that is stored lies beyond
    return value
