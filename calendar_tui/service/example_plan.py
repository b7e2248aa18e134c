"""The example's plan around its posts: goals and their readings, days off, levels of trouble.

Written down through the real use cases, each at its own moment, by the manager.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from functools import partial
from typing import Any, Final, NamedTuple

from calendar_tui.model.nouns import NOUNS
from calendar_tui.schedule.zones import resolve
from calendar_tui.service.example_time import at_work, day_of, share_of
from calendar_tui.service.forms import parse
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


def deeds(workspace: Workspace, plan: Raw, monday: date) -> Iterator[Deed]:
    """Everything that was written down, in no order."""
    zone = workspace.reading.practice().zone
    numbers: dict[str, int] = {}

    def write(noun: str, row: Raw) -> None:
        """Write one row down."""
        raw = {name: _typed(value, monday) for name, value in row.items()}
        values = parse(NOUNS[noun], raw, workspace.reader(exact=True), new=True).checked()
        numbers[row["slug"]] = add(workspace, noun, values).id

    for noun in ("escalation", "goal", "closure"):
        for place, row in enumerate(plan[noun]):
            at = _moment(_BEGUN, monday, zone, row["slug"])
            yield Deed(at, place, None, partial(write, noun, row))


def _typed(value: Any, monday: date) -> Any:
    """A value as a form takes it: offsets become days, several lines lose their last break."""
    if isinstance(value, Mapping):
        return day_of(value, monday).isoformat()
    return value.strip() if isinstance(value, str) else value


def _moment(offset: Mapping[str, int], monday: date, zone: str, key: str) -> datetime:
    """A moment in office hours on the day that an offset means, or the last working day."""
    noon = resolve(day_of(offset, monday), time(12), zone).instant
    return at_work(noon, zone, share_of(key))
