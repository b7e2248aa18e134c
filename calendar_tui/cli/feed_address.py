"""A feed's web address: said once when it is made, changed, taken back."""

from typing import TYPE_CHECKING, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import row_id
from calendar_tui.cli.say import give_json
from calendar_tui.model.nouns import FEED

if TYPE_CHECKING:
    from calendar_tui.service.feeds import Created

HOST: Final = "127.0.0.1"
PORT: Final = 8017
"""Where feeds are served unless told otherwise."""


def addresses(made: "Created") -> dict[str, str]:
    """Both forms of a new address, on this machine, and the token in it."""
    place = f"{HOST}:{PORT}{made.web_path}"
    return {"token": made.token, "http": f"http://{place}", "webcal": f"webcal://{place}"}


def tell_addresses(plan: Plan, made: "Created") -> None:
    """Tell a new address, this once."""
    forms = addresses(made)
    plan.tell("Its web address, shown only this once, while calendar-tui feed serve runs:")
    plan.tell(f"  {forms['http']}")
    plan.tell(f"  {forms['webcal']}")
    plan.tell(
        f"From another machine put the name calendars reach this one by in place of {HOST}:{PORT}."
    )


@click.command(
    "rotate",
    help="Give a feed a new web address; the old one leads nowhere.",
    epilog=example("feed rotate office"),
)
@click.argument("which", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="name, token and addresses, this once.")
@pass_plan
def rotate(plan: Plan, which: str, as_json: bool) -> None:
    """Change the secret in a feed's address."""
    from calendar_tui.service import feeds

    with plan.workspace() as workspace:
        made = feeds.rotate(workspace, row_id(workspace.directory(), FEED, which))
    if as_json:
        give_json({"name": made.saved.name, **addresses(made)})
        return
    plan.tell(f"Feed {made.saved.name} has a new address; whoever used the old one needs it.")
    tell_addresses(plan, made)


@click.command(
    "revoke",
    help="Take a feed's web address back; calendars are told to stop asking.",
    epilog=example("feed revoke office"),
)
@click.argument("which", metavar="NAME")
@click.option("--yes", is_flag=True, help="Don't ask.")
@pass_plan
def revoke(plan: Plan, which: str, yes: bool) -> None:
    """Revoke a feed's address, which undo can't bring back."""
    from calendar_tui.service import feeds

    with plan.workspace() as workspace:
        feed_id = row_id(workspace.directory(), FEED, which)
        question = "Undo can't bring the address back, only rotate makes a new one. Revoke it?"
        if not plan.sure(question, yes=yes):
            raise click.Abort
        saved = feeds.revoke(workspace, feed_id)
    plan.tell(
        f"Revoked the address of feed {saved.name}. Its file is still written; a new address:"
        " calendar-tui feed rotate"
    )
