"""Which fields a form shows, and in which shape. Pure."""

from enum import Enum, auto
from typing import Final

from calendar_tui.model.lifecycle import HASHED
from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.terms import MAX_TEXT, Status

TALKS: Final = frozenset(
    {
        Kind.CHOICE,
        Kind.CHOICES,
        Kind.REF,
        Kind.REFS,
        Kind.DATE,
        Kind.WHEN,
        Kind.ZONE,
        Kind.INT,
        Kind.NUMBER,
        Kind.CLOCK,
        Kind.BOOL,
        Kind.RULE,
    }
)
"""Kinds that are read as more than what is typed: they leave room for what will be read."""

FROZEN_TIME: Final = frozenset({"author", "at"})
"""What else stays as it was once a post was public, besides its hashed content."""


class Shape(Enum):
    """How much room a field takes."""

    LINE = auto()
    """One line."""
    AREA = auto()
    """Some lines."""
    MAIN = auto()
    """The text that the form is about: all the room that is left."""


def shape_of(spec: Field) -> Shape:
    """The shape of a field."""
    if spec.kind is Kind.LONG and spec.limit >= MAX_TEXT:
        return Shape.MAIN
    return Shape.AREA if spec.kind in {Kind.LONG, Kind.LINES} else Shape.LINE


def shown_fields(noun: Noun, status: Status | None) -> tuple[Field, ...]:
    """The fields of ``noun``, without those that belong to other statuses of a post."""
    return tuple(spec for spec in noun.fields if not spec.when or status in spec.when)


def has_main(noun: Noun) -> bool:
    """Whether a form of ``noun`` is an editor for a text, which stays open once saved."""
    return any(shape_of(spec) is Shape.MAIN for spec in noun.fields)


def is_locked(noun: Noun, spec: Field, status: Status | None) -> bool:
    """Whether a field can't be changed: what was public, or came from elsewhere, stays so."""
    if spec.given:
        return True
    if noun.name != "post" or status not in {Status.PUBLISHED, Status.PULLED}:
        return False
    return spec.column in HASHED or spec.name in FROZEN_TIME


def label_width(fields: tuple[Field, ...]) -> int:
    """The cells of the column of labels."""
    return max(len(spec.label) for spec in fields)


def main_height(room: int, above: int, below: int) -> int:
    """The rows of the main text in a form of ``room`` rows, frame included.

    It takes what the fields ``above`` and ``below`` leave, and at least six of ten rows;
    then what is below is scrolled to. Where even that is little, it takes what is left.
    """
    free = room - above
    return max(free - below, min(free, room * 6 // 10), 5)
