"""Which character stands between the cells of a file.

Spreadsheet programs write a comma, a semicolon (where the comma is the decimal sign), a
tab or a bar. The right one makes header cells we know and rows of one width; commas in
texts make neither.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

DELIMITERS: Final = (",", ";", "\t", "|")
"""What is tried, the likeliest first."""

HEADER_WITHIN: Final = 10
"""A header stands within this many rows; sheets have titles above it."""

_SAMPLE: Final = 65_536
"""Characters looked at; below the csv module's limit for one cell."""

_ROWS: Final = 50

_SEP: Final = re.compile(r'"?sep=(?P<delimiter>[^\w\s"]|\t|\\t)"?[^\w\n\r]?(?:\r\n|\n|\r|$)')
"""Excel's own way to say it, as the first line: ``sep=;``."""


class _Score(NamedTuple):
    """How well a delimiter explains a file; compared from left to right."""

    known: int
    """Header cells we know in the best row."""
    fit: float
    """Share of rows as wide as the header (or as most rows are)."""
    width: int
    stray: int
    """Minus the cells with an odd number of quotes: a quoted cell was cut in two."""


def declared(text: str) -> str | None:
    """The delimiter that a first line ``sep=;`` names; ``None`` where there is none."""
    found = _SEP.match(text)
    if found is None:
        return None
    delimiter = found["delimiter"]
    return "\t" if delimiter == "\\t" else delimiter


def sniff(text: str, known: Callable[[str], bool]) -> str:
    """Find the delimiter of ``text``.

    Args:
        text: a whole file, or its beginning.
        known: whether a cell is a column name we know.
    """
    return max(DELIMITERS, key=lambda delimiter: _score(_rows(text, delimiter), known))


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """The first rows that aren't blank, read leniently."""
    lines = io.StringIO(text[:_SAMPLE], newline="")
    rows = []
    for row in csv.reader(lines, delimiter=delimiter):
        if any(cell.strip() for cell in row):
            rows.append(row)
        if len(rows) == _ROWS:
            break
    cut = len(text) > _SAMPLE and len(rows) > 1 and len(rows) < _ROWS
    return rows[:-1] if cut else rows


def _score(rows: list[list[str]], known: Callable[[str], bool]) -> _Score:
    """How well ``rows`` look like a table with a header."""
    if not rows:
        return _Score(0, 0, 0, 0)
    counts = [sum(map(known, row)) for row in rows[:HEADER_WITHIN]]
    best = max(counts)
    widths = Counter(map(len, rows))
    width = len(rows[counts.index(best)]) if best else widths.most_common(1)[0][0]
    fit = widths[width] / len(rows) if best or width > 1 else 0
    stray = sum(cell.count('"') % 2 for row in rows for cell in row)
    return _Score(best, fit, width, -stray)
