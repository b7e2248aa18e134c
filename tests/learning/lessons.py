"""The files that are learnt from: our own texts, and how any of them is told apart."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from calendar_tui.checks.learned.weights import Lesson

OURS: Final = tuple(sorted(Path(__file__).with_name("texts").glob("*.jsonl")))
"""Our own texts, a file for each writer."""


def rows_of(files: Sequence[Path]) -> list[dict[str, Any]]:
    """Each line of each file."""
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def writer_of(row: dict[str, Any]) -> str:
    """Who wrote a text: the letters that its id begins with."""
    return str(row["id"]).rstrip("0123456789")


def lessons(files: Sequence[Path]) -> tuple[Lesson, ...]:
    """What the weights tell of the files that they were learnt from."""
    return tuple(
        Lesson(file.name, len(rows_of([file])), sha256(file.read_bytes()).hexdigest()[:16])
        for file in files
    )
