"""From a file's text to its rows of cells.

The csv module reads strictly: a quote that is never closed would otherwise swallow every
row after it without a word.
"""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from calendar_tui.exchange.guard import unguard
from calendar_tui.exchange.sniff import HEADER_WITHIN, declared, sniff
from calendar_tui.model.errors import InvalidError

MAX_ROWS: Final = 5_000
"""The most rows below the header that are read."""

MAX_COLUMNS: Final = 200
"""The most cells in one row; a wider file is no list of posts."""


class Line(NamedTuple):
    """One row that isn't blank."""

    number: int
    """The line of the file it begins on, counted from 1."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows, header and titles included."""

    delimiter: str
    lines: tuple[Line, ...]


def read_table(text: str, known: Callable[[str], bool]) -> Table:
    """Read the rows of a CSV text, without blank ones and without formula guards.

    Args:
        text: the whole file.
        known: whether a cell is a column name we know; it tells delimiters apart.

    Raises:
        InvalidError: a quote is not closed or stands in the middle, a row is too wide.
    """
    named = declared(text)
    delimiter = named or sniff(text, known)
    lines = parse(text, delimiter)
    if _widths(lines) > 1 and f'{delimiter} "' in text:
        lines = _spaced(text, delimiter, lines)
    if named is not None:
        lines = lines[1:]
    clean = (Line(line.number, tuple(map(unguard, line.cells))) for line in lines)
    return Table(delimiter, tuple(clean))


def parse(text: str, delimiter: str, *, spaced: bool = False) -> tuple[Line, ...]:
    """Read every row of ``text`` that holds more than blanks.

    Args:
        text: the whole file; line breaks inside quoted cells are kept as they are.
        delimiter: what stands between cells.
        spaced: whether blanks may stand between a delimiter and an opening quote.

    Raises:
        InvalidError: the quotes don't add up or a row is too wide (the line is named), or there
            are too many rows.
    """
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=spaced
    )
    lines: list[Line] = []
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return tuple(lines)
        except csv.Error as error:
            raise _quoting(error, start) from error
        if len(cells) > MAX_COLUMNS:
            raise InvalidError(
                f"Line {start} has {len(cells):,} cells and {MAX_COLUMNS} is the most: this is"
                " no list with one post a row."
            )
        if any(cell.strip() for cell in cells):
            lines.append(Line(start, tuple(cells)))
            # What stands above the rows, the header included, is within so many.
            refuse_rows(len(lines) - HEADER_WITHIN)
        start = reader.line_num + 1


def refuse_rows(count: int) -> None:
    """Refuse more rows than are read."""
    if count > MAX_ROWS:
        raise InvalidError(
            f"The file has more than {MAX_ROWS:,} rows: split it, such as one file a quarter, and"
            " import the parts one after the other."
        )


def _widths(lines: tuple[Line, ...]) -> int:
    """How many widths the rows have; a table has one, titles and loose commas add more."""
    return len({len(line.cells) for line in lines})


def _spaced(text: str, delimiter: str, plain: tuple[Line, ...]) -> tuple[Line, ...]:
    """Read rows typed by hand as ``a, "b, c"``; ``plain`` where that makes them no better."""
    try:
        lines = parse(text, delimiter, spaced=True)
    except InvalidError:
        return plain
    return lines if _widths(lines) < _widths(plain) else plain


def _quoting(error: csv.Error, line: int) -> InvalidError:
    """Say what is wrong with the row that begins on ``line``."""
    said = str(error)
    if "unexpected end" in said:
        return InvalidError(
            f'The row that begins on line {line} opens a quote (") and never closes it:'
            " close it, or write it twice where the text has one."
        )
    if "field limit" in said:
        return InvalidError(
            f"The row that begins on line {line} has a cell of more than"
            f' {csv.field_size_limit():,} characters: most likely a quote (") before it is'
            " not closed."
        )
    return InvalidError(
        f'The row that begins on line {line} has text after a closing quote ("): write the'
        " quotes inside a text twice, and close each cell once."
    )
