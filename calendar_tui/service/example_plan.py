"""The example's plan around its posts: goals and their readings, days off, levels of trouble.

Written down through the real use cases, each at its own moment, by the manager.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from functools import partial
from typing import Any, Final, NamedTuple

from calendar_tui.model.nouns import NOUNS
from calendar_tui.schedule.zones import resolve
from calendar_tui.service import readings
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.example_time import at_work, day_of, share_of
from calendar_tui.service.forms import parse
from calendar_tui.service.plan_approval import approve
from calendar_tui.service.saving import add
from calendar_tui.service.workspace import Workspace

Raw = dict[str, Any]

_BEGUN: Final = {"week": -30, "weekday": 2}
"""The day on which goals, days off and levels were written down."""


class Deed(NamedTuple):
    """Something that somebody did at a moment."""

    at: datetime
    order: int
    """Keeps equal moments in order."""
    acting: str | None
    """The short name of who did it; ``None`` for the manager."""
    do: Callable[[], object]


def begin(workspace: Workspace, plan: Raw, monday: date) -> dict[str, int]:
    """Write down goals, days off and levels, before any post; their numbers by short name."""
    zone = workspace.reading.practice().zone
    rows = [(noun, row) for noun in ("escalation", "goal", "closure") for row in plan[noun]]
    moments = [(_moment(_BEGUN, monday, zone, row["slug"]), noun, row) for noun, row in rows]
    real, numbers = workspace.clock, {}
    with workspace.database.together():
        for at, noun, row in sorted(moments, key=lambda each: each[0]):
            workspace.clock = FixedClock(at)
            raw = {name: _typed(value, monday) for name, value in row.items()}
            values = parse(NOUNS[noun], raw, workspace.reader(exact=True), new=True).checked()
            numbers[row["slug"]] = add(workspace, noun, values).id
    workspace.clock = real
    return numbers


def readings_of(
    workspace: Workspace, plan: Raw, monday: date, numbers: Mapping[str, int]
) -> Iterator[Deed]:
    """What was read of goals, each on its day by the goal's owner."""
    zone = workspace.reading.practice().zone
    owners = {row["slug"]: row.get("owner") for row in plan["goal"]}

    def write(slug: str, said: Raw) -> None:
        """Write one number down."""
        readings.write(workspace, numbers[slug], said)

    for row in plan["reading"]:
        slug = row["goal"]
        for place, each in enumerate(row["values"]):
            day = day_of(each, monday)
            said = {"value": each["value"], "day": day, "note": each.get("note", "")}
            at = _moment(each, monday, zone, f"{slug} {place}")
            yield Deed(at, place, owners[slug], partial(write, slug, said))


def approvals_of(workspace: Workspace, plan: Raw, monday: date) -> Iterator[Deed]:
    """The approvals of the plan, by its manager."""
    zone = workspace.reading.practice().zone
    for place, row in enumerate(plan["approval"]):
        until = day_of(row["review_on"], monday).isoformat()
        do = partial(approve, workspace, review_on=until, note=row["note"])
        yield Deed(_moment(row, monday, zone, f"approval {place}"), place, None, do)


def _typed(value: Any, monday: date) -> Any:
    """A value as a form takes it: offsets become days, several lines lose their last break."""
    if isinstance(value, Mapping):
        return day_of(value, monday).isoformat()
    return value.strip() if isinstance(value, str) else value


def _moment(offset: Mapping[str, int], monday: date, zone: str, key: str) -> datetime:
    """A moment in office hours on the day that an offset means, or the last working day."""
    noon = resolve(day_of(offset, monday), time(12), zone).instant
    return at_work(noon, zone, share_of(key))
