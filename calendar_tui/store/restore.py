"""Putting a backup in the plan's place, in one step, with an entry that says so.

The backup is copied aside, raised to the present schema, and given the entry; only then
does it take the plan's place. So whoever stops the program meanwhile has the old plan or
the new one, and either explains itself.
"""

import dataclasses
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from sqlmodel import select

from calendar_tui.model.errors import BusyError, DamagedError, StorageError
from calendar_tui.model.practice import Practice
from calendar_tui.store.backup import Contents, copy_to, sound_contents
from calendar_tui.store.changes import Act
from calendar_tui.store.connect import connect
from calendar_tui.store.database import Database
from calendar_tui.store.deriving import Derive
from calendar_tui.store.failures import BUSY, speaking, unreachable
from calendar_tui.store.heads import Heads
from calendar_tui.store.inspecting import newer, refusal, state_of_file, unknown_revision
from calendar_tui.store.journal import GENESIS
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.reads.values import UNREADABLE, instant
from calendar_tui.store.restored import RESTORE, summary_of
from calendar_tui.store.shelf import name_replaced, shelf_of
from calendar_tui.store.stamps import Seen

LOGS: Final = ("-wal", "-shm", "-journal")
"""Files that SQLite keeps beside a plan."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    kept: Path | None
    """Where the replaced plan lies now; ``None`` if there was none."""
    seq: int
    """The entry that says so."""


class _Before(NamedTuple):
    """The plan that a backup replaces."""

    contents: Contents | None
    """``None`` if there is no plan, or one too damaged to say."""
    seen: Seen


def restore(location: Location, backup: Path, act: Act, derive: Derive, *, state: Path) -> Restored:
    """Put the plan in ``backup`` at ``location``; what was there is kept.

    ``state`` is the folder with the head of the chain outside, which moves along.

    Raises:
        DamagedError: the backup is damaged or no plan; nothing was changed.
        NewerError: a newer program made it.
        StorageError: it can't be read, or the place can't be written.
    """
    path = location.path
    if path is None:
        raise StorageError(f"{location.label} is on a server: restore it there.")
    if not path.parent.is_dir():
        raise unreachable(path)
    _refuse_unfit(backup, path)
    with speaking(location):
        return _replace(location, backup, act, derive, Heads(state, location))


def _replace(location: Location, backup: Path, act: Act, derive: Derive, heads: Heads) -> Restored:
    """Prepare the copy, put the plan aside, and let the copy take its place."""
    path = location.path or backup
    before = _Before(_contents(location), _seen(location, act))
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        staged = file_location(Path(folder) / "plan.db")
        with speaking(file_location(backup)):
            _copy(backup, staged)
        uid, seq, head = _explain(staged, backup, act, derive, before)
        kept = _keep(location, act, before.contents)
        _put_in_place(staged, path, sound=before.contents is not None)
    heads.write(uid, seq, head)
    return Restored(kept, seq)


def _refuse_unfit(backup: Path, path: Path) -> None:
    """A file that is not a sound plan of this or an older program is no backup."""
    place = file_location(backup)
    if place.path == path:
        raise StorageError(f"{backup} is the plan itself; name one of its backups.")
    with speaking(place):
        if (refused := refusal(state_of_file(backup), place)) is not None:
            raise refused
        with closing(connect(backup, read_only=True)) as connection:
            if revision := unknown_revision(connection):
                raise newer(place, revision)


def _contents(location: Location) -> Contents | None:
    """What the plan holds; ``None`` if it is not there or too damaged to say."""
    path = location.path
    if path is None or not path.exists():
        return None
    try:
        with speaking(location), closing(connect(path, read_only=True)) as connection:
            return sound_contents(connection, location)
    except DamagedError:
        return None


def _seen(location: Location, act: Act) -> Seen:
    """What calendars may have seen of the plan that is replaced.

    Of one that is gone or can't be read nobody knows: the seconds since 1970 are more than
    any plan's count of its revisions, and nothing that it showed was of a later time.
    """
    path = location.path
    try:
        if path is not None and path.exists():
            with closing(connect(path, read_only=True)) as connection:
                revision, stamp = connection.execute(
                    "SELECT feed_revision, stamp FROM pulse"
                ).fetchone()
            return Seen(int(revision), instant(stamp))
    except (sqlite3.Error, *UNREADABLE):
        pass  # the plan is damaged, which is why it is replaced
    return Seen(int(act.now.timestamp()), act.now)


def _copy(backup: Path, staged: Location) -> None:
    """Copy the backup aside, proven."""
    place = file_location(backup)
    target = staged.path or backup
    with closing(connect(backup, read_only=True)) as source:
        source.execute("BEGIN")
        copy_to(source, target, sound_contents(source, place), place)


def _explain(
    staged: Location, backup: Path, act: Act, derive: Derive, before: _Before
) -> tuple[str, int, str]:
    """Raise the copy to the present schema and give it the entry of its restore.

    Its feeds go on after what calendars have seen of the plan that was there ``before``.
    Returns the plan's uid, the entry's number and its hash.
    """
    aside = (staged.path or backup).parent
    restoring = dataclasses.replace(act, action=RESTORE, undoable=False)
    with Database.open(staged, derive, state=aside) as database:
        with database.write(restoring) as changes:
            held = before.contents
            seq, head = (held.seq, held.head) if held else (0, GENESIS)
            changes.summary = summary_of(backup.name, seq, head)
            changes.always = True
            changes.renew(before.seen)
            uid = changes.session.exec(select(Practice.uid)).first() or ""
        return uid, changes.seq, changes.hash


def _keep(location: Location, act: Act, replaced: Contents | None) -> Path | None:
    """Put the plan aside: a sound one is copied, a damaged one moved as it is, logs too."""
    path = location.path
    if path is None or not path.exists():
        return None
    if replaced is None:
        target = path.with_name(f"{path.name}.damaged-{act.now:%Y%m%dT%H%M%S}")
        for log in ("", *LOGS):
            beside = path.with_name(path.name + log)
            if beside.exists():
                beside.rename(target.with_name(target.name + log))
        return target
    target = shelf_of(path) / name_replaced(act.now, replaced.seq, replaced.head)
    with closing(connect(path, read_only=True)) as source:
        source.execute("BEGIN")
        copy_to(source, target, sound_contents(source, location), location)
    return target


def _put_in_place(staged: Location, path: Path, *, sound: bool) -> None:
    """Let the prepared plan take the place: in one transaction, or by its name.

    A sound plan is written over, so that programs which have it open see the new one.
    """
    source_path = staged.path or path
    if not sound:
        shutil.move(source_path, path)
        return
    with closing(connect(source_path)) as source, closing(connect(path)) as target:
        source.backup(target, progress=_impatient)


def _impatient(status: int, _remaining: int, _total: int) -> None:
    """Give up where Python would wait for another's save for ever."""
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise BusyError(BUSY)
