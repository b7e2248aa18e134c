"""What the tests of this folder share: files written on the spot, and the samples."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import strategies as st

from calendar_tui.exchange.proposal import Proposal, read_csv
from calendar_tui.model.errors import InvalidError

Answer = TypeVar("Answer")

SAMPLES = Path(__file__).parent / "samples"


def sample(name: str) -> bytes:
    """The bytes of a file under ``samples``."""
    return (SAMPLES / name).read_bytes()


def text_of(rows: Iterable[Sequence[str]], delimiter: str = ",", **dialect: Any) -> str:
    """Rows as the text of a CSV file."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, **dialect).writerows(rows)
    return out.getvalue()


def file_of(*rows: Sequence[str], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows as the bytes of a CSV file."""
    return text_of(rows, delimiter).encode(encoding)


def sheet(header: str, *rows: Sequence[str]) -> bytes:
    """A file whose column names are given with bars between."""
    return file_of(header.split("|"), *rows)


def read(header: str, *rows: Sequence[str], **options: Any) -> Proposal:
    """Read such a file."""
    return read_csv(sheet(header, *rows), **options)


def refusal(data: bytes, **options: Any) -> str:
    """The sentence a file is refused with."""
    with pytest.raises(InvalidError) as caught:
        read_csv(data, **options)
    return caught.value.sentence


def outcome(call: Callable[..., Answer], *args: Any, **options: Any) -> Answer | str:
    """What a call gives, or the sentence it refuses with."""
    try:
        return call(*args, **options)
    except InvalidError as error:
        return error.sentence


PRINTABLE = st.characters(blacklist_categories=["Cs", "Cc"])
"""Letters a text may hold, beside tab and newline."""

CELLS = st.text(st.one_of(PRINTABLE, st.sampled_from("\n\t,;|\"' ")), max_size=40)
"""What a cell may hold, with a liking for what divides cells."""
