"""``year``: how full each channel's weeks are, and which are empty or crowded."""

from collections.abc import Iterable
from typing import Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give_array, give_table

_AMISS: Final = frozenset({"empty", "few", "crowded"})
"""Weeks that hold too little or too much, beside what the channel should have."""


@click.command(
    "year",
    help="Posts of each channel, week by week, with the weeks that are empty or crowded.",
    epilog=example("year", "year 2027 --gaps"),
)
@click.argument("year", type=click.IntRange(1970, 2199), required=False)
@click.option("--gaps", is_flag=True, help="Only weeks to come in which something is amiss.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON array, a channel each.")
@pass_plan
def year(plan: Plan, year: int | None, *, gaps: bool, as_json: bool) -> None:
    """A line a week, a column a channel."""
    from calendar_tui.schedule.format import short_day
    from calendar_tui.service.yearly import year_of

    with plan.reading() as reading:
        today, names = reading.today(), reading.directory().channels
        found = year_of(reading, year or today.year)
    if as_json:
        give_array({**each.as_json(), "channel": names[each.channel_id].slug} for each in found)
        return
    weeks = list(zip(*(each.weeks for each in found), strict=True))
    if gaps:
        weeks = [week for week in weeks if week[0].week.last >= today and _amiss(week)]
    rows = [(short_day(week[0].week.first), *map(_cell, week)) for week in weeks]
    give_table(("Week of", *(names[each.channel_id].name for each in found)), rows, firm=1)
    if not rows:
        plan.tell("No week is empty or crowded." if found else "There is no channel yet.")


def _amiss(weeks: Iterable[Any]) -> bool:
    """Whether any channel has too little or too much."""
    return any(each.fill in _AMISS for each in weeks)


def _cell(week: Any) -> str:
    """How many posts, and a word where that isn't what there should be."""
    if week.fill in _AMISS:
        return f"{week.posts} {week.fill}" if week.posts else str(week.fill)
    return str(week.posts) if week.posts else "-"
