"""``goal reading --csv``: a file of numbers, looked at first and then brought in whole."""

from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.bring import ask_order, read_file, reasons
from calendar_tui.cli.context import Plan
from calendar_tui.cli.nouns import row_id
from calendar_tui.cli.say import give_array, give_table
from calendar_tui.model.errors import Exit
from calendar_tui.model.plan_nouns import GOAL
from calendar_tui.model.terms import Origin

if TYPE_CHECKING:
    from calendar_tui.service.reading_imports import Judged


def bring_numbers(
    plan: Plan, name: str | None, file: str, options: dict[str, Any], *, as_json: bool
) -> None:
    """Show a verdict for every number, ask, and bring them in as one entry.

    ``options`` are ``dates``, ``encoding``, ``dry_run`` and ``yes``; ``name`` is the goal of
    numbers that name none.
    """
    from calendar_tui.service.reading_imports import bring, look, read_numbers

    data, encoding = read_file(file), options["encoding"]
    numbers = read_numbers(data, dates=options["dates"], encoding=encoding)
    if numbers.question:
        order = ask_order(plan, numbers.question, yes=options["yes"])
        numbers = read_numbers(data, dates=order, encoding=encoding)
    with plan.workspace(Origin.IMPORT) as workspace:
        goal_id = None if name is None else row_id(workspace.directory(), GOAL, name)
        judged = look(workspace, numbers, goal_id)
        _report(plan, judged, as_json=as_json)
        wanted = sum(each.verdict.kind == "new" for each in judged.candidates)
        problems = sum(each.verdict.kind == "problem" for each in judged.candidates)
        if options["dry_run"]:
            raise click.exceptions.Exit(int(Exit.NO if problems else Exit.DONE))
        judged.refuse_problems()
        if not wanted:
            plan.tell("Nothing new to bring in.")
            return
        if not plan.sure(f"Bring in {wanted} readings?", yes=options["yes"]):
            raise click.Abort
        written = bring(workspace, judged)
    count = "1 reading" if written == 1 else f"{written} readings"
    plan.tell(f"Brought in {count}. calendar-tui undo takes all of it back.")


def _report(plan: Plan, judged: "Judged", *, as_json: bool) -> None:
    """Every number's verdict, and why."""
    if as_json:
        give_array(
            {
                "line": each.line,
                "verdict": each.verdict.kind.value,
                "reasons": list(each.verdict.reasons),
                "goal": each.goal,
                "day": each.day.isoformat() if each.day else None,
                "value": each.value,
            }
            for each in judged.candidates
        )
        return
    give_table(
        ("Line", "Verdict", "Day", "Value", "Goal"),
        [
            (each.line, each.verdict.kind, each.day or "no day", each.value, each.goal or "-")
            for each in judged.candidates
        ],
        firm=4,
    )
    for reason in reasons(judged.candidates):
        plan.tell(reason)
