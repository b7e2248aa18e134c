"""What fields hold as text, and what that text will still mean tomorrow. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import resolve
from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.schedule.format import typed_day, typed_when
from calendar_tui.schedule.when import When
from calendar_tui.service.field_repeats import rule_of, say_weekly
from calendar_tui.service.fields import read_field
from calendar_tui.service.forms import typed
from calendar_tui.service.reader import Reader

Texts = Mapping[str, str]
"""What stands in each field, by name, as typed."""

SEPARATORS = (",", ";", "\n")
"""What stands between the names of a list."""


def loaded(noun: Noun, row: NounRow, directory: Directory) -> dict[str, str]:
    """Every field of a row as a person would type it, names in place of short names."""
    texts = typed(noun, row, directory.practice)
    return {spec.name: _worded(spec, texts[spec.name], directory) for spec in noun.fields}


def _worded(spec: Field, text: str, directory: Directory) -> str:
    """A field's text in words that people use."""
    if spec.kind in {Kind.REF, Kind.REFS}:
        return ", ".join(_name_of(slug, spec.noun, directory) for slug in _parts(text))
    if spec.kind in {Kind.CHOICE, Kind.CHOICES}:
        return text.replace("_", " ")
    return text


def _parts(text: str) -> list[str]:
    """The entries of a list with commas between."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _name_of(slug: str, noun: str, directory: Directory) -> str:
    """The name behind a short name, where it is read back as the same row; else ``slug``."""
    rows = directory.of(noun).values()
    for row in rows:
        if row.slug == slug:
            return name_to_type(row.id, noun, directory)
    return slug


def name_to_type(row_id: int, noun: str, directory: Directory) -> str:
    """What to type for a row: its name, or its short name where the name isn't its alone."""
    names = directory.of(noun)
    row = names[row_id]
    if any(mark in row.name for mark in SEPARATORS):
        return str(row.slug)
    try:
        same = resolve(row.name, names.values(), noun, retired=True).id == row_id
    except InvalidError:
        same = False
    return str(row.name if same else row.slug)


def lasting(spec: Field, text: str, reader: Reader) -> str:
    """``text`` as it will mean the same tomorrow: whole names, days with their year.

    Text that can't be read stays as it stands, so that nothing typed is lost.
    """
    if not text.strip():
        return text
    try:
        columns = read_field(spec, text, reader)
    except InvalidError:
        return text
    match spec.kind:
        case Kind.REF:
            return name_to_type(columns[spec.column], spec.noun, reader.directory)
        case Kind.REFS:
            ids: Iterable[int] = columns[spec.column]
            return ", ".join(name_to_type(each, spec.noun, reader.directory) for each in ids)
        case Kind.CHOICE:
            return _choice_word(spec, text)
        case Kind.CHOICES:
            return ", ".join(str(each).replace("_", " ") for each in columns[spec.column])
        case Kind.BOOL:
            return {True: "yes", False: "no"}.get(columns[spec.column], "")
        case Kind.ZONE | Kind.URL:
            return str(columns[spec.column])
        case Kind.DATE:
            return typed_day(columns[spec.column])
        case Kind.RULE | Kind.DATES | Kind.WEEKLY:
            return _said_back(spec, columns[spec.column], reader)
        case Kind.WHEN:
            when = When(columns["day"], columns["clock"], columns["fold"])
            return typed_when(when, reader.directory.practice.clock_12h)
        case _:
            return text


def _said_back(spec: Field, value: Any, reader: Reader) -> str:
    """What repeats, in the words that it is said back in."""
    match spec.kind:
        case Kind.RULE:
            from calendar_tui.schedule.series.words import say

            return say(rule_of(value, reader), reader.first or reader.today)
        case Kind.DATES:
            return ", ".join(typed_day(date.fromisoformat(each)) for each in value)
        case _:
            return say_weekly(value, reader.directory.practice.clock_12h)


def _choice_word(spec: Field, text: str) -> str:
    """The choice that ``text`` is or begins, in words; it has been read before."""
    wanted = text.strip().casefold().replace(" ", "_").replace("-", "_")
    whole = [each for each in spec.choices if each == wanted]
    found = whole or [each for each in spec.choices if each.startswith(wanted)]
    return found[0].replace("_", " ") if found else text


def to_read(spec: Field, text: str) -> str:
    """``text`` as the parser is given it.

    A list with an entry a line may have ``;`` in an entry, so it always has a line break.
    """
    if spec.kind is Kind.LINES and text.strip() and "\n" not in text:
        return f"{text}\n"
    return text


def changed(texts: Texts, before: Texts) -> dict[str, str]:
    """The fields that hold something else than before."""
    return {name: text for name, text in texts.items() if text != before.get(name, "")}
