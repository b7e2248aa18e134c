"""What a page is made of: lines of words in inks, and the spots in them that lead somewhere.

Pure: a page is laid out by a function from what it shows, a pen and a width to lines.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.segment import Segment

from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.doors import Door
from calendar_tui.tui.text import cells, wrapped

INDENT = 2
"""Cells before the words of a line: the cursor's sign stands there."""


class Part(NamedTuple):
    """Words in an ink. With a ``key`` they are a spot of their own within their line."""

    text: str
    ink: str = "text"
    look: str = ""
    key: str = ""
    door: Door | None = None


class Line(NamedTuple):
    """One line of a page. Lines of one ``key`` are one spot for the cursor."""

    parts: tuple[Part, ...] = ()
    key: str = ""
    """The same problem, goal or row keeps its key from one reading to the next."""
    door: Door | None = None
    ground: str = "page"


class Spot(NamedTuple):
    """Where the cursor can be."""

    key: str
    door: Door | None
    top: int
    bottom: int
    """Its first and its last line."""
    left: int = 0
    right: int = 0
    """Its first cell and the first one after it; equal where it is whole lines."""


BLANK = Line()


def text(words: str, ink: str = "text", look: str = "") -> Line:
    """A line of plain words, from the margin on."""
    return Line((Part(f"{' ' * INDENT}{words}", ink, look),))


def heading(words: str, note: str = "", width: int = 0) -> Line:
    """The name of what follows, with a note at the right end where there is room."""
    room = width - cells(words) - cells(note) - 2 * INDENT
    right = (Part(f"{' ' * room}{note}", "muted"),) if note and room > 0 else ()
    return Line((Part(f"{' ' * INDENT}{words}", "text", "bold"), *right), ground="band")


def well(pen: Pen, words: str) -> Line:
    """A line that says that all is in order."""
    return Line((Part(f"{' ' * INDENT}{pen.signs.tick} ", "green", "bold"), Part(words, "muted")))


def paragraph(pen: Pen, words: str, width: int, indent: int = INDENT, most: int = 4) -> list[Part]:
    """Words broken to ``width``, each part a line of its own, muted."""
    lines = wrapped(words, width - indent - 1, most, pen.signs.ellipsis)
    return [Part(f"{' ' * indent}{line}", "muted") for line in lines]


def spots(lines: Sequence[Line]) -> tuple[Spot, ...]:
    """Every spot of a page, in reading order."""
    found: list[Spot] = []
    for at, line in enumerate(lines):
        left = 0
        for part in line.parts:
            right = left + cells(part.text)
            if part.key:
                found.append(Spot(part.key, part.door, at, at, left, right))
            left = right
        if line.key and found and found[-1].key == line.key:
            found[-1] = found[-1]._replace(bottom=at)
        elif line.key:
            found.append(Spot(line.key, line.door, at, at))
    return tuple(found)


def segments(pen: Pen, line: Line, key: str, *, first: bool) -> list[Segment]:
    """A line as it is drawn with the cursor on ``key``; ``first`` is the first of its lines."""
    here = bool(line.key) and line.key == key
    ground = "chosen" if here else line.ground
    drawn = [
        Segment(part.text, pen.ink("on_accent", "accent", "bold"))
        if _is_at(part, key)
        else Segment(part.text, pen.ink(part.ink, ground, part.look))
        for part in line.parts
    ]
    within = any(_is_at(part, key) for part in line.parts)
    if ((here and first) or within) and line.parts[0].text.startswith(" " * INDENT):
        head, sign = line.parts[0], Segment(pen.signs.cursor, pen.ink("link", ground, "bold"))
        drawn[0] = Segment(head.text[1:], pen.ink(head.ink, ground, head.look))
        return [sign, *drawn]
    return drawn


def _is_at(part: Part, key: str) -> bool:
    """Whether the cursor is on a part."""
    return bool(part.key) and part.key == key


def joined(pen: Pen, words: Iterable[str]) -> str:
    """Words side by side, those that are empty left out."""
    return f" {pen.signs.join} ".join(each for each in words if each)
