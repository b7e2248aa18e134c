"""Changing a series from one slot on, or one slot of it, so that earlier slots stay as they are.

Each function takes a series' recurrence and gives a new one; what can't be done is an
``InvalidError``. Changing one slot alone (its day, its text) is no matter of the series: the
slot is filled with a post.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta
from enum import Enum
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.series.occurrences import count_before, days, first_slot, next_day
from calendar_tui.schedule.series.recurrence import Recurrence
from calendar_tui.schedule.series.rule import Rule, closed
from calendar_tui.schedule.when import LAST_DAY


class Same(Enum):
    """A clock time that is left as it is, since ``None`` already means all-day."""

    SAME = "same"


SAME: Final = Same.SAME


def skip(recurrence: Recurrence, day: date) -> Recurrence:
    """The series without its slot on ``day``."""
    if day in recurrence.exceptions:
        raise InvalidError(f"{format_day(day)} is skipped already.")
    if not is_slot(recurrence, day):
        raise _no_slot(recurrence, day)
    return recurrence._replace(exceptions=recurrence.exceptions | {day})


def bring_back(recurrence: Recurrence, day: date) -> Recurrence:
    """The series with its slot on ``day`` again."""
    if day not in recurrence.exceptions:
        raise InvalidError(f"{format_day(day)} is not skipped, so there is nothing to bring back.")
    return recurrence._replace(exceptions=recurrence.exceptions - {day})


def end_before(recurrence: Recurrence, day: date) -> Recurrence:
    """The series with its last slot before ``day``."""
    rule, starts = closed(recurrence.rule, recurrence.starts), recurrence.starts
    if not count_before(rule, starts, day):
        raise InvalidError(
            f"The series has no slot before {format_day(day)}; delete it if it is not wanted."
        )
    until = day - timedelta(days=1)
    if rule.count is not None or rule.until is None or until < rule.until:
        rule = replace(rule, until=until, count=None)
    return recurrence._replace(rule=rule, exceptions=_before(recurrence.exceptions, day))


def split(
    recurrence: Recurrence,
    day: date,
    new_rule: Rule | None = None,
    new_clock: time | Same | None = SAME,
) -> tuple[Recurrence | None, Recurrence]:
    """The series up to the day before ``day``, and from ``day`` on as it is to be.

    The second begins on its first slot from ``day`` on. A counted series is counted on: the
    first keeps the slots that lie before ``day`` and the second gets the rest. A new rule is
    taken as it is, its end too; let a person edit the second half's own rule, not the whole's.
    Skipped days go to the half they lie in.

    Returns:
        Both halves; the first is ``None`` where no slot lies before ``day``, so that
        "this and following" on the first slot changes them all.

    Raises:
        InvalidError: there is no slot from ``day`` on, or the new rule gives none.
    """
    rule, starts = closed(recurrence.rule, recurrence.starts), recurrence.starts
    begin = next_day(rule, starts, day)
    if begin is None:
        raise InvalidError(f"The series has ended by {format_day(day)}; nothing follows there.")
    earlier = count_before(rule, starts, day)
    after = _rest(recurrence, rule, begin, earlier)
    after = after._replace(exceptions=recurrence.exceptions - _before(recurrence.exceptions, day))
    if new_rule is not None:
        after = _ruled(after, new_rule, day)
    if not isinstance(new_clock, Same):
        after = after._replace(clock=new_clock)
    if not earlier:
        return None, after
    if rule.count is None:
        return end_before(recurrence, day), after
    kept = _before(recurrence.exceptions, day)
    return recurrence._replace(rule=replace(rule, count=earlier), exceptions=kept), after


def change_all(
    recurrence: Recurrence, new_rule: Rule | None = None, new_clock: time | Same | None = SAME
) -> Recurrence:
    """The whole series with another rule or time, from its first day on.

    Slots that posts have filled stay with their posts; ``refit`` tells which no longer fit.
    """
    _, changed = split(recurrence, recurrence.starts, new_rule, new_clock)
    return changed


def refit(filled: Iterable[date], after: Recurrence) -> dict[date, date | None]:
    """Filled days that are no slots of the changed series, with the slot each may move to.

    Args:
        filled: The original days of the posts that belong to ``after`` now.
        after: The changed series.

    Returns:
        In their order: the day, and the first open slot from it on that neither a post nor an
        earlier day of these takes; ``None`` where the series has ended.
    """
    taken = set(filled)
    offers: dict[date, date | None] = {}
    for day in sorted(taken):
        if not is_slot(after, day):
            offers[day] = _next_open(after, day, taken)
            taken.update(filter(None, [offers[day]]))
    return offers


def is_slot(recurrence: Recurrence, day: date) -> bool:
    """Whether the series' rule gives ``day``, skipped or not."""
    return bool(days(recurrence.rule, recurrence.starts, day, day))


def _rest(recurrence: Recurrence, rule: Rule, begin: date, earlier: int) -> Recurrence:
    """The series from its slot ``begin`` on, before which it has ``earlier`` slots."""
    if rule.count is not None:
        rule = replace(rule, count=rule.count - earlier)
    return recurrence._replace(starts=begin, rule=rule)


def _ruled(after: Recurrence, rule: Rule, day: date) -> Recurrence:
    """``after`` with another rule, from its first slot from ``day`` on."""
    rule = closed(rule, day)
    begin = first_slot(rule, day)
    if begin is None:
        raise InvalidError(
            f"The new rule has no slot from {format_day(day)} on; choose a later end."
        )
    return after._replace(starts=begin, rule=rule)


def _next_open(recurrence: Recurrence, day: date, taken: set[date]) -> date | None:
    """The first slot from ``day`` on that is neither skipped nor taken."""
    found: date | None = day
    while found is not None and found <= LAST_DAY:
        found = next_day(recurrence.rule, recurrence.starts, found)
        if found is None or not (found in taken or found in recurrence.exceptions):
            return found
        found += timedelta(days=1)
    return None


def _before(found: frozenset[date], day: date) -> frozenset[date]:
    """Those of the days that lie before ``day``."""
    return frozenset(other for other in found if other < day)


def _no_slot(recurrence: Recurrence, day: date) -> InvalidError:
    """The error for a day that the series has no slot on."""
    following = next_day(recurrence.rule, recurrence.starts, day)
    hint = f"; the next is {format_day(following)}" if following else ""
    return InvalidError(f"The series has no slot on {format_day(day)}{hint}.")
