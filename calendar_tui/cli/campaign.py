"""``calendar-tui campaign ...``: besides what all nouns have, shift, report and feed."""

from typing import Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.feed import give_feed
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, named_group, row_id
from calendar_tui.cli.say import give, give_json
from calendar_tui.model.nouns import CAMPAIGN


@click.command(
    "shift",
    context_settings={"ignore_unknown_options": True},  # -3 is a number of days
    help="Move a campaign and its posts that aren't out yet by days; shows first what would move.",
    epilog=example(
        "campaign shift fresh-start-2027 7",
        "campaign shift fresh-start-2027 -3",
        "campaign shift fresh-start-2027 --to '11 jan' --yes",
    ),
)
@click.argument("which", metavar="NAME")
@click.argument("days", type=int, required=False)
@click.option("--to", metavar="DAY", help="The campaign's new first day.")
@click.option("--dry-run", is_flag=True, help="Only show what would move.")
@click.option("-y", "--yes", is_flag=True, help="Don't ask.")
@click.option("--json", "as_json", is_flag=True, help="What would move, as JSON.")
@pass_plan
def shift(plan: Plan, /, which: str, days: int | None, to: str | None, **flags: Any) -> None:
    """Move a campaign by days; negative days are earlier."""
    from calendar_tui.service.campaign_shift import preview, shift_json
    from calendar_tui.service.campaign_shift import shift as shift_all
    from calendar_tui.service.field_times import day_reader

    if (days is None) == (to is None):
        raise click.UsageError("Say how far: a number of days, or --to DAY.")
    with plan.workspace(anyone=flags["dry_run"]) as workspace:
        found = row_id(workspace.directory(), CAMPAIGN, which)
        read = day_reader(workspace.reading.practice(), workspace.today())
        planned = preview(
            workspace.reading, found, days=days or 0, to=read(to) if to is not None else None
        )
        if flags["as_json"]:
            give_json(shift_json(planned))
        else:
            for line in planned.lines():
                give(line)
        if flags["dry_run"]:
            return
        if not plan.sure("Shift it?", yes=flags["yes"]):
            raise click.Abort
        saved = shift_all(workspace, planned)
    plan.tell(f"Shifted campaign {saved.name}. calendar-tui undo takes it back.")


@click.command(
    "report",
    help="How a campaign stands: goals, posts, weeks, and what is missing.",
    epilog=example("campaign report fresh-start-2027", "campaign report fresh-start-2027 --html"),
)
@click.argument("which", metavar="NAME")
@click.option("--markdown", "form", flag_value="markdown", help="As Markdown, which is usual.")
@click.option("--html", "form", flag_value="html", help="As a web page.")
@click.option("--json", "form", flag_value="json", help="As JSON.")
@pass_plan
def report(plan: Plan, /, which: str, form: str | None) -> None:
    """Print a campaign's report."""
    from calendar_tui.service.campaign_report import report_json, written

    with plan.reading() as reading:
        found = row_id(reading.directory(), CAMPAIGN, which)
        if form == "json":
            give_json(report_json(reading, found))
            return
        text = written(reading, found, page=form == "html")
    for line in text.rstrip("\n").split("\n"):
        give(line)


@click.command(
    "feed",
    help="Make an iCal feed of a campaign's posts.",
    epilog=example("campaign feed fresh-start-2027"),
)
@click.argument("which", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="name, path, url and token, this once.")
@pass_plan
def feed(plan: Plan, /, which: str, as_json: bool) -> None:
    """Add a feed that shows one campaign."""
    from calendar_tui.service.feeds import add_for_campaign

    with plan.workspace() as workspace:
        made = add_for_campaign(workspace, row_id(workspace.directory(), CAMPAIGN, which))
    give_feed(plan, made, as_json=as_json)


campaign = named_group(CAMPAIGN, add_of(CAMPAIGN), shift, report, feed)
