"""What is looked after on a channel's account: its notice to patients, its privacy settings."""

from collections.abc import Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from calendar_tui.service.reading import Reading
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.model.rows import NounRow
    from calendar_tui.tui.deeds import Deeds
    from calendar_tui.tui.main import MainScreen

POSTED = "p"
"""The key that says, below a notice, that it stands on the page now."""


class Accounts:
    """Looks after the account of the channel under the cursor."""

    def __init__(self, main: "MainScreen", deeds: "Deeds") -> None:
        """Act for ``main``; changes are made by ``deeds``."""
        self._main, self._deeds = main, deeds

    def handlers(self) -> Handlers:
        """What is looked after, by command id."""
        return {
            "channel.notice": lambda: self._start(self._notice()),
            "channel.posted": lambda: self._start(self._record("notice")),
            "channel.privacy": lambda: self._start(self._record("privacy")),
            "contact.verify": lambda: self._start(self._verify()),
        }

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        """Do ``work`` beside the screen; a second change waits for the first."""
        app_of(self._main).start(work, group="deed")

    @property
    def _channel(self) -> "NounRow | None":
        """The channel under the cursor."""
        return getattr(self._main.view, "row", None)

    async def _notice(self) -> None:
        """Copy the notice, show it, and offer to record that it stands on the page."""
        from calendar_tui.tui.forms.choice import ask_key
        from calendar_tui.tui.text import drawn

        app, channel = app_of(self._main), self._channel
        if channel is None:
            return
        text = await app.read(partial(_notice_of, channel.id))
        app.copy_to_clipboard(text)
        keys = ((POSTED, "it is posted now"), ("escape", "not yet"))
        answer = await ask_key(
            app, f"Copied: the notice for {channel.name}. Put it on the page.", keys, drawn(text)
        )
        if answer == POSTED:
            await self._deeds.act(lambda plan: plan.check_account(channel.id, "notice"))

    async def _record(self, what: str) -> None:
        """Record a check that was made today."""
        channel = self._channel
        if channel is not None:
            await self._deeds.act(lambda plan: plan.check_account(channel.id, what))

    async def _verify(self) -> None:
        """Note that the contact under the cursor was tried today."""
        contact = getattr(self._main.view, "row", None)
        if contact is not None:
            await self._deeds.act(lambda plan: plan.verify_contact(contact.id))


def _notice_of(channel_id: int, reading: Reading) -> str:
    """The notice for a channel. In the reading lane."""
    from calendar_tui.service.accounts import notice_of

    return notice_of(reading, channel_id)
