"""``today`` and ``search``: quick looks at the plan."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.post_list import give_posts
from calendar_tui.cli.say import give, give_array
from calendar_tui.model.filters import PostFilter


@click.command("today", help="What is due today, and what was missed.", epilog=example("today"))
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def today(plan: Plan, as_json: bool) -> None:
    """Posts of the practice's own day, and scheduled ones whose time is over."""
    from calendar_tui.schedule.format import format_day
    from calendar_tui.service.reading import as_json as post_json

    with plan.reading() as reading:
        day, directory = reading.today(), reading.directory()
        missed = PostFilter(missed=True)
        due = PostFilter(first=day, last=day)
        if as_json:
            both = {post.id: post for chosen in (missed, due) for post in reading.posts(chosen)}
            give_array(post_json(post, directory) for post in both.values())
            return
        late = [line for line in reading.window(missed, 0, 200) if line.day != day]
        lines = reading.window(due, 0, 200)
    give(f"{format_day(day)} at {directory.practice.name}")
    give_posts((*late, *lines), directory, day)
    if not late and not lines:
        plan.tell("Nothing is due today.")


@click.command(
    "search",
    help="Find posts that hold all the words, in title, text, tags or notes.",
    epilog=example("search flu shots"),
)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=50, show_default=True, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def search(plan: Plan, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Posts that hold all the words."""
    from calendar_tui.service.reading import as_json as post_json

    wanted = PostFilter(text=" ".join(words))
    with plan.reading() as reading:
        directory = reading.directory()
        lines = reading.window(wanted, 0, limit)
        if as_json:
            give_array(post_json(reading.post(line.id), directory) for line in lines)
            return
        day = reading.today()
    give_posts(lines, directory, day)
    if not lines:
        plan.tell("No post holds these words.")
