"""Keys one at a time: each is handed on once the one before has had its whole effect.

Textual gives letters to the field with the focus at once, but looks up other keys only after
they went up through all widgets; so keys that arrive together (typed ahead of a slow line,
sent by a script) would overtake each other: letters typed after Tab would land in the field
before it. And what a key asks for may need a moment to appear; letters typed for it must not
act on the screen below.
"""

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Final

from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump

ROUNDS: Final = 3
"""Times that the way from the focus to the program is gone until a key counts as handled: a
key becomes an action, that a message of its widget, and that one of the form."""

LEAVES: Final = "ctrl+q"
"""The key that leaves the program; no keymap changes it."""

PATIENCE: Final = 1.0
"""Seconds that keys wait for what was asked for to appear."""


class Hold:
    """One reason for keys to wait."""

    def __init__(self, keyboard: "Keyboard") -> None:
        """Have the keys of ``keyboard`` wait."""
        self._keyboard = keyboard

    def end(self) -> None:
        """No reason any more."""
        self._keyboard.end(self)


class Keyboard:
    """The keys that were pressed and not handed on yet."""

    def __init__(self, app: App[Any], deliver: Callable[[Key], Awaitable[None]]) -> None:
        """Hand keys of ``app`` on with ``deliver``, which the program's own pump awaits."""
        self._app, self._deliver = app, deliver
        self._waiting: deque[Key] = deque()
        self._holds: set[Hold] = set()
        self._busy = False

    async def press(self, key: Key) -> None:
        """Hand ``key`` on, at once or when its turn comes."""
        self._waiting.append(key)
        await self._run()

    async def _run(self) -> None:
        """Hand on the next key, unless one is under way."""
        if self._waiting and not self._busy and (not self._holds or self._leaves):
            self._busy = True
            focus = self._app.focused or self._app.screen
            try:
                await self._deliver(self._waiting.popleft())
            finally:
                self._walk(deque(focus.ancestors_with_self * ROUNDS))

    @property
    def _leaves(self) -> bool:
        """Whether the next key leaves the program, which waits for what is under way itself."""
        return self._waiting[0].key == LEAVES

    def _walk(self, way: deque[MessagePump]) -> None:
        """Go on to whoever hears of the key next; at the end it is handled."""
        while way:
            if way.popleft().call_later(self._walk, way):
                return
        self._app.call_later(self._handled)

    async def _handled(self) -> None:
        """The key had its effect: it is the next one's turn."""
        self._busy = False
        await self._run()

    # Waiting for what was asked for

    def hold(self) -> Hold:
        """Have keys wait until the hold ends, a screen appears, or patience does."""
        hold = Hold(self)
        self._holds.add(hold)
        self._app.set_timer(PATIENCE, hold.end)
        return hold

    @property
    def is_held(self) -> bool:
        """Whether keys wait for what was asked for."""
        return bool(self._holds)

    def end(self, hold: Hold) -> None:
        """One reason to wait is gone."""
        if hold in self._holds:
            self._holds.discard(hold)
            self._app.call_later(self._run)

    def appeared(self) -> None:
        """A screen is there: the keys that wait were meant for it."""
        for hold in tuple(self._holds):
            hold.end()
