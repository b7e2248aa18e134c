"""Opening a plan's file: the one place that calls ``sqlite3.connect`` on it.

Standard library only, so that what only reads need not load SQLAlchemy.
"""

import os
import sqlite3
from pathlib import Path
from typing import Final
from urllib.parse import quote

BUSY_TIMEOUT: Final = 10_000
"""Milliseconds to wait for another's save before giving up."""


def connect(
    path: Path, *, read_only: bool = False, foreign_keys: bool = True
) -> sqlite3.Connection:
    """Open the existing file at ``path``; transactions are begun by hand.

    ``foreign_keys`` is switched off by migrations alone, which rebuild whole tables. With
    ``read_only`` nothing can be changed through the connection; the file is still opened
    for writing where that is allowed, so that SQLite can tidy up the logs beside it. In a
    folder that can't be written to it is read without those, if nobody is writing to it.

    Raises:
        sqlite3.Error: it can't be opened; ``failures.speaking`` says why.
    """
    connection = _open(path, "ro" if read_only and not may_write(path) else "rw")
    try:
        for pragma in _pragmas(read_only=read_only, foreign_keys=foreign_keys):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if not read_only or has_log(path):
            raise
        return _open(path, "ro&immutable=1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _open(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that never makes a file by itself."""
    return sqlite3.connect(
        f"file:{quote(str(path))}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT / 1_000,
    )


def _pragmas(*, read_only: bool, foreign_keys: bool) -> tuple[str, ...]:
    """What every connection is set to before its first statement."""
    common = (
        f"busy_timeout = {BUSY_TIMEOUT}",
        f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        "recursive_triggers = ON",
    )
    if read_only:
        return (*common, "query_only = ON")
    return (*common, "secure_delete = ON", "synchronous = FULL")


def use_write_ahead_log(connection: sqlite3.Connection) -> str:
    """Ask for the write-ahead log, and say which kind of journal the file has after that.

    Some file systems can't do it; the file then keeps its rollback journal, which is as
    safe and slower.
    """
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    except sqlite3.OperationalError:
        mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    return str(mode)


def make_private(path: Path) -> None:
    """Make an empty file only its owner can read; SQLite gives its logs the same rights.

    Raises:
        FileExistsError: there is one already.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def may_write(path: Path) -> bool:
    """Whether the file can be written, and logs beside it, as far as the system says."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def has_log(path: Path) -> bool:
    """Whether SQLite left a log beside the file that may hold newer pages than it does."""
    logs = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-journal"))
    return any(log.exists() and log.stat().st_size > 0 for log in logs)
