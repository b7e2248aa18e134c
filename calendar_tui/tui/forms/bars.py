"""The lines around a form: what it is about above, a word on the field below."""

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from calendar_tui.model.terms import Status
from calendar_tui.tui.drawn import Drawn, DrawnLine
from calendar_tui.tui.signs import status_word
from calendar_tui.tui.text import wrapped

if TYPE_CHECKING:
    from calendar_tui.tui.look import Pen


class FormHead(NamedTuple):
    """What the line above says."""

    title: str
    status: Status | None = None
    missed: bool = False
    state: str = ""
    """``not saved``, ``saved 10:12``, ``read only``."""
    urgent: bool = False
    """The state is something to look at."""
    actor: str = ""


class FormTop(DrawnLine):
    """Draws a `FormHead`."""

    DEFAULT_CSS = """
    FormTop { height: 1; width: 1fr; background: $plan-bar; }
    """

    ground = "bar"

    def __init__(self, head: FormHead) -> None:
        """Say ``head``."""
        super().__init__()
        self.head = head

    def show(self, head: FormHead) -> None:
        """Say something else."""
        if head != self.head:
            self.head = head
            self.refresh()

    def draw(self, pen: "Pen", width: int) -> list[Segment]:
        """Title and status on the left, the state of saving and who acts on the right."""
        head = self.head
        room = width - 2
        actor = head.actor if room >= 70 else head.actor.rpartition(" ")[2]
        right = [part for part in (head.state, actor) if part]
        used = sum(cell_len(part) + 2 for part in right)
        status = ""
        if head.status is not None:
            word = status_word(head.status, head.missed)
            status = f"  {pen.signs.status(head.status, head.missed)} {word}"
        title = pen.cut(head.title, max(room - used - cell_len(status), 8))
        gap = max(room - used - cell_len(title) - cell_len(status), 0)
        style = pen.ink.status(head.status or Status.IDEA, head.missed, "bar")
        urgent = pen.ink("orange", "bar", "bold") if head.urgent else pen.ink("muted", "bar")
        return [
            Segment(f" {title}", pen.ink("text", "bar", "bold")),
            Segment(status, style),
            Segment(" " * gap, pen.ink("text", "bar")),
            Segment(f"  {head.state}" if head.state else "", urgent),
            Segment(f"  {actor}" if actor else "", pen.ink("muted", "bar")),
        ]


class Hint(NamedTuple):
    """What the line below says of the field that has the focus."""

    text: str = ""
    keys: str = ""
    """What up and down do there."""
    wrong: bool = False


ROOMY: Final = 76
"""Cells from which words and keys share a line even where words are cut."""


class HintLine(Drawn):
    """Draws a `Hint`, on a second line where an error needs it."""

    DEFAULT_CSS = """
    HintLine { height: 1; width: 1fr; background: $plan-page; }
    """

    def __init__(self) -> None:
        """Say nothing."""
        super().__init__()
        self.hint = Hint()

    def show(self, hint: Hint) -> None:
        """Say something else."""
        if hint != self.hint:
            self.hint = hint
            self._grow()
            self.refresh()

    def _said(self, width: int) -> list[str]:
        """The words, line by line: a sentence may take two, names one beside the keys."""
        text = f"! {self.hint.text}" if self.hint.wrong else self.hint.text
        ellipsis, room = self.pen.signs.ellipsis, width - 3
        if self.hint.wrong or not self.hint.keys:
            return wrapped(text, room, 2, ellipsis)
        beside = room - cell_len(self.hint.keys) - 2
        if cell_len(text) > beside and room < ROOMY:
            return [*wrapped(text, room, 1, ellipsis), ""]
        return wrapped(text, beside, 1, ellipsis)

    def _grow(self) -> None:
        """Be as high as the words need."""
        if self.size.width:
            self.styles.height = max(len(self._said(self.size.width)), 1)

    def on_resize(self) -> None:
        """Be as high as the words need."""
        self._grow()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, pen = self.size.width, self.pen
        said = self._said(width)
        text = said[y] if y < len(said) else ""
        ink = "missed" if self.hint.wrong else "muted"
        last = y == max(len(said), 1) - 1
        keys = self.hint.keys if last and not self.hint.wrong else ""
        gap = " " * max(width - 3 - cell_len(text) - cell_len(keys), 0)
        segments = [
            Segment(f"  {text}", pen.ink(ink)),
            Segment(gap, pen.ink()),
            Segment(keys, pen.ink("link")),
        ]
        return Strip(segments).adjust_cell_length(width, pen.ink())
