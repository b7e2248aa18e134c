"""``count``: how long a text is, as the network counts that it is meant for."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_array, text_in
from calendar_tui.model.errors import Exit


@click.command(
    "count",
    help="Count a text as its channel's network does; exit code 1 where it is too long.",
    epilog=example("count --channel instagram flu.txt", "count --channel instagram - <flu.txt"),
)
@click.option("--channel", metavar="NAME", required=True, help="The channel it is meant for.")
@click.option("--title", default="", metavar="TEXT", help="The post's title.")
@click.option("--link", default="", metavar="ADDRESS", help="What {link} in the text stands for.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@click.pass_context
@pass_plan
def count(
    plan: Plan, ctx: click.Context, file: str, *, channel: str, title: str, link: str, as_json: bool
) -> None:
    """What is used of each limit."""
    from calendar_tui.model.names import resolve
    from calendar_tui.service.lengths import lengths

    text = text_in(file)
    with plan.reading() as reading:
        meant = resolve(channel, reading.directory().channels.values(), "channel")
    counts = lengths(meant, text, title=title, link=link)
    if as_json:
        give_array(each.as_json() for each in counts)
    else:
        for each in counts:
            note = f" ({each.note})" if each.note and each.near else ""
            give(f"{each.said}{note}")
        if not counts:
            give(f"{len(text):,} characters; {meant.network.label} has no limit.")
    if any(each.over for each in counts):
        ctx.exit(int(Exit.NO))
