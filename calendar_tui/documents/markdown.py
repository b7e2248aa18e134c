"""A document as Markdown (CommonMark, with GitHub's tables), also made to be read as it is.

Source: CommonMark 0.31, sections 2.4 (escapes), 4.2 (headings), 5 (blocks), 6 (inlines).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from calendar_tui.documents.blocks import Block, Document, Entry, Items, Missing, Quote, Table
from calendar_tui.model.inert import one_line
from calendar_tui.model.width import width

_ANYWHERE: Final = re.compile(r"[\\`*\[\]<|~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
"""What begins code, emphasis, links, tags, cells and entities. ``_`` within a word does not."""

_AT_START: Final = re.compile(r"[#+=:>-]|[0-9]{1,9}(?=[.)])")
"""What begins a heading, a list, a quote, a rule or a table's second line."""

_CLOSING: Final = re.compile(r"#+\Z")
"""What would close a heading."""

_ADDRESS: Final = re.compile(r"https?://[^\s<>\\|]+")


def markdown(document: Document) -> str:
    """The document, ending in a line break."""
    parts = [f"# {inline(document.title)}", *map(escaped, document.lead)]
    for section in document.sections:
        parts.append(f"## {inline(section.title)}")
        for block in section.blocks:
            parts.extend(_block(block))
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line that begins a paragraph: Markdown shows just its letters."""
    marked = inline(text)
    start = _AT_START.match(marked)
    if start is None:
        return marked
    if start[0].isdigit():
        return f"{start[0]}\\{marked[start.end() :]}"
    return f"\\{marked}"


def inline(text: str) -> str:
    """``text`` on one line behind something else, such as a heading's mark."""
    line = one_line(text)
    if _ADDRESS.fullmatch(line):
        return f"<{line}>"
    marked = _ANYWHERE.sub(lambda found: f"\\{found[0]}", line)
    return _CLOSING.sub(lambda found: "\\#" * len(found[0]), marked)


def _block(block: Block) -> Iterator[str]:
    """The paragraphs, lists and tables of one block."""
    match block:
        case str(text):
            yield escaped(text)
        case Entry(name, facts):
            yield f"### {inline(name)}"
            yield _listed(f"**{inline(label)}:** {inline(words)}" for label, words in facts)
        case Table(headings, rows):
            yield _table([headings, *rows])
        case Items(above, items):
            yield escaped(above)
            yield _listed(map(escaped, items))
        case Quote(above, text):
            yield escaped(above)
            yield "\n".join(_quoted(text.splitlines())).rstrip()
        case Missing(sentences):
            yield "**Missing:**"
            yield _listed(map(escaped, sentences))


def _listed(items: Iterable[str]) -> str:
    """A list, an item a line."""
    return "\n".join(f"- {item}" for item in items)


def _quoted(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a quote; two blanks at the end keep each a line of its own."""
    return (f"> {escaped(line)}  " if line.strip() else ">" for line in lines)


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """A table whose columns stand below each other as they are read."""
    cells = [[inline(cell) for cell in row] for row in rows]
    widths = [max(3, *map(width, column)) for column in zip(*cells, strict=True)]
    lines = [_row(row, widths) for row in cells]
    lines.insert(1, _row(["-" * wide for wide in widths], widths))
    return "\n".join(lines)


def _row(cells: Iterable[str], widths: Iterable[int]) -> str:
    """One line of a table."""
    padded = (cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
