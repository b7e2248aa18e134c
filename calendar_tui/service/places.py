"""Finding and opening plans to look at, for front ends that must not know the store."""

from collections.abc import Callable
from pathlib import Path

from calendar_tui.service.clock import Clock
from calendar_tui.service.reading import OlderPlanError, Reading, open_reading
from calendar_tui.store.location import Location, data_dir, file_location, locate, state_dir

__all__ = [
    "Location",
    "data_dir",
    "file_location",
    "locate",
    "open_for_reading",
    "state_dir",
    "upgrade",
]


def open_for_reading(
    location: Location, clock: Clock, tell: Callable[[Path | None], None] | None = None
) -> Reading:
    """Open a plan to look at; an older one is upgraded first, and ``tell`` is told its backup."""
    try:
        return open_reading(location, clock)
    except OlderPlanError:
        backup = upgrade(location)
        if tell is not None:
            tell(backup)
        return open_reading(location, clock)


def upgrade(location: Location) -> Path | None:
    """Bring a plan to this version's schema; the backup made before, if it was older."""
    from calendar_tui.service.derived import derive
    from calendar_tui.store.database import Database

    with Database.open(location, derive=derive) as database:
        return database.backup
