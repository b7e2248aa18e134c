"""A click group whose commands are imported only when they are run or explained."""

from importlib import import_module
from typing import Any, NamedTuple

import click


class Lazy(NamedTuple):
    """Where a command is, and what one line of help says of it."""

    module: str
    attribute: str
    help: str


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads one at a time.

    The overview prints the help kept here, so it imports nothing.
    """

    def __init__(self, *args: Any, lazy: dict[str, Lazy], **kwargs: Any) -> None:
        """Keep the table of commands."""
        super().__init__(*args, **kwargs)
        self.lazy = lazy

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The commands in the table's order."""
        return list(self.lazy)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        place = self.lazy.get(cmd_name)
        if place is None:
            return None
        command: click.Command = getattr(import_module(place.module), place.attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one names the closest."""
        if args and args[0] not in self.lazy:
            from calendar_tui.model.names import closest

            near = closest(args[0], list(self.lazy))
            hint = f" Did you mean {near}?" if near else " See calendar-tui --help."
            ctx.fail(f"There is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview from the table."""
        rows = [(name, place.help) for name, place in self.lazy.items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
