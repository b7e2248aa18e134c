"""What every program of ours on a terminal has: its looks, its keys, its messages."""

import os
import sys
from collections.abc import Coroutine, Mapping
from inspect import CORO_CREATED, getcoroutinestate
from typing import Any, ClassVar, Final

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, Key
from textual.worker import Worker

from calendar_tui.model.errors import PlanError
from calendar_tui.model.inert import inert
from calendar_tui.service.reading import StoppedError
from calendar_tui.tui.commands import Command, remapped
from calendar_tui.tui.ink import Ink
from calendar_tui.tui.keyboard import Hold, Keyboard
from calendar_tui.tui.look import Pen
from calendar_tui.tui.memory import Memory
from calendar_tui.tui.palette import palette, variables
from calendar_tui.tui.signs import ASCII, Signs, signs_for
from calendar_tui.tui.styles import STYLES
from calendar_tui.tui.themes import OURS, wanted_theme

ASKED_FOR: Final = frozenset(
    {"deed", "open", "ask", "help", "theme", "mark", "save", "leave", "quit", "search", "editor"}
)
"""Groups of work that a person waits for."""

BESIDE: Final = frozenset({"recheck"})
"""Groups of work that no key waits for, even where a key led to it."""


class Dressed(App[Any], inherit_bindings=False):
    """Draws with a `Pen` in a theme on offer, and says why where something is refused."""

    TITLE = "calendar-tui"
    CSS = STYLES
    ENABLE_COMMAND_PALETTE = False
    _getting_ready = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="quit"),
        Binding("ctrl+c", "hint_quit", show=False, system=True),
    ]

    def __init__(
        self,
        *,
        theme: str | None = None,
        memory: Memory | None = None,
        signs: Signs | None = None,
        keymap: Mapping[str, str] | None = None,
    ) -> None:
        """Look like ``theme``, else as remembered. ``keymap`` has been checked."""
        super().__init__()
        self.memory = memory or Memory()
        self._keyboard = Keyboard(self, super().on_event)
        self.keys: tuple[Command, ...] = remapped(dict(keymap or {}))
        self._signs = signs or signs_for(os.environ, sys.stdout.encoding)
        self._pen: tuple[object, Pen] | None = None
        self.set_class(self._signs is ASCII, "-letters")
        self._works: dict[Worker[None], tuple[Coroutine[Any, Any, object], ...]] = {}
        for each in OURS:
            self.register_theme(each)
        self.set_reactive(Dressed.theme, wanted_theme(theme, self.memory.text("theme"), os.environ))
        self._getting_ready = False
        self.stylesheet.set_variables(self.get_css_variables())
        if keymap:
            self.set_keymap(dict(keymap))

    # Looks

    @property
    def clock_12h(self) -> bool:
        """Whether times are drawn on a 12-hour clock."""
        return False

    @property
    def pen(self) -> Pen:
        """What widgets draw with; a new one for every theme."""
        made_for = (self.theme, self.clock_12h)
        if self._pen is None or self._pen[0] != made_for:
            ink = Ink(palette(self.current_theme))
            self._pen = made_for, Pen(ink, self._signs, self.clock_12h)
        return self._pen[1]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The theme's grounds and inks for style sheets, as ``$plan-...``.

        While Textual makes itself ready its own theme is still on, and nothing is drawn.
        """
        return {} if self._getting_ready else variables(self.current_theme)

    # Work

    def start(
        self, work: Coroutine[Any, Any, object], *, group: str = "work", exclusive: bool = False
    ) -> None:
        """Do ``work`` beside the screen; a refusal in it becomes a message.

        What a person asked for by a key has the next keys wait, until it asks back or is done
        with all that follows from it.
        """
        waited_for = group in ASKED_FOR or (self._keyboard.is_held and group not in BESIDE)
        hold = self._keyboard.hold() if waited_for else None
        spoken = self._spoken(work, hold)
        worker = self.run_worker(spoken, group=group, exclusive=exclusive)
        self._call_off(finished=True)
        self._works[worker] = (spoken, work)

    def hold_keys(self) -> Hold:
        """Have keys wait until what was asked for is there."""
        return self._keyboard.hold()

    def _call_off(self, *, finished: bool) -> None:
        """Close work that was called off before it began: of workers that are finished, or all."""
        for worker in [each for each in self._works if each.is_finished or not finished]:
            for part in self._works.pop(worker):
                if getcoroutinestate(part) == CORO_CREATED:
                    part.close()

    async def _spoken(self, work: Coroutine[Any, Any, object], hold: Hold | None) -> None:
        """Do ``work``; say why where the plan refuses."""
        try:
            await work
        except StoppedError:
            return
        except PlanError as error:
            self.say(error.sentence, wrong=True)
        finally:
            if hold is not None:
                hold.end()

    async def on_event(self, event: Event) -> None:
        """Take keys one after another; all else at once."""
        if isinstance(event, Key) and not event.is_forwarded:
            await self._keyboard.press(event)
        else:
            await super().on_event(event)

    def push_screen(self, screen: Any, *given: Any, **more: Any) -> Any:
        """Show a screen; keys that were pressed for it wait until it is there."""
        pushed = super().push_screen(screen, *given, **more)
        self.screen.call_after_refresh(self._keyboard.appeared)
        return pushed

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Show a sentence for a while."""
        self.notify(
            inert(sentence),
            severity="warning" if wrong else "information",
            timeout=8 if wrong else 4,
            markup=False,
        )

    # Leaving

    def on_unmount(self) -> None:
        """Call off what has not begun."""
        self._call_off(finished=False)

    async def action_quit(self) -> None:
        """Leave, after asking where something typed isn't saved yet."""
        unsaved = [each for each in self.screen_stack if getattr(each, "unsaved", "")]
        if unsaved:
            self.start(self._ask_to_quit(unsaved[-1]), group="quit", exclusive=True)
        else:
            await self.leave()

    async def _ask_to_quit(self, form: Any) -> None:
        """Ask what becomes of the unsaved text of ``form``."""
        if await form.let_go():
            await self.leave()

    async def leave(self) -> None:
        """Leave the program."""
        self.exit()

    def action_hint_quit(self) -> None:
        """Tell who is used to another key how to leave."""
        self.say("^q leaves the program.")

    def _fatal_error(self) -> None:
        """Show where it failed, without the values at hand: they may hold private text."""
        from rich.segment import Segments
        from rich.traceback import Traceback

        trace = Traceback(show_locals=False, width=None, suppress=["textual", "rich"])
        self._exit_renderables.append(Segments(self.console.render(trace, self.console.options)))
        self._close_messages_no_wait()
