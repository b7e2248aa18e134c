"""Who fetched a feed last, and when: in ``feed list`` and ``feed show``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import cells
from calendar_tui.cli.say import give_array, give_table
from calendar_tui.cli.show import moment, noun_json
from calendar_tui.model.nouns import FEED
from calendar_tui.model.rows import PracticeRow

if TYPE_CHECKING:
    from calendar_tui.service.fetches import Fetch


def fetches_said(fetched: "Sequence[Fetch]", practice: PracticeRow) -> str:
    """The last fetch of each kind of client, newest first, a line each."""
    return "\n".join(f"{moment(each.at, practice)}, {each.client}" for each in fetched)


def fetches_json(fetched: "Sequence[Fetch]") -> dict[str, Any]:
    """The same for a program."""
    return {"fetched": [{"at": each.at.isoformat(), "client": each.client} for each in fetched]}


@click.command(
    "list",
    help="List the feeds and who fetched them last; --all with those that were retired.",
    epilog=example("feed list", "feed list --all --json"),
)
@click.option("--all", "retired", is_flag=True, help="Retired ones too.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def list_(plan: Plan, retired: bool, as_json: bool) -> None:
    """List the feeds in use."""
    with plan.reading() as reading:
        rows, fetched = reading.nouns("feed", retired=retired), reading.fetches()
        practice = reading.directory().practice
    if as_json:
        give_array(
            {**noun_json(FEED, row), **fetches_json(fetched.get(row.id, ()))} for row in rows
        )
        return
    headings = ["#", "Name", *(FEED.field(name).label for name in FEED.columns), "Last fetched"]
    last = {row.id: fetches_said(fetched.get(row.id, ())[:1], practice) for row in rows}
    give_table(headings, [[*cells(FEED, row, practice), last[row.id]] for row in rows])
    if not rows:
        plan.tell("No feeds yet; add one with: calendar-tui feed add NAME")
