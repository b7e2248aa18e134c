"""``calendar-tui closure ...``: besides what all nouns have, federal holidays."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, named_group
from calendar_tui.cli.say import give_table
from calendar_tui.model.plan_nouns import CLOSURE


@click.command(
    "federal",
    help="Close the office on the federal holidays of a year; shows them first.",
    epilog=example("closure federal 2027", "closure federal 2027 --yes"),
)
@click.argument("year", type=click.IntRange(1970, 2200))
@click.option("--dry-run", is_flag=True, help="Only show them.")
@click.option("-y", "--yes", is_flag=True, help="Don't ask.")
@pass_plan
def federal(plan: Plan, *, year: int, dry_run: bool, yes: bool) -> None:
    """Add the federal holidays that aren't days off yet."""
    from calendar_tui.schedule.format import format_day
    from calendar_tui.service.closing import add_federal, offered

    with plan.workspace(anyone=dry_run) as workspace:
        found = offered(workspace.reading, year)
        give_table(("Day", "Name"), [(format_day(each.first), each.name) for each in found])
        if dry_run:
            return
        if found and not plan.sure(f"Close on these {len(found)} days?", yes=yes):
            raise click.Abort
        saved = add_federal(workspace, year)
    plan.tell(f"Added {saved.name} as days off. calendar-tui undo takes them back.")


closure = named_group(CLOSURE, add_of(CLOSURE), federal)
