"""``calendar-tui contact ...``: besides what all nouns have, that one was tried and works."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, named_group, row_id
from calendar_tui.model.profile_nouns import CONTACT


@click.command(
    "verify",
    help="Note that you tried a contact today, and that it works.",
    epilog=example("contact verify nurse-line"),
)
@click.argument("which", metavar="NAME")
@pass_plan
def verify(plan: Plan, which: str) -> None:
    """Note today as the day on which a contact was tried."""
    from calendar_tui.service.contacts import verify as verify_contact

    with plan.workspace() as workspace:
        saved = verify_contact(workspace, row_id(workspace.directory(), CONTACT, which))
    plan.tell(f"Noted: {saved.name} works today.")


contact = named_group(CONTACT, add_of(CONTACT), verify)
