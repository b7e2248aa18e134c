"""Which row of a file is its header, and whether it is a list of posts at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from calendar_tui.exchange import cells
from calendar_tui.exchange.channels import text_channel
from calendar_tui.exchange.columns import Column, assign, listed, mapped
from calendar_tui.exchange.dates import begins_with_date
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.headers import guess, key, known
from calendar_tui.exchange.layouts import HOOTSUITE, Layout, recognise
from calendar_tui.exchange.settle import weekday_of
from calendar_tui.exchange.sniff import HEADER_WITHIN
from calendar_tui.exchange.table import Line
from calendar_tui.model.errors import InvalidError

_NEEDED: Final = (
    "a first row that names the columns: Text (or Title), and as far as there are any Date,"
    " Time, Channel, Author, Status, Pillar, Campaign, Audience, Hashtags, Link, Media, Notes"
)

_GRID: Final = 4
"""So many days side by side are a grid; a week without its weekend has five."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose header is understood."""

    layout: Layout
    columns: tuple[Column, ...]
    rows: tuple[Line, ...]
    """Below the header, repeated headers left out."""
    above: tuple[Line, ...]
    """Titles above the header, which are left out."""
    width: int
    """Cells of the header; a row has no more."""


def read_sheet(lines: Sequence[Line], mapping: Mapping[str, str] | None) -> Sheet:
    """Find the header and give every column its target.

    Args:
        lines: every row of the file that isn't blank.
        mapping: column names and the fields a person wants them in.

    Raises:
        InvalidError: there is no header, the sheet is a grid, or no column holds a text.
        UnknownNameError: ``mapping`` names a column or field that doesn't exist.
    """
    at = _header_row(lines, mapping or {})
    if at is None:
        return _headless(lines, mapping or {})
    header = lines[at].cells
    rows = tuple(line for line in lines[at + 1 :] if line.cells != header)
    layout = recognise(header, [line.cells for line in rows[:50]])
    columns = assign(header, rows, layout, mapping or {})
    if not any(column.target in {Target.TITLE, Target.BODY} for column in columns):
        example = next((each for each in columns if each.target is None), columns[-1])
        raise InvalidError(
            f"No column holds the texts (there are {listed(columns)}): name one, such as"
            f" --map “{example.header}=body”."
        )
    return Sheet(layout, columns, rows, tuple(lines[:at]), len(header))


def _header_row(lines: Sequence[Line], mapping: Mapping[str, str]) -> int | None:
    """The index of the row that names the columns; ``None`` where no row does."""
    wanted = {key(name) for name in mapping}
    best, most = None, 1
    for index, line in enumerate(lines[:HEADER_WITHIN]):
        score = _header_score(line.cells, wanted)
        if score > most:
            best, most = index, score
    if best is not None and _grid(lines[best].cells):
        best = None
    if best is None and any(_grid(line.cells) for line in lines[:HEADER_WITHIN]):
        raise InvalidError(
            "This sheet is a grid with days as columns and can't be imported: rearrange it to"
            " one post a row, with the columns Date, Channel and Text."
        )
    if best is None and lines and _targets(lines[0].cells) & {Target.BODY, Target.TITLE}:
        return 0
    return best


def _targets(row: Sequence[str]) -> set[Target]:
    """The fields that the cells of a row could be the names of."""
    return {found[1] for cell in row if known(cell) and (found := guess(cell))}


def _header_score(row: Sequence[str], wanted: set[str]) -> int:
    """How much a row looks like column names; from 2 on it may be a header."""
    targets = _targets(row)
    # A row of networks alone is a heading over groups of columns.
    networks = {text_channel(cell) for cell in row} - {None} if targets else set()
    named = sum(key(cell) in wanted for cell in row if cell.strip())
    return 2 * named + len(targets) + len(networks)


def _grid(row: Sequence[str]) -> bool:
    """Whether a row has days side by side: weekdays, dates or days of the month."""
    words = [cells.plain(cell) for cell in row if cell.strip() and len(cell) <= 40]
    weekdays = {weekday_of(word) for word in words} - {None}
    numbers = [int(word) for word in words if word.isascii() and word.isdecimal()]
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    dates = sum(begins_with_date(word, yearless=True) for word in words)
    return max(len(weekdays), steps, dates) >= _GRID


def _headless(lines: Sequence[Line], mapping: Mapping[str, str]) -> Sheet:
    """Read a Hootsuite file without header: date and time, message, link."""
    first = lines[0].cells if lines else ()
    if not (2 <= len(first) <= 3 and begins_with_date(first[0]) and first[1].strip()):
        raise InvalidError(f"The columns of this file can't be told: it needs {_NEEDED}.")
    named = (("Date", Target.DATE), ("Message", Target.BODY), ("Link", Target.LINK))
    width = min(max(len(line.cells) for line in lines), len(named))
    columns = [Column(index, name) for index, (name, _) in enumerate(named[:width])]
    taken = {index: target for index, (_, target) in enumerate(named)} | mapped(columns, mapping)
    columns = [Column(column.index, column.header, taken[column.index]) for column in columns]
    return Sheet(HOOTSUITE, tuple(columns), tuple(lines), (), width)
