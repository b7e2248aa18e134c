"""What a form says of a series becomes its columns, and its columns become its slots."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.nouns import SERIES
from calendar_tui.schedule.series.occurrences import first_slot, next_day, oddities
from calendar_tui.schedule.series.recurrence import Recurrence
from calendar_tui.schedule.series.rfc5545 import rrule
from calendar_tui.schedule.when import shift_days
from calendar_tui.service.field_repeats import rule_of
from calendar_tui.service.open_slots import recurrence_of
from calendar_tui.service.workspace import Workspace

TEMPLATE: Final = tuple(spec.column for spec in SERIES.fields if spec.inside == "template")
"""What a series' template may say of its posts, by the post's column."""

AHEAD: Final = 2 * 366
"""Days that are searched for slots at hours which a clock change leaves out or repeats."""

TOLD: Final = 3
"""Such slots that are told when a series is entered; the rest are counted."""


def columns(workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """A series' columns from a form's values together with what stands there already.

    The rule is read from its first day on and closed, and the first day is that of its first
    slot; what posts begin with goes into the template.

    Raises:
        InvalidError: the rule can't be read, or has no slot from the first day on.
    """
    said = SERIES.nested(values)
    first = said.get("starts") or workspace.today()
    try:
        rule = rule_of(str(said.get("rule") or ""), replace(workspace.reader(), first=first))
    except InvalidError as error:
        raise InvalidError(error.sentence, {"rule": error.sentence.rstrip(".")}) from None
    said["rule"] = rrule(rule)
    said["starts"] = first_slot(rule, first) or first
    said["zone"] = said.get("zone") or workspace.reading.practice().zone
    return said


def told(workspace: Workspace, row: Any) -> tuple[str, ...]:
    """What to tell of a series once it is saved: slots whose time doesn't exist or comes twice."""
    found = list(odd_slots(recurrence_of(row), workspace.today(), _clock_12h(workspace)))
    if len(found) <= TOLD:
        return tuple(found)
    return (*found[:TOLD], f"So it is on {len(found) - TOLD} more days within two years.")


def odd_slots(recurrence: Recurrence, today: date, clock_12h: bool) -> Iterator[str]:
    """A sentence for each slot of the coming two years that a clock change touches."""
    first = max(recurrence.starts, today)
    return oddities(recurrence, first, shift_days(first, AHEAD), clock_12h)


def coming(recurrence: Recurrence, today: date, count: int) -> list[date]:
    """The next days that the rule gives, those that are skipped left out."""
    return list(islice(_coming(recurrence, today), count))


def _coming(recurrence: Recurrence, today: date) -> Iterator[date]:
    """Day after day."""
    day = next_day(recurrence.rule, recurrence.starts, today)
    while day is not None:
        if day not in recurrence.exceptions:
            yield day
        day = next_day(recurrence.rule, recurrence.starts, shift_days(day, 1))


def _clock_12h(workspace: Workspace) -> bool:
    """Whether the practice's clock has twelve hours."""
    return workspace.reading.practice().clock_12h
