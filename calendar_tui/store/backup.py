"""Backups of a plan's file: made by SQLite itself, read again before they count."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from calendar_tui.model.errors import StorageError
from calendar_tui.store.connect import connect, make_private
from calendar_tui.store.failures import damaged, speaking
from calendar_tui.store.location import Location
from calendar_tui.store.shelf import name_before, shelf_of


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds, to compare a copy by."""

    seq: int
    """The newest journal entry; 0 where there is none yet."""
    head: str
    """That entry's hash."""
    counts: tuple[tuple[str, int], ...]
    """Rows by table."""


def back_up_before(location: Location, revision: str) -> Path:
    """Copy the plan to its shelf before it is raised to ``revision``, and return the copy.

    The name depends on the plan's content alone, so that an upgrade which is tried again
    does not fill the shelf.

    Raises:
        DamagedError: the plan is damaged.
        StorageError: the copy can't be written.
    """
    path = _file_of(location)
    with speaking(location), closing(connect(path, read_only=True)) as source:
        source.execute("BEGIN")
        held = _sound_contents(source, location)
        target = shelf_of(path) / name_before(revision, held.seq, held.head)
        _copy(source, target, held, location)
        return target


def _file_of(location: Location) -> Path:
    """The plan's file; a server's plan is backed up by its own tools."""
    if location.path is None:
        raise StorageError(f"{location.label} is on a server: back it up there, with pg_dump.")
    return location.path


def _sound_contents(connection: sqlite3.Connection, location: Location) -> Contents:
    """What an open file holds; refused when SQLite finds it damaged."""
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer is None or answer[0] != "ok":
        raise damaged(location)
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).fetchall()
    counts = tuple(
        (name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608
        for (name,) in names
    )
    last = connection.execute("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
    seq, head = last or (0, "0" * 64)
    return Contents(seq, head, counts)


def _copy(source: sqlite3.Connection, target: Path, held: Contents, location: Location) -> None:
    """Copy the moment ``source`` sees to ``target``; it has the name only once it is proven."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unproven = target.with_name(f".{target.name}.tmp")
    unproven.unlink(missing_ok=True)
    make_private(unproven)
    try:
        with closing(connect(unproven)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
        with closing(connect(unproven, read_only=True)) as copy:
            if _sound_contents(copy, location) != held:
                raise StorageError(f"The backup {target} came out different; nothing was changed.")
        _flush(unproven)
        unproven.replace(target)
        _flush(target.parent)
    finally:
        unproven.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Have the system write what it holds of ``path`` to the disk."""
    if os.name == "nt" and path.is_dir():  # Windows can't open a folder for that
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
