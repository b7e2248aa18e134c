"""Days that Americans call by name, such as ``thanksgiving`` or ``mother's day``."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, TypeAlias

from calendar_tui.schedule.grid import Month

Rule: TypeAlias = Callable[[int], date]
"""The day in a year."""

MONDAY, TUESDAY, THURSDAY, SUNDAY = 0, 1, 3, 6


def _fixed(month: int, day: int) -> Rule:
    """The same day of the same month."""
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, n: int, later: int = 0) -> Rule:
    """``later`` days after the ``n``-th ``weekday`` of ``month``; ``n`` -1 is the last."""

    def rule(year: int) -> date:
        """The day in ``year``."""
        found = Month(year, month).nth(weekday, n)
        if found is None:
            raise ValueError(f"no weekday {weekday} number {n} in {year}-{month}")
        return found + timedelta(days=later)

    return rule


def _easter(later: int) -> Rule:
    """``later`` days after Easter Sunday."""

    def rule(year: int) -> date:
        """The day in ``year``."""
        from dateutil.easter import easter

        return easter(year) + timedelta(days=later)

    return rule


_NAMED: Final[dict[str, Rule]] = {
    "new years day|new years|new year": _fixed(1, 1),
    "mlk day|mlk|martin luther king day|martin luther king jr day": _nth(1, MONDAY, 3),
    "groundhog day": _fixed(2, 2),
    "valentines day|valentines|valentine": _fixed(2, 14),
    "presidents day|washingtons birthday": _nth(2, MONDAY, 3),
    "st patricks day|saint patricks day": _fixed(3, 17),
    "good friday": _easter(-2),
    "easter|easter sunday": _easter(0),
    "easter monday": _easter(1),
    "mothers day": _nth(5, SUNDAY, 2),
    "memorial day": _nth(5, MONDAY, -1),
    "juneteenth": _fixed(6, 19),
    "fathers day": _nth(6, SUNDAY, 3),
    "independence day": _fixed(7, 4),
    "labor day": _nth(9, MONDAY, 1),
    "columbus day|indigenous peoples day": _nth(10, MONDAY, 2),
    "halloween": _fixed(10, 31),
    "election day": _nth(11, MONDAY, 1, later=1),
    "veterans day": _fixed(11, 11),
    "thanksgiving|thanksgiving day": _nth(11, THURSDAY, 4),
    "black friday": _nth(11, THURSDAY, 4, later=1),
    "cyber monday": _nth(11, THURSDAY, 4, later=4),
    "giving tuesday": _nth(11, THURSDAY, 4, later=5),
    "christmas eve|xmas eve": _fixed(12, 24),
    "christmas|christmas day|xmas|xmas day": _fixed(12, 25),
    "new years eve|nye": _fixed(12, 31),
}
"""Names (the apostrophes left out) and the rule of each day."""

RULES: Final = tuple(_NAMED.values())

PHRASES: Final = {
    tuple(name.split()): index for index, names in enumerate(_NAMED) for name in names.split("|")
}
"""The words of each name, and the place of its rule in ``RULES``."""

MOST_WORDS: Final = max(map(len, PHRASES))


def holiday(name: str) -> Rule:
    """The rule of a day by one of its names, such as ``mothers day``."""
    return RULES[PHRASES[tuple(name.split())]]
