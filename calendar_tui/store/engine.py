"""SQLAlchemy over a plan: how transactions begin, and nothing else.

The driver's own idea of when to begin a transaction loses updates without an error, so it
is switched off and each one begins by name: a write takes its lock at once, a read gets
one snapshot for all its queries.
"""

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from calendar_tui.model.errors import BusyError, StorageError
from calendar_tui.store import connect as connecting
from calendar_tui.store.connect import connect
from calendar_tui.store.location import Location

WRITES: Final = "calendar_tui_writes"
"""Execution option of the engine whose transactions lock at once."""

AT_ONCE: Final = "calendar_tui_at_once"
"""Execution option of the engine whose writes are refused where they would have to wait."""

LOCK_KEY: Final = 0x63616C74
"""Number of the PostgreSQL advisory lock that lets one writer in at a time."""

LOCK_TIMEOUT: Final = "10s"


PATIENCE: Final = 1_000
"""Milliseconds a save waits for another before it says that it is waiting."""

NO_PATIENCE: Final = 50
"""Milliseconds that a write which can be done later waits for another."""

Waiting = Callable[[], None]
"""Called, in the thread that saves, once a save has been waiting for a second."""


def make_engine(
    location: Location,
    *,
    read_only: bool = False,
    foreign_keys: bool = True,
    waiting: Waiting | None = None,
) -> Engine:
    """An engine for the existing plan at ``location``; nothing is opened yet.

    A server's saves wait without calling ``waiting``.

    Raises:
        StorageError: a server's driver is not installed.
    """
    if location.path is None:
        return _server_engine(location)
    path = location.path

    def opened() -> sqlite3.Connection:
        """One more connection for the pool."""
        return connect(path, read_only=read_only, foreign_keys=foreign_keys)

    engine = create_engine(
        "sqlite+pysqlite://", creator=opened, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "begin", partial(_begin_on_file, waiting))
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, each of whose transactions holds the plan's one write lock."""
    return engine.execution_options(**{WRITES: True})


def writing_at_once(engine: Engine) -> Engine:
    """As `writing`, but a transaction that would have to wait fails as busy instead."""
    return engine.execution_options(**{WRITES: True, AT_ONCE: True})


def reading(engine: Engine) -> Engine:
    """The same engine, each of whose transactions sees one moment of the plan."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    return engine


def _server_engine(location: Location) -> Engine:
    """An engine for a plan on a PostgreSQL server."""
    try:
        engine = create_engine(location.url, hide_parameters=True, pool_pre_ping=True)
    except ModuleNotFoundError:
        raise StorageError(
            "The driver for PostgreSQL is not installed;"
            " install it with: pip install 'calendar-tui[postgres]'"
        ) from None
    event.listen(engine, "begin", _begin_on_server)
    return engine


def _writes(connection: Connection) -> bool:
    """Whether this connection's transactions are to lock at once."""
    options: dict[str, Any] = dict(connection.get_execution_options())
    return bool(options.get(WRITES))


def _at_once(connection: Connection) -> bool:
    """Whether this connection's transactions are not to wait for another's."""
    options: dict[str, Any] = dict(connection.get_execution_options())
    return bool(options.get(AT_ONCE))


def _begin_on_file(waiting: Waiting | None, connection: Connection) -> None:
    """Begin by name: a write waits for its turn here, never halfway through."""
    writes, driver = _writes(connection), connection.connection.driver_connection
    if writes and _at_once(connection):
        if not _begun_within(NO_PATIENCE, driver):
            raise BusyError("Another program is saving; this can be done later.")
        return
    if writes and waiting is not None:
        if _begun_within(PATIENCE, driver):
            return
        waiting()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begun_within(patience: int, driver: Any) -> bool:
    """Whether a write could begin within so many milliseconds."""
    driver.execute(f"PRAGMA busy_timeout = {min(patience, connecting.BUSY_TIMEOUT)}")
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    finally:
        driver.execute(f"PRAGMA busy_timeout = {connecting.BUSY_TIMEOUT}")
    return True


def _begin_on_server(connection: Connection) -> None:
    """Take the writers' lock, which ends with the transaction."""
    if _writes(connection):
        patience = f"{NO_PATIENCE}ms" if _at_once(connection) else LOCK_TIMEOUT
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{patience}'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK_KEY})")
