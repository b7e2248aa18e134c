"""How rows look on the command line: JSON shapes, and fields a line each."""

from collections.abc import Iterator
from typing import Any

from calendar_tui.model.nouns import Kind, Noun
from calendar_tui.model.rows import NounRow


def noun_json(noun: Noun, row: NounRow) -> dict[str, Any]:
    """A row of a noun as a program reads it: ids first, then its fields in order."""
    head = {"id": row.id, "uid": row.uid, "version": row.version}
    fields = {spec.name: row.values.get(spec.name) for spec in noun.fields}
    return {**head, **fields, "retired": row.retired}


def field_lines(noun: Noun, row: NounRow) -> Iterator[str]:
    """A row's filled fields as ``Label: value``, long ones on lines of their own."""
    from calendar_tui.service.forms import typed

    words = typed(noun, row)
    width = max(len(spec.label) for spec in noun.fields)
    yield f"{'#' + str(row.id):<{width}}  {row.name}{' (retired)' if row.retired else ''}"
    for spec in noun.fields:
        text = words[spec.name]
        if not text or spec.name == "name":
            continue
        if spec.kind in {Kind.LONG, Kind.LINES} and "\n" in text:
            yield f"{spec.label}:"
            yield from (f"  {line}" for line in text.split("\n"))
        else:
            yield f"{spec.label:<{width}}  {text}"
