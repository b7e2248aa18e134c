"""``observances``: what the health calendar marks in some days."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give_array, give_table, on_terminal

if TYPE_CHECKING:
    from calendar_tui.schedule.observances.falling import Shown

USUAL: Final = timedelta(weeks=8)
"""How far ahead the list looks."""

YEAR: Final = timedelta(days=365)


@click.command(
    "observances",
    help="Health observances of the coming eight weeks, or of other days.",
    epilog=example(
        "observances", "observances --tag eye,sensitive --all", "observances --from '1 jan' --json"
    ),
)
@click.option("--from", "from_", metavar="TEXT", help="First day, such as mon or 2027-01-01.")
@click.option("--to", metavar="TEXT", help="Last day, inclusive; else eight weeks on.")
@click.option(
    "--tag",
    metavar="TEXT",
    help="For a specialty, such as eye; or all, staff, sensitive. Several with commas.",
)
@click.option("--all", "whole", is_flag=True, help="A whole year: every observance there is.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def observances(
    plan: Plan, *, from_: str | None, to: str | None, tag: str | None, whole: bool, as_json: bool
) -> None:
    """What falls in some days, by day."""
    from calendar_tui.service.observances import read_labels, shown, shown_json

    if to and whole:
        raise click.UsageError("Give either --to or --all.")
    today, first, last = _days(plan, from_, to, YEAR if whole else USUAL)
    found = shown(first, last, wanted=read_labels(tag or ""))
    if as_json:
        give_array(map(shown_json, found))
        return
    year = today.year if on_terminal() else 0
    give_table(("When", "What", "For", "Marks", "Days"), [_cells(one, year) for one in found])
    if any(not one.confirmed for one in found):
        plan.tell("Expected days follow the usual rule: look up the sponsor's before you plan.")
    if not found:
        plan.tell("Nothing is marked in these days.")


def _days(
    plan: Plan, first: str | None, last: str | None, ahead: timedelta
) -> tuple[date, date, date]:
    """The practice's day, and the days to look at."""
    from calendar_tui.schedule.when import shift_days
    from calendar_tui.service.field_times import day_reader

    with plan.reading() as reading:
        today = reading.today()
        read = day_reader(reading.practice(), today)
    start = read(first) if first else today
    return today, start, read(last) if last else shift_days(start, ahead.days - 1)


def _cells(one: "Shown", year: int) -> tuple[str, ...]:
    """One observance as cells of the table."""
    each = one.observance
    marks = {
        "sensitive": each.sensitive,
        "staff thanks": each.staff,
        "expect naysayers": each.naysayers,
        "office closed": each.closure,
    }
    return (
        _when(one, year),
        each.name,
        ", ".join(each.tags),
        ", ".join(mark for mark, holds in marks.items() if holds),
        one.standing.partition(",")[0],
    )


def _when(one: "Shown", year: int) -> str:
    """The days in words; the year ``year`` goes without saying."""
    from calendar_tui.schedule.format import month_name
    from calendar_tui.schedule.grid import Month
    from calendar_tui.schedule.observances.falling import Extent

    if one.extent is Extent.DAYS:
        last = _day(one.last, year)
        return last if one.first == one.last else f"{_day(one.first, one.last.year)} - {last}"
    month = Month.of(one.first)
    named = month_name(month.month) if month.year == year else month.label
    return f"all of {named}" if one.extent is Extent.MONTH else f"about {named}"


def _day(day: date, year: int) -> str:
    """A day in words."""
    from calendar_tui.schedule.format import format_day, short_day

    return short_day(day) if day.year == year else format_day(day)
