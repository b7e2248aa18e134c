"""``calendar-tui series ...``: slots that repeat, and what becomes of each."""

from datetime import date, time
from typing import Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, field_options, given, named_group, report, row_id
from calendar_tui.cli.say import give_array, give_json, give_table
from calendar_tui.model.nouns import POST, SERIES
from calendar_tui.model.rows import SlotLine


@click.command(
    "edit",
    help="Change a series: all its slots, or with --from those that follow a day.",
    epilog=example(
        "series edit tip-tuesday --pillar education",
        "series edit tip-tuesday --from '1 feb' --rule 'every thu' --yes",
    ),
)
@click.argument("which", metavar="NAME")
@field_options(SERIES)
@click.option("--from", "since", metavar="DAY", help="Only from here on; earlier slots stay.")
@click.option("--leave", is_flag=True, help="Leave posts that no longer fit where they are.")
@click.option("--version", "version", type=int, help="Refuse if it was saved since.")
@click.option("-y", "--yes", is_flag=True, help="Don't ask.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@pass_plan
def edit(plan: Plan, /, which: str, since: str | None, as_json: bool, **options: Any) -> None:
    """Change a series, once it was said what that does."""
    from calendar_tui.service import series as use
    from calendar_tui.service.forms import parse

    leave, yes, version = (options.pop(name) for name in ("leave", "yes", "version"))
    with plan.workspace() as workspace:
        found = row_id(workspace.directory(), SERIES, which)
        values = parse(SERIES, given(options), workspace.reader()).checked()
        if not values:
            raise click.UsageError("Name a field to change; see --help.")
        day = _day(workspace, since) if since is not None else None
        outlook = use.outlook(workspace, found, values, day)
        clock_12h = workspace.reading.practice().clock_12h
        moved = outlook.moved(clock_12h)
        if day is not None or moved:
            plan.tell(outlook.sentence(clock_12h))
            if moved:
                plan.tell(f"{moved} {'They stay there.' if leave else 'They move there.'}")
            if not plan.sure("Save?", yes=yes):
                raise click.Abort
        saved = use.change(workspace, found, version, values, day, move=not leave)
        done = "Saved" if saved.entry else "Nothing to change:"
        report(plan, workspace, SERIES, saved, done, as_json=as_json)


@click.command(
    "skip",
    help="Leave a slot of a series out.",
    epilog=example("series skip tip-tuesday '29 dec'"),
)
@click.argument("which", metavar="NAME")
@click.argument("day", metavar="DAY")
@pass_plan
def skip(plan: Plan, which: str, day: str) -> None:
    """Skip one slot."""
    from calendar_tui.service import series_slots

    with plan.workspace() as workspace:
        found = row_id(workspace.directory(), SERIES, which)
        saved = series_slots.skip(workspace, found, _day(workspace, day))
    plan.tell(f"Skipped {saved.name}.")


@click.command(
    "back",
    help="Bring back a slot that was skipped.",
    epilog=example("series back tip-tuesday '29 dec'"),
)
@click.argument("which", metavar="NAME")
@click.argument("day", metavar="DAY")
@pass_plan
def back(plan: Plan, which: str, day: str) -> None:
    """Bring back one slot."""
    from calendar_tui.service import series_slots

    with plan.workspace() as workspace:
        found = row_id(workspace.directory(), SERIES, which)
        saved = series_slots.bring_back(workspace, found, _day(workspace, day))
    plan.tell(f"Brought back {saved.name}.")


@click.command(
    "fill",
    help="Write the post of a slot, which begins with what the series says.",
    epilog=example("series fill tip-tuesday '1 dec' --title 'Wash your hands'"),
)
@click.argument("which", metavar="NAME")
@click.argument("slot_day", metavar="DAY")
@field_options(POST, skip=frozenset({"permalink"}))
@click.option("--json", "as_json", is_flag=True, help="Print the post as JSON.")
@pass_plan
def fill(plan: Plan, /, which: str, slot_day: str, as_json: bool, **options: Any) -> None:
    """Write the post of one slot."""
    from calendar_tui.service import series as use
    from calendar_tui.service.forms import parse
    from calendar_tui.service.reading import as_json as post_json

    with plan.workspace() as workspace:
        found = row_id(workspace.directory(), SERIES, which)
        values = parse(POST, given(options), workspace.reader()).checked()
        saved = use.fill(workspace, found, _day(workspace, slot_day), values)
        if as_json:
            give_json(post_json(workspace.reading.post(saved.id), workspace.directory()))
    plan.tell(" ".join([f"Added {saved.name}.", *saved.notes]))


@click.command(
    "slots",
    help="The open slots of a series, or of all of them.",
    epilog=example("series slots tip-tuesday", "series slots --from mon --to '31 jan' --json"),
)
@click.argument("which", metavar="[NAME]", required=False)
@click.option("--from", "first", metavar="DAY", help="From this day on; else from today.")
@click.option("--to", "last", metavar="DAY", help="To this day; else for 90 days.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def slots(
    plan: Plan, which: str | None, first: str | None, last: str | None, as_json: bool
) -> None:
    """List open slots."""
    from calendar_tui.cli.post_list import SLOT_DAYS
    from calendar_tui.schedule.when import shift_days

    with plan.reading() as reading:
        directory, today = reading.directory(), reading.today()
        start = _read_day(reading, first) if first else today
        end = _read_day(reading, last) if last else shift_days(start, SLOT_DAYS)
        found = reading.slots(start, end, past=True)
        if which is not None:
            wanted = row_id(directory, SERIES, which)
            found = tuple(slot for slot in found if slot.series_id == wanted)
    if as_json:
        give_array(slot_json(slot, directory) for slot in found)
        return
    give_slots(found, directory)
    if not found:
        plan.tell("No slot is open on these days.")


def slot_json(slot: SlotLine, directory: Any) -> dict[str, Any]:
    """An open slot as a program reads it."""
    from calendar_tui.schedule.at import format_at
    from calendar_tui.service.shapes import slug

    clock = time.fromisoformat(slot.clock) if slot.clock else None
    return {
        "series": slug(slot.series_id, "series", directory),
        "original_day": slot.original_day.isoformat(),
        "at": format_at(slot.day, clock, directory.practice.zone),
        "title": slot.title,
        "channel": slug(slot.channel_id, "channel", directory),
        "author": slug(slot.author_id, "author", directory),
        "campaign": slug(slot.campaign_id, "campaign", directory),
        "status": "open slot",
    }


def give_slots(found: tuple[SlotLine, ...], directory: Any) -> None:
    """Open slots as a table for people."""
    from calendar_tui.cli.post_list import said_when

    channels = directory.channels
    clock_12h = directory.practice.clock_12h
    give_table(
        ("When", "Series", "Channel", "Title"),
        [
            (
                said_when(slot.day, slot.clock, clock_12h, 0),
                slot.series,
                channels[slot.channel_id].name if slot.channel_id in channels else "-",
                slot.title,
            )
            for slot in found
        ],
        firm=2,
    )


def _day(workspace: Any, text: str) -> date:
    """A day as people type it."""
    return _read_day(workspace.reading, text)


def _read_day(reading: Any, text: str) -> date:
    """A day as people type it, read from today."""
    from calendar_tui.schedule.loose import parse_day

    return parse_day(text, reading.today(), reading.practice().week_start)


series = named_group(SERIES, add_of(SERIES), edit, skip, back, fill, slots)
