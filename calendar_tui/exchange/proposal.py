"""What an import of a CSV file would bring, before a plan is asked or changed.

The pipeline: bytes to text (`decode`), text to rows (`table`), header to columns
(`sheets`, `columns`), dates to one order (`settle`), rows to posts (`posts`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time

from calendar_tui.exchange import cells
from calendar_tui.exchange.clocks import ZONES
from calendar_tui.exchange.columns import Column, listed
from calendar_tui.exchange.dates import DateOrder, read_stamp
from calendar_tui.exchange.decode import decode
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.headers import known
from calendar_tui.exchange.imported import Row
from calendar_tui.exchange.posts import read_rows
from calendar_tui.exchange.reading import Manner, cell_of
from calendar_tui.exchange.settle import (
    DatedLine,
    Settled,
    order_in_header,
    settle,
    wanted_order,
    weekday_of,
)
from calendar_tui.exchange.sheets import Sheet, read_sheet
from calendar_tui.exchange.table import read_table, refuse_rows
from calendar_tui.model.errors import InvalidError


@dataclass(frozen=True, slots=True)
class Question:
    """Something the file leaves open and a person has to say before the import."""

    option: str
    """The parameter of `read_csv` and option of the command that answers it."""
    sentence: str
    choices: tuple[str, ...] = ()
    """The answers, where they are few."""
    must: bool = True
    """Whether rows can't come in without an answer."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file holds, as far as the file itself can say."""

    layout: str
    """The layout's word, such as ``buffer`` or ``plain``."""
    layout_title: str
    """The same for people."""
    encoding: str
    delimiter: str
    columns: tuple[Column, ...]
    """Every column and the field it goes to."""
    ignored: tuple[str, ...]
    """Columns that are no field of a post; their cells are kept in the notes unless the caller
    said otherwise."""
    dropped: tuple[str, ...]
    """Columns left out on purpose, because the layout or a person says so."""
    rows: tuple[Row, ...]
    date_order: DateOrder | None
    """`DateOrder.MDY` or `DateOrder.DMY`; ``None`` where no date depends on it, or unanswered."""
    questions: tuple[Question, ...] = ()
    remarks: tuple[str, ...] = ()
    """Sentences on the file as a whole."""


def read_csv(
    data: bytes,
    *,
    mapping: Mapping[str, str] | None = None,
    dates: str | None = None,
    encoding: str | None = None,
    default_channel: str | None = None,
    keep_ignored: bool = True,
) -> Proposal:
    """Read a CSV file as posts.

    Args:
        data: the file's bytes.
        mapping: column names and the field each goes to, over what the layout says.
        dates: ``mdy`` or ``dmy``, where the file leaves it open.
        encoding: needed where the file isn't Unicode.
        default_channel: the channel of rows that name none.
        keep_ignored: whether cells without a field go into the notes as ``Column: value``.

    Raises:
        NeedsEncodingError: the file isn't Unicode and ``encoding`` isn't given.
        UnknownNameError: ``mapping`` or ``dates`` name something that doesn't exist.
        InvalidError: the file can't be read as a list of posts.
    """
    wanted = wanted_order(dates)
    decoded = decode(data, encoding)
    table = read_table(decoded.text, known)
    sheet = read_sheet(table.lines, mapping)
    if not sheet.rows:
        raise InvalidError("The file holds column names only: nothing to import.")
    settled = _settle(sheet, wanted)
    manner = _manner(sheet, settled, default_channel or "", keep=keep_ignored)
    rows = _marked(_read(sheet, manner))
    return Proposal(
        layout=sheet.layout.name,
        layout_title=sheet.layout.title,
        encoding=decoded.encoding,
        delimiter=table.delimiter,
        columns=sheet.columns,
        ignored=_headers(sheet, None),
        dropped=_headers(sheet, Target.DROP),
        rows=rows,
        date_order=settled.order,
        questions=_questions(settled, rows),
        remarks=_remarks(sheet, manner),
    )


def _manner(sheet: Sheet, settled: Settled, channel: str, *, keep: bool) -> Manner:
    """How the rows are to be read."""
    return Manner(
        columns=sheet.columns,
        width=sheet.width,
        order=settled.order,
        channel=cells.name(channel),
        zone=_zone(sheet),
        keep=keep,
        days_only=_days_only(sheet, settled),
        captions=sheet.layout.captions,
    )


def _read(sheet: Sheet, manner: Manner) -> list[Row]:
    """Read every row. A sheet with texts for many networks gives many posts a row."""
    rows: list[Row] = []
    for line in sheet.rows:
        rows.extend(read_rows(line, manner))
        refuse_rows(len(rows))
    return rows


def _column(sheet: Sheet, target: Target) -> Column | None:
    """The first column of a field."""
    return next((column for column in sheet.columns if column.target is target), None)


def _headers(sheet: Sheet, target: Target | None) -> tuple[str, ...]:
    """The names of the columns of a field."""
    return tuple(column.header for column in sheet.columns if column.target is target)


def _settle(sheet: Sheet, wanted: DateOrder | None) -> Settled:
    """Find the order of the dates."""
    date, weekday = _column(sheet, Target.DATE), _column(sheet, Target.WEEKDAY)
    if date is None:
        return Settled(None)
    dated = []
    for line in sheet.rows:
        cell = cell_of(line, date)
        beside = cell if weekday is None else cell_of(line, weekday)
        dated.append(DatedLine(line.number, cell, beside if weekday_of(beside) is not None else ""))
    return settle(dated, wanted, order_in_header(date.header) or sheet.layout.order)


def _zone(sheet: Sheet) -> str | None:
    """The zone that a column's name says: ``Time (EST)``."""
    for target in (Target.TIME, Target.DATE):
        column = _column(sheet, target)
        words = column.header.casefold().replace("(", " ").replace(")", " ") if column else ""
        for word in words.split():
            if word in ZONES:
                return ZONES[word]
    return None


def _days_only(sheet: Sheet, settled: Settled) -> bool:
    """Whether every date has 00:00 behind it, as programs write a date without a time."""
    date = _column(sheet, Target.DATE)
    clocks = set()
    for line in sheet.rows if date else ():
        try:
            stamp = read_stamp(cell_of(line, date), settled.order) if date else None
        except InvalidError:
            continue
        if stamp is not None:
            clocks.add(stamp.clock)
    return clocks == {time()}


def _marked(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, with those that say again what stands above them marked."""
    first: dict[str, int] = {}
    marked = []
    for row in rows:
        if row.problems or row.skip:
            marked.append(row)
            continue
        prints = row.post.fingerprints()
        seen = [first[found] for found in prints if found in first]
        marked.append(replace(row, repeats=max(seen)) if len(seen) == len(prints) else row)
        for found in prints:
            first.setdefault(found, row.line)
    return tuple(marked)


def _questions(settled: Settled, rows: Sequence[Row]) -> tuple[Question, ...]:
    """What a person has to say."""
    questions = []
    if settled.question:
        questions.append(Question("dates", settled.question, ("mdy", "dmy")))
    posts = [row.post for row in rows if not row.skip]
    bare = sum(not post.channels for post in posts)
    if bare:
        which = "No row names" if bare == len(posts) else f"{bare} of {len(posts)} rows don't name"
        questions.append(
            Question(
                "channel",
                f"{which} a channel: which one are they for? Say --channel NAME.",
                must=False,
            )
        )
    return tuple(questions)


def _remarks(sheet: Sheet, manner: Manner) -> tuple[str, ...]:
    """What is worth knowing of the file as a whole."""
    remarks = []
    if sheet.above:
        titles = ", ".join(f"“{cells.short(' '.join(line.cells))}”" for line in sheet.above)
        remarks.append(f"Left out above the column names: {titles}.")
    if manner.days_only:
        remarks.append("Every date has the time 00:00: the posts are taken as all-day.")
    if manner.zone:
        remarks.append(f"Times are taken as those of {manner.zone}, as the column's name says.")
    if not any(column.target is Target.TITLE for column in sheet.columns):
        remarks.append("The sheet has no titles: a post's first words become its title.")
    ignored = [column for column in sheet.columns if column.target is None]
    if ignored:
        what = "kept in the notes" if manner.keep else "left out"
        remarks.append(f"No field of a post, {what}: {listed(ignored)}.")
    return tuple(remarks)
