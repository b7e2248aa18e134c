"""``observances``: what the health calendar marks, confirming it, and posts from it."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give_array, give_json, give_table, on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendar_tui.schedule.observances.falling import Shown
    from calendar_tui.service.reading import Reading

USUAL: Final = timedelta(weeks=8)
"""How far ahead the list looks."""

YEAR: Final = timedelta(days=365)

USUALLY: Final = "list"
"""What is done where nothing else is named."""


class ListingGroup(click.Group):
    """A group that lists where no command is named: ``observances --tag eye``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Name the list where an option, or nothing, comes first."""
        if not args or (args[0].startswith("-") and args[0] not in ctx.help_option_names):
            args = [USUALLY, *args]
        return super().parse_args(ctx, args)


@click.group(
    "observances",
    cls=ListingGroup,
    help="What the health calendar marks: list it, confirm its days, write posts about it.",
    epilog=example("observances", "observances --tag eye,sensitive --all"),
)
def observances() -> None:
    """What the health calendar marks."""


@observances.command(
    "list",
    help="Observances of the coming eight weeks, or of other days.",
    epilog=example(
        "observances list",
        "observances list --tag eye,sensitive --all",
        "observances list --from '1 jan' --json",
    ),
)
@click.option("--from", "from_", metavar="TEXT", help="First day, such as mon or 2027-01-01.")
@click.option("--to", metavar="TEXT", help="Last day, inclusive; else eight weeks on.")
@click.option(
    "--tag",
    metavar="TEXT",
    help="For a specialty, such as eye; or all, staff, sensitive. Several with commas.",
)
@click.option("--mine", is_flag=True, help="Only those that this practice chose to see.")
@click.option("--all", "whole", is_flag=True, help="A whole year: every observance there is.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def list_(
    plan: Plan,
    *,
    from_: str | None,
    to: str | None,
    tag: str | None,
    mine: bool,
    whole: bool,
    as_json: bool,
) -> None:
    """What falls in some days, by day."""
    from calendar_tui.service.observances import read_labels, shown_json
    from calendar_tui.service.observing import falling

    if to and whole:
        raise click.UsageError("Give either --to or --all.")
    labels = read_labels(tag or "")
    with plan.reading() as reading:
        today, first, last = _days(reading, from_, to, YEAR if whole else USUAL)
        found = falling(reading, first, last, labels=labels, mine=mine)
    if as_json:
        give_array(map(shown_json, found))
        return
    year = today.year if on_terminal() else 0
    give_table(("When", "What", "For", "Marks", "Days"), [_cells(one, year) for one in found])
    if any(not one.confirmed for one in found):
        plan.tell("Expected days follow the usual rule: look up the sponsor's before you plan.")
    if not found:
        plan.tell("Nothing is marked in these days.")


@observances.command(
    "confirm",
    help="Note that you looked one up: KEY is its name, or the beginning of it.",
    epilog=example(
        "observances confirm 'world kidney day' 2027",
        "observances confirm eating-disorders-awareness-week 2027 --from '22 feb' --to '28 feb'",
    ),
)
@click.argument("key")
@click.argument("year", type=click.IntRange(1970, 2200))
@click.option("--from", "from_", metavar="DAY", help="Its first day, where the rule is wrong.")
@click.option("--to", metavar="DAY", help="Its last day, inclusive.")
@pass_plan
def confirm(plan: Plan, *, key: str, year: int, from_: str | None, to: str | None) -> None:
    """Note the days on which an observance is kept."""
    from calendar_tui.service.observing import confirm as confirm_days

    if to and not from_:
        raise click.UsageError("Give the first day with --from as well.")
    with plan.workspace() as workspace:
        read = _reader(workspace.reading, date(year, 7, 1))
        first, last = (_in_year(read, text, year) if text else None for text in (from_, to))
        done = confirm_days(workspace, key, year, first, last)
    plan.tell(done.sentence)


def _in_year(read: "Callable[[str], date]", text: str, year: int) -> date:
    """A day as typed: of ``year``, unless it names another."""
    from calendar_tui.schedule.grid import shift_years

    day = read(text)
    return day if str(day.year) in text else shift_years(day, year - day.year)


@observances.command(
    "withdraw",
    help="Take a confirmation back: the days are only expected again.",
    epilog=example("observances withdraw 'world kidney day' 2027"),
)
@click.argument("key")
@click.argument("year", type=click.IntRange(1970, 2200))
@pass_plan
def withdraw(plan: Plan, *, key: str, year: int) -> None:
    """Take a confirmation back."""
    from calendar_tui.service.observing import withdraw as take_back

    with plan.workspace() as workspace:
        name = take_back(workspace, key, year)
    plan.tell(f"{name} {year} is no longer confirmed.")


@observances.command(
    "hide",
    help="See one no more in this practice's calendar.",
    epilog=example("observances hide 'world food safety day'"),
)
@click.argument("key")
@pass_plan
def hide(plan: Plan, *, key: str) -> None:
    """Leave an observance out of the calendar."""
    from calendar_tui.service.observing import hide as leave_out

    with plan.workspace() as workspace:
        name = leave_out(workspace, key)
    plan.tell(f"{name} is hidden. Bring it back with: calendar-tui observances see")


@observances.command(
    "see",
    help="See one in this practice's calendar, whatever else it chose.",
    epilog=example("observances see 'world sight day'"),
)
@click.argument("key")
@pass_plan
def see(plan: Plan, *, key: str) -> None:
    """Show an observance in the calendar."""
    from calendar_tui.service.observing import see as show_it

    with plan.workspace() as workspace:
        name = show_it(workspace, key)
    plan.tell(f"{name} is in the calendar.")


@observances.command(
    "post",
    help="Write a post about one: its name, tags and day are filled in.",
    epilog=example("observances post 'world kidney day' --channel instagram"),
)
@click.argument("key")
@click.argument("year", type=click.IntRange(1970, 2200), required=False)
@click.option("--channel", metavar="NAME", help="The post's channel.")
@click.option("--author", metavar="NAME", help="Who writes it; else you.")
@click.option("--at", metavar="WHEN", help="Its time, where it isn't the observance's first day.")
@click.option("--json", "as_json", is_flag=True, help="Print the post as JSON.")
@pass_plan
def post(plan: Plan, /, key: str, year: int | None, as_json: bool, **options: str | None) -> None:
    """Write a post about an observance."""
    from calendar_tui.model.nouns import POST
    from calendar_tui.service.forms import parse
    from calendar_tui.service.observing import first_texts, next_one
    from calendar_tui.service.posts import add
    from calendar_tui.service.reading import as_json as post_json

    with plan.workspace() as workspace:
        one = next_one(workspace.reading, key, workspace.today(), year)
        raw = {**first_texts(one), **{name: text for name, text in options.items() if text}}
        saved = add(workspace, parse(POST, raw, workspace.reader(), new=True).checked())
        written = workspace.reading.post(saved.id)
        if as_json:
            give_json(post_json(written, workspace.directory()))
    plan.tell(" ".join([f"Added {saved.name}.", *saved.notes]))
    for line in written.notes.splitlines():
        plan.tell(line)


def _days(
    reading: "Reading", first: str | None, last: str | None, ahead: timedelta
) -> tuple[date, date, date]:
    """The practice's day, and the days to look at."""
    from calendar_tui.schedule.when import shift_days

    today = reading.today()
    read = _reader(reading, today)
    start = read(first) if first else today
    return today, start, read(last) if last else shift_days(start, ahead.days - 1)


def _reader(reading: "Reading", today: date) -> "Callable[[str], date]":
    """Reads days as people type them; those without a year are seen from ``today``."""
    from calendar_tui.service.field_times import day_reader

    return day_reader(reading.practice(), today)


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
