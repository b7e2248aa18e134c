"""What changed between two Markdown documents, line by line, each change under its heading."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher


def changed_lines(before: str, after: str) -> Iterator[str]:
    """Lines that went (``- ``) and lines that came (``+ ``), under the heading they are below.

    Empty lines are not told. Nothing where the texts say the same.
    """
    old, new = _lines(before), _lines(after)
    told = ""
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(
        a=old, b=new, autojunk=False
    ).get_opcodes():
        if what == "equal":
            continue
        heading = _heading(new, new_from)
        if heading and heading != told:
            yield f"  {heading}"
            told = heading
        yield from (f"- {line}" for line in old[old_from:old_to])
        yield from (f"+ {line}" for line in new[new_from:new_to])


def _lines(text: str) -> list[str]:
    """The lines that say something."""
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def _heading(lines: Sequence[str], at: int) -> str:
    """The last heading above a line."""
    return next((line for line in reversed(lines[:at]) if line.startswith("#")), "")
