"""A journal entry's changes in words: labels of fields, names behind ids."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from calendar_tui.model.details import ChangeLine
from calendar_tui.model.noun import Field, Noun
from calendar_tui.model.nouns import BY_TABLE
from calendar_tui.model.rows import Directory, several
from calendar_tui.store.reads.calendar import first_words
from calendar_tui.store.reads.history import ChangeRecord

_REFERENCES: Final = {
    "channel_id": "channel",
    "author_id": "author",
    "reviewer_id": "author",
    "owner_id": "author",
    "deputy_id": "author",
    "by_id": "author",
    "to_id": "author",
    "second_id": "author",
    "published_by_id": "author",
    "audience_id": "audience",
    "pillar_id": "pillar",
    "campaign_id": "campaign",
    "goal_id": "goal",
    "goals": "goal",
    "series_id": "series",
    "audiences": "audience",
    "admins": "author",
}
"""Columns that hold ids, and the nouns they are of."""

_HIDDEN: Final = frozenset(
    {"uid", "created_at", "content_hash", "token_hash", "file_code", "document"}
)
"""Columns that say nothing to a person, and whole documents, which are read elsewhere."""

_FATES: Final = (
    ("deleted_at", "deleted", "restored"),
    ("retired_at", "retired", "brought back"),
)
"""Columns whose change is a deed of its own: once set, once emptied."""


def change_lines(
    changes: Iterable[ChangeRecord],
    directory: Directory,
    titles: Mapping[int, tuple[str, str]],
) -> Iterator[ChangeLine]:
    """Every changed field as a line, in the order of the nouns' fields.

    ``titles`` holds title and beginning of the text of the posts that are named.
    """
    for change in changes:
        name = _name(change, directory, titles)
        what = _what(change)
        fields = list(_fields(change, what))
        if not fields:
            yield ChangeLine(change.table, change.row_id, name, what)
        for column in fields:
            field, label = _called(change.table, column)
            before, after = (change.before or {}).get(column), (change.after or {}).get(column)
            yield ChangeLine(
                change.table,
                change.row_id,
                name,
                what,
                field,
                label,
                _said(column, before, directory),
                _said(column, after, directory),
            )


def _what(change: ChangeRecord) -> str:
    """What was done to the row."""
    if change.after is None:
        return "redacted"
    if change.before is None:
        return "added"
    for column, once_set, once_emptied in _FATES:
        if column in change.after:
            return once_emptied if change.after[column] is None else once_set
    return "changed"


def _fields(change: ChangeRecord, what: str) -> Iterator[str]:
    """The columns worth a line, those with a field of their own first."""
    image = change.after or {}
    fates = {column for column, *_ in _FATES}
    noun = BY_TABLE.get(change.table)
    order = [field.column for field in noun.fields] if noun else []
    for column in sorted(image, key=lambda name: _rank(name, order)):
        empty = what == "added" and image[column] in (None, "", [], {}, False)
        if column not in _HIDDEN | fates and not empty:
            yield column


def _rank(column: str, order: list[str]) -> tuple[int, str]:
    """Where a column stands among the fields of its noun."""
    return (order.index(column) if column in order else len(order), column)


def _called(table: str, column: str) -> tuple[str, str]:
    """What a column's field is called by programs and by people."""
    noun = BY_TABLE.get(table)
    field = _field(noun, column) if noun else None
    if field is not None:
        return field.name, field.label
    name = column.removesuffix("_id")
    return name, name.replace("_", " ").capitalize()


def _field(noun: Noun, column: str) -> Field | None:
    """The field a column is behind."""
    return next((field for field in noun.fields if field.column == column), None)


def _said(column: str, value: Any, directory: Directory) -> str:
    """A value of an image in words."""
    noun = _REFERENCES.get(column)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_said(column, each, directory) for each in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_said('', each, directory)}" for name, each in value.items())
    if noun is not None and isinstance(value, int):
        row = directory.of(noun).get(value)
        return f"#{value}" if row is None else str(row.name)
    return _instant(str(value)) if column.endswith("_at") else _clock(column, str(value))


def _instant(text: str) -> str:
    """An instant to the minute, in UTC."""
    try:
        return datetime.fromisoformat(text).strftime("%Y-%m-%d %H:%M UTC")
    except ValueError:
        return text


def _clock(column: str, text: str) -> str:
    """A clock time to the minute; anything else as it is."""
    return text[:5] if column == "clock" else text


def _name(change: ChangeRecord, directory: Directory, titles: Mapping[int, tuple[str, str]]) -> str:
    """What people call the row."""
    image = {**(change.before or {}), **(change.after or {})}
    post_id = change.row_id if change.table == "post" else image.get("post_id")
    if isinstance(post_id, int):
        title, text = titles.get(post_id, ("", ""))
        return title or first_words(text)
    if image.get("name"):
        return str(image["name"])
    if isinstance(goal_id := image.get("goal_id"), int):
        goal = directory.goals.get(goal_id)
        return str(goal.name) if goal else ""
    if change.table == "practice":
        return directory.practice.name
    named = getattr(directory, several(change.table), {}).get(change.row_id)
    return str(named.name) if named else ""


def posts_named(changes: Iterable[ChangeRecord]) -> set[int]:
    """The posts whose titles the lines need."""
    ids = set()
    for change in changes:
        if change.table == "post":
            ids.add(change.row_id)
        about = {**(change.before or {}), **(change.after or {})}.get("post_id")
        if isinstance(about, int):
            ids.add(about)
    return ids
