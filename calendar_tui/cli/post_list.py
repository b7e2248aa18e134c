"""``post list``, ``post show`` and ``post history``."""

from typing import Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.filters import filter_options, read_filter, take_filter
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import give, give_json, give_table
from calendar_tui.model.rows import Directory, PostLine


@click.command("list", help="List posts: calendar-tui post list --from mon --status draft --json")
@filter_options
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array, with all fields.")
@pass_plan
def list_(plan: Plan, /, limit: int | None, as_json: bool, **options: Any) -> None:
    """Posts that fit the filter, by day; undated ones last."""
    chosen = take_filter(options)
    with plan.reading() as reading:
        directory = reading.directory()
        wanted = read_filter(chosen, directory, reading.today())
        if as_json:
            from itertools import islice

            from calendar_tui.service.reading import as_json as post_json

            posts = islice(reading.posts(wanted), limit)
            give_json([post_json(post, directory) for post in posts])
            return
        lines = reading.window(wanted, 0, limit or reading.count(wanted))
    give_posts(lines, directory)
    if not lines:
        plan.tell("No post fits.")


@click.command("show", help="Show one post: calendar-tui post show 12")
@click.argument("post_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def show(plan: Plan, post_id: str, as_json: bool) -> None:
    """One post with everything about it."""
    from calendar_tui.service.reading import as_json as post_json

    with plan.reading() as reading:
        said = post_json(reading.post(post_number(post_id)), reading.directory())
    if as_json:
        give_json(said)
        return
    for name, value in said.items():
        if name != "body" and value not in (None, "", [], {}):
            give(f"{name:<14}{_words(value)}")
    give("")
    give(said["body"])


@click.command("history", help="Who changed a post, newest first.")
@click.argument("post_id", metavar="ID")
@click.option("--limit", default=50, show_default=True, help="How many entries.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def history(plan: Plan, post_id: str, limit: int, as_json: bool) -> None:
    """The entries that touched a post."""
    from calendar_tui.cli.history import give_history

    with plan.reading() as reading:
        give_history(reading, "post", post_number(post_id), limit=limit, as_json=as_json)


def give_posts(lines: tuple[PostLine, ...], directory: Directory) -> None:
    """Posts as a table for people."""
    give_table(
        ("#", "When", "Status", "Channel", "Author", "Title"),
        [_cells(line, directory) for line in lines],
    )


def _cells(line: PostLine, directory: Directory) -> tuple[object, ...]:
    """One post as cells of the table."""
    from calendar_tui.schedule.format import format_day

    day = format_day(line.day) if line.day else "no date"
    channel = directory.channels.get(line.channel_id or 0)
    author = directory.authors.get(line.author_id or 0)
    return (
        line.id,
        f"{day} {line.clock or ''}".rstrip(),
        "missed" if line.missed else line.status.label,
        channel.name if channel else "-",
        author.name if author else "-",
        line.title,
    )


def _words(value: Any) -> str:
    """A JSON value as a person reads it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{name} {part}" for name, part in value.items() if part)
    if isinstance(value, list):
        return ", ".join(_words(each) for each in value)
    return " ".join(str(value).split("\n"))
