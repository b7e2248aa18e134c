"""``calendar-tui db ...``: looking after the plan's file."""

from pathlib import Path

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_json
from calendar_tui.model.errors import Exit

db = click.Group("db", help="The plan's file: check, backup, restore, upgrade.")


@db.command(
    "check",
    help="Look for damage, loose references and a history that doesn't agree; exit 1 if any.",
    epilog=example("db check"),
)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def check(plan: Plan, as_json: bool) -> None:
    """Read the whole plan; exit 1 if anything is wrong with it."""
    from calendar_tui.service.upkeep import examine

    with plan.workspace(anyone=True) as workspace:
        health = examine(workspace)
    if as_json:
        give_json({"ok": not health.problems, **health._asdict()})
    else:
        for problem in health.problems:
            give(problem)
    plan.tell(f"{health.note}.")
    if health.problems:
        raise click.exceptions.Exit(int(Exit.NO))
    plan.tell(f"No known problem found: {health.entries} entries, {health.rows} rows agree.")


@db.command(
    "backup",
    help="Copy the plan to its shelf of backups, or to FILE; the copy is read again.",
    epilog=example("db backup", "db backup monday.db"),
)
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@pass_plan
def backup(plan: Plan, file: Path | None) -> None:
    """Make a copy that has been read again before it counts."""
    from calendar_tui.service.upkeep import back_up

    give(str(back_up(plan.location, plan.clock, file)))


@db.command("list", help="The backups there are, newest first.", epilog=example("db list"))
@pass_plan
def list_(plan: Plan) -> None:
    """List the backups beside the plan."""
    from calendar_tui.service.upkeep import backups

    found = backups(plan.location)
    for path in found:
        give(str(path))
    if not found:
        plan.tell("There is no backup yet; the first change of each day makes one.")


@db.command(
    "restore",
    help="Put a backup in the plan's place, the newest unless FILE is named; what was is kept.",
    epilog=example("db restore", "db restore monday.db"),
)
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("-y", "--yes", is_flag=True, help="Don't ask.")
@pass_plan
def restore(plan: Plan, file: Path | None, yes: bool) -> None:
    """Put a backup in the plan's place; what was there is kept."""
    from calendar_tui.service.upkeep import newest, put_back

    source = file or newest(plan.location)
    if not plan.sure(f"Put {source} in the place of {plan.location.label}?", yes=yes):
        raise click.Abort
    done = put_back(plan.location, source, clock=plan.clock, environ=plan.environ, named=plan.named)
    kept = f" What was there is kept in {done.kept}." if done.kept else ""
    plan.tell(f"Restored {source}.{kept}")


@db.command(
    "upgrade",
    help="Bring an older plan to this version, after a backup; any command does it by itself.",
    epilog=example("db upgrade"),
)
@pass_plan
def upgrade(plan: Plan) -> None:
    """Upgrade the plan; the commands that need it do so by themselves."""
    from calendar_tui.service.places import upgrade as upgrade_plan

    made = upgrade_plan(plan.location)
    kept = f"; as it was it is kept in {made}" if made else ""
    plan.tell(f"{plan.location.label} is up to date{kept}.")
