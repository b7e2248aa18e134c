"""The program's front door: the app at once, or a command; either way an exit code."""

import sys
from typing import Any

from calendar_tui.cli.context import FLAGS, WITH_VALUE, Plan
from calendar_tui.cli.edge import carry_out


def app_alone(arguments: list[str]) -> Plan | None:
    """The plan of a line without a command, which opens the app; ``None`` for other lines.

    Such a line is read here, so that a start needn't load click. Whatever is unusual in it
    is left to click as well.
    """
    given: dict[str, Any] = {}
    waiting = iter(arguments)
    for argument in waiting:
        name, joined, value = argument.partition("=")
        if argument in FLAGS:
            given[FLAGS[argument]] = True
        elif name in WITH_VALUE:
            value = value if joined else next(waiting, "-")
            if value.startswith("-"):
                return None
            given[WITH_VALUE[name]] = value
        else:
            return None
    return Plan.chosen(**given)


def run(arguments: list[str]) -> int:
    """Carry out one command line; its exit code."""
    plan = app_alone(arguments)
    if plan is not None:
        from calendar_tui.cli.app import open_app

        return carry_out(lambda: open_app(plan), "")
    from calendar_tui.cli import commands

    return carry_out(lambda: commands.invoke(arguments), commands.named_in(arguments))


def main() -> None:
    """The ``calendar-tui`` command."""
    sys.exit(run(sys.argv[1:]))
