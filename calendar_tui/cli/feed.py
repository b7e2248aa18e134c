"""``calendar-tui feed ...``: what office calendars subscribe to."""

from pathlib import Path
from typing import Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.filters import filter_options, read_filter, take_filter
from calendar_tui.cli.nouns import feed
from calendar_tui.cli.say import give, give_json


@feed.command("add", help="Add a feed: calendar-tui feed add Office --channel ig")
@click.argument("name")
@filter_options
@click.option("--description", default="", help="Shown by calendars that show it.")
@click.option("--with-text", is_flag=True, help="With the posts' texts, not only titles.")
@click.option("--slug", default="", help="Short name, for its file.")
@click.option("--json", "as_json", is_flag=True, help="name, path, url and token, this once.")
@pass_plan
def add(plan: Plan, /, name: str, with_text: bool, as_json: bool, **options: Any) -> None:
    """Add a feed; without a filter it is the whole plan as the public may see it."""
    from calendar_tui.service import feeds
    from calendar_tui.service.filter_words import filter_line

    chosen = take_filter(options)
    with plan.workspace() as workspace:
        directory = workspace.directory()
        wanted = read_filter(chosen, directory, workspace.today())
        values = {**options, "name": name, "with_text": with_text}
        values["filter"] = filter_line(wanted, directory)
        made = feeds.add(workspace, values)
    path = _folder(plan, None) / made.file_name
    if as_json:
        give_json(
            {
                "name": made.saved.name,
                "path": str(path),
                "url": path.as_uri(),
                "token": made.token,
            }
        )
    plan.tell(f"Added feed {made.saved.name}. Write it with: calendar-tui feed write [FOLDER]")
    plan.tell(feeds.REACH)


@feed.command("write", help="Write the feeds' files: calendar-tui feed write FOLDER")
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--feed", "names", multiple=True, metavar="NAME", help="Only this one.")
@click.option("--json", "as_json", is_flag=True, help="What was written, as JSON.")
@pass_plan
def write(plan: Plan, folder: Path | None, names: tuple[str, ...], as_json: bool) -> None:
    """Write every feed into a folder; unchanged files are left alone."""
    from calendar_tui.service import feeds

    with plan.workspace(anyone=True) as workspace:
        written = feeds.write(workspace, _folder(plan, folder), names)
    if as_json:
        give_json([{**each._asdict(), "path": str(each.path)} for each in written])
    for each in written:
        if not as_json:
            give(str(each.path))
        state = "written" if each.changed else "unchanged"
        plan.tell(f"{each.name} ({state}): {each.account}")


@feed.command("preview", help="Print a feed as calendars would read it now.")
@click.argument("name")
@pass_plan
def preview(plan: Plan, name: str) -> None:
    """Write a feed to stdout, and the account of what it shows to stderr."""
    from calendar_tui.service import feeds

    with plan.workspace(anyone=True) as workspace:
        content, account = feeds.show(workspace, feeds.find(workspace, name))
    click.echo(content, nl=False)
    plan.tell(account)


def _folder(plan: Plan, given: Path | None) -> Path:
    """Where feeds are written: the folder given, else one beside the plan's data."""
    from calendar_tui.service.places import data_dir

    return given if given is not None else data_dir(plan.environ) / "feeds"
