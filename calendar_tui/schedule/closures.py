"""Days on which the office is closed, and days on which nothing may be posted."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from calendar_tui.schedule.observances.catalogue import Observance
from calendar_tui.schedule.observances.falling import expected

SATURDAY, SUNDAY = 5, 6

_OBSERVED: Final = {SATURDAY: timedelta(days=-1), SUNDAY: timedelta(days=1)}
"""How far from a holiday on a weekend its free day is (5 U.S.C. 6103, Executive Order 11582)."""


class Closure(NamedTuple):
    """Days in a row that are closed, or blacked out."""

    name: str
    first: date
    last: date
    """Not before ``first``."""
    blackout: bool = False
    """Nothing may be posted, whether or not the office is open. Otherwise it is closed."""


class Closed(NamedTuple):
    """What holds on one day."""

    closed: tuple[str, ...]
    """Names of what closes the office."""
    blackout: tuple[str, ...]
    """Names of what forbids posts."""


def closed_days(closures: Iterable[Closure], first: date, last: date) -> dict[date, Closed]:
    """The days from ``first`` to ``last`` that are closed or blacked out, in order."""
    names: dict[date, tuple[list[str], list[str]]] = {}
    for each in closures:
        start, end = max(each.first, first), min(each.last, last)
        for ordinal in range(start.toordinal(), end.toordinal() + 1):
            on = names.setdefault(date.fromordinal(ordinal), ([], []))
            on[each.blackout].append(each.name)
    return {day: Closed(*map(tuple, names[day])) for day in sorted(names)}


def closed_words(closures: Iterable[Closure], day: date) -> tuple[str, ...]:
    """What is closed or forbidden on ``day``, each in a few words; blackouts first."""
    on = [each for each in closures if each.first <= day <= each.last]
    forbidden = (f"blackout, no posts: {each.name}" for each in on if each.blackout)
    return (*forbidden, *(f"office closed: {each.name}" for each in on if not each.blackout))


def federal(catalogue: Iterable[Observance], year: int) -> tuple[Closure, ...]:
    """The holidays of ``year`` on which federal offices are closed, by day.

    One on a Saturday is observed on the Friday before, one on a Sunday on the Monday after;
    so New Year's Day may be observed in December, and belongs to that year here.
    """
    holidays = [each for each in catalogue if each.closure]
    found = [
        _observed(each.name, day)
        for each in holidays
        for near in (year, year + 1)
        if (day := expected(each.rule, near)) is not None
    ]
    return tuple(sorted((one for one in found if one.first.year == year), key=_day))


def _observed(name: str, span: tuple[date, date]) -> Closure:
    """The closure for a holiday; only a single day gives way to a weekend."""
    first, last = span
    shift = _OBSERVED.get(first.weekday()) if first == last else None
    if shift is None:
        return Closure(name, first, last)
    return Closure(f"{name} (observed)", first + shift, last + shift)


def _day(closure: Closure) -> date:
    """The day by which closures are ordered."""
    return closure.first
