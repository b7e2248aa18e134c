"""Looking after the plan's file: sound, backed up, and put back when it must be."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from calendar_tui.model.errors import BusyError, InvalidError, StorageError
from calendar_tui.model.terms import Origin
from calendar_tui.schedule.zones import tzdata_version
from calendar_tui.service.clock import Clock
from calendar_tui.service.derived import derive
from calendar_tui.service.workspace import Workspace
from calendar_tui.store import backup, check, shelf
from calendar_tui.store.changes import Act
from calendar_tui.store.check import Watch
from calendar_tui.store.location import Location, state_dir
from calendar_tui.store.restore import Restored, restore
from calendar_tui.store.verify import verify


class Health(NamedTuple):
    """What a full look at the plan found."""

    problems: tuple[str, ...]
    entries: int
    rows: int
    note: str
    """What is to be said of the database program."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The care a program takes of the plan it has open."""

    location: Location
    state: Path
    clock: Clock

    @classmethod
    def of(cls, location: Location, environ: Mapping[str, str], clock: Clock) -> "Upkeep":
        """The care for the plan at ``location`` from this machine."""
        return cls(location, state_dir(environ), clock)

    def begin(self) -> None:
        """Look whether the file is sound, once a day and after an unclean end, and back it up.

        Takes a while with a large plan, so it belongs after the first frame.

        Raises:
            DamagedError: the file is damaged; the sentence names the newest backup.
        """
        if self.location.path is None:
            return
        today = self.clock.now().date()
        watch = Watch(self.state, self.location)
        if watch.begin(today):
            check.quick_check(self.location)
            watch.passed(today)
        before_writing(self.location, self.clock)

    def end(self) -> None:
        """Note that the program ends as it should."""
        if self.location.path is not None:
            Watch(self.state, self.location).end()


def before_writing(location: Location, clock: Clock) -> None:
    """Make the day's backup before a command's first change of the day.

    Where it can't be written the work goes on: it fails by itself if it can't be saved.

    Raises:
        DamagedError: the plan is damaged; the sentence names the newest backup.
    """
    with suppress(StorageError, BusyError):
        backup.daily_backup(location, clock.now())


def follow_zones(workspace: Workspace) -> int:
    """Compute all instants anew if this machine's time zone rules are others than last time.

    Governments change them, and the program brings the new ones: posts keep their time on
    the wall, so the instant is what moves. Returns how many posts moved.
    """
    database, rules = workspace.database, tzdata_version()
    watch = Watch(workspace.state, database.location)
    if watch.zone_rules() == rules:
        return 0
    act = Act(workspace.clock.now(), None, "", Origin.SYSTEM, "plan.zones", undoable=False)
    with database.write(act) as changes:
        moved = changes.rederive_all()
        changes.always = moved > 0
        changes.summary = f"followed the time zone rules of {rules}; posts that moved: {moved}"
    watch.follows(rules)
    return moved


def examine(workspace: Workspace) -> Health:
    """Everything that can be known of the plan's soundness: pages, references, history."""
    location = workspace.database.location
    check.quick_check(location)
    loose = check.loose_references(location)
    verdict = verify(workspace.database)
    return Health((*loose, *verdict.problems), verdict.entries, verdict.rows, check.version_note())


def back_up(location: Location, clock: Clock, target: Path | None = None) -> Path:
    """Copy the plan, to its shelf of backups or to ``target``, and read the copy again."""
    _need_file(location)
    return backup.back_up(location, clock.now(), target)


def backups(location: Location) -> tuple[Path, ...]:
    """The backups on the plan's shelf, newest first."""
    if location.path is None:
        return ()
    return tuple(item.path for item in reversed(shelf.kept(location.path)))


def newest(location: Location) -> Path:
    """The newest backup; ``InvalidError`` where there is none."""
    _need_file(location)
    found = next(iter(backups(location)), None)
    if found is None:
        raise InvalidError(f"There is no backup of {location.label} yet; name a file.")
    return found


def put_back(
    location: Location,
    source: Path,
    *,
    clock: Clock,
    environ: Mapping[str, str],
    named: str | None = None,
) -> Restored:
    """Put the backup ``source`` in the plan's place.

    What was there is kept beside it; that the plan was restored is an entry of its history.
    """
    _need_file(location)
    act = Act(clock.now(), None, named or "", Origin.SYSTEM, "plan.restore", undoable=False)
    return restore(location, source, act, derive, state=state_dir(environ))


def _need_file(location: Location) -> None:
    """A server's plan is backed up and restored by the server's own means."""
    if location.path is None:
        raise StorageError(
            f"{location.label} is on a server: back it up and restore it with the server's tools."
        )
