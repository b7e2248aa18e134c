"""``calendar-tui channel ...``: channels, their notice to patients, their privacy settings."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, named_group, row_id
from calendar_tui.cli.say import give, give_array
from calendar_tui.model.nouns import CHANNEL


@click.command(
    "notice",
    help="The notice to put on a channel, to copy; --posted records that it stands there.",
    epilog=example("channel notice facebook", "channel notice facebook --posted --on yesterday"),
)
@click.argument("which", metavar="NAME")
@click.option("--posted", is_flag=True, help="It stands on the page; checked today.")
@click.option("--on", "day", metavar="DAY", default="", help="With --posted: another day.")
@pass_plan
def notice(plan: Plan, which: str, posted: bool, day: str) -> None:
    """Print the notice, or record it."""
    if posted or day:
        _record(plan, which, "notice", day)
        return
    from calendar_tui.service.accounts import lacks_contacts, notice_of

    with plan.reading() as reading:
        found = row_id(reading.directory(), CHANNEL, which)
        for line in notice_of(reading, found).split("\n"):
            give(line)
        if lacks_contacts(reading):
            plan.tell(
                "It can't say how to reach the office: calendar-tui contact add NAME --value NUMBER"
            )


@click.command(
    "privacy",
    help="When a channel's privacy settings were checked; --reviewed records a check.",
    epilog=example("channel privacy facebook", "channel privacy facebook --reviewed"),
)
@click.argument("which", metavar="NAME")
@click.option("--reviewed", is_flag=True, help="They were looked at today.")
@click.option("--on", "day", metavar="DAY", default="", help="With --reviewed: another day.")
@pass_plan
def privacy(plan: Plan, which: str, reviewed: bool, day: str) -> None:
    """Say when the settings were checked, or record it."""
    if reviewed or day:
        _record(plan, which, "privacy", day)
        return
    from calendar_tui.service.forms import typed

    with plan.reading() as reading:
        directory = reading.directory()
        row = reading.noun("channel", row_id(directory, CHANNEL, which))
        give(typed(CHANNEL, row, directory.practice)["privacy_reviewed_on"] or "never checked")


def _record(plan: Plan, which: str, what: str, day: str) -> None:
    """Record a check that was made."""
    from calendar_tui.service.accounts import Check, record

    with plan.workspace() as workspace:
        found = row_id(workspace.directory(), CHANNEL, which)
        check = Check[what.upper()]
        saved = record(workspace, found, check, day)
    plan.tell(f"Recorded for {saved.name}: {check.said}." if saved.entry else "Nothing to change.")


@click.command(
    "free",
    help="The next times of a channel that no post and no series holds.",
    epilog=example("channel free instagram", "channel free instagram --count 5 --json"),
)
@click.argument("which", metavar="NAME")
@click.option("--count", type=click.IntRange(1, 100), default=1, show_default=True, help="Times.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def free(plan: Plan, which: str, count: int, as_json: bool) -> None:
    """Say when a channel's next posts may go out."""
    from calendar_tui.schedule.at import format_at
    from calendar_tui.schedule.format import format_when

    with plan.reading() as reading:
        directory = reading.directory()
        times = reading.free(row_id(directory, CHANNEL, which), count)
    practice = directory.practice
    if as_json:
        give_array(format_at(when.day, when.clock, practice.zone, when.fold) for when in times)
        return
    for when in times:
        give(format_when(when, practice.clock_12h))


channel = named_group(CHANNEL, add_of(CHANNEL), notice, privacy, free)
