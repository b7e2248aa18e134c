"""``post list`` and ``post history``."""

from collections.abc import Iterator
from datetime import date, time
from functools import cache
from itertools import chain
from typing import Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.filters import filter_options, read_filter, take_filter
from calendar_tui.cli.help import example
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import give_array, give_table, on_terminal
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Directory, PostLine, SlotLine

SLOT_DAYS: Final = 90
"""Days whose open slots are listed where the filter names no last day."""


@click.command(
    "list",
    help="List posts by day, undated ones last; options choose which.",
    epilog=example(
        "post list --from mon --channel ig", "post list --status draft,in_review --json"
    ),
)
@filter_options
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@click.option("--occurrences", is_flag=True, help="Open slots of series too: 90 days, or --to.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array, with all fields.")
@pass_plan
def list_(
    plan: Plan, /, limit: int | None, occurrences: bool, as_json: bool, **options: Any
) -> None:
    """Posts that fit the filter, by day; undated ones last."""
    chosen = take_filter(options)
    with plan.reading() as reading:
        directory = reading.directory()
        wanted = read_filter(chosen, directory, reading.today())
        if as_json:
            from itertools import islice

            from calendar_tui.service.reading import as_json as post_json

            posts = islice(reading.posts(wanted), limit)
            rows = (post_json(post, directory) for post in posts)
            give_array(chain(rows, _slots_json(reading, wanted)) if occurrences else rows)
            return
        lines = reading.window(wanted, 0, limit or reading.count(wanted))
        today = reading.today()
        slots = _slots(reading, wanted) if occurrences else ()
    give_posts(lines, directory, today)
    if slots:
        from calendar_tui.cli.series import give_slots

        plan.tell("Open slots:")
        give_slots(slots, directory)
    if not (lines or slots):
        plan.tell("No post fits.")


def _slots(reading: Any, wanted: PostFilter) -> tuple[SlotLine, ...]:
    """The open slots that fit a filter, of its days or of the coming 90."""
    from calendar_tui.schedule.when import shift_days

    first = wanted.first or reading.today()
    found: tuple[SlotLine, ...] = reading.slots(
        first, wanted.last or shift_days(first, SLOT_DAYS), wanted
    )
    return found


def _slots_json(reading: Any, wanted: PostFilter) -> Iterator[dict[str, Any]]:
    """Open slots as a program reads them."""
    from calendar_tui.cli.series import slot_json

    directory = reading.directory()
    return (slot_json(slot, directory) for slot in _slots(reading, wanted))


@click.command(
    "history", help="Who changed a post, newest first.", epilog=example("post history 12")
)
@click.argument("post_id", metavar="ID")
@click.option("--limit", default=50, show_default=True, help="How many entries.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def history(plan: Plan, post_id: str, limit: int, as_json: bool) -> None:
    """The entries that touched a post."""
    from calendar_tui.cli.history import give_history

    with plan.reading() as reading:
        give_history(reading, "post", post_number(post_id), limit=limit, as_json=as_json)


def give_posts(lines: tuple[PostLine, ...], directory: Directory, today: date) -> None:
    """Posts as a table for people; a terminal shows the year only where it is another."""
    year = today.year if on_terminal() else 0
    give_table(
        ("#", "When", "Status", "Channel", "Author", "Title"),
        [_cells(line, directory, year) for line in lines],
        firm=3,
    )


def _cells(line: PostLine, directory: Directory, year: int) -> tuple[object, ...]:
    """One post as cells of the table."""
    channel = directory.channels.get(line.channel_id or 0)
    author = directory.authors.get(line.author_id or 0)
    return (
        line.id,
        said_when(line.day, line.clock, directory.practice.clock_12h, year),
        "missed" if line.missed else line.status.label,
        channel.name if channel else "-",
        author.name if author else "-",
        line.title,
    )


@cache
def said_when(day: date | None, clock: str | None, clock_12h: bool, year: int) -> str:
    """A line's day and time in words; the year ``year`` goes without saying."""
    from calendar_tui.schedule.format import format_clock, format_day, short_day

    if day is None:
        return "no date"
    said = short_day(day) if day.year == year else format_day(day)
    return f"{said} {format_clock(time.fromisoformat(clock), clock_12h)}" if clock else said
