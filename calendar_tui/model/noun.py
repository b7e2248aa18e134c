"""What a noun of the plan is: its fields, and how each is typed, read and shown.

Standard library only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from calendar_tui.model.terms import MAX_NAME


class Kind(StrEnum):
    """How a field is typed, read and shown."""

    TEXT = "text"
    """One line."""
    LONG = "long"
    """Several lines."""
    CHOICE = "choice"
    """One of ``choices``."""
    CHOICES = "choices"
    """Any of ``choices``, comma between."""
    REF = "ref"
    """The name of a row of ``noun``."""
    REFS = "refs"
    """Names of rows of ``noun``, comma between."""
    WORDS = "words"
    """Free words, comma between (lines, where ``lines`` is meant)."""
    LINES = "lines"
    """Free entries, one a line (``;`` between on one line)."""
    DATE = "date"
    """A day, loosely typed."""
    WHEN = "when"
    """A day with or without a clock time, loosely typed; empty = undated."""
    ZONE = "zone"
    """An IANA time zone name."""
    URL = "url"
    """An http(s) address."""
    INT = "int"
    """A whole number."""
    NUMBER = "number"
    """A number, with a decimal point or comma."""
    CLOCK = "clock"
    """A time of day; empty: all day."""
    DATES = "dates"
    """Days, loosely typed, comma between."""
    WEEKLY = "weekly"
    """Times of the week, such as ``tue 9:00, thu 17:30``."""
    RULE = "rule"
    """When something repeats, in words or as a recurrence rule (RFC 5545)."""
    BOOL = "bool"
    """yes or no; without a default also empty, where nobody has said."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a noun."""

    name: str
    """Attribute of the row's values, JSON key and (with dashes) command line option."""
    label: str
    kind: Kind = Kind.TEXT
    help: str = ""
    required: bool = False
    limit: int = MAX_NAME
    """Most characters; for ``INT`` the largest number."""
    choices: tuple[str, ...] = ()
    noun: str = ""
    default: str = ""
    """What an empty form starts with, as a person would type it."""
    past: bool = False
    """A day without a year is the latest such day, since it tells what was."""
    when: tuple[str, ...] = ()
    """Statuses of a post in which a form offers it; empty: always."""
    inside: str = ""
    """The JSON column that holds it, where it has no column of its own."""
    given: bool = False
    """It comes from what the row was made of: a form shows it and nobody types it."""

    @property
    def column(self) -> str:
        """The column behind the field: a reference stores an id."""
        return f"{self.name}_id" if self.kind is Kind.REF else self.name

    @property
    def stored_in(self) -> str:
        """The table's column that holds it."""
        return self.inside or self.column

    @property
    def option(self) -> str:
        """The command line option, such as ``--active-from``."""
        return "--" + self.name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Noun:
    """A kind of thing in the plan."""

    name: str
    plural: str
    title: str
    """Heading of its list."""
    fields: tuple[Field, ...]
    columns: tuple[str, ...]
    """Fields a list shows, besides the name."""
    table: str = ""
    """The table its rows are in, where that isn't called the same."""
    retire: str = "retire"
    """The word for putting a row away: ``retire`` keeps it readable and out of pickers."""

    @property
    def one(self) -> str:
        """One of it as people say it: the screens' person is an author to commands."""
        return "person" if self.name == "author" else self.name

    @property
    def many(self) -> str:
        """Several of it as people say it, as its list is headed."""
        return self.title.lower()

    def counted(self, count: int) -> str:
        """So many of it, such as ``1 person``."""
        return f"{count} {self.one if count == 1 else self.many}"

    @property
    def stored_in(self) -> str:
        """The table its rows are in."""
        return self.table or self.name

    def field(self, name: str) -> Field:
        """The field of that name; ``KeyError`` where there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    def nested(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """``values`` by column, with what belongs inside a JSON column put there.

        The column's other entries stay; what is empty is left out of it.
        """
        said = dict(values)
        for spec in self.fields:
            if spec.inside:
                held = dict(said.get(spec.inside) or {})
                held[spec.column] = said.pop(spec.column, held.get(spec.column))
                said[spec.inside] = {name: each for name, each in held.items() if each is not None}
        return said
