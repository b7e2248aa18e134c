"""Starting the app on a plan: its first month is read before anything is drawn."""

import gc
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from calendar_tui.model.errors import BusyError, StorageError

if TYPE_CHECKING:
    from calendar_tui.service.clock import Clock
    from calendar_tui.service.places import Location
    from calendar_tui.tui.desk import Desk

TURN: Final = 0.0005
"""Seconds that work beside the screen goes on once a key waits for its turn; a key takes several
turns, and Python's own five milliseconds each would be felt."""


def run_app(
    location: "Location",
    *,
    clock: "Clock",
    environ: Mapping[str, str],
    named: str | None = None,
    theme: str | None = None,
) -> int:
    """Run the app on the plan at ``location`` until it is left; returns its exit code.

    ``named`` acts; without it whoever is remembered here, else the app asks. An older plan
    is backed up and upgraded first. Raises the errors of opening a plan, before anything is
    drawn. The garbage collector rests until the first frame: nothing is garbage yet.
    """
    gc.disable()
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        return _run(location, clock, environ, named, theme)
    finally:
        gc.enable()
        sys.setswitchinterval(before)


def _run(
    location: "Location",
    clock: "Clock",
    environ: Mapping[str, str],
    named: str | None,
    theme: str | None,
) -> int:
    """Read what the first frame shows, then draw."""
    from calendar_tui.service.places import open_for_reading, state_dir
    from calendar_tui.tui.app import CalendarApp
    from calendar_tui.tui.memory import Memory
    from calendar_tui.tui.shared import read_first

    reading = open_for_reading(location, clock)
    try:
        first = read_first(reading, clock)
        if named is not None:
            from calendar_tui.service.acting import acting_person

            acting_person(first.directory, first.today, named=named, remembered=None)
        app = CalendarApp(
            reading,
            lambda: _open(location, clock, environ, named),
            first=first,
            clock=clock,
            theme=theme,
            memory=Memory(state_dir(environ) / "app.json"),
        )
        app.run()
        return app.return_code or 0
    finally:
        reading.close()


def _open(
    location: "Location", clock: "Clock", environ: Mapping[str, str], named: str | None
) -> "Desk":
    """Open the plan for changes: in the writing lane, once the first frame is out.

    Its file is looked at first, so that nothing is written to a damaged one.
    """
    from calendar_tui.model.terms import Origin
    from calendar_tui.service.contacts import take_over
    from calendar_tui.service.upkeep import Upkeep, follow_zones
    from calendar_tui.service.workspace import open_workspace
    from calendar_tui.tui.desk import Desk

    upkeep = Upkeep.of(location, environ, clock)
    upkeep.begin()
    workspace = open_workspace(
        location, clock=clock, environ=environ, origin=Origin.APP, named=named, anyone=True
    )
    with suppress(StorageError, BusyError):  # a plan that can only be read keeps its instants
        follow_zones(workspace)
        take_over(workspace)
    return Desk(workspace, upkeep)
