"""Every command by name, and the options that hold for all of them."""

from typing import Final

import click

from calendar_tui import __version__
from calendar_tui.cli.context import FLAGS, WITH_VALUE, Plan
from calendar_tui.cli.lazy import Lazy, LazyGroup

_AT: Final = "calendar_tui.cli"

COMMANDS: Final[dict[str, Lazy]] = {
    "demo": Lazy(f"{_AT}.demo", "demo", "The app on a throwaway copy of the example practice."),
    "init": Lazy(f"{_AT}.init", "init", "Make a new plan."),
    "practice": Lazy(f"{_AT}.nouns", "practice", "The practice: show, edit."),
    "post": Lazy(f"{_AT}.post", "post", "Posts: write, list, move, take through review."),
    "channel": Lazy(f"{_AT}.channel", "channel", "Channels: add, edit, list, notice, privacy."),
    "author": Lazy(f"{_AT}.nouns", "author", "People: add, edit, list, retire."),
    "audience": Lazy(f"{_AT}.nouns", "audience", "Audiences: add, edit, list, retire."),
    "pillar": Lazy(f"{_AT}.nouns", "pillar", "Pillars: add, edit, list, retire."),
    "campaign": Lazy(f"{_AT}.campaign", "campaign", "Campaigns: list, shift, report, feed."),
    "series": Lazy(f"{_AT}.series", "series", "Slots that repeat: add, edit, skip, fill."),
    "goal": Lazy(f"{_AT}.goal", "goal", "Goals: add, edit, list, and how they stand."),
    "closure": Lazy(f"{_AT}.closure", "closure", "Days off and blackouts: add, federal, list."),
    "escalation": Lazy(f"{_AT}.escalation", "escalation", "Who is called when there is trouble."),
    "contact": Lazy(f"{_AT}.contact", "contact", "Approved contacts: add, edit, list, verify."),
    "name": Lazy(f"{_AT}.nouns", "name", "Names that posts may say: add, edit, list, retire."),
    "plan": Lazy(f"{_AT}.plan", "plan", "The written plan: show, check, print, approve, compare."),
    "check": Lazy(f"{_AT}.check", "check", "What the rules find in posts, texts and the plan."),
    "rules": Lazy(
        f"{_AT}.rules", "rules", "The rules of checks: list, show, test; what was taught."
    ),
    "year": Lazy(f"{_AT}.year", "year", "Each channel's weeks: which are empty or crowded."),
    "import": Lazy(f"{_AT}.bring", "bring", "Bring in a calendar from a CSV file."),
    "feed": Lazy(f"{_AT}.feed", "feed", "iCal feeds: add, list, show, write, serve."),
    "today": Lazy(f"{_AT}.look", "today", "What is due today, and what was missed."),
    "search": Lazy(f"{_AT}.look", "search", "Find posts by their words."),
    "count": Lazy(f"{_AT}.count", "count", "Count a text as its network does."),
    "observances": Lazy(
        f"{_AT}.observances", "observances", "The health calendar: list, confirm, post."
    ),
    "undo": Lazy(f"{_AT}.history", "undo", "Take back your last change."),
    "redo": Lazy(f"{_AT}.history", "redo", "Do again what you took back."),
    "history": Lazy(f"{_AT}.history", "history", "Who changed what, newest first."),
    "verify": Lazy(f"{_AT}.history", "verify", "Prove that the journal and the plan agree."),
    "drafts": Lazy(f"{_AT}.drafts", "drafts", "Unsaved text kept after a crash."),
    "whoami": Lazy(f"{_AT}.whoami", "whoami", "Show or set who acts on this plan."),
    "keys": Lazy(f"{_AT}.keys", "keys", "The app's keys."),
    "db": Lazy(f"{_AT}.db", "db", "The plan's file: check, backup, restore, upgrade."),
}
"""Every command, in the order the overview shows them."""


@click.command(
    cls=LazyGroup,
    lazy=COMMANDS,
    invoke_without_command=True,
    epilog=(
        "Every command takes --help. Exit codes: 0 done, 1 the answer is no, 2 wrong input,"
        " 3 changed meanwhile, 4 busy, 5 storage, 6 damaged or no plan, 7 newer version,"
        " 70 a fault of the program."
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--db", metavar="PATH|URL", help="The plan; else CALENDAR_TUI_DB, else your own.")
@click.option("--as", "named", metavar="NAME", help="Who acts; else the one remembered.")
@click.option("--no-color", is_flag=True, help="No colours; NO_COLOR does the same.")
@click.option("-q", "--quiet", is_flag=True, help="Only errors on stderr.")
@click.version_option(__version__, prog_name="calendar-tui")
@click.pass_context
def calendar_tui(
    ctx: click.Context, db: str | None, named: str | None, no_color: bool, quiet: bool
) -> None:
    """Plan a medical practice's social media, offline, and publish the plan as iCal feeds.

    Without a command the app opens on the current plan.
    """
    ctx.obj = Plan.chosen(db=db, named=named, no_color=no_color, quiet=quiet)
    if ctx.invoked_subcommand is None:
        from calendar_tui.cli.app import open_app

        open_app(ctx.obj)


def hoist(arguments: list[str]) -> list[str]:
    """Global options may stand anywhere: put them before the command.

    What comes after ``--`` is left alone. ``click.UsageError`` where a value is missing.
    """
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in FLAGS or argument.startswith(tuple(f"{name}=" for name in WITH_VALUE)):
            front.append(argument)
        elif argument in WITH_VALUE:
            value = next(waiting, None)
            if value is None:
                raise click.UsageError(f"{argument} needs a value.")
            front += [argument, value]
        else:
            rest.append(argument)
    return front + rest


def named_in(arguments: list[str]) -> str:
    """The command that a line names, as far as can be told without reading it."""
    return next((word for word in arguments if word in COMMANDS), "")


def invoke(arguments: list[str]) -> None:
    """Run the command; errors and exits are left to the process edge."""
    with calendar_tui.make_context("calendar-tui", hoist(arguments)) as ctx:
        calendar_tui.invoke(ctx)
