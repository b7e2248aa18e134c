"""``post move``, ``copy``, ``delete`` and ``restore``: many posts, one entry."""

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import give_json
from calendar_tui.model.errors import InvalidError


@click.command(
    "move",
    help="Move posts to a day, and a time if one is given, or by days; all of them or none.",
    epilog=example(
        "post move 12 --to 'fri 9:00'", "post move 12 13 --days 7", "post move 12 --next-slot"
    ),
)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--to", "to", metavar="WHEN", help="The day, and a time if it changes.")
@click.option("--days", type=int, help="By so many days; negative is earlier.")
@click.option("--next-slot", is_flag=True, help="To the next free time of each one's channel.")
@pass_plan
def move(
    plan: Plan, ids: tuple[str, ...], to: str | None, days: int | None, next_slot: bool
) -> None:
    """Move posts to a day, by days, or to the next free times; all of them or none."""
    if [to is not None, days is not None, next_slot].count(True) != 1:
        raise InvalidError("Say where to: --to WHEN, --days N or --next-slot.")
    if next_slot:
        from calendar_tui.service.free_times import move_to_free

        with plan.workspace() as workspace:
            saved = move_to_free(workspace, _numbers(ids))
        plan.tell(" ".join([f"{saved.name}.", *saved.notes]))
        return
    from calendar_tui.schedule.loose import parse_when
    from calendar_tui.service.arranging import move as move_posts

    with plan.workspace() as workspace:
        practice = workspace.reading.practice()
        when = None
        if to is not None:
            today, clock_12h = workspace.today(), practice.clock_12h
            when = parse_when(to, today, practice.week_start, clock_12h=clock_12h)
        saved = move_posts(workspace, _numbers(ids), days=days or 0, to=when)
    done = f"Moved {saved.name}." if saved.entry else f"{saved.name} is there already."
    plan.tell(" ".join([done, *saved.notes]))


@click.command(
    "copy",
    help="Copy posts as new drafts, to a day or another channel.",
    epilog=example("post copy 12 --to fri", "post copy 12 --channel facebook"),
)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--to", "to", metavar="DAY", help="The copies' day.")
@click.option("--channel", metavar="NAME", help="The copies' channel.")
@click.option("--json", "as_json", is_flag=True, help="Print the copies' ids as JSON.")
@pass_plan
def copy(
    plan: Plan, ids: tuple[str, ...], to: str | None, channel: str | None, as_json: bool
) -> None:
    """Copy posts; a copy is a draft with a number of its own."""
    from calendar_tui.model.names import resolve
    from calendar_tui.schedule.loose import parse_day
    from calendar_tui.service.arranging import copy as copy_posts

    with plan.workspace() as workspace:
        names = workspace.directory().channels.values()
        copies = copy_posts(
            workspace,
            _numbers(ids),
            day=parse_day(to, workspace.today(), workspace.reading.practice().week_start)
            if to is not None
            else None,
            channel_id=resolve(channel, names, "channel").id if channel else None,
        )
    if as_json:
        give_json([{"id": each.id, "version": each.version} for each in copies])
    said = ", ".join(f"#{each.id}" for each in copies)
    plan.tell(" ".join([f"Copied as {said}.", *(copies[0].notes if copies else ())]))


@click.command(
    "delete",
    help="Delete posts; undo or restore brings them back.",
    epilog=example("post delete 12"),
)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@pass_plan
def delete(plan: Plan, ids: tuple[str, ...]) -> None:
    """Delete posts, softly."""
    from calendar_tui.service.arranging import delete as delete_posts

    with plan.workspace() as workspace:
        saved = delete_posts(workspace, _numbers(ids))
    plan.tell(f"Deleted {saved.name}. calendar-tui undo brings it back.")


@click.command(
    "restore",
    help="Bring deleted posts back as they were.",
    epilog=example("post restore 12"),
)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@pass_plan
def restore(plan: Plan, ids: tuple[str, ...]) -> None:
    """Restore deleted posts."""
    from calendar_tui.service.arranging import restore as restore_posts

    with plan.workspace() as workspace:
        saved = restore_posts(workspace, _numbers(ids))
    plan.tell(f"Restored {saved.name}.")


@click.command(
    "repeat",
    help="Make a series of a post, which fills its first slot.",
    epilog=example("post repeat 12 'every week on thu until end of june'"),
)
@click.argument("post_id", metavar="ID")
@click.argument("rule", metavar="RULE")
@click.option("--name", default="", help="The series' name; else the post's title.")
@pass_plan
def repeat(plan: Plan, post_id: str, rule: str, name: str) -> None:
    """Make a post repeat."""
    from calendar_tui.service.field_repeats import say_rule
    from calendar_tui.service.series import repeat as repeat_post

    with plan.workspace() as workspace:
        saved = repeat_post(workspace, post_number(post_id), rule, name)
        row = workspace.reading.noun("series", saved.id)
    said = f"{saved.name} repeats {say_rule(row.values['rule'])}."
    plan.tell(" ".join([said, *saved.notes]))


def _numbers(ids: tuple[str, ...]) -> list[int]:
    """Post numbers, each once."""
    return list(dict.fromkeys(post_number(text) for text in ids))
