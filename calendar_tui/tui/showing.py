"""Help, the palette and the choice of colours."""

from typing import Any

from textual.screen import Screen

from calendar_tui.tui.asking import Option, ask_choice
from calendar_tui.tui.commands import BY_ID, WRITING, commands_at
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.host import Host
from calendar_tui.tui.themes import OFFERED
from calendar_tui.tui.view import Handlers


class Showing:
    """Shows what lies over a screen."""

    def __init__(self, screen: Screen[Any], host: Host) -> None:
        """Show it over ``screen``, which is a ``host`` of commands."""
        self._screen, self._host = screen, host

    def handlers(self) -> Handlers:
        """What shows something, by command id."""
        start = app_of(self._screen).start
        return {
            "help": lambda: start(self._help(), group="help"),
            "palette": self._palette,
            "theme": lambda: start(self._theme(), group="theme"),
        }

    async def _help(self) -> None:
        """Show every key of this screen; do what is chosen there."""
        from calendar_tui.tui.help import HelpScreen

        app, host = app_of(self._screen), self._host
        commands = commands_at(host.scene, app.keys)
        chosen = await app.push_screen_wait(HelpScreen(f"Keys: {host.heading}", commands))
        if chosen is not None:
            host.action_command(chosen)

    def _palette(self) -> None:
        """Find any action by name."""
        from calendar_tui.tui.palette_commands import PaletteCommands, PlanPalette

        form = self._host.scene in WRITING
        placeholder = "Find an action" if form else "Find an action, a date or a post"
        self._screen.app.push_screen(PlanPalette([PaletteCommands], placeholder=placeholder))

    async def _theme(self) -> None:
        """Choose colours, seeing them at once; remembered on this machine."""
        app = app_of(self._screen)
        before = app.theme
        chosen = await ask_choice(
            app,
            BY_ID["theme"].label,
            [Option(name, name) for name in OFFERED],
            at=OFFERED.index(before) if before in OFFERED else 0,
            pointed=lambda name: setattr(app, "theme", name),
        )
        app.theme = chosen or before
        app.memory.keep("theme", app.theme)
