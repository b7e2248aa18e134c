"""``keys``: what the app does at which key."""

import click

from calendar_tui.cli.help import example
from calendar_tui.cli.say import give_table


@click.command("keys", help="The app's keys, by group.", epilog=example("keys"))
def keys() -> None:
    """Print the registry of commands."""
    from calendar_tui.tui.commands import COMMANDS

    rows = [(each.group, " ".join(each.shown_keys), each.label, each.help) for each in COMMANDS]
    give_table(("Group", "Keys", "Command", "What it does"), rows, firm=3)
