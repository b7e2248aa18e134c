"""Words of a field that something was found about, kept in place while others are typed. Pure."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.style import Style

from calendar_tui.model.terms import Severity

if TYPE_CHECKING:
    from calendar_tui.tui.look import Pen

LOOKS: Final[Mapping[Severity, tuple[str, str]]] = {
    Severity.BLOCK: ("missed", "bold underline"),
    Severity.WARN: ("orange", "underline"),
    Severity.ASK: ("link", "italic underline"),
    Severity.ADVISE: ("muted", "underline"),
}
"""Ink and look of words by what was found about them: they differ without colour too."""


class Mark(NamedTuple):
    """Words, by their first character and the one after the last, in a field as it is shown."""

    start: int
    end: int
    severity: Severity
    about: str = ""
    """The fingerprint of what was found about them."""
    chosen: bool = False
    """The list's cursor is on it."""


def style_of(pen: "Pen", mark: Mark) -> Style:
    """How words are drawn; on the field's own ground unless they are chosen."""
    ink, look = LOOKS[mark.severity]
    if mark.chosen:
        return pen.ink("on_accent", "accent", look)
    drawn = pen.ink(ink, "page", look)
    return Style(color=drawn.color, bold=drawn.bold, italic=drawn.italic, underline=drawn.underline)


def shifted(marks: Iterable[Mark], before: str, after: str) -> tuple[Mark, ...]:
    """Marks of a text where they are after an edit: what was typed within one belongs to it.

    A mark whose words are gone is gone.
    """
    head = _same_head(before, after)
    longest = min(len(before), len(after)) - head
    tail = _same_head(before[::-1][:longest], after[::-1][:longest])
    old_end, new_end = len(before) - tail, len(after) - tail
    moved = []
    for mark in marks:
        start = _moved(mark.start, head, old_end, new_end, at_start=True)
        end = _moved(mark.end, head, old_end, new_end, at_start=False)
        if start < end:
            moved.append(mark._replace(start=start, end=end))
    return tuple(moved)


def _moved(place: int, head: int, old_end: int, new_end: int, *, at_start: bool) -> int:
    """Where a place is, after what lies between ``head`` and ``old_end`` ends at ``new_end``."""
    if place < head or (place == head and not (at_start and old_end == head)):
        return place
    if place >= old_end:
        return place + new_end - old_end
    return new_end if at_start else head


def _same_head(one: str, other: str) -> int:
    """How many characters two texts begin with alike; halving compares whole pieces at once."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class Marks:
    """The marks of one field, for whatever stands in it now."""

    def __init__(self) -> None:
        """Hold none."""
        self._text, self._marks = "", tuple[Mark, ...]()
        self._by_line: dict[int, list[Mark]] | None = None

    def put(self, text: str, marks: tuple[Mark, ...]) -> bool:
        """Hold the ``marks`` of ``text``; whether these are others than before."""
        if (text, marks) == (self._text, self._marks):
            return False
        self._text, self._marks, self._by_line = text, marks, None
        return True

    def now(self, text: str) -> tuple[Mark, ...]:
        """Where they are in ``text``."""
        if text != self._text:
            self.put(text, shifted(self._marks, self._text, text) if self._marks else ())
        return self._marks

    def layered(self, text: str) -> list[Mark]:
        """In the order to draw them: the heavier over the lighter, what is chosen over the rest."""
        return sorted(self.now(text), key=_over)

    def at(self, place: int, text: str, first: str = "") -> Mark | None:
        """The one that a cursor stands on: of several that about ``first``, else the heaviest."""
        return min(
            (mark for mark in self.now(text) if mark.start <= place <= mark.end),
            key=lambda mark: (mark.about != first, tuple(Severity).index(mark.severity)),
            default=None,
        )

    def of(self, about: str, text: str) -> Mark | None:
        """The words that a finding is about."""
        return next((mark for mark in self.now(text) if mark.about == about), None)

    def by_line(self, text: str) -> Mapping[int, list[Mark]]:
        """Where they are, by line and by cell of the line."""
        self.now(text)
        if self._by_line is None:
            self._by_line = dict(_lines(text, self.layered(text)))
        return self._by_line


def _over(mark: Mark) -> tuple[bool, int]:
    """What a mark is drawn over: sorted by this, those on top come last."""
    return mark.chosen, -tuple(Severity).index(mark.severity)


def _lines(text: str, marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """Marks cut where lines end."""
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        line = text.count("\n", 0, mark.start)
        start = text.rfind("\n", 0, mark.start) + 1
        for words in text[start : mark.end].split("\n"):
            first = max(mark.start - start, 0)
            if first < len(words):
                found.setdefault(line, []).append(mark._replace(start=first, end=len(words)))
            line, start = line + 1, start + len(words) + 1
    return found
