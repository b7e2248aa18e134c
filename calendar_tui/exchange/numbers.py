"""A file of numbers that were read elsewhere: which goal, which day, how many.

Two shapes are understood: a row for each number (goal, day, value, note), and a row for
each day with a column for each goal. Pure: which goal a name means, the plan knows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.exchange import cells
from calendar_tui.exchange.dates import DateOrder, read_stamp
from calendar_tui.exchange.decode import decode
from calendar_tui.exchange.headers import forms, key
from calendar_tui.exchange.settle import DatedLine, Settled, order_in_header, settle, wanted_order
from calendar_tui.exchange.sniff import HEADER_WITHIN
from calendar_tui.exchange.table import Line, read_table
from calendar_tui.model.errors import InvalidError


class Part(StrEnum):
    """What a column of such a file holds."""

    GOAL = "goal"
    DAY = "day"
    VALUE = "value"
    NOTE = "note"


_SYNONYMS: Final[dict[Part, str]] = {
    Part.GOAL: "goal; goals; goal name; metric; kpi; indicator; measure; name; what",
    Part.DAY: """
        day; date; read on; reading date; measured on; measurement date; as of; when; on;
        week of; week; timestamp
    """,
    Part.VALUE: """
        value; reading; number; count; result; amount; actual; actual value; current;
        current value; total; measurement; figure
    """,
    Part.NOTE: "note; notes; comment; comments; remark; remarks; source",
}

_KNOWN: Final = {key(name): part for part, names in _SYNONYMS.items() for name in names.split(";")}

_NEEDED: Final = (
    "The file needs a first row that names the columns: goal, day, value and, as you like, note;"
    " or day and a column for each goal."
)

_SPACED: Final = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
"""What stands between thousands in many countries, besides the comma."""

_DOTTED: Final = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
"""Thousands with points, as where the comma is the decimal sign."""


class Number(NamedTuple):
    """One number of a file."""

    line: int
    """The line of the file it stands on, counted from 1."""
    goal: str
    """What the file calls its goal; empty where it names none."""
    day: date | None
    value: str
    """As it stands there, without what only groups its digits."""
    note: str = ""
    problem: str = ""
    """A sentence; with one it can't come in."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a file holds, as far as the file itself can say."""

    encoding: str
    rows: tuple[Number, ...]
    question: str = ""
    """The order of its dates, which only a person knows; empty where it is clear."""


class _Sheet(NamedTuple):
    """A table whose header is understood."""

    header: tuple[str, ...]
    parts: dict[Part, int]
    """The column of each part."""
    goals: tuple[int, ...]
    """Columns that are a goal each, where numbers have no column of their own."""
    rows: tuple[Line, ...]
    dotted: bool
    """Whether a single point groups thousands, as in files whose cells a semicolon divides."""


def read_numbers(data: bytes, *, dates: str | None = None, encoding: str | None = None) -> Numbers:
    """Read a CSV file as numbers.

    Args:
        data: the file's bytes.
        dates: ``mdy`` or ``dmy``, where the file leaves it open.
        encoding: needed where the file isn't Unicode.

    Raises:
        NeedsEncodingError: the file isn't Unicode and ``encoding`` isn't given.
        InvalidError: the file can't be read as a list of numbers.
    """
    wanted = wanted_order(dates)
    decoded = decode(data, encoding)
    table = read_table(decoded.text, lambda cell: _part(cell) is not None)
    sheet = _sheet(table.lines, dotted=table.delimiter == ";")
    if not sheet.rows:
        raise InvalidError("The file holds column names only: nothing to bring in.")
    settled = _settle(sheet, wanted)
    rows = tuple(each for line in sheet.rows for each in _numbers(sheet, line, settled.order))
    return Numbers(decoded.encoding, rows, settled.question)


def _part(name: str) -> Part | None:
    """What a column holds by its name; ``None`` for a name we don't know."""
    return next((_KNOWN[form] for form in forms(name) if form in _KNOWN), None)


def _sheet(lines: Sequence[Line], *, dotted: bool) -> _Sheet:
    """Find the header: the first row that names a column of days and one of numbers."""
    for at, line in enumerate(lines[:HEADER_WITHIN]):
        parts: dict[Part, int] = {}
        for index, cell in enumerate(line.cells):
            part = _part(cell)
            if part is not None:
                parts.setdefault(part, index)
        others = tuple(
            index
            for index, cell in enumerate(line.cells)
            if cell.strip() and index not in parts.values()
        )
        if Part.DAY in parts and (Part.VALUE in parts or others):
            rows = tuple(row for row in lines[at + 1 :] if row.cells != line.cells)
            goals = () if Part.VALUE in parts else others
            return _Sheet(line.cells, parts, goals, rows, dotted)
    raise InvalidError(_NEEDED)


def _settle(sheet: _Sheet, wanted: DateOrder | None) -> Settled:
    """Find the order of the dates."""
    at = sheet.parts[Part.DAY]
    dated = [DatedLine(line.number, _cell(line, at), "") for line in sheet.rows]
    return settle(dated, wanted, order_in_header(sheet.header[at]))


def _cell(line: Line, index: int | None) -> str:
    """A row's cell; rows may be shorter than the header."""
    found = "" if index is None or index >= len(line.cells) else line.cells[index]
    return "" if cells.blank(found) else cells.lines(found)


def _numbers(sheet: _Sheet, line: Line, order: DateOrder | None) -> Iterator[Number]:
    """The numbers of one row; a cell without one brings nothing."""
    problem, day = "", None
    try:
        stamp = read_stamp(_cell(line, sheet.parts[Part.DAY]), order)
        day = stamp.day if stamp else None
    except InvalidError as error:
        problem = error.sentence
    if day is None and not problem:
        problem = "It has no day."
    note = " ".join(_cell(line, sheet.parts.get(Part.NOTE)).split())
    if sheet.goals:
        pairs = [(cells.name(sheet.header[at]), _cell(line, at)) for at in sheet.goals]
    else:
        name = cells.name(_cell(line, sheet.parts.get(Part.GOAL)))
        pairs = [(name, _cell(line, sheet.parts[Part.VALUE]))]
    for goal, value in pairs:
        if value.strip():
            yield Number(line.number, goal, day, _plain(value, dotted=sheet.dotted), note, problem)


def _plain(value: str, *, dotted: bool) -> str:
    """A number without what only groups its digits."""
    text = _SPACED.sub("", " ".join(value.split()))
    if _DOTTED.fullmatch(text) and (dotted or "," in text or text.count(".") > 1):
        text = text.replace(".", "").replace(",", ".")
    return text
