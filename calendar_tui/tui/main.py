"""The main screen: bars, one view at a time, and who does which command."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from calendar_tui.service.reading import Reading
from calendar_tui.tui.allowed import Context, allowed
from calendar_tui.tui.bands import Band, bands
from calendar_tui.tui.bars.bottom import BottomBar, Entry, Offer
from calendar_tui.tui.bars.heading import Heading
from calendar_tui.tui.bars.note import NoteBar
from calendar_tui.tui.bars.small import SmallNotice, is_small
from calendar_tui.tui.bars.top import TopBar
from calendar_tui.tui.commands import BY_ID, SCREENS, Scene, bindings, footer
from calendar_tui.tui.deeds import Deeds
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.finding import Finding
from calendar_tui.tui.marking import Marking
from calendar_tui.tui.month.view import MonthView
from calendar_tui.tui.opening import Opening
from calendar_tui.tui.screens import make_view
from calendar_tui.tui.shared import First, Shared, today_of
from calendar_tui.tui.showing import Showing
from calendar_tui.tui.view import Asked, Handlers, PostView, View

POLL: Final = 5.0
"""Seconds between looks at whether someone else changed the plan: one number is read."""

TICK: Final = 60.0
"""Seconds between looks at the clock."""


class MainScreen(Screen[None]):
    """Keeps what all views share, and hands each command to who does it."""

    BINDINGS = bindings()
    AUTO_FOCUS = "MonthGrid"
    DEFAULT_CSS = """
    MainScreen { layout: vertical; }
    MainScreen #views { width: 1fr; height: 1fr; }
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
        self.views: dict[str, View] = {"month": MonthView(self.shared, first.posts)}
        self._top = TopBar(Heading(first.directory.practice.name, self.current))
        self._note = NoteBar()
        self._bottom = BottomBar(Offer(()))
        self.deeds = Deeds(self)
        self._marking = Marking(self)
        self._finding = Finding(self)
        self._opening = Opening(self)
        self._showing = Showing(self, self)

    def compose(self) -> ComposeResult:
        """The bars around the month."""
        yield self._top
        yield Container(self.view, id="views")
        yield self._note
        yield self._bottom
        yield SmallNotice()

    def on_mount(self) -> None:
        """Draw the bars; once the first frame is out, read and load the rest."""
        self.refresh_bars()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """What may wait until something is on the screen."""
        app = app_of(self)
        app.start(self.renew(only_if_newer=False), group="renew")
        if app.writable:
            app.start(self._open(), group="open")
        self.set_interval(POLL, self._poll)
        self.set_interval(TICK, self._tick)

    async def _open(self) -> None:
        """Open the plan for changes and say who acts."""
        self.actor = await app_of(self).write(lambda actions: actions.actor)
        self.refresh_bars()
        await self._opening.begin()

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
        self.shared = replace(self.shared, **changes)
        self.view.show(self.shared)
        self.refresh_bars()

    def context(self) -> Context:
        """What a command would act on now."""
        shared = self.shared
        return replace(
            self.view.context(),
            writable=app_of(self).writable,
            marked=len(shared.marks),
            yanked=len(self.deeds.yanked),
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
        self._note.show(*self._said())

    def _said(self) -> tuple[str, str]:
        """What the note says: of the list that is shown, or of search and filter."""
        return self._finding.note() if self.posts else self.view.note()

    # The plan changed, or time went by

    async def renew(self, *, only_if_newer: bool = True) -> None:
        """Read again what all views share, if the plan is newer than what is shown."""
        newest = await app_of(self).read(lambda reading: reading.newest())
        if only_if_newer and newest == self.shared.newest:
            return
        directory, running = await app_of(self).read(_names)
        living = self.shared.marks
        self.share(directory=directory, bands=running, newest=newest, marks=living)

    def _poll(self) -> None:
        """Look whether someone else changed the plan."""
        app_of(self).start(self.renew(), group="renew", exclusive=True)

    def _tick(self) -> None:
        """Look at the clock."""
        today = today_of(app_of(self).clock.now(), self.shared.directory.practice)
        if today != self.shared.today:
            self.share(today=today)

    # Commands

    def handlers(self) -> Handlers:
        """Who does what: the view first, then what holds everywhere."""
        return {
            **{f"screen.{key}": _switcher(self, key) for key, _ in SCREENS},
            "screen.previous": lambda: self._switch_by(-1),
            "screen.next": lambda: self._switch_by(1),
            "back": self._back,
            "leave": self._leave,
            "quit": lambda: app_of(self).start(app_of(self).action_quit()),
            **self._marking.handlers(),
            **self._finding.handlers(),
            **self._opening.handlers(),
            **self._showing.handlers(),
            **self.deeds.handlers(),
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
        self.set_class(is_small(event.size), "-small")

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
            self.query_one("#views").mount(self.view)
        self.view.take_focus()
        self.refresh_bars()

    def _switch_by(self, step: int) -> None:
        """Show the screen before or after, round and round."""
        keys = [key for key, _ in SCREENS]
        self.switch(keys[(keys.index(self.current) + step) % len(keys)])

    def _back(self) -> None:
        """Clear marks, else the search."""
        if self._marking.clear() or self._finding.clear_search():
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


def _switcher(main: MainScreen, screen: str) -> Callable[[], None]:
    """What shows a screen."""
    return lambda: main.switch(screen)


def _names(reading: Reading) -> tuple[Any, tuple[Band, ...]]:
    """The names in the plan, and its campaigns' bands; in the reading lane."""
    return reading.directory(), bands(reading.nouns("campaign"))
