"""``calendar-tui feed ...``: what office calendars subscribe to."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.feed_address import addresses, revoke, rotate, tell_addresses
from calendar_tui.cli.feed_fetches import fetches_json, fetches_said, list_
from calendar_tui.cli.feed_serve import serve
from calendar_tui.cli.filters import filter_options, read_filter, take_filter
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import field_options, given, named_group, report, row_id
from calendar_tui.cli.say import give, give_json
from calendar_tui.cli.show import field_lines, noun_json
from calendar_tui.model.nouns import FEED

if TYPE_CHECKING:
    from calendar_tui.service.feeds import Created

_FLAGS: Final = ("with_text", "open_slots", "observances", "closures", "deadlines")
"""What a feed shows besides, as options without a value."""

_BY_OPTION: Final = frozenset({"name", "filter", *_FLAGS, "statuses"})
"""Fields of a feed that commands set by options of their own."""


@click.command(
    "add",
    help="Add a feed: the whole plan as the public may see it, or the posts you choose.",
    epilog=example("feed add Office", "feed add 'Instagram only' --channel ig"),
)
@click.argument("name")
@filter_options
@field_options(FEED, skip=_BY_OPTION)
@click.option("--with-text", is_flag=True, help="With the posts' texts, not only titles.")
@click.option("--open-slots", is_flag=True, help="With slots of series that wait for a post.")
@click.option("--observances", is_flag=True, help="With the observances the practice chose.")
@click.option("--closures", is_flag=True, help="With days off and blackouts.")
@click.option("--deadlines", is_flag=True, help="With goals, reviews and checks that are due.")
@click.option("--json", "as_json", is_flag=True, help="name, path, url and token, this once.")
@pass_plan
def add(plan: Plan, /, name: str, as_json: bool, **options: Any) -> None:
    """Add a feed; without a filter it is the whole plan as the public may see it."""
    from calendar_tui.service import feeds
    from calendar_tui.service.forms import parse

    chosen = take_filter(options)
    flags = {name: options.pop(name) for name in _FLAGS}
    with plan.workspace() as workspace:
        raw = {"name": name, "filter": _line(workspace, chosen), **flags}
        values = parse(FEED, {**raw, **given(options)}, workspace.reader(), new=True).checked()
        made = feeds.add(workspace, values)
    give_feed(plan, made, as_json=as_json)


def give_feed(plan: Plan, made: "Created", *, as_json: bool) -> None:
    """Say what a new feed is, its secrets this once, and how it gets to its readers."""
    from calendar_tui.service import feeds

    path = _folder(plan, None) / made.file_name
    if as_json:
        file = {"name": made.saved.name, "path": str(path), "url": path.as_uri()}
        give_json({**file, **addresses(made)})
    plan.tell(f"Added feed {made.saved.name}. Write it with: calendar-tui feed write [FOLDER]")
    plan.tell(feeds.REACH)
    if not as_json:
        tell_addresses(plan, made)


@click.command(
    "edit",
    help="Change the given fields; options that choose posts replace the choice it had.",
    epilog=example("feed edit office --channel ig,fb", "feed edit office --all --with-text"),
)
@click.argument("which", metavar="NAME")
@filter_options
@field_options(FEED, skip=frozenset({*_FLAGS, "statuses"}))
@click.option("--all", "everything", is_flag=True, help="Every post, whatever it chose before.")
@click.option("--with-text/--titles-only", default=None, help="With the posts' texts, or not.")
@click.option("--open-slots/--no-open-slots", default=None, help="With open slots, or not.")
@click.option("--observances/--no-observances", default=None, help="With observances, or not.")
@click.option("--closures/--no-closures", default=None, help="With days off, or not.")
@click.option("--deadlines/--no-deadlines", default=None, help="With what is due, or not.")
@click.option("--version", "version", type=int, help="Refuse if it was saved since.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@pass_plan
def edit(plan: Plan, /, which: str, everything: bool, as_json: bool, **options: Any) -> None:
    """Change the given fields; options that choose posts replace the choice it had."""
    from calendar_tui.service import feeds
    from calendar_tui.service.forms import parse

    chosen, version = take_filter(options), options.pop("version")
    raw = given(options)
    if (chosen or everything) and "filter" in raw:
        raise click.UsageError("Choose posts by options or by --filter, not by both.")
    with plan.workspace() as workspace:
        if chosen or everything:
            raw["filter"] = _line(workspace, chosen)
        if everything:
            raw["statuses"] = ""
        values = parse(FEED, raw, workspace.reader()).checked()
        if not values:
            raise click.UsageError("Name a field to change; see --help.")
        feed_id = row_id(workspace.directory(), FEED, which)
        saved = feeds.edit(workspace, feed_id, version, values)
        done = "Saved" if saved.entry else "Nothing to change:"
        report(plan, workspace, FEED, saved, done, as_json=as_json)


def _line(workspace: Any, chosen: dict[str, str]) -> str:
    """The options that choose posts, as the line a feed keeps."""
    from calendar_tui.service.filter_words import filter_line

    directory = workspace.directory()
    return filter_line(read_filter(chosen, directory, workspace.today()), directory)


@click.command(
    "show",
    help="Show a feed, the name of its file, and what it leaves out and why.",
    epilog=example("feed show office"),
)
@click.argument("which", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def show(plan: Plan, which: str, as_json: bool) -> None:
    """A feed with its fields on stdout, and the account of its posts on stderr."""
    from calendar_tui.service import feeds

    with plan.workspace(anyone=True) as workspace:
        directory = workspace.directory()
        row = workspace.reading.noun("feed", row_id(directory, FEED, which))
        kept = feeds.get(workspace, row.id)
        account = feeds.show(workspace, kept)[1] if not row.retired else "It is retired."
        fetched = workspace.reading.fetches().get(row.id, ())
    file = feeds.file_name(kept)
    if as_json:
        state = {"file": file, "revoked": kept.revoked_at is not None}
        give_json({**noun_json(FEED, row), **state, **fetches_json(fetched), "account": account})
        return
    more = [("File", file), ("Last fetched", fetches_said(fetched, directory.practice))]
    if kept.revoked_at is not None:
        more.append(("Web address", "revoked; a new one: calendar-tui feed rotate"))
    for line in field_lines(FEED, row, directory.practice, *more):
        give(line)
    plan.tell(account)


@click.command(
    "write",
    help="Write the feeds' files into a folder; unchanged ones are left alone.",
    epilog=example("feed write", "feed write shared/ --feed office"),
)
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


@click.command(
    "preview",
    help="Print a feed as calendars would read it now.",
    epilog=example("feed preview office"),
)
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


feed = named_group(FEED, add, edit, list_, show, write, preview, serve, rotate, revoke)
