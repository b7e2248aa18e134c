"""Every action by name, with its key; also days and posts, found by what is typed."""

from functools import partial
from typing import TYPE_CHECKING, cast

from textual import on
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input
from textual.worker import Worker

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import PostLine
from calendar_tui.schedule.format import format_day
from calendar_tui.tui.commands import (
    APP,
    CHECK,
    EDIT,
    FIND,
    MARK,
    MOVE,
    PLAN,
    ROW,
    SCREEN,
    WRITE,
    Command,
    commands_at,
)
from calendar_tui.tui.dates import read_day, say_day
from calendar_tui.tui.host import Host
from calendar_tui.tui.signs import status_word
from calendar_tui.tui.text import cut

if TYPE_CHECKING:
    from calendar_tui.tui.app import CalendarApp

WIDTH = 88
"""Cells of the palette at most."""

POSTS = 8
"""Posts shown for what is typed."""

LEAST = 3
"""Letters from which posts are looked for."""


ORDER = (WRITE, CHECK, EDIT, FIND, MARK, PLAN, ROW, APP, SCREEN, MOVE)
"""The groups in the order the palette offers them before anything is typed."""


def shown(command: Command, label: Content, about: str, width: int) -> Content:
    """An action's name, its keys and what it does, in columns as far as ``width`` goes."""
    keys = "  ".join(command.shown_keys)
    blanks = " " * max(18 - label.cell_length, 1)
    line = Content.assemble(label, blanks, f"{keys:<14}" if keys else " " * 14)
    return Content.assemble(line, (cut(about, max(width - 36, 0)), "$plan-muted"))


class PaletteCommands(Provider):
    """What the palette finds: a screen's actions; over the main screen dates and posts too."""

    @property
    def _plan(self) -> "CalendarApp":
        """The program."""
        return cast("CalendarApp", self.app)

    @property
    def _host(self) -> Host:
        """The screen it was opened over."""
        return cast("Host", self.screen)

    def _commands(self) -> list[tuple[Command, str]]:
        """The actions of this screen, each with what it does or why it can't be done now."""
        host = self._host
        found = []
        for command in commands_at(host.scene, self._plan.keys):
            reason = host.refusal(command.id)
            found.append((command, f"not now: {reason}" if reason else command.help))
        return sorted(found, key=lambda each: ORDER.index(each[0].group))

    def _line(self, command: Command, label: Content, about: str) -> Content:
        """An action as a line of the palette."""
        return shown(command, label, about, min(self._plan.size.width, WIDTH))

    async def discover(self) -> Hits:
        """Every action."""
        for command, about in self._commands():
            run = partial(self._host.action_command, command.id)
            line = self._line(command, Content(command.label), about)
            yield DiscoveryHit(line, run, command.label)

    async def search(self, query: str) -> Hits:
        """Actions by name, a day, posts by their words."""
        matcher = self.matcher(query)
        for command, about in self._commands():
            score = max(matcher.match(command.label), matcher.match(command.help) / 2)
            if score > 0:
                line = self._line(command, matcher.highlight(command.label), about)
                run = partial(self._host.action_command, command.id)
                yield Hit(score, line, run, command.label)
        posts = self._plan.main.posts
        if posts is None or self.screen is not self._plan.main:
            return
        try:
            shared = self._plan.main.shared
            day = read_day(query, shared, posts.day)
            text = f"Go to {say_day(day, shared)}"
            yield Hit(1.0, Content(text), partial(posts.go_to, day), text, "a date")
        except InvalidError:
            pass
        for post in await self._posts(query):
            title = cut(post.title, 50)
            day_ = format_day(post.day) if post.day else "no date"
            help_ = f"{day_}, {status_word(post.status, post.missed)}"
            yield Hit(0.4, Content(title), partial(posts.go_to_post, post), title, help_)

    async def _posts(self, query: str) -> tuple[PostLine, ...]:
        """The first posts that have what is typed."""
        if len(query.strip()) < LEAST:
            return ()
        try:
            wanted = PostFilter(text=query)
        except InvalidError:
            return ()
        return await self._plan.read(lambda reading: reading.agenda(wanted, None, POSTS))


class PlanPalette(CommandPalette):
    """The palette in the plan's colours, no wider than it need be.

    Enter pressed while the search still runs takes the best of what it finds. The palette it
    is made from would take the best of the search before: another action than the one typed.
    """

    _enter_waits = False
    """Whether Enter was pressed and the search had not ended."""

    DEFAULT_CSS = """
    PlanPalette { color: $plan-text; background: $plan-page 60%; align: center top; }
    PlanPalette > Vertical { width: 88; max-width: 100%; background: $plan-cell; }
    PlanPalette #--input { border: none; padding: 1 0 0 0; }
    PlanPalette SearchIcon { display: none; }
    PlanPalette CommandList { border: none; background: $plan-cell; }
    PlanPalette CommandList > .option-list--option { text-style: none; }
    PlanPalette CommandList > .option-list--option-highlighted {
        background: $plan-chosen; color: $plan-text; text-style: none;
    }
    PlanPalette > .command-palette--help-text { color: $plan-muted; text-style: not dim; }
    PlanPalette > .command-palette--highlight { color: $plan-link; text-style: bold underline; }
    """

    @property
    def searching(self) -> bool:
        """Whether what was typed is still being looked for."""
        return any(self._searches(worker) and not worker.is_finished for worker in self.workers)

    def _searches(self, worker: Worker[object]) -> bool:
        """Whether a worker is this palette's search."""
        return worker.node is self and worker.group == self._GATHER_COMMANDS_GROUP

    @on(Input.Submitted)
    def _wait_for_the_search(self, event: Input.Submitted) -> None:
        """Keep Enter until the search has ended."""
        if self.searching:
            event.prevent_default().stop()
            self._enter_waits = True

    @on(Input.Changed)
    def _type_on(self) -> None:
        """Typing on after Enter is another wish."""
        self._enter_waits = False

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Do what Enter asked for, now that the list is the one for the words typed."""
        if not self._enter_waits or self.searching or not self._searches(event.worker):
            return
        self._enter_waits = False
        if self.query_one(CommandList).highlighted is not None:
            self._action_command_list("select")
