"""What falls in some days: by the rules, and by what a practice has looked up.

A rule gives the days on which an observance is expected. What somebody found out is a
`Confirmation`, which wins over the rule for its year.
"""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.observances.catalogue import Kind, Observance
from calendar_tui.schedule.observances.rules import parse_rule
from calendar_tui.schedule.observances.spans import Span

_KEPT: Final = 4096
"""Spans that are kept: those of all rules for a dozen years or more."""


class Confirmation(NamedTuple):
    """The days of one year's observance as somebody found them with its sponsor."""

    key: str
    """The observance's ``id``."""
    year: int
    """The year whose rule it replaces."""
    first: date
    last: date
    """Not before ``first``."""


class Extent(StrEnum):
    """How the days of an observance are shown."""

    DAYS = "days"
    """On its days."""
    MONTH = "month"
    """Beside a month, all of which it takes."""
    UNSET = "unset"
    """Beside the month in which it usually is: nobody has looked up its days yet."""


class Shown(NamedTuple):
    """An observance in one year."""

    observance: Observance
    year: int
    first: date
    last: date
    """Of an unset one, the month's last."""
    extent: Extent
    confirmed: bool
    """Somebody found these days, or law sets them. Otherwise they are only expected."""

    @property
    def standing(self) -> str:
        """How sure its days are, in words."""
        if self.extent is Extent.UNSET:
            return "set by sponsor"
        return "confirmed" if self.confirmed else "expected, not confirmed"


@lru_cache(_KEPT)
def expected(rule: str, year: int) -> Span | None:
    """The days that a rule of the catalogue gives for a year; ``None`` where it gives none."""
    return _rule(rule).span(year)


_rule: Final = lru_cache(_KEPT)(parse_rule)
"""A rule, read once."""


def shown(
    catalogue: Iterable[Observance],
    confirmations: Collection[Confirmation],
    first: date,
    last: date,
) -> tuple[Shown, ...]:
    """What falls on any day from ``first`` to ``last``, whole: by first day, shorter ones first.

    A confirmation of something that the catalogue doesn't hold is passed over.
    """
    found = {(each.key, each.year): (each.first, each.last) for each in confirmations}
    years = {*range(first.year - 1, last.year + 2)}
    years |= {each.year for each in confirmations if each.first <= last and first <= each.last}
    falling = [
        _shown(each, year, days, sure=(each.id, year) in found)
        for each in catalogue
        for year in years
        if (days := found.get((each.id, year)) or _unconfirmed(each, year)) is not None
        if days[0] <= last and first <= days[1]
    ]
    return tuple(sorted(falling, key=_place))


def _unconfirmed(each: Observance, year: int) -> Span | None:
    """The days expected, or all of the month in which it usually is."""
    if each.usual_month is None:
        return expected(each.rule, year)
    month = Month(year, each.usual_month)
    return month.first, month.last


def _shown(each: Observance, year: int, days: Span, *, sure: bool) -> Shown:
    """An observance on its days of one year; ``sure`` if somebody found them."""
    if each.usual_month is not None and not sure:
        return Shown(each, year, *days, Extent.UNSET, confirmed=False)
    sure = sure or each.kind is Kind.OFFICE or each.confirmed_year == year
    return Shown(each, year, *days, _extent(days), confirmed=sure)


def _extent(span: Span) -> Extent:
    """Whether days are all those of a month."""
    month = Month.of(span[0])
    return Extent.MONTH if span == (month.first, month.last) else Extent.DAYS


def _place(one: Shown) -> tuple[date, date, str]:
    """Where it stands in a list."""
    return one.first, one.last, one.observance.name.casefold()
