"""``check plan``: what is wrong with the plan as a whole, why, and where to mend it."""

from collections.abc import Sequence
from typing import Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_array, give_line
from calendar_tui.model.errors import Exit
from calendar_tui.model.terms import Severity

check = click.Group("check", help="Check the plan: is it complete, does the calendar keep it.")

_OPEN = (Severity.BLOCK, Severity.WARN)
"""What a plan should not have."""


@check.command(
    "plan",
    help="Everything amiss in the plan, heaviest first. Ends with 1 while it blocks or warns.",
    epilog=example("check plan", "check plan --jsonl"),
)
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@click.option("--jsonl", "as_lines", is_flag=True, help="As one JSON object a line.")
@pass_plan
def check_plan(plan: Plan, /, as_json: bool, as_lines: bool) -> None:
    """A finding at a time: what, why, what to do, where."""
    from calendar_tui.service import planning
    from calendar_tui.service.goal_words import where_words

    with plan.reading() as reading:
        found = planning.plan_findings(reading)
        directory = reading.directory()
    if as_json:
        give_array(each.as_json() for each in found)
    elif as_lines:
        for each in found:
            give_line(each.as_json())
    else:
        for each in found:
            _give(each, where_words(each.go, directory))
        plan.tell(_sum(found))
    if any(each.severity in _OPEN for each in found):
        raise click.exceptions.Exit(int(Exit.NO))


def _give(finding: Any, where: str) -> None:
    """One finding for a person."""
    head = f"{finding.severity.value:<7}"
    give(f"{head}{finding.message}")
    for label, words in (("why", finding.why), ("do", finding.do), ("where", where)):
        give(f"{'':7}{label:<6}{words}")


def _sum(found: Sequence[Any]) -> str:
    """How many findings there are of each weight."""
    counts = {weight: sum(each.severity is weight for each in found) for weight in Severity}
    listed = ", ".join(f"{count} {weight.value}" for weight, count in counts.items() if count)
    return f"{listed}." if listed else "No known problem found."
