"""``calendar-tui escalation ...``: who is called when there is trouble."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, named_group
from calendar_tui.cli.say import give_table
from calendar_tui.model.plan_nouns import ESCALATION


@click.command(
    "seed",
    help="Add the usual four levels of trouble, as far as they are missing.",
    epilog=example("escalation seed --dry-run", "escalation seed --yes"),
)
@click.option("--dry-run", is_flag=True, help="Only show what would be added.")
@click.option("--yes", is_flag=True, help="Don't ask.")
@pass_plan
def seed(plan: Plan, dry_run: bool, yes: bool) -> None:
    """Show the levels, ask, and add them."""
    from calendar_tui.service.escalations import add_usual, missing_levels, names_of

    with plan.reading() as reading:
        missing = missing_levels(reading)
    give_table(
        ("Level", "Name", "Answer within", "For"),
        [(each.level, each.name, each.within, each.about) for each in missing],
        firm=2,
    )
    if dry_run or (missing and not plan.sure(f"Add {len(missing)} levels?", yes=yes)):
        plan.tell("Nothing was added.")
        return
    with plan.workspace() as workspace:
        added = add_usual(workspace)
    plan.tell(f"Added {names_of(added)}.")
    plan.tell(
        "Say who owns each: calendar-tui escalation edit routine --owner NAME --contacts TEXT"
    )


escalation = named_group(ESCALATION, add_of(ESCALATION), seed)
