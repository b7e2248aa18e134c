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
        "goal reading followers --on '1 nov' --delete",
    ),
)
@click.argument("name")
@click.argument("value", required=False)
@click.option("--on", "day", metavar="DAY", help="The day it was read; without it today.")
@click.option("--note", help="What is worth knowing of it.")
@click.option("--delete", "away", is_flag=True, help="Delete the reading of that day.")
@click.option("--json", "as_json", is_flag=True, help="Print the goal's readings as JSON.")
@pass_plan
def read(plan: Plan, /, name: str, value: str | None, away: bool, **options: Any) -> None:
    """Write one reading, or delete it."""
    from calendar_tui.service import planning
    from calendar_tui.service import readings as written
    from calendar_tui.service.forms import parse

    if away == (value is not None):
        raise click.UsageError("Give the number that was read, or --delete, not both.")
    as_json = options.pop("as_json")
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
