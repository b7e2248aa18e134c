"""A noun's row as cells of a list, and how wide the columns are."""

from collections.abc import Sequence
from datetime import date, time
from itertools import accumulate
from typing import Any, Final

from rich.cells import cell_len

from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.schedule.format import format_clock, format_day, typed_day
from calendar_tui.service.field_repeats import say_rule, say_weekly
from calendar_tui.tui.text import steady

GAP: Final = 2
"""Blanks between columns."""

LEAST: Final = 6
"""Cells that a column of rows has at least."""

ENOUGH: Final = 15
"""Cells of a long column that are worth showing: a day in full."""


def columns_of(noun: Noun) -> tuple[Field, ...]:
    """The fields a list shows: the name, then the noun's columns."""
    return (noun.field("name"), *(noun.field(name) for name in noun.columns))


def said(field: Field, value: Any, directory: Directory) -> str:
    """A field's value as people read it, on one line."""
    if value is None or value in ("", []):
        return ""
    match field.kind:
        case Kind.REF:
            return _name(field.noun, str(value), directory)
        case Kind.REFS:
            return ", ".join(_name(field.noun, str(each), directory) for each in value)
        case Kind.BOOL:
            return "yes" if value else "no"
        case Kind.NUMBER:
            return f"{value:,.10g}"
        case Kind.DATE:
            return format_day(date.fromisoformat(str(value)))
        case Kind.DATES:
            return ", ".join(typed_day(date.fromisoformat(str(each))) for each in value)
        case Kind.RULE:
            return steady(say_rule(str(value)))
        case Kind.CLOCK:
            return format_clock(time.fromisoformat(str(value)), directory.practice.clock_12h)
        case Kind.WEEKLY:
            return say_weekly(value, directory.practice.clock_12h)
        case Kind.CHOICE | Kind.CHOICES:
            words = [value] if isinstance(value, str) else value
            return ", ".join(str(word).replace("_", " ") for word in words)
        case _:
            parts = value if isinstance(value, list) else [value]
            return steady(", ".join(map(str, parts)))


def _name(noun: str, slug: str, directory: Directory) -> str:
    """The name behind a short name."""
    names = (row.name for row in directory.of(noun).values() if row.slug == slug)
    return steady(next(names, slug))


def cells_of(noun: Noun, row: NounRow, directory: Directory) -> tuple[str, ...]:
    """What a row shows in each column."""
    return tuple(said(field, row.values.get(field.name), directory) for field in columns_of(noun))


def widths(table: Sequence[Sequence[str]], names: Sequence[str], width: int) -> tuple[int, ...]:
    """How wide each column is so that all fit in ``width``; one that has no room is 0.

    The name comes first: it is cut only where it alone takes more than two thirds. The others
    follow for as long as each has room for what it holds, or for `ENOUGH` of it. What is left
    then goes to those that are cut, the name before all.
    """
    wanted = [
        max(cell_len(name), *(cell_len(row[at]) for row in table), LEAST) + GAP
        if table
        else cell_len(name) + GAP
        for at, name in enumerate(names)
    ]
    name = min(wanted[0], max(width * 2 // 3, LEAST + GAP))
    needed = [name, *(min(each, ENOUGH + GAP) for each in wanted[1:])]
    shown = max(1, sum(total <= width for total in accumulate(needed)))
    found = needed[:shown]
    for at, size in enumerate(found):
        found[at] += max(0, min(wanted[at] - size, width - sum(found)))
    return (*found, *(0 for _ in wanted[shown:]))
