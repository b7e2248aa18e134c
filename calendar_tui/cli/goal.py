"""``calendar-tui goal ...``: goals, how they stand, and numbers that only the world gives."""

from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.goal_readings import read, readings
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import add_of, named_group, row_id
from calendar_tui.cli.say import give_array, give_json, give_table
from calendar_tui.model.errors import Exit
from calendar_tui.model.plan_nouns import GOAL

if TYPE_CHECKING:
    from collections.abc import Iterable

goal = named_group(GOAL, add_of(GOAL))
goal.add_command(read)
goal.add_command(readings)


@goal.command(
    "status",
    help="How goals stand: the active ones, or those that are named. Ends with 1 if one is behind.",
    epilog=example("goal status", "goal status posts-for-parents --on '31 oct'"),
)
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--on", "day", metavar="DAY", help="As of another day: its week, month, quarter.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def status(plan: Plan, /, names: tuple[str, ...], day: str | None, as_json: bool) -> None:
    """A line for each goal: how it stands, how far it is, and by how much it is short."""
    from calendar_tui.service import planning
    from calendar_tui.service.field_times import day_reader
    from calendar_tui.service.goal_words import bar, behind, off_words, status_json

    with plan.reading() as reading:
        directory = reading.directory()
        only = [row_id(directory, GOAL, name) for name in names]
        read_day = day_reader(directory.practice, reading.today())
        found = planning.goal_statuses(reading, read_day(day) if day else None, only)
        units = {row.id: row.values["unit"] for row in reading.nouns("goal", retired=True)}
    if as_json:
        give_array(map(status_json, found))
    else:
        give_table(
            ("Goal", "Stands", "So far", "Off by", "What it says"),
            [
                (
                    each.name,
                    each.state.label,
                    bar(each.progress),
                    off_words(each, units[each.goal_id]) or "-",
                    each.sentence,
                )
                for each in found
            ],
            firm=3,
        )
        if not found:
            plan.tell("No goal is active; add one with: calendar-tui goal add NAME --target ...")
    if any(map(behind, found)):
        raise click.exceptions.Exit(int(Exit.NO))


@goal.command(
    "matrix",
    help="Posts by audience, pillar and month: where there are none is a hole.",
    epilog=example("goal matrix", "goal matrix --by goal --months 6 --json"),
)
@click.option(
    "--by",
    "sides",
    default="audience,pillar",
    show_default=True,
    metavar="WORDS",
    help="What to cross with the months: audience, pillar, channel, author, campaign, goal.",
)
@click.option(
    "--months",
    default=3,
    show_default=True,
    type=click.IntRange(1, 36),
    help="How many, this one first.",
)
@click.option("--json", "as_json", is_flag=True, help="Axes, cells and holes as JSON.")
@pass_plan
def matrix(plan: Plan, /, sides: str, months: int, as_json: bool) -> None:
    """A line for each combination, a column for each month."""
    from calendar_tui.service import planning
    from calendar_tui.service.goal_words import key_words

    axes = (*planning.axes_of(sides), "month")
    with plan.reading() as reading:
        directory = reading.directory()
        found = planning.coverage(reading, months, axes)
    if as_json:
        give_json(found.as_json())
        return

    def words(keys: "Iterable[Any]") -> list[str]:
        """Keys of the axes in words."""
        return [key_words(axis, key, directory) for axis, key in zip(axes, keys, strict=False)]

    *rows, columns = found.axes
    lines = planning.lines_of(found)
    headings = [*(axis.name.capitalize() for axis in rows), *map(str, words_of_months(columns))]
    give_table(headings, [(*words(keys), *map(_count, counts)) for keys, counts in lines], firm=2)
    holes = sum(not count for _, counts in lines for count in counts)
    if not lines:
        plan.tell(f"There is nothing to cross yet: add {' and '.join(axes[:-1])} first.")
    elif holes:
        plan.tell(f"{holes} of {sum(len(counts) for _, counts in lines)} have no post.")


def words_of_months(axis: Any) -> list[str]:
    """The months of an axis as headings."""
    return [key.label for key in axis.keys]


def _count(posts: int) -> str:
    """A number of posts; a hole is said to be one."""
    return str(posts) if posts else "none"
