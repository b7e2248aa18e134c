"""Running a query, whatever the plan lives in: what both kinds of database offer alike.

Queries are written once, with ``:name`` for values. Where the two kinds differ in words, a
query asks ``Snapshot.dialect``.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final, Literal, Protocol

from calendar_tui.model.errors import PlanError, StorageError
from calendar_tui.store.location import Location

Record = tuple[Any, ...]
"""One row as the database hands it back; ``values`` turns its parts into Python's."""

Dialect = Literal["sqlite", "postgresql"]

NO_VALUES: Final[Mapping[str, Any]] = {}


class OlderPlanError(PlanError):
    """The plan's schema is older than this program: opening it for changes upgrades it."""


class StoppedError(StorageError):
    """Reading was stopped on purpose; whoever asked no longer wants the answer."""


class Snapshot(Protocol):
    """One moment of the plan: all queries see the same rows, whoever saves meanwhile."""

    dialect: Dialect

    def rows(self, sql: str, values: Mapping[str, Any] = NO_VALUES) -> list[Record]:
        """Everything a query finds."""

    def batches(self, sql: str, values: Mapping[str, Any], size: int) -> Iterator[list[Record]]:
        """What a query finds, up to ``size`` rows at a time."""


class Runner(Protocol):
    """An open plan that can only be read, by any thread."""

    def snapshot(self) -> AbstractContextManager[Snapshot]:
        """Look at the plan as it is now.

        Raises, inside or on leaving: the errors of ``failures.speaking``, and
        `StoppedError`.
        """

    def interrupt(self) -> None:
        """Stop whatever is being read; may be called from another thread."""

    def close(self) -> None:
        """Let go of the database; what is being read ends first."""


def open_runner(location: Location) -> Runner:
    """Open the plan at ``location`` for reading, once it is known to be one.

    Raises:
        StorageError: it is missing or can't be reached.
        DamagedError: it is something else.
        NewerError: a newer version of the program made it.
        OlderPlanError: it has to be upgraded first.
    """
    if location.is_sqlite:
        from calendar_tui.store.reads.file import FileRunner

        return FileRunner(location)
    from calendar_tui.store.reads.server import ServerRunner

    return ServerRunner(location)


def older(location: Location) -> OlderPlanError:
    """The error for a plan that an older version of the program made."""
    return OlderPlanError(
        f"{location.label} was made by an older version of calendar-tui;"
        " upgrade it with: calendar-tui db upgrade"
    )
