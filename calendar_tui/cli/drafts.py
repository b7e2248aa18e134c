"""``drafts``: text that was typed and not saved, kept after a crash."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_json
from calendar_tui.model.errors import InvalidError


@click.command(
    "drafts",
    help="Unsaved text that the app kept, newest first; --drop forgets one.",
    epilog=example("drafts"),
)
@click.option("--drop", "dropped", metavar="KEY", help="Forget the one with this key.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def drafts(plan: Plan, dropped: str | None, as_json: bool) -> None:
    """List what is kept, newest first; the app offers it when it starts."""
    from calendar_tui.service import drafts as keeping

    with plan.workspace() as workspace:
        kept = keeping.kept(workspace)
        if dropped is not None:
            if dropped not in {each.key for each in kept}:
                raise InvalidError(f"Nothing is kept under {dropped}; see calendar-tui drafts.")
            keeping.drop(workspace, dropped)
            plan.tell("Forgotten.")
            return
    if as_json:
        give_json([{**each._asdict(), "saved_at": each.saved_at.isoformat()} for each in kept])
        return
    for each in kept:
        what = f"{each.noun} #{each.row_id}" if each.row_id else f"new {each.noun}"
        give(f"{each.key}  {each.saved_at:%Y-%m-%d %H:%M} UTC  {what}")
        for name, value in each.values.items():
            if value:
                give(f"  {name}: {value}")
    if not kept:
        plan.tell("Nothing is unsaved.")
