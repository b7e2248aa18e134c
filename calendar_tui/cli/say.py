"""What a command says: data on stdout, words for people on stderr.

All text of the plan passes ``inert``, so that none of it can drive the terminal.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from calendar_tui.model.inert import inert
from calendar_tui.model.width import width


def complain(sentence: str) -> None:
    """Say what went wrong, on stderr."""
    click.echo(_encodable(inert(sentence), sys.stderr), err=True)


def tell(sentence: str, *, quiet: bool = False) -> None:
    """Tell a person something that is no data, on stderr."""
    if not quiet:
        complain(sentence)


def give(text: str) -> None:
    """One line of data for a person, on stdout."""
    click.echo(_encodable(inert(text), sys.stdout))


def give_json(value: Any) -> None:
    """Data for a program, on stdout: UTF-8 JSON, escaped where the output can't hold it."""
    ascii_only = not _is_unicode(sys.stdout)
    click.echo(json.dumps(value, ensure_ascii=ascii_only, indent=2))


def give_line(value: Any) -> None:
    """One JSON object on one line, flushed: an acknowledgement."""
    click.echo(json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout)))
    sys.stdout.flush()


def give_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Aligned columns; the last one runs free."""
    table = [[_cell(each) for each in row] for row in rows]
    if not table:
        return
    lines = [list(headings), *table]
    widths = [max(width(line[place]) for line in lines) for place in range(len(headings))]
    for line in lines:
        padded = [
            text + " " * (wide - width(text))
            for text, wide in zip(line[:-1], widths[:-1], strict=True)
        ]
        give("  ".join([*padded, line[-1]]).rstrip())


def _cell(value: object) -> str:
    """One cell of a table: a single line of inert text."""
    return inert(" ".join(str(value if value is not None else "").split()))


def _is_unicode(stream: Any) -> bool:
    """Whether a stream can hold any character."""
    return "utf" in (getattr(stream, "encoding", None) or "").lower()


def _encodable(text: str, stream: Any) -> str:
    """``text`` with what the stream's encoding lacks shown as escapes."""
    if _is_unicode(stream):
        return text
    encoding = getattr(stream, "encoding", None) or "ascii"
    return text.encode(encoding, "backslashreplace").decode(encoding)
