"""Unsaved text kept against a crash: within a second of the first key, then every second.

One timer, which runs only while something is unsaved and new. Keeping never blocks typing;
where it fails that is said once.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from calendar_tui.model.errors import PlanError
from calendar_tui.tui.actions import Unsaved
from calendar_tui.tui.drawn import app_of

if TYPE_CHECKING:
    from calendar_tui.tui.forms.noun_form import NounForm

PAUSE: Final = 0.7
"""Seconds from a key until what is typed is kept: writing it takes the rest of the second."""

GRACE: Final = 1.0
"""Seconds that leaving waits until unsaved text is forgotten."""


class Keeper:
    """Keeps one form's unsaved text in the plan."""

    def __init__(self, form: "NounForm", key: str | None = None) -> None:
        """Keep for ``form``; text that was kept before goes on under its ``key``."""
        self._form = form
        self.key = key or str(uuid4())
        self._waiting = False
        self._kept: Mapping[str, str] | None = None
        self._there = key is not None
        """Something is kept now."""
        self._told = False
        self.paused = False
        """A save is under way, which decides what becomes of the text."""

    def touched(self) -> None:
        """Something was typed: have it kept soon."""
        if not self._waiting and self._form.writable:
            self._waiting = True
            self._form.set_timer(PAUSE, self._due)

    def _due(self) -> None:
        """Time to keep what stands in the form."""
        self._waiting = False
        if self.paused:
            self.touched()
        else:
            app_of(self._form).start(self.now(), group="keep")

    async def now(self) -> None:
        """Keep what stands in the form, or forget it where nothing is unsaved any more."""
        app, content = app_of(self._form), self._form.content
        unsaved = content.unsaved() if content.dirty else None
        if unsaved == self._kept:
            return
        try:
            if unsaved is None:
                await self.forget()
            else:
                sheet = content.sheet
                text = Unsaved(self.key, sheet.noun.name, sheet.row_id, sheet.version, unsaved)
                self._kept, self._there = unsaved, True
                await app.write(lambda plan: plan.keep(text))
            self._told = False
        except PlanError as error:
            self._kept = None
            if not self._told:
                self._told = True
                app.say(f"What you type is not kept against a crash: {error.sentence}", wrong=True)

    async def forget(self) -> None:
        """Keep nothing any more: it was saved."""
        self._kept = None
        if self._there:
            self._there = False
            with suppress(PlanError):  # then it is offered once more, which harms nothing
                await app_of(self._form).write(lambda plan: plan.drop(self.key))

    async def stop(self) -> None:
        """Keep nothing ever again: it was given up. A busy plan doesn't hold this up."""
        self.paused = True
        with suppress(TimeoutError):
            await asyncio.wait_for(self.forget(), GRACE)
