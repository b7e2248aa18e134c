"""``whoami``: the name on every change from this machine."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give
from calendar_tui.model.terms import Origin


@click.command(
    "whoami",
    help="Show who acts on this plan; with a name, remember it on this machine.",
    epilog=example("whoami", "whoami 'Ben Ito'"),
)
@click.argument("name", required=False)
@pass_plan
def whoami(plan: Plan, name: str | None) -> None:
    """Show or remember the acting person. It is a name on every change, not a login."""
    from calendar_tui.service.acting import remember
    from calendar_tui.service.workspace import open_workspace

    with open_workspace(
        plan.location,
        clock=plan.clock,
        environ=plan.environ,
        origin=Origin.CLI,
        named=name or plan.named,
    ) as workspace:
        person = workspace.acting()
        if name:
            remember(workspace.state, workspace.reading.practice().uid, person)
        roles = ", ".join(sorted(role.label for role in person.roles))
        give(f"{person.name} ({roles})" if roles else person.name)
