"""The program on an open plan: lanes of work, coming and going."""

import asyncio
import os
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Timer
from typing import TYPE_CHECKING, Final, TypeVar, cast

from textual.screen import Screen

from calendar_tui.model.errors import PlanError
from calendar_tui.service.clock import Clock, SystemClock
from calendar_tui.service.reading import Reading
from calendar_tui.tui.dressed import Dressed
from calendar_tui.tui.jobs import Lane
from calendar_tui.tui.main import MainScreen
from calendar_tui.tui.memory import Memory
from calendar_tui.tui.shared import First
from calendar_tui.tui.signs import Signs

if TYPE_CHECKING:
    from calendar_tui.tui.actions import Actions

T = TypeVar("T")

GRACE: Final = 0.8
"""Seconds that leaving waits for a save that is under way."""

LAST: Final = 5.0
"""Seconds from the system's word until the program is gone, whatever the terminal does."""


class CalendarApp(Dressed):
    """One open plan on the screen."""

    def __init__(
        self,
        reading: Reading,
        workspace_factory: "Callable[[], Actions] | None" = None,
        *,
        first: First,
        clock: Clock | None = None,
        theme: str | None = None,
        memory: Memory | None = None,
        signs: Signs | None = None,
        keymap: Mapping[str, str] | None = None,
    ) -> None:
        """Show the plan behind ``reading``, beginning with ``first``.

        ``workspace_factory`` opens the plan for changes, in the writing lane after the
        first frame; without it nothing can be changed. ``keymap`` has been checked.
        """
        self._first = first
        super().__init__(theme=theme, memory=memory, signs=signs, keymap=keymap)
        self.reading = reading
        self.clock = clock or SystemClock()
        self.writable = workspace_factory is not None
        self._factory = workspace_factory
        self._actions: Actions | None = None
        self._lanes = {each: Lane(each) for each in ("reading", "writing", "checking")}

    @property
    def clock_12h(self) -> bool:
        """Whether the practice reads times on a 12-hour clock."""
        main = self.screen_stack[0] if self.is_running and self.screen_stack else None
        directory = main.shared.directory if isinstance(main, MainScreen) else self._first.directory
        return directory.practice.clock_12h

    def get_default_screen(self) -> Screen[None]:
        """The main screen."""
        return MainScreen(self._first)

    @property
    def main(self) -> MainScreen:
        """The main screen, wherever the focus is."""
        return cast("MainScreen", self.screen_stack[0])

    # Work

    async def read(self, job: Callable[[Reading], T]) -> T:
        """Do ``job`` in the reading lane."""
        return await self._lanes["reading"].call(lambda: job(self.reading))

    async def write(self, job: "Callable[[Actions], T]") -> T:
        """Do ``job`` in the writing lane, which opens the plan first if need be."""
        return await self._lanes["writing"].call(lambda: job(self._opened()))

    async def check(self, job: Callable[[], T]) -> T:
        """Do ``job`` in the lane for what takes thought and neither reads nor writes."""
        return await self._lanes["checking"].call(job)

    def _opened(self) -> "Actions":
        """The plan, open for changes."""
        if self._actions is None:
            if self._factory is None:
                raise PlanError("This plan is open for reading only.")
            self._actions = self._factory()
        return self._actions

    # Coming and going

    def on_mount(self) -> None:
        """Leave in order when the terminal is closed or the system asks."""
        ends = {"SIGTERM": self._end, "SIGHUP": self._hang_up}
        for name, end in ends.items():
            if (number := getattr(signal, name, None)) is not None:
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    asyncio.get_running_loop().add_signal_handler(number, end)

    def on_unmount(self) -> None:
        """Let go of everything; what still runs is left to itself."""
        self.reading.interrupt()
        for lane in self._lanes.values():
            lane.close()

    def _end(self) -> None:
        """Leave as the system asks, with what was typed kept for the next time."""
        self.start(self._keep_and_leave(), group="quit", exclusive=True)

    async def _keep_and_leave(self) -> None:
        """Keep unsaved text, then leave; a terminal that takes nothing more can't forbid it."""
        await self._keep_texts()
        if not self.is_headless:
            last = Timer(LAST, os._exit, (128 + signal.SIGTERM,))
            last.daemon = True
            last.start()
        await self.leave()

    def _hang_up(self) -> None:
        """End at once, with what was typed kept: there is no terminal to leave in order.

        Writing to a terminal that is gone would wait for ever.
        """
        self.start(self._keep_and_end(), group="quit", exclusive=True)

    async def _keep_and_end(self) -> None:
        """Keep unsaved text, let go of the plan, and be gone."""
        await self._keep_texts()
        await self._close_plan()
        os._exit(128 + signal.SIGHUP)

    async def _keep_texts(self) -> None:
        """Keep unsaved text, but don't be held up by it."""
        for each in self.screen_stack:
            if (keep := getattr(each, "keep_now", None)) is not None:
                with suppress(TimeoutError, PlanError):
                    await asyncio.wait_for(keep(), GRACE)

    async def leave(self) -> None:
        """Leave, once a save that is under way is done or takes too long."""
        await self._close_plan()
        self.exit()

    async def _close_plan(self) -> None:
        """Close the plan after all that is to be written, unless that takes too long."""
        if self._actions is not None:
            with suppress(TimeoutError, PlanError):
                await asyncio.wait_for(self._lanes["writing"].call(self._actions.close), GRACE)
