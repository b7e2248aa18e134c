"""Checking posts that weren't checked as they are now: beside the screen, a few at a time.

Rules are loaded and posts looked at in the lane for what takes thought; only keeping what was
found takes the plan's lock, for a moment, in the lane that writes. After each few posts there
is a rest, so that keys find the program free.
"""

import asyncio
from functools import partial
from time import perf_counter
from typing import Final

from calendar_tui.model.errors import PlanError
from calendar_tui.service import rechecking
from calendar_tui.service.checking import Rulebook, rulebook_of
from calendar_tui.service.reading import StoppedError
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.main import MainScreen

FEW: Final = 10
"""Posts that are checked in one go: some 25 ms."""

MANY: Final = 200
"""With more posts to go than this, it is said how far the checks are."""

SHOWN: Final = 1.0
"""Seconds of checking after which the marks on the screen follow."""


class Rechecks:
    """Has what is stale checked: at the start, after a change, and when the rules change."""

    def __init__(self, main: MainScreen) -> None:
        """Check the plan that ``main`` shows; nothing yet."""
        self._main = main
        self._seen: tuple[int, str] | None = None
        self._told: tuple[str, ...] = ()
        self._again = False
        self._unshown = 0.0
        self.under_way = False
        """Whether posts are being checked, or looked for."""
        self.note = ("", "")
        """How far the checks are, while there are many posts to go; else empty."""

    def wake(self) -> None:
        """Look whether anything is to be checked; while that is done, once more afterwards."""
        self._again = True
        if not self.under_way:
            self.under_way = True
            app_of(self._main).start(self._work(), group="recheck")

    async def _work(self) -> None:
        """Check until nothing is stale; what hinders it is no matter of who is at the keys.

        Another's save, a plan that went away: the next look tries again.
        """
        try:
            while self._again:
                self._again = False
                await self._sweep()
        except (StoppedError, PlanError):
            return
        finally:
            self.under_way = False
            self._say(0, 0)

    async def _sweep(self) -> None:
        """Check what is stale, unless the plan and the rules are as they were the last time."""
        app, newest = app_of(self._main), self._main.shared.newest
        rulebook = await app.check(partial(rulebook_of, app.reading))
        self._tell(rulebook.hindrances)
        if self._seen == (newest, rulebook.basis):
            return
        ids = await app.check(partial(rechecking.waiting, app.reading, rulebook))
        done = 0
        while done < len(ids):
            self._say(done, len(ids))
            if not await self._few(ids[done : done + FEW], rulebook):
                return
            done += FEW
        before, self._seen = self._seen, (newest, rulebook.basis)
        self._show(anyway=before is not None)

    async def _few(self, ids: tuple[int, ...], rulebook: Rulebook) -> bool:
        """Check a few posts, then rest as long as that took; ``False``: the plan is busy."""
        app, begun = app_of(self._main), perf_counter()
        batch = await app.check(partial(rechecking.examine, app.reading, ids, rulebook))
        if not await app.write(lambda actions: actions.keep_checks(batch)):
            return False
        took = perf_counter() - begun
        self._unshown += took
        if self._unshown > SHOWN:
            self._show()
        await asyncio.sleep(took)
        return True

    def _show(self, *, anyway: bool = False) -> None:
        """Have the marks on the screen follow, if posts were checked here.

        ``anyway``: another program may have checked them since the screen was read.
        """
        if self._unshown or anyway:
            self._unshown = 0.0
            self._main.share(checked=self._main.shared.checked + 1)

    def _tell(self, hindrances: tuple[str, ...]) -> None:
        """Say once why the practice's own rules aren't followed; Health goes on saying it."""
        if hindrances != self._told:
            self._told = hindrances
            for each in hindrances:
                app_of(self._main).say(each, wrong=True)
            self._show(anyway=True)

    def _say(self, done: int, count: int) -> None:
        """Say how far the checks are, if that takes a while."""
        note = (f"Checking posts: {done:,} of {count:,}", "") if count > MANY else ("", "")
        before, self.note = self.note, note
        if note != before and self._main.is_attached:
            self._main.refresh_bars()
