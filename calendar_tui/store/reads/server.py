"""Reading a plan on a server over SQLAlchemy's core; loaded only where there is one."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from threading import Lock
from typing import Any

from sqlalchemy import Connection, TextClause, text
from sqlalchemy.exc import DBAPIError

from calendar_tui.store.engine import make_engine, reading
from calendar_tui.store.failures import speaking
from calendar_tui.store.identity import State
from calendar_tui.store.inspecting import refusal, state_of_server
from calendar_tui.store.location import Location
from calendar_tui.store.reads.runner import NO_VALUES, Dialect, Record, StoppedError, older

CANCELLED = "57014"
"""SQLSTATE of a query that was cancelled (PostgreSQL's manual, appendix A)."""


@cache
def _statement(sql: str) -> TextClause:
    """A query as SQLAlchemy wants it, made once."""
    return text(sql)


class ServerSnapshot:
    """One moment of the database: a transaction that only reads."""

    dialect: Dialect = "postgresql"

    def __init__(self, connection: Connection) -> None:
        """Read over ``connection``."""
        self._connection = connection

    def rows(self, sql: str, values: Mapping[str, Any] = NO_VALUES) -> list[Record]:
        """Everything a query finds."""
        return [tuple(row) for row in self._connection.execute(_statement(sql), dict(values))]

    def batches(self, sql: str, values: Mapping[str, Any], size: int) -> Iterator[list[Record]]:
        """What a query finds, up to ``size`` rows at a time."""
        streamed = self._connection.execution_options(yield_per=size)
        with closing(streamed.execute(_statement(sql), dict(values))) as result:
            for rows in result.partitions(size):
                yield [tuple(row) for row in rows]


class ServerRunner:
    """A plan on a server, over a pool of connections."""

    def __init__(self, location: Location) -> None:
        """Open the database at ``location`` and look whether it is a plan of this version."""
        self._location = location
        self._lock = Lock()
        self._busy: set[Connection] = set()
        engine = reading(make_engine(location, read_only=True))
        self._engine = engine.execution_options(postgresql_readonly=True)
        with ExitStack() as on_failure:
            on_failure.callback(self._engine.dispose)
            self._check()
            on_failure.pop_all()

    def _check(self) -> None:
        """Refuse what is no plan of this version."""
        with speaking(self._location), self._engine.connect() as connection:
            state = state_of_server(connection)
        if (refused := refusal(state, self._location)) is not None:
            raise refused
        if state is State.OLDER:
            raise older(self._location)

    @contextmanager
    def snapshot(self) -> Iterator[ServerSnapshot]:
        """Look at the plan as it is now."""
        with speaking(self._location), self._engine.connect() as connection:
            with self._lock:
                self._busy.add(connection)
            try:
                yield ServerSnapshot(connection)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) == CANCELLED:
                    raise StoppedError("Reading was stopped.") from None
                raise
            finally:
                with self._lock:
                    self._busy.discard(connection)

    def interrupt(self) -> None:
        """Stop whatever is being read."""
        with self._lock:
            for connection in self._busy:
                driver: Any = connection.connection.driver_connection
                driver.cancel()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
