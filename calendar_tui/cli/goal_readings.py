"""``goal reading`` and ``goal readings``: numbers read elsewhere, one or a file of them."""

from typing import Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import row_id
from calendar_tui.cli.say import give_array, give_json, give_table
from calendar_tui.model.plan_nouns import GOAL, READING


@click.command(
    "reading",
    help="Write down a number read elsewhere; one of the same day is replaced.",
    epilog=example(
        "goal reading followers 512",
        "goal reading followers 498 --on '1 nov' --note 'after the fair'",
        "goal reading --csv numbers.csv --dry-run",
    ),
)
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--on", "day", metavar="DAY", help="The day it was read; without it today.")
@click.option("--note", help="What is worth knowing of it.")
@click.option("--delete", "away", is_flag=True, help="Delete the reading of that day.")
@click.option("--csv", "file", type=click.Path(dir_okay=False, allow_dash=True), help="A file.")
@click.option("--dates", type=click.Choice(["mdy", "dmy"]), help="The file's: month or day first.")
@click.option("--encoding", help="The file's, such as cp1252, where it isn't Unicode.")
@click.option("--dry-run", is_flag=True, help="Only say what each number of the file becomes.")
@click.option("-y", "--yes", is_flag=True, help="Don't ask.")
@click.option("--json", "as_json", is_flag=True, help="Readings, or the file's verdicts, as JSON.")
@pass_plan
def read(
    plan: Plan, /, name: str | None, value: str | None, file: str | None, **options: Any
) -> None:
    """Write one reading, delete it, or bring in a file of them."""
    from_file = {each: options.pop(each) for each in ("dates", "encoding", "dry_run", "yes")}
    if file is not None:
        from calendar_tui.cli.goal_numbers import bring_numbers

        if value is not None or any(options[each] for each in ("day", "note", "away")):
            raise click.UsageError("Numbers, days and notes are those of the file.")
        bring_numbers(plan, name, file, from_file, as_json=options["as_json"])
    elif name is None:
        raise click.UsageError("Name the goal, or a file with --csv FILE.")
    else:
        _write(plan, name, value, options)


def _write(plan: Plan, name: str, value: str | None, options: dict[str, Any]) -> None:
    """Write one reading, or delete it."""
    from calendar_tui.service import planning
    from calendar_tui.service import readings as written
    from calendar_tui.service.forms import parse

    as_json, away = options.pop("as_json"), options.pop("away")
    if away == (value is not None):
        raise click.UsageError("Give the number that was read, or --delete, not both.")
    raw = {field: said for field, said in {"value": value, **options}.items() if said is not None}
    with plan.workspace() as workspace:
        goal_id = row_id(workspace.directory(), GOAL, name)
        values = parse(READING, raw, workspace.reader()).checked()
        if away:
            there = planning.reading_on(workspace.reading, goal_id, values.get("day"))
            said = f"Deleted {written.delete(workspace, [there.id])[0]}."
        else:
            said = written.write(workspace, goal_id, values).sentence
        if as_json:
            give_array(map(_json, planning.readings(workspace.reading, goal_id)))
    plan.tell(said)


def _json(reading: Any) -> dict[str, Any]:
    """A reading for programs."""
    from calendar_tui.service.goal_words import reading_json

    return reading_json(reading)


@click.command(
    "readings",
    help="The numbers written down for a goal, oldest first, and where they lead.",
    epilog=example("goal readings followers", "goal readings followers --json"),
)
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="With its pace, as JSON.")
@pass_plan
def readings(plan: Plan, name: str, as_json: bool) -> None:
    """A line a reading."""
    from calendar_tui.schedule.format import format_day
    from calendar_tui.service import planning
    from calendar_tui.service.forms import typed_number
    from calendar_tui.service.goal_words import status_json

    with plan.reading() as reading:
        goal_id = row_id(reading.directory(), GOAL, name)
        found = planning.readings(reading, goal_id)
        (status,) = planning.goal_statuses(reading, only=(goal_id,))
    if as_json:
        give_json({**status_json(status), "readings": [_json(each) for each in found]})
        return
    give_table(
        ("Day", "Value", "Note"),
        [(format_day(each.day), typed_number(each.value), each.note) for each in found],
        firm=2,
    )
    plan.tell(f"{status.name}: {status.sentence}.")
