"""What a database's failure means to a person: one sentence, one exit code, no values.

Works for the standard library's ``sqlite3`` and for SQLAlchemy alike without importing the
latter, since reading does without it. What the database said is not chained to the error:
a server's message quotes the row it refused.
"""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from calendar_tui.model.errors import (
    BusyError,
    ConflictError,
    DamagedError,
    InvalidError,
    PlanError,
    StorageError,
)
from calendar_tui.store.location import Location

WAITING: Final = "Waiting for another user's save…"
"""Shown once a save has waited for a second."""

BUSY: Final = (
    "Someone else's save is taking too long; nothing of yours was lost; try again in a moment."
)
FULL: Final = "Not saved: the disk is full; free some space and save again."

ROOM: Final = 64 * 1024
"""Bytes without which SQLite can't even lay out its log's index."""


class speaking(AbstractContextManager["speaking"]):  # noqa: N801 - reads as a statement
    """Turn whatever the database raises inside into a sentence about ``location``."""

    def __init__(self, location: Location) -> None:
        """Speak of ``location``."""
        self._location = location

    def __enter__(self) -> Self:
        """Start listening."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Raise the sentence in place of the database's own words."""
        if error is None:
            return
        spoken = spoken_of(error, self._location)
        if spoken is not None:
            raise spoken from None


def spoken_of(error: BaseException, location: Location) -> PlanError | None:
    """The error for people that stands for ``error``; ``None`` if no database raised it."""
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error, location)
    if isinstance(error, OSError):
        return _of_system(error, location)
    if isinstance(error, UnicodeDecodeError):  # even the driver's own words were garbled
        return damaged(location)
    if type(error).__module__.partition(".")[0] != "sqlalchemy":
        return None
    if type(error).__name__ == "StaleDataError":
        return ConflictError(
            "Someone else changed this meanwhile; nothing of yours was saved; look and try again."
        )
    cause = getattr(error, "orig", None)
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause, location)
    if cause is not None and hasattr(cause, "sqlstate"):
        return _of_server(cause, location)
    return None


def damaged(location: Location) -> DamagedError:
    """The error for a damaged plan, naming the newest good backup."""
    from calendar_tui.store.shelf import newest

    where = location.label
    backup = None if location.path is None else newest(location.path)
    if backup is None:
        return DamagedError(
            f"{where} is damaged; nothing was changed. There is no backup beside it:"
            " restore it from a copy of your own."
        )
    when = "before an upgrade" if backup.at is None else f"{backup.at:%d %b %Y %H:%M} UTC"
    return DamagedError(
        f"{where} is damaged; nothing was changed. Newest good backup: {backup.path} ({when})."
        f" Restore it with: calendar-tui db restore '{backup.path}'"
    )


def not_a_plan(location: Location) -> DamagedError:
    """The error for a file that is something else."""
    return DamagedError(
        f"{location.label} is not a calendar-tui plan; nothing was changed. Give another path."
    )


def unreachable(path: Path) -> StorageError:
    """Why the file at ``path`` can't be opened, as the system knows it."""
    parent = path.parent
    if path.is_dir():
        why = "is a folder; give the path of a file in it"
    elif not parent.is_dir():
        why = f"can't be opened: the folder {parent} does not exist; make it first"
    elif path.exists() and not os.access(path, os.R_OK):
        why = "can't be opened: you may not read it; ask its owner"
    elif not path.exists() and not os.access(parent, os.W_OK):
        why = f"can't be made: you may not write in {parent}; give another path"
    elif not path.exists():
        why = "does not exist; make a plan there with: calendar-tui init"
    else:
        why = "can't be opened; check its folder and your rights to it"
    return StorageError(f"{path} {why}.")


def _read_only(location: Location) -> PlanError:
    return StorageError(
        f"Not saved: {location.label} can only be read; ask for the right to write."
    )


def _cannot_open(location: Location) -> PlanError:
    if location.path is None:
        return StorageError(f"{location.label} can't be opened.")
    if location.path.is_file() and _is_full(location.path.parent):
        return StorageError(FULL)
    return unreachable(location.path)


def _disk_is_full_or_fails(location: Location) -> PlanError:
    """SQLite says of few of its writes that the disk is full; of the others, that they fail."""
    if location.path is not None and _is_full(location.path.parent):
        return StorageError(FULL)
    return _disk_fails(location)


def _is_full(folder: Path) -> bool:
    """Whether the disk under ``folder`` has no room left; unknown counts as not."""
    import shutil

    try:
        return shutil.disk_usage(folder).free < ROOM
    except OSError:
        return False


def _disk_fails(location: Location) -> PlanError:
    return StorageError(
        f"{location.label} can't be read or written just now; nothing was changed;"
        " check the disk and try again."
    )


def _gone(location: Location) -> PlanError:
    return StorageError(f"The server at {location.label} can't be reached; is it running?")


def _shut_out(location: Location) -> PlanError:
    return StorageError(f"The server at {location.label} refuses this user or password.")


def _no_database(location: Location) -> PlanError:
    return StorageError(f"The server has no such database: {location.label}; make it first.")


_Sentence = Callable[[Location], PlanError]

_SQLITE: Final[tuple[tuple[str, _Sentence], ...]] = (
    ("SQLITE_BUSY", lambda _: BusyError(BUSY)),
    ("SQLITE_LOCKED", lambda _: BusyError(BUSY)),
    ("SQLITE_FULL", lambda _: StorageError(FULL)),
    ("SQLITE_READONLY", _read_only),
    ("SQLITE_CORRUPT", damaged),
    ("SQLITE_NOTADB", not_a_plan),
    ("SQLITE_CANTOPEN", _cannot_open),
    ("SQLITE_PERM", _cannot_open),
    ("SQLITE_IOERR_READ", _disk_fails),
    ("SQLITE_IOERR_SHORT_READ", _disk_fails),
    ("SQLITE_IOERR", _disk_is_full_or_fails),
    ("SQLITE_INTERRUPT", lambda _: StorageError("The search was stopped.")),
)
"""Beginnings of SQLite's result code names."""

_SERVER: Final[tuple[tuple[str, _Sentence], ...]] = (
    ("40001", lambda _: BusyError(BUSY)),
    ("40P01", lambda _: BusyError(BUSY)),
    ("55P03", lambda _: BusyError(BUSY)),
    ("53100", lambda _: StorageError(FULL)),
    ("25006", _read_only),
    ("42501", _read_only),
    ("XX", damaged),
    ("08", _gone),
    ("57", _gone),
    ("28", _shut_out),
    ("3D000", _no_database),
)
"""Beginnings of PostgreSQL's SQLSTATE codes (its manual, appendix A)."""


def _of_sqlite(error: sqlite3.Error, location: Location) -> PlanError:
    """The sentence for one of SQLite's result codes, by its name."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_CONSTRAINT"):
        # SQLite names the rule or the column here, never the value.
        return _of_constraint(str(error), taken=name.endswith(("_UNIQUE", "_PRIMARYKEY")))
    if is_garbled(error):
        return DamagedError(
            f"{location.label} holds text that can't be read; nothing was changed."
            " Have a look with: calendar-tui verify"
        )
    for beginning, sentence in _SQLITE:
        if name.startswith(beginning):
            return sentence(location)
    reason = name or type(error).__name__
    return StorageError(f"{location.label} can't be used ({reason}); nothing was changed.")


def is_garbled(error: sqlite3.Error) -> bool:
    """Whether a text was found that is not UTF-8; the driver says so in words alone."""
    return str(error).startswith("Could not decode to UTF-8")


def _of_system(error: OSError, location: Location) -> PlanError:
    """The sentence for a file beside the plan that the system refuses."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StorageError(FULL)
    place = error.filename or location.label
    reason = error.strerror or type(error).__name__
    return StorageError(f"{place} can't be used ({reason}); nothing was changed.")


def _of_server(error: BaseException, location: Location) -> PlanError:
    """The sentence for one of PostgreSQL's SQLSTATE codes; no code means no answer."""
    state: str = getattr(error, "sqlstate", None) or ""
    if state.startswith(("22", "23")):
        rule = getattr(getattr(error, "diag", None), "constraint_name", None)
        return _of_constraint(rule or "", taken=state == "23505")
    for beginning, sentence in _SERVER:
        if state.startswith(beginning):
            return sentence(location)
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if not state and "OperationalError" in kinds:
        return _of_connecting(str(error), location)
    reason = f"SQLSTATE {state}" if state else type(error).__name__
    return StorageError(f"{location.label} refuses this ({reason}); nothing was changed.")


def _of_connecting(words: str, location: Location) -> PlanError:
    """The sentence for a failed connection, whose reason the driver gives in words only."""
    if "does not exist" in words and "database" in words:
        return _no_database(location)
    if "authentication failed" in words or "no password" in words:
        return _shut_out(location)
    return _gone(location)


def _of_constraint(rule: str, *, taken: bool) -> PlanError:
    """The sentence for a row that the database refuses; ``rule`` must hold no values."""
    if taken:
        return ConflictError(
            "That name was taken meanwhile; nothing was saved; choose another and save again."
        )
    named = f" ({rule})" if rule else ""
    return InvalidError(f"The plan can't hold this{named}; nothing was changed.")
