"""One row while it is read: its cells by field, and what comes up on the way."""

from dataclasses import dataclass, field
from typing import Final

from calendar_tui.exchange import cells
from calendar_tui.exchange.channels import split_channels
from calendar_tui.exchange.columns import Column
from calendar_tui.exchange.dates import DateOrder
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.lists import pair_media, read_links, split_alts, split_media, split_tags
from calendar_tui.exchange.statuses import claimed_status
from calendar_tui.exchange.table import Line
from calendar_tui.model.terms import Status

_LONGEST_LIST: Final = 2_000
"""Characters a cell that lists channels may have before it is taken for a text."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the rows of one file are to be read."""

    columns: tuple[Column, ...]
    width: int
    """Cells of the header."""
    order: DateOrder | None = None
    channel: str = ""
    """The channel of rows that name none."""
    zone: str | None = None
    """The zone that the name of the time column says."""
    keep: bool = True
    """Whether columns without a field go into the notes."""
    days_only: bool = False
    """Whether 00:00 behind a date means no time, as where every date has it."""
    captions: bool = False
    """Whether ``||`` in a text begins the captions of its photos."""


@dataclass(slots=True)
class Reading:
    """One row while it is read."""

    manner: Manner
    line: Line
    only: Column | None = None
    """Where several columns hold a network's own text, the one that counts."""
    found: dict[Target, list[tuple[Column, str]]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What has no field of its own, as ``Column: value``."""

    def __post_init__(self) -> None:
        """Sort the row's cells by field, and refuse control characters."""
        for column in self.manner.columns:
            cell = cell_of(self.line, column)
            if column.target is Target.DROP or not cell.strip():
                continue
            said = cells.control(cell)
            if said is not None:
                self.problems.append(
                    f"“{cells.short(column.header)}” holds a control character ({said}):"
                    " delete it in the sheet."
                )
            if column.target is None:
                if self.manner.keep:
                    self.note(column.header, cell)
            elif not (column.target is Target.BODY and self.only and column != self.only):
                self.found.setdefault(column.target, []).append((column, cell))

    def all(self, target: Target) -> list[tuple[Column, str]]:
        """The columns of one field that say something, with their cells."""
        return self.found.get(target, [])

    def text(self, target: Target) -> str:
        """The first cell of a field as it stands; empty where it says nothing."""
        text = next((cell for _, cell in self.all(target)), "")
        return "" if cells.blank(text) else text

    def name(self, target: Target) -> str:
        """The first cell of a field as a name."""
        return cells.name(self.text(target))

    def note(self, label: str, value: str) -> None:
        """Keep a value that has no field."""
        if not cells.blank(value):
            self.notes.append(f"{label}: {value.strip()}")


def cell_of(line: Line, column: Column) -> str:
    """A row's cell, with newlines for line breaks; rows may be shorter than the header."""
    return cells.lines(line.cells[column.index]) if column.index < len(line.cells) else ""


def read_body(reading: Reading) -> str:
    """The text of the post. Captions of photos go into the notes where the layout has them."""
    body = reading.text(Target.BODY)
    if reading.manner.captions and "||" in body:
        body, *captions = body.split("||")
        reading.note("Photo captions", "\n".join(caption.strip() for caption in captions))
        body = body.rstrip()
    return body


def read_channels(reading: Reading) -> tuple[str, tuple[str, ...]]:
    """The channel cell as it stands, and the channels it names."""
    if reading.only is not None:
        return reading.only.channel, (reading.only.channel,)
    marked = [
        column.channel
        for column, cell in reading.all(Target.CHANNEL)
        if column.marks and cells.plain(cell) in cells.YES
    ]
    if marked:
        return ", ".join(marked), tuple(marked)
    cell = next((cell for column, cell in reading.all(Target.CHANNEL) if not column.marks), "")
    if cells.blank(cell):
        cell = reading.manner.channel
    if len(cell) > _LONGEST_LIST:
        reading.problems.append("The channel is a whole text: check that the columns are right.")
        return "", ()
    return cells.name(cell), split_channels(cell)


def read_status(reading: Reading) -> Status | None:
    """The status the row claims; a word we don't know goes into the notes."""
    word = reading.text(Target.STATUS)
    if not word:
        return None
    status = claimed_status(word)
    if status is None:
        reading.hints.append(f"Status “{cells.short(word)}” is not known: it becomes a note.")
        reading.note("Status", word)
    return status


def read_link(reading: Reading) -> str:
    """The first address of the link columns; further ones go into the notes."""
    first = ""
    for column, cell in reading.all(Target.LINK):
        links = read_links(cell)
        reading.note(column.header, links.said)
        rest = links.others
        if first:
            rest = (links.first, *rest)
        elif links.first:
            first = links.first
            _say_scheme(reading, added=links.added, link=first)
        for link in rest:
            reading.note(column.header, link)
    return first


def read_permalink(reading: Reading) -> str:
    """The address where the post was published."""
    cell = reading.text(Target.PERMALINK)
    links = read_links(cell)
    reading.note("Permalink", links.said)
    for link in links.others:
        reading.note("Permalink", link)
    _say_scheme(reading, added=links.added, link=links.first)
    return links.first


def _say_scheme(reading: Reading, *, added: bool, link: str) -> None:
    """Say that an address was completed."""
    if added:
        reading.hints.append(f"The address is taken as “{cells.short(link, 60)}”.")


def read_tags(reading: Reading) -> tuple[str, ...]:
    """The tags of all tag columns, each once."""
    found: dict[str, str] = {}
    for _, cell in reading.all(Target.TAGS):
        for tag in split_tags(cell):
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def read_media(reading: Reading) -> tuple[str, ...]:
    """The files of all media columns, each once, with their alternative texts."""
    files = tuple(
        dict.fromkeys(file for _, cell in reading.all(Target.MEDIA) for file in split_media(cell))
    )
    alts = tuple(alt for _, cell in reading.all(Target.ALT) for alt in split_alts(cell))
    for alt in alts[len(files) :]:
        reading.note("Alt text", alt)
    return pair_media(files, alts)


def read_notes(reading: Reading) -> str:
    """The notes: the notes columns, then what has no field of its own."""
    parts = [
        cell if index == 0 else f"{column.header}: {cell.strip()}"
        for index, (column, cell) in enumerate(reading.all(Target.NOTES))
        if not cells.blank(cell)
    ]
    return "\n".join([*parts, *reading.notes])
