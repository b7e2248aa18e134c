"""How rows look on the command line: JSON shapes, and fields a line each."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from calendar_tui.model.noun import Kind, Noun
from calendar_tui.model.rows import NounRow, PracticeRow
from calendar_tui.model.width import width


def noun_json(noun: Noun, row: NounRow) -> dict[str, Any]:
    """A row of a noun as a program reads it: ids first, then its fields in order."""
    head = {"id": row.id, "uid": row.uid, "version": row.version}
    fields = {spec.name: row.values.get(spec.name) for spec in noun.fields}
    return {**head, **fields, "retired": row.retired}


def said(noun: Noun, row: NounRow, practice: PracticeRow) -> dict[str, str]:
    """Every field of a row in words for people: as it is typed, closed lists as they are said."""
    from calendar_tui.service.forms import typed

    words = typed(noun, row, practice)
    for spec in noun.fields:
        if spec.kind in {Kind.CHOICE, Kind.CHOICES}:
            words[spec.name] = words[spec.name].replace("_", " ")
    return words


def field_lines(
    noun: Noun, row: NounRow, practice: PracticeRow, *more: tuple[str, str]
) -> Iterator[str]:
    """A row's filled fields and ``more`` of it, a label and its words a line."""
    words = said(noun, row, practice)
    name = f"{row.name} (retired)" if row.retired else row.name
    fields = ((spec.label, words[spec.name]) for spec in noun.fields if spec.name != "name")
    return labelled(f"#{row.id}", name, (*fields, *more))


def labelled(head: str, name: str, fields: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Labels and their words in two columns, further lines under the first; none if empty."""
    rows = [(head, name), *((label, words) for label, words in fields if words)]
    wide = max(width(label) for label, _ in rows)
    for label, words in rows:
        first, *more = words.split("\n")
        yield f"{label}{' ' * (wide - width(label))}  {first}"
        yield from (f"{' ' * wide}  {line}".rstrip() for line in more)


def moment(instant: datetime, practice: PracticeRow) -> str:
    """An instant on the practice's own clock, in words."""
    from calendar_tui.schedule.format import format_when
    from calendar_tui.schedule.when import When
    from calendar_tui.schedule.zones import local

    return format_when(When(*local(instant, practice.zone)), practice.clock_12h)
