"""What becomes of each column of a file, once its header is found."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from calendar_tui.exchange import cells
from calendar_tui.exchange.channels import network_of, text_channel
from calendar_tui.exchange.fields import SEVERAL, Target, target_of
from calendar_tui.exchange.headers import date_if_alone, key
from calendar_tui.exchange.layouts import Layout, meaning
from calendar_tui.exchange.table import Line
from calendar_tui.model.errors import InvalidError, UnknownNameError
from calendar_tui.model.terms import Network


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file and where it goes."""

    index: int
    header: str
    """As it stands in the file; ``Column C`` where it has no name."""
    target: Target | None = None
    """``None``: no field of a post; kept in the notes unless told otherwise."""
    channel: str = ""
    """For a column of its own for one network: that network's name."""
    marks: bool = False
    """Whether such a column holds ticks rather than texts."""


def assign(
    header: Sequence[str], rows: Sequence[Line], layout: Layout, mapping: Mapping[str, str]
) -> tuple[Column, ...]:
    """Give every column its target: first a person's word, then the layout's, then the name's."""
    columns = _columns(header, rows)
    taken = mapped(columns, mapping)
    ranked = sorted(
        (found[0], column.index, found[1])
        for column in columns
        if column.index not in taken and (found := meaning(column.header, layout))
    )
    free = set(Target) - (set(taken.values()) - SEVERAL)
    for _, index, target in ranked:
        if target in free:
            taken[index] = target
            free -= {target} - SEVERAL
    if Target.DATE in free:
        _promote(columns, taken)
    made = [replace(column, target=taken.get(column.index)) for column in columns]
    return _networks(made, rows)


def _promote(columns: Sequence[Column], taken: dict[int, Target]) -> None:
    """Let a column such as ``Posting time`` hold the dates where no other column does."""
    for column in columns:
        if taken.get(column.index) in {Target.TIME, Target.WEEKDAY} and date_if_alone(
            column.header
        ):
            taken[column.index] = Target.DATE
            return


def _columns(header: Sequence[str], rows: Sequence[Line]) -> list[Column]:
    """The columns with a name of their own: with a number if it is there twice, or a letter.

    Columns without name and content are left out.
    """
    columns: list[Column] = []
    seen: Counter[str] = Counter()
    for index, cell in enumerate(header):
        name = " ".join(cell.split())
        if not name and not any(row.cells[index].strip() for row in rows if index < len(row.cells)):
            continue
        name = name or f"Column {letter(index)}"
        seen[name] += 1
        columns.append(Column(index, name if seen[name] == 1 else f"{name} ({seen[name]})"))
    return columns


def letter(index: int) -> str:
    """A column's letters as a spreadsheet shows them: ``A`` for 0, ``AA`` for 26."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def mapped(columns: Sequence[Column], mapping: Mapping[str, str]) -> dict[int, Target]:
    """What a person's mapping says, by column index.

    Raises:
        UnknownNameError: it names a column or a field that doesn't exist.
        InvalidError: it puts two columns where one can be.
    """
    names = {key(column.header) or column.header: column for column in reversed(columns)}
    taken: dict[int, Target] = {}
    for name, word in mapping.items():
        column = names.get(key(name) or name)
        if column is None:
            close = get_close_matches(name, [column.header for column in columns], n=1)
            hint = f"did you mean “{close[0]}”?" if close else f"there are {listed(columns)}."
            raise UnknownNameError(f"The file has no column “{cells.short(name)}”: {hint}")
        target = target_of(word)
        if target in taken.values() and target not in SEVERAL:
            raise InvalidError(f"Two columns can't both be “{target}”: map only one of them.")
        taken[column.index] = target
    return taken


def _networks(columns: Sequence[Column], rows: Sequence[Line]) -> tuple[Column, ...]:
    """Understand sheets with a column for each network, holding ticks or texts."""
    targets = {column.target for column in columns}
    if Target.CHANNEL in targets:
        return tuple(columns)
    found: dict[int, Network] = {}
    marks: set[int] = set()
    for column in columns:
        network = text_channel(column.header) if column.target is None else None
        if network is not None:
            found[column.index] = network
            if network_of(column.header) is not None and _ticks(column.index, rows):
                marks.add(column.index)
    texts = set(found) - marks if Target.BODY not in targets else set()
    if len(texts) == 1 and network_of(_at(columns, *texts).header) is not None:
        # One column with nothing but a network's name may hold anything.
        texts = set()
    return tuple(
        replace(
            column,
            target=Target.CHANNEL if column.index in marks else Target.BODY,
            channel=found[column.index].label,
            marks=column.index in marks,
        )
        if column.index in marks | texts
        else column
        for column in columns
    )


def _at(columns: Sequence[Column], index: int) -> Column:
    """The column at a place in the file."""
    return next(column for column in columns if column.index == index)


def _ticks(index: int, rows: Sequence[Line]) -> bool:
    """Whether a column holds only yes and no."""
    words = {cells.plain(row.cells[index]) for row in rows if index < len(row.cells)}
    return words <= cells.YES | cells.NO


def listed(columns: Sequence[Column]) -> str:
    """The first columns' names, for a sentence."""
    names = [f"“{cells.short(column.header)}”" for column in columns[:12]]
    return ", ".join(names) + (" and more" if len(columns) > 12 else "")
