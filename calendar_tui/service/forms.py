"""What a person or a file says of a noun's fields, read once for every front end.

One parser turns ``{field: what was typed}`` into ``(values, errors)``: the same for the
app's form, the command line, JSON streams and imported files, so they can't disagree.
Values are by column, ready for the noun's ``Fields`` class. Pure: names are looked up in a
``Directory`` and days are read against a given today.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import closest
from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.rows import NounRow, PracticeRow
from calendar_tui.schedule.format import format_day, typed_day
from calendar_tui.schedule.when import When
from calendar_tui.service.field_repeats import say_rule, say_weekly
from calendar_tui.service.fields import read_field
from calendar_tui.service.reader import Reader, is_empty


@dataclass(slots=True)
class Parsed:
    """What a form says: values by column and, by field, what is wrong in words."""

    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def checked(self) -> dict[str, Any]:
        """The values; ``InvalidError`` with all sentences where there is an error."""
        if self.errors:
            raise InvalidError(
                "; ".join(f"{name}: {problem}" for name, problem in self.errors.items()) + ".",
                self.errors,
            )
        return self.values


def parse(noun: Noun, raw: Mapping[str, Any], reader: Reader, *, new: bool = False) -> Parsed:
    """Read the given fields of ``noun``; with ``new`` also defaults and what is required.

    ``raw`` holds text as typed, or JSON values (lists, numbers, ``None``) from a stream.
    Fields that are not given stay out of the values, so that an edit changes only what it
    names. Unknown fields are errors that name the closest one.
    """
    parsed = Parsed()
    for name in raw:
        if name not in {known.name for known in noun.fields}:
            near = closest(name, [known.name for known in noun.fields])
            hint = f"; did you mean {near}?" if near else ""
            parsed.errors[name] = f"a {noun.name} has no such field{hint}"
    reader = begun(noun, raw, reader)
    for spec in noun.fields:
        given = raw.get(spec.name)
        if spec.name not in raw or (new and is_empty(given)):
            if not new:
                continue
            given = spec.default
        try:
            parsed.values.update(read_field(spec, given, reader))
        except InvalidError as error:
            parsed.errors[spec.name] = error.sentence.rstrip(".")
    return parsed


def begun(noun: Noun, raw: Mapping[str, Any], reader: Reader) -> Reader:
    """``reader`` with the day that a rule among the fields begins on, where one is said."""
    if not any(spec.kind is Kind.RULE for spec in noun.fields) or is_empty(raw.get("starts")):
        return reader
    try:
        first = read_field(noun.field("starts"), raw["starts"], reader)["starts"]
    except InvalidError:
        return reader
    return replace(reader, first=first)


def echo(spec: Field, text: str, reader: Reader) -> str:
    """What ``text`` will be read as, for the line beside a form's field; may raise.

    Empty where there is nothing to add to what was typed.
    """
    values = read_field(spec, text, reader)
    if not text.strip():
        return ""
    match spec.kind:
        case Kind.REF:
            return str(reader.directory.of(spec.noun)[values[spec.column]].name)
        case Kind.REFS:
            names = reader.directory.of(spec.noun)
            return ", ".join(names[each].name for each in values[spec.column])
        case Kind.DATE:
            return format_day(values[spec.column])
        case Kind.WHEN:
            return say_when(values, clock_12h=reader.directory.practice.clock_12h)
        case _:
            return ""


def say_when(values: Mapping[str, Any], *, clock_12h: bool = False) -> str:
    """A day and time in words, with a word about clocks that change that night."""
    from calendar_tui.schedule.format import format_when
    from calendar_tui.schedule.zones import describe_oddity

    if values["day"] is None:
        return ""
    when = When(values["day"], values["clock"], values["fold"])
    said = format_when(when, clock_12h=clock_12h)
    oddity = describe_oddity(when.day, when.clock, values["zone"], when.fold, clock_12h)
    return f"{said} ({oddity})" if oddity else said


def typed(noun: Noun, row: NounRow, practice: PracticeRow) -> dict[str, str]:
    """Every field of a row as a person would type it: what a form starts with.

    Times are wall time in the practice's zone, on its clock.
    """
    return {spec.name: _typed(spec, row.values.get(spec.name), practice) for spec in noun.fields}


def blank(noun: Noun) -> dict[str, str]:
    """An empty form: every field with its default."""
    return {spec.name: spec.default for spec in noun.fields}


def _typed(spec: Field, value: Any, practice: PracticeRow) -> str:
    """One JSON value as text that reads back to the same value."""
    if value is None:
        return ""
    match spec.kind:
        case Kind.CHOICES | Kind.REFS | Kind.WORDS:
            return ", ".join(str(each) for each in value)
        case Kind.LINES:
            return "\n".join(_typed_line(each) for each in value)
        case Kind.DATE:
            return typed_day(date.fromisoformat(value)) if value else ""
        case Kind.WHEN:
            return _typed_when(value, practice)
        case Kind.BOOL:
            return "yes" if value else "no"
        case Kind.NUMBER:
            return typed_number(value)
        case Kind.DATES:
            return ", ".join(typed_day(date.fromisoformat(each)) for each in value)
        case Kind.WEEKLY:
            return say_weekly(value, practice.clock_12h)
        case Kind.RULE:
            return say_rule(value)
        case Kind.CLOCK:
            from calendar_tui.schedule.format import format_clock

            return format_clock(time.fromisoformat(value), practice.clock_12h)
        case _:
            return str(value)


def typed_number(value: float) -> str:
    """A number as people write it: ``8`` and not ``8.0``, up to six decimals."""
    return f"{value:.6f}".rstrip("0").rstrip(".") if value else "0"


def _typed_line(entry: Any) -> str:
    """One line of a list: media are written ``file | alt text``."""
    if not isinstance(entry, Mapping):
        return str(entry)
    return " | ".join(part for part in (entry.get("ref", ""), entry.get("alt", "")) if part)


def _typed_when(value: str, practice: PracticeRow) -> str:
    """An ISO day or time as a person would type it, told from its twin as clocks go back."""
    from calendar_tui.schedule.at import parse_at
    from calendar_tui.schedule.format import typed_when

    when = parse_at(value, practice.zone)
    return typed_when(when, practice.clock_12h) if when else ""
