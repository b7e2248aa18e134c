"""Backups of a plan's file: made by SQLite itself, read again before they count."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from calendar_tui.model.errors import StorageError
from calendar_tui.store.connect import connect, make_private
from calendar_tui.store.failures import damaged, speaking
from calendar_tui.store.identity import Schema, State
from calendar_tui.store.inspecting import state_of_connection
from calendar_tui.store.location import Location
from calendar_tui.store.shelf import Kept, kept, name_before, name_daily, shelf_of

DAYS: Final = 14
MONTHS: Final = 12
"""How many days and months keep their last backup."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds, to compare a copy by."""

    seq: int
    """The newest journal entry; 0 where there is none yet."""
    head: str
    """That entry's hash."""
    counts: tuple[tuple[str, int], ...]
    """Rows by table."""


def back_up_before(location: Location, schema: Schema) -> Path | None:
    """Copy the plan to its shelf before it is raised to ``schema``, and return the copy.

    The name depends on the plan's content alone, so that an upgrade which is tried again
    does not fill the shelf. ``None`` if another program has raised the plan meanwhile: a
    copy of that is no way back.

    Raises:
        DamagedError: the plan is damaged.
        StorageError: the copy can't be written.
    """
    path = _file_of(location)
    with speaking(location), closing(connect(path, read_only=True)) as source:
        source.execute("BEGIN")
        if state_of_connection(source, schema) is not State.OLDER:
            return None
        held = sound_contents(source, location)
        target = shelf_of(path) / name_before(schema.head, held.seq, held.head)
        copy_to(source, target, held, location)
        return target


def _file_of(location: Location) -> Path:
    """The plan's file; a server's plan is backed up by its own tools."""
    if location.path is None:
        raise StorageError(f"{location.label} is on a server: back it up there, with pg_dump.")
    return location.path


def sound_contents(connection: sqlite3.Connection, location: Location) -> Contents:
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


def copy_to(source: sqlite3.Connection, target: Path, held: Contents, location: Location) -> None:
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
            if sound_contents(copy, location) != held:
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


def back_up(location: Location, now: datetime, target: Path | None = None) -> Path:
    """Copy the plan to its shelf, or to ``target``, and return the copy.

    Raises:
        DamagedError: the plan is damaged.
        StorageError: the copy can't be written, or something is at ``target`` already.
    """
    path = _file_of(location)
    if target is not None and target.exists():
        raise StorageError(f"{target} is there already; give another path.")
    with speaking(location), closing(connect(path, read_only=True)) as source:
        source.execute("BEGIN")
        held = sound_contents(source, location)
        place = target or shelf_of(path) / name_daily(now, held.seq, held.head)
        copy_to(source, place, held, location)
        return place


def daily_backup(location: Location, now: datetime) -> Path | None:
    """Make the day's backup if there is none of this day yet, and tidy the shelf.

    Nothing is done for a plan on a server.
    """
    if location.path is None:
        return None
    today = now.astimezone(UTC).date()
    if any(item.at is not None and item.at.date() == today for item in kept(location.path)):
        return None
    made = back_up(location, now)
    for old in surplus(kept(location.path)):
        with suppress(OSError):
            old.path.unlink()
    return made


def surplus(shelf: Sequence[Kept]) -> tuple[Kept, ...]:
    """Which backups may go: all but the last of 14 days and of 12 months.

    Those made before an upgrade stay: there are few, and they are the way back.
    """
    days: dict[date, Kept] = {}
    months: dict[tuple[int, int], Kept] = {}
    for item in sorted((item for item in shelf if item.at is not None), key=_age):
        days[_age(item).date()] = item
        months[_age(item).year, _age(item).month] = item
    stay = {item.path for item in (*list(days.values())[-DAYS:], *list(months.values())[-MONTHS:])}
    return tuple(item for item in shelf if item.at is not None and item.path not in stay)


def _age(item: Kept) -> datetime:
    """When a dated backup was made."""
    return item.at or datetime.min.replace(tzinfo=UTC)
