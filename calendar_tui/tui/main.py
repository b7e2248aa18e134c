"""The main screen: bars, one view at a time, and who does which command."""

import gc
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

from calendar_tui.model.errors import PlanError
from calendar_tui.schedule.layers import Layers
from calendar_tui.schedule.zones import local
from calendar_tui.service.reading import Reading, StoppedError
from calendar_tui.tui.allowed import Context, allowed
from calendar_tui.tui.bands import Band, bands
from calendar_tui.tui.bars.bottom import BottomBar, Entry, Offer
from calendar_tui.tui.bars.heading import Heading
from calendar_tui.tui.bars.small import SmallNotice, is_small
from calendar_tui.tui.bars.top import TopBar
from calendar_tui.tui.commands import BY_ID, SCREENS, Scene, bindings, footer
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.month.view import MonthView
from calendar_tui.tui.screens import make_view
from calendar_tui.tui.shared import NO_LAYERS, First, Shared
from calendar_tui.tui.view import Asked, Handlers, PostView, View

if TYPE_CHECKING:
    from calendar_tui.tui.bars.note import NoteBar
    from calendar_tui.tui.hands import Hands
    from calendar_tui.tui.keyboard import Hold
    from calendar_tui.tui.rechecking import Rechecks

POLL: Final = 5.0
"""Seconds between looks at whether someone else changed the plan: one number is read."""

TICK: Final = 60.0
"""Seconds between looks at the clock."""

OBSERVED: Final = "observances"
"""What remembers whether observances are shown."""


class MainScreen(Screen[None]):
    """Keeps what all views share, and hands each command to who does it."""

    BINDINGS = bindings()
    AUTO_FOCUS = "MonthGrid"
    BLANK = True  # all of it is covered
    DEFAULT_CSS = """
    MainScreen { layout: vertical; overflow: hidden; }
    MainScreen.-small > * { display: none; }
    MainScreen > SmallNotice { display: none; }
    MainScreen.-small > SmallNotice { display: block; }
    """

    def __init__(self, first: First) -> None:
        """Begin with what was read before."""
        super().__init__()
        self.shared = Shared(first.directory, first.today, first.newest)
        self.actor = first.actor
        self.current = "month"
        self.views: dict[str, View] = {"month": MonthView(self.shared, first.posts, first.slots)}
        self._top = TopBar(Heading(first.directory.practice.name, self.current))
        self._note: NoteBar | None = None
        self._bottom = BottomBar(Offer(()))
        self._hindrance = ""
        self.behind = NO_LAYERS
        """Closures and observances, shown or hidden."""
        self.rechecks: Rechecks | None = None
        """Who has posts checked beside the screen, once the plan is open for changes."""
        self.yanked: tuple[int, ...] = ()
        """Posts that were copied, to be pasted."""

    def compose(self) -> ComposeResult:
        """The bars around the month."""
        yield self._top
        yield self.view
        yield self._bottom

    def on_mount(self) -> None:
        """Draw the bars; once the first frame is out, read and load the rest."""
        self.refresh_bars()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """What may wait until something is on the screen."""
        _collect_rarely()
        app = app_of(self)
        app.start(self._renew_first(), group="renew")
        if app.writable:
            app.start(self._open(), group="begin")
        self.set_interval(POLL, self._poll)
        self.set_interval(TICK, self._tick)

    async def _open(self) -> None:
        """Open the plan for changes and say who acts."""
        self.actor = await app_of(self).write(lambda actions: actions.actor)
        self.refresh_bars()
        if self._is_nameless():
            self.action_command("act_as")
        await self.hands.opening.begin()
        from calendar_tui.tui.rechecking import Rechecks

        self.rechecks = Rechecks(self)
        self.rechecks.wake()

    def _is_nameless(self) -> bool:
        """Whether there are people, and it isn't known which of them acts."""
        return not self.actor and bool(self.shared.directory.authors)

    # State

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self.views[self.current]

    @property
    def posts(self) -> PostView | None:
        """The view that is shown, if its cursor is on posts."""
        return self.view if isinstance(self.view, PostView) else None

    def share(self, **changes: Any) -> None:
        """Change what all views share."""
        self.shared = self.shared._replace(**changes)
        self.view.show(self.shared)
        self.refresh_bars()

    def context(self) -> Context:
        """What a command would act on now."""
        shared = self.shared
        return self.view.context()._replace(
            writable=app_of(self).writable,
            nameless=self._is_nameless(),
            marked=len(shared.marks),
            yanked=len(self.yanked),
            searching=bool(shared.search),
            filtered=bool(shared.filter),
        )

    def refresh_bars(self) -> None:
        """Say where the view stands and what can be done there."""
        context, shared = self.context(), self.shared
        practice = shared.directory.practice.name
        self._top.show(Heading(practice, self.current, self.view.where(), self.actor))
        entries = (
            Entry(each, allowed(each.id, context) is None)
            for each in footer(self.view.scene, app_of(self).keys)
        )
        self._bottom.show(Offer(tuple(entries), context.marked))
        self._say_note()

    def _say_note(self) -> None:
        """Say what is hidden from the view, or searched in it, above the keys."""
        if self.posts is None:
            note = self.view.note()
        elif self.shared.search or self.shared.filter:
            note = self.hands.finding.note()
        else:
            note = self.rechecks.note if self.rechecks is not None else ("", "")
        if self._note is None and note[0]:
            from calendar_tui.tui.bars.note import NoteBar

            self._note = NoteBar()
            self.mount(self._note, before=self._bottom)
        if self._note is not None:
            self._note.show(*note)

    # The plan changed, or time went by

    async def renew(self, *, only_if_newer: bool = True) -> None:
        """Read again what all views share, if the plan is newer than what is shown."""
        newest = await app_of(self).read(lambda reading: reading.newest())
        if only_if_newer and newest == self.shared.newest:
            return
        directory, running = await app_of(self).read(_names)
        if self.behind is not NO_LAYERS:
            self.behind = await app_of(self).read(_read_layers)
        living, layers = self.shared.marks, self._shown_layers()
        self.share(directory=directory, bands=running, newest=newest, marks=living, layers=layers)
        if only_if_newer:
            self._recheck()

    def _recheck(self) -> None:
        """Have posts checked that weren't checked as they are now, once that has begun."""
        if self.rechecks is not None:
            self.rechecks.wake()

    async def _renew_first(self) -> None:
        """Read what all views share; the catalogue of observances takes longest, so comes last."""
        await self.renew(only_if_newer=False)
        self.behind = await app_of(self).read(_read_layers)
        self.show_layers()

    def show_layers(self) -> None:
        """Show closures, and observances unless they were hidden on this machine."""
        self.share(layers=self._shown_layers())

    def _shown_layers(self) -> Layers:
        """What is shown of the layers."""
        observed = app_of(self).memory.get(OBSERVED) is not False
        return self.behind if observed else self.behind.without_observances()

    def _poll(self) -> None:
        """Look whether someone else changed the plan."""
        app_of(self).start(self._look(), group="renew", exclusive=True)

    async def _look(self) -> None:
        """Read again if the plan is newer; what hinders that is said once, not every time."""
        try:
            await self.renew()
        except StoppedError:
            return
        except PlanError as error:
            if error.sentence != self._hindrance:
                app_of(self).say(error.sentence, wrong=True)
            self._hindrance = error.sentence
        else:
            self._hindrance = ""
            self._recheck()

    def _tick(self) -> None:
        """Look at the clock."""
        zone = self.shared.directory.practice.zone
        today, clock = local(app_of(self).clock.now(), zone)[:2]
        if today != self.shared.today:
            self.share(today=today)
        if self.view.due(today, f"{clock:%H:%M}"):
            self.share(passed=self.shared.passed + 1)

    # Commands

    @cached_property
    def hands(self) -> "Hands":
        """Who does what holds in several views."""
        from calendar_tui.tui.hands import Hands

        return Hands(self)

    def handlers(self) -> Handlers:
        """Who does what: the view first, then what holds everywhere."""
        return {
            **{f"screen.{key}": _switcher(self, key) for key, _ in SCREENS},
            "screen.previous": lambda: self._switch_by(-1),
            "screen.next": lambda: self._switch_by(1),
            "back": self._back,
            "leave": self._leave,
            "quit": lambda: app_of(self).start(app_of(self).action_quit()),
            **self.hands.handlers(),
            **self.view.handlers(),
        }

    @property
    def scene(self) -> Scene:
        """Which commands there are."""
        return self.view.scene

    @property
    def heading(self) -> str:
        """The name of the screen that is shown."""
        return dict(SCREENS)[self.current]

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        return allowed(command_id, self.context())

    def action_command(self, command_id: str) -> None:
        """Do a command, or say why it can't be done now."""
        reason = self.refusal(command_id)
        if reason is None:
            self.handlers()[command_id]()
        else:
            label = BY_ID[command_id].label
            app_of(self).say(f"{label}: {reason}.", wrong=True)

    @on(Asked)
    def _asked(self, event: Asked) -> None:
        """Do what a key, a click or the palette asked for."""
        self.action_command(event.command_id)

    @on(View.Moved)
    def _moved(self) -> None:
        """The cursor went elsewhere."""
        self.refresh_bars()

    def on_resize(self, event: events.Resize) -> None:
        """Say so where the terminal is too small for the screens."""
        small = is_small(event.size)
        if small and not self.query(SmallNotice):
            self.mount(SmallNotice())
        self.set_class(small, "-small")

    # Screens

    def switch(self, screen: str) -> None:
        """Show another screen; it is made when it is first shown."""
        if screen == self.current:
            return
        day = self.posts.day if self.posts else self.shared.today
        self.view.display = False
        self.current = screen
        if screen in self.views:
            self.view.display = True
            self.view.show(self.shared)
        else:
            self.views[screen] = make_view(screen, self.shared, day)
            self.mount(self.view, after=self._top)
        self.view.call_after_refresh(self._arrived, self.view, app_of(self).hold_keys())
        self.refresh_bars()

    def _arrived(self, view: View, hold: "Hold") -> None:
        """The keys typed since the screen was asked for are for what is on it."""
        view.take_focus()
        hold.end()

    def _switch_by(self, step: int) -> None:
        """Show the screen before or after, round and round."""
        keys = [key for key, _ in SCREENS]
        self.switch(keys[(keys.index(self.current) + step) % len(keys)])

    def _back(self) -> None:
        """Clear marks, else the search."""
        if self.hands.marking.clear() or self.hands.finding.clear_search():
            return
        self.view.clear()

    def _leave(self) -> None:
        """Back to the month; from there, out."""
        if self.shared.marks:
            self._back()
        elif self.current != "month":
            self.switch("month")
        else:
            app_of(self).start(app_of(self).action_quit())


def _collect_rarely() -> None:
    """Let the garbage collector work again after the start (``start.run_app``), but seldom.

    What is loaded by now stays; and a month of a large plan makes thousands of rows, none
    of them garbage, which it would go through several times.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        gc.enable()


def _switcher(main: MainScreen, screen: str) -> Callable[[], None]:
    """What shows a screen."""
    return lambda: main.switch(screen)


def _names(reading: Reading) -> tuple[Any, tuple[Band, ...]]:
    """The names in the plan, and its campaigns' bands; in the reading lane."""
    return reading.directory(), bands(reading.nouns("campaign"))


def _read_layers(reading: Reading) -> Layers:
    """Closures and observances; in the reading lane, where loading them hinders nobody."""
    from calendar_tui.service.layering import read_layers

    return read_layers(reading)
