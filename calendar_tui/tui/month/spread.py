"""Which of a day's pieces are shown, and on which lines: a picture laid out."""

from datetime import date, time
from functools import lru_cache
from itertools import count
from typing import Final, NamedTuple

from calendar_tui.schedule.format import short_clock
from calendar_tui.tui.look import UNTITLED, marks_width
from calendar_tui.tui.month.flow import INDENT, MOST, flow, shares
from calendar_tui.tui.month.layout import TIMED_FROM, Layout
from calendar_tui.tui.month.picture import Picture
from calendar_tui.tui.month.pieces import Piece

TOKEN: Final = 4
"""Cells of a piece of which only sign and mark are shown, the one before it included."""


class Slot(NamedTuple):
    """One line of one piece."""

    number: int
    """Which piece of its day."""
    piece: Piece
    text: str
    """Time and title, or as much of them as stands on this line."""
    first: bool = True
    """Sign and marks stand before the text."""
    clock: str = ""
    """The time that the text begins with, if it does."""


@lru_cache(maxsize=256)
def _short_clock(clock: str, clock_12h: bool) -> str:
    """A clock time for a narrow column; days have few different ones."""
    return short_clock(time.fromisoformat(clock), clock_12h)


class Spread:
    """One picture in one layout."""

    def __init__(self, picture: Picture, layout: Layout, ellipsis: str = "…") -> None:
        """Lay ``picture`` out as ``layout`` divides the grid."""
        self.picture = picture
        self.layout = layout
        self.tokens = max((layout.inner + 1) // TOKEN, 1) if layout.compact else 1
        """How many pieces stand on one line: several where a day is too narrow for titles."""
        self._ellipsis = ellipsis
        self._slots: dict[date, list[list[Slot]]] = {}

    def lines(self, day: date) -> int:
        """The lines that ``day`` has below its headline."""
        week = self.picture.week_of(day)
        return 0 if week is None else self.layout.rows[week][1] - 1

    def room(self, day: date) -> int:
        """How many pieces ``day`` can show."""
        return self.lines(day) * self.tokens

    def hidden(self, day: date) -> int:
        """How many pieces of ``day`` are not shown."""
        return max(0, len(self.picture.on(day)) - self.room(day))

    def _start(self, day: date) -> int:
        """The first piece shown: on the cursor's day the chosen one stays in view."""
        room = self.room(day)
        if day != self.picture.cursor or not room:
            return 0
        return max(0, self.picture.chosen - room + 1)

    def on_line(self, day: date, line: int) -> list[Slot]:
        """What stands on a line of ``day``; 1 is the first below its headline."""
        if day not in self._slots:
            start = self._start(day)
            shown = self.picture.on(day)[start : start + self.room(day)]
            fill = self._abreast if self.layout.compact else self._below
            self._slots[day] = fill(day, start, shown)
        found = self._slots[day]
        return found[line - 1] if 1 <= line <= len(found) else []

    def _abreast(self, _day: date, start: int, shown: tuple[Piece, ...]) -> list[list[Slot]]:
        """Several pieces on each line."""
        slots = [Slot(start + at, piece, "") for at, piece in enumerate(shown)]
        return [slots[at : at + self.tokens] for at in range(0, len(slots), self.tokens)]

    def _below(self, day: date, start: int, shown: tuple[Piece, ...]) -> list[list[Slot]]:
        """Each piece on lines of its own, as many as can be spared."""
        room = self.lines(day)
        if len(shown) < room:
            needs = [len(self._flow(piece, MOST, self._clock(piece))) for piece in shown]
            given = shares(needs, room)
        else:
            given = [1] * len(shown)
        slots = []
        for number, piece, lines in zip(count(start), shown, given, strict=False):
            timed = lines > 1 or self.layout.inner >= TIMED_FROM
            clock = self._clock(piece) if timed else ""
            first, *others = self._flow(piece, lines, clock)
            others += [""] * (lines - 1 - len(others))
            slots.append([Slot(number, piece, first, clock=clock)])
            slots += [[Slot(number, piece, text, first=False)] for text in others]
        return slots

    def _flow(self, piece: Piece, most: int, clock: str) -> list[str]:
        """Time and title of a piece over some lines; without the time where it has no room."""
        before = 1 + marks_width(len(piece.posts), self.marks_room) + len(INDENT)
        widths = (self.layout.inner - before, self.layout.inner - len(INDENT))
        clock = clock if len(clock) <= widths[0] else ""
        return flow(piece.head.title or UNTITLED, clock, widths, most, self._ellipsis)

    def _clock(self, piece: Piece) -> str:
        """When a piece goes out; empty for all-day."""
        if piece.head.clock is None:
            return ""
        clock_12h = self.picture.directory.practice.clock_12h
        return _short_clock(piece.head.clock, clock_12h)

    @property
    def marks_room(self) -> int:
        """Cells that the marks of siblings may take."""
        return max(2, self.layout.inner // 2)

    def piece_at(self, day: date, line: int, x: int) -> int | None:
        """The number of the piece at a point of ``day``; ``None`` where there is none."""
        found = self.on_line(day, line)
        place = min(max(x, 0) // TOKEN, self.tokens - 1) if self.layout.compact else 0
        return found[place].number if place < len(found) else None

    def is_chosen(self, day: date, index: int) -> bool:
        """Whether piece ``index`` of ``day`` is the one that actions act on."""
        return day == self.picture.cursor and index == self.picture.chosen

    def is_marked(self, piece: Piece) -> bool:
        """Whether any post of ``piece`` is marked."""
        marks = self.picture.marks
        return bool(marks) and not marks.isdisjoint(piece.ids)

    def is_inside(self, day: date) -> bool:
        """Whether ``day`` belongs to the month itself."""
        return day in self.picture.month

    def ground(self, day: date) -> str:
        """What the posts of ``day`` are drawn on."""
        if day == self.picture.cursor:
            return "cursor"
        return "cell" if self.is_inside(day) else "page"
