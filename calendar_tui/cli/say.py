"""What a command says and hears: data on stdout, words for people on stderr.

All text of the plan passes ``inert``, so that none of it can drive the terminal.
"""

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any, BinaryIO, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.inert import ACTIVE, inert
from calendar_tui.model.width import clip, width


def _echo(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Write text and flush it. The app says nothing here, so it starts without click."""
    import click

    click.echo(text, err=err, nl=nl)


def complain(sentence: str) -> None:
    """Say what went wrong, on stderr."""
    _echo(_encodable(inert(sentence), sys.stderr), err=True)


def tell(sentence: str, *, quiet: bool = False) -> None:
    """Tell a person something that is no data, on stderr."""
    if not quiet:
        complain(sentence)


def give(text: str) -> None:
    """One line of data for a person, on stdout."""
    _echo(_encodable(inert(text), sys.stdout))


def give_json(value: Any) -> None:
    """Data for a program, on stdout: UTF-8 JSON, escaped where the output can't hold it."""
    _echo(_as_json(value, indent=2))


def give_array(values: Iterable[Any]) -> None:
    """An array for a program, an item a line, written as the items come."""
    chunk: list[str] = []
    opening = "[\n"
    for value in values:
        chunk.append(f"{opening}{_as_json(value)}")
        opening = ",\n"
        if len(chunk) == _CHUNK:
            _echo("".join(chunk), nl=False)
            chunk.clear()
    chunk.append("[]" if opening == "[\n" else "\n]")
    _echo("".join(chunk))


_CHUNK: Final = 500
"""Items that are written at once."""


def give_line(value: Any) -> None:
    """One JSON object on one line, flushed: an acknowledgement."""
    _echo(_as_json(value))  # echo flushes


def _as_json(value: Any, indent: int | None = None) -> str:
    """JSON in which whatever acts on a terminal is written as an escape: the same value."""
    text = json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout), indent=indent)
    return ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def somebody_answers() -> bool:
    """Whether a person is there to answer a question."""
    return sys.stdin is not None and sys.stdin.isatty()


def incoming() -> BinaryIO:
    """What is piped in, as bytes."""
    if sys.stdin is None:
        raise InvalidError("There is nothing to read: the standard input is closed.")
    return sys.stdin.buffer


def text_in(file: str) -> str:
    """The text of a file, or what is piped in for ``-``.

    Raises:
        InvalidError: it can't be read, or isn't UTF-8.
    """
    try:
        raw = incoming().read() if file == "-" else Path(file).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise InvalidError(f"{file} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        what = "What is piped in" if file == "-" else file
        raise InvalidError(f"{what} is not UTF-8 text; save it as UTF-8.") from None


def on_terminal() -> bool:
    """Whether a person reads stdout as it comes."""
    return sys.stdout is not None and sys.stdout.isatty()


def give_table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, firm: int = 1) -> None:
    """Aligned columns; on a terminal they fit its width, in a pipe nothing is cut.

    The first ``firm`` columns are never cut.
    """
    table = [[_cell(each) for each in row] for row in rows]
    if not table:
        return
    columns = [*zip(headings, *table, strict=True)]
    widths = [max(map(width, column)) for column in columns]
    if on_terminal():
        room = shutil.get_terminal_size().columns - len(_GAP) * (len(widths) - 1)
        widths = [*widths[:firm], *fitting(widths[firm:], room - sum(widths[:firm]))]
    padded = [
        [*map(_padded, column, repeat(wide))] for column, wide in zip(columns, widths, strict=True)
    ]
    lines = (_GAP.join(line).rstrip() for line in zip(*padded, strict=True))
    _echo(_encodable("\n".join(lines), sys.stdout))


_GAP: Final = "  "
_NARROW: Final = 6
_LAST: Final = 20
"""Columns that the last cell keeps as long as others can give some away."""


def fitting(widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit into ``room``: the last column gives first, then the widest others."""
    *others, last = widths
    last = max(min(last, room - sum(others)), min(last, _LAST), 1)
    while others and sum(others) + last > room and max(others) > _NARROW:
        others[others.index(max(others))] -= 1
    return [*others, max(min(last, room - sum(others)), 1)]


def _padded(text: str, columns: int) -> str:
    """``text`` in just so many columns: cut, or with blanks behind it."""
    if text.isascii():
        padded = text.ljust(columns)
        return padded if len(padded) == columns else clip(text, columns, _mark())
    text = clip(text, columns, _mark())
    return text + " " * (columns - width(text))


def _mark() -> str:
    """What stands for what was cut."""
    return "…" if _is_unicode(sys.stdout) else "..."


def _cell(value: object) -> str:
    """One cell of a table: a single line of inert text."""
    text = str(value if value is not None else "")
    if text.isprintable() and "  " not in text:
        return text.strip()
    return inert(" ".join(text.split()))


def _is_unicode(stream: Any) -> bool:
    """Whether a stream can hold any character."""
    return "utf" in (getattr(stream, "encoding", None) or "").lower()


def _encodable(text: str, stream: Any) -> str:
    """``text`` with what the stream's encoding lacks shown as escapes."""
    if _is_unicode(stream):
        return text
    encoding = getattr(stream, "encoding", None) or "ascii"
    return text.encode(encoding, "backslashreplace").decode(encoding)
