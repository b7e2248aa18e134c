"""A noun's row as cells of a list, and how wide the columns are."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from rich.cells import cell_len

from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.schedule.format import format_day
from calendar_tui.tui.text import steady

GAP: Final = 2
"""Blanks between columns."""

LEAST: Final = 6
"""Cells below which a column is left out."""


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
        case Kind.DATE:
            return format_day(date.fromisoformat(str(value)))
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
    """How wide each column is so that all fit in ``width``; one that can't be is 0.

    Each is as wide as its longest cell if that can be; what lacks is taken from the widest,
    and where even that doesn't help, the last columns are left out.
    """
    wanted = [
        max(cell_len(name), *(cell_len(row[at]) for row in table), LEAST) + GAP
        if table
        else cell_len(name) + GAP
        for at, name in enumerate(names)
    ]
    shown = len(wanted)
    while shown > 1 and shown * (LEAST + GAP) > width:
        shown -= 1
    found = wanted[:shown]
    while sum(found) > width and max(found) > LEAST + GAP:
        widest = found.index(max(found))
        second = max([each for each in found if each < found[widest]], default=LEAST + GAP)
        over = sum(found) - width
        found[widest] -= max(1, min(over, found[widest] - second))
    return (*found, *(0 for _ in wanted[shown:]))
