"""Running the app in a test: keys, and waiting until nothing is under way."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from calendar_tui.model.errors import PlanError
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import open_reading
from calendar_tui.store.location import locate
from calendar_tui.tui.actions import Actions
from calendar_tui.tui.app import CalendarApp
from calendar_tui.tui.main import MainScreen
from calendar_tui.tui.palette_commands import PlanPalette
from calendar_tui.tui.shared import read_first
from tests.screens import lines

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
"""Tuesday morning in Chicago."""

READERS = frozenset({"renew", "month", "day", "agenda", "recheck"})
"""Groups of work that come to an end by themselves, and bring something to be seen."""

ACTOR = "Dr. Amara Osei"


def open_app(
    path: Path, actions: Callable[[], Actions] | None = None, **options: Any
) -> CalendarApp:
    """The app on the plan at ``path``, at `NOW`."""
    clock = options.pop("clock", None) or FixedClock(NOW)
    reading = open_reading(locate(str(path), {}), clock)
    first = read_first(reading, clock, ACTOR)
    return CalendarApp(reading, actions, first=first, clock=clock, **options)


@dataclass
class Session:
    """A running app and the hands on it."""

    app: CalendarApp
    pilot: Pilot[None]

    async def settle(self) -> None:
        """Wait until no key waits, both lanes are idle and everything they brought is drawn."""
        quiet = 0
        while quiet < 3:
            await self.pilot.pause()
            busy = self._busy
            await self._search()
            self._look()
            await self.app.read(lambda _: None)
            if self.app.writable:
                with suppress(PlanError):
                    await self.app.write(lambda _: None)
            quiet = 0 if busy else quiet + 1
        await self.pilot.pause()

    @property
    def _busy(self) -> bool:
        """Whether a key or a job is under way or waits."""
        keyboard, lanes = self.app._keyboard, self.app._lanes.values()
        at_keys = keyboard.is_held or keyboard._busy or bool(keyboard._waiting)
        works = (each for each in self.app.workers if each.group in READERS)
        reads = any(not each.is_finished for each in works)
        return at_keys or reads or any(lane.busy for lane in lanes)

    async def _search(self) -> None:
        """Wait until the palette has found what it can, if it is open."""
        while isinstance(self.app.screen, PlanPalette) and self.app.screen.searching:
            await self.pilot.pause(0.002)

    async def press(self, *keys: str) -> None:
        """Press keys, each once the one before has had its effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type into the field that has the focus, then press Enter."""
        await self.pilot.press(*text)
        await self.press("enter")

    def _look(self) -> None:
        """Have what was typed checked now, not a moment after the last key."""
        watch = getattr(self.app.screen, "_watch", None)
        if watch is not None and watch.waits:
            watch.hurry()

    @property
    def main(self) -> MainScreen:
        """The main screen."""
        return self.app.main

    def screen(self) -> list[str]:
        """What is shown, line by line."""
        return lines(self.app)

    def text(self) -> str:
        """What is shown."""
        return "\n".join(self.screen())

    def said(self) -> list[str]:
        """The messages that were shown and not taken away yet."""
        return [note.message for note in self.app._notifications]


@asynccontextmanager
async def session(
    path: Path,
    size: tuple[int, int] = (132, 40),
    actions: Callable[[], Actions] | None = None,
    **options: Any,
) -> AsyncIterator[Session]:
    """Run the app on the plan at ``path`` until the block ends."""
    app = open_app(path, actions, **options)
    try:
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            running = Session(app, pilot)
            await running.settle()
            yield running
    finally:
        app.reading.close()
