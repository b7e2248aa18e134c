"""An open plan: its database, its names, its clock, and the person who acts."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Self

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import AuthorName, Directory
from calendar_tui.model.terms import Origin
from calendar_tui.schedule.zones import local
from calendar_tui.service.acting import acting_person, recall
from calendar_tui.service.clock import Clock
from calendar_tui.service.derived import derive
from calendar_tui.service.field_times import day_reader
from calendar_tui.service.filtering import parse_filter
from calendar_tui.service.reader import Reader
from calendar_tui.service.reading import Reading, open_reading
from calendar_tui.store.changes import Act, Changes
from calendar_tui.store.database import Database
from calendar_tui.store.location import Location, state_dir


@dataclass(slots=True)
class Workspace:
    """What every use case is handed. Close it when done."""

    database: Database
    reading: Reading
    clock: Clock
    origin: Origin
    state: Path
    """The folder for what belongs to this person on this machine, not to the plan."""
    actor: AuthorName | None = None

    def today(self) -> date:
        """The practice's own day."""
        return local(self.clock.now(), self.reading.practice().zone)[0]

    def directory(self) -> Directory:
        """Every name in the plan, as of now."""
        return self.reading.directory()

    def reader(self, *, exact: bool = False, past: bool = False) -> Reader:
        """What the form parser needs to know of this plan."""
        return Reader(self.directory(), self.today(), exact=exact, past=past)

    def read_filter(self, line: str) -> PostFilter:
        """The filter that a filter line means in this plan today."""
        directory = self.directory()
        return parse_filter(line, directory, day_reader(directory.practice, self.today()))

    def acting(self) -> AuthorName:
        """The person who acts; ``InvalidError`` while the plan has nobody."""
        if self.actor is None:
            raise InvalidError("Nobody is in this plan yet; add a person first.")
        return self.actor

    @contextmanager
    def write(self, action: str, *, undoable: bool = True) -> Iterator[Changes]:
        """One transaction and one journal entry, in the acting person's name."""
        with self.database.write(self.act(action, undoable=undoable)) as changes:
            yield changes

    def act(self, action: str, *, undoable: bool = True, now: datetime | None = None) -> Act:
        """Who does what, when, through which door: the head of a journal entry."""
        return Act(
            now=now or self.clock.now(),
            actor_id=self.actor.id if self.actor else None,
            actor_name=self.actor.name if self.actor else "",
            origin=self.origin,
            action=action,
            undoable=undoable,
        )

    def close(self) -> None:
        """Let go of the database."""
        self.reading.close()
        self.database.close()

    def __enter__(self) -> Self:
        """The workspace itself."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Close it."""
        self.close()


def open_workspace(
    location: Location,
    *,
    clock: Clock,
    environ: Mapping[str, str],
    origin: Origin,
    named: str | None = None,
    anyone: bool = False,
) -> Workspace:
    """Open the plan at ``location`` for changes, by the person ``named`` or remembered.

    An older plan is backed up and upgraded first. Raises the errors of the store, and
    ``InvalidError`` where it isn't clear who acts; with ``anyone`` it then is nobody, for
    work that changes nothing of the plan.
    """
    state = state_dir(environ)
    database = Database.open(location, derive=derive, state=state)
    reading = open_reading(location, clock)
    workspace = Workspace(database, reading, clock, origin, state)
    try:
        workspace.actor = acting_person(
            workspace.directory(),
            workspace.today(),
            named=named,
            remembered=recall(workspace.state, reading.practice().uid),
        )
    except InvalidError:
        if not anyone or named is not None:
            workspace.close()
            raise
    return workspace
