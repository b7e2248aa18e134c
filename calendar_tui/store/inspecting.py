"""What a database is to this program, told before anything is done with it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from calendar_tui.model.errors import DamagedError, NewerError, PlanError
from calendar_tui.store.connect import connect, has_log
from calendar_tui.store.failures import not_a_plan, unreachable
from calendar_tui.store.header import first_bytes
from calendar_tui.store.identity import CURRENT_SCHEMA, Schema, State
from calendar_tui.store.location import Location

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_USER_VERSION: Final = 60
_APPLICATION_ID: Final = 68
"""Where the header of a SQLite file holds what."""


def state_of_file(path: Path, schema: Schema = CURRENT_SCHEMA) -> State:
    """What the file at ``path`` is.

    The header's own bytes tell, so that a file which is no plan of ours is not even opened
    by SQLite, which may leave logs beside it. Only where a log lies beside a plan already
    can the header be older than the plan; SQLite then reads it.

    Raises:
        StorageError: there is no such file, or it can't be read.
        sqlite3.Error: SQLite can't make sense of it.
    """
    if not path.is_file():
        raise unreachable(path)
    try:
        header = first_bytes(path, _HEADER)
    except OSError:
        raise unreachable(path) from None
    if not header:
        return State.EMPTY
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return State.FOREIGN
    state = schema.state_of(_number(header, _APPLICATION_ID), _number(header, _USER_VERSION))
    if state in {State.CURRENT, State.OLDER} and has_log(path):
        with closing(connect(path, read_only=True)) as connection:
            return state_of_connection(connection, schema)
    return state


def _number(header: bytes, offset: int) -> int:
    """A number of the header (https://www.sqlite.org/fileformat.html, section 1.3)."""
    return int.from_bytes(header[offset : offset + 4], "big")


def state_of_connection(connection: sqlite3.Connection, schema: Schema = CURRENT_SCHEMA) -> State:
    """What an open file is, by the two numbers in its header."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    user_version = connection.execute("PRAGMA user_version").fetchone()[0]
    return schema.state_of(application_id, user_version)


def unknown_revision(connection: sqlite3.Connection, schema: Schema = CURRENT_SCHEMA) -> str:
    """The revision noted in an open plan that this program does not know; else empty.

    A newer program may have raised the tables and not yet the number in the header.
    """
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    if found.fetchone() is None:
        return ""
    noted = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return next((str(revision) for (revision,) in noted if revision not in schema.revisions), "")


def state_of_server(connection: "Connection", schema: Schema = CURRENT_SCHEMA) -> State:
    """What a server's database is, by its tables and the revision noted in it."""
    from sqlalchemy import inspect

    tables = set(inspect(connection).get_table_names())
    if not tables:
        return State.EMPTY
    if not {"alembic_version", "entry", "practice"} <= tables:
        return State.FOREIGN
    noted = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if noted == schema.head:
        return State.CURRENT
    return State.OLDER if noted in schema.revisions else State.NEWER


def refusal(state: State, location: Location) -> PlanError | None:
    """Why a database in this state is not opened; ``None`` where it may be."""
    if state is State.NEWER:
        return newer(location)
    if state is State.FOREIGN:
        return not_a_plan(location)
    if state is State.EMPTY:
        return DamagedError(
            f"{location.label} is empty: there is no plan in it."
            " Make one there with: calendar-tui init"
        )
    return None


def newer(location: Location, revision: str = "") -> NewerError:
    """The error for a plan that a newer program made, of the schema ``revision``."""
    schema = f" (schema {revision})" if revision else ""
    return NewerError(
        f"{location.label} was made by a newer version of calendar-tui{schema};"
        " update the program. Nothing was changed."
    )
