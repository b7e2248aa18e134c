"""Finding and opening plans to look at, for front ends that must not know the store."""

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


def open_for_reading(location: Location, clock: Clock) -> Reading:
    """Open a plan to look at; an older one is backed up and upgraded first."""
    try:
        return open_reading(location, clock)
    except OlderPlanError:
        upgrade(location)
        return open_reading(location, clock)


def upgrade(location: Location) -> None:
    """Bring a plan to this version's schema, after a backup."""
    from calendar_tui.service.derived import derive
    from calendar_tui.store.database import Database

    Database.open(location, derive=derive).close()
