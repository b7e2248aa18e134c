"""A field on the screen: its label, what is typed, and what that will be read as."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input, TextArea

from calendar_tui.model.noun import Field, Kind
from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.forms.entry import AreaEntry, LineEntry, Step
from calendar_tui.tui.forms.layout import TALKS, Shape, shape_of
from calendar_tui.tui.forms.length import Length
from calendar_tui.tui.forms.saying import SILENT, Said
from calendar_tui.tui.text import drawn

if TYPE_CHECKING:
    from calendar_tui.tui.look import Pen

MARGIN: Final = 4
"""Cells around a label: the cursor's sign, a blank, and two before the field."""

LEAST_ENTRY: Final = 16
NAME_ENTRY: Final = 30
"""Cells that a name, a date or a number needs; the rest is for what is said."""

ONE_NAME: Final = TALKS - {Kind.REFS, Kind.CHOICES, Kind.RULE}


class FieldRow(Drawn):
    """A field of a form, and who hears of its changes."""

    DEFAULT_CSS = """
    FieldRow { height: 1; width: 1fr; layout: horizontal; background: $plan-page; }
    FieldRow.-area { height: auto; }
    FieldRow.-main { height: 12; }
    """

    @dataclass
    class Changed(Message):
        """Something else stands in the field now."""

        row: "FieldRow"

    @dataclass
    class Stepped(Message):
        """Up or down was pressed in it."""

        row: "FieldRow"
        up: int

    @dataclass
    class Entered(Message):
        """Enter was pressed in it."""

        row: "FieldRow"

    @dataclass
    class Left(Message):
        """The focus went elsewhere."""

        row: "FieldRow"

    def __init__(self, spec: Field, text: str, labels: int, *, locked: bool = False) -> None:
        """Show ``spec`` with ``text`` in it, beside labels of so many cells."""
        self.spec, self.shape = spec, shape_of(spec)
        super().__init__(classes=f"-{self.shape.name.lower()}")
        self.labels, self.locked, self.said = labels, locked, SILENT
        self.entry: LineEntry | AreaEntry = (
            LineEntry(spec, text)
            if self.shape is Shape.LINE
            else AreaEntry(spec, text, main=self.shape is Shape.MAIN)
        )
        if locked:
            self.entry.freeze()

    def compose(self) -> ComposeResult:
        """What is typed into; label and words beside it are drawn."""
        if self.shape is Shape.MAIN:
            self.entry.border_title = Content(self.spec.label)
        yield self.entry

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.entry.content

    @property
    def lines(self) -> int:
        """The lines it will take at least."""
        return min(max(self.entry.content.count("\n") + 1, 1), 6) if self.shape is Shape.AREA else 1

    @property
    def cursor(self) -> int:
        """The place of the cursor in a field of one line."""
        return self.entry.cursor_position if isinstance(self.entry, LineEntry) else 0

    def put(self, text: str, cursor: int | None = None) -> None:
        """Have another text stand in the field."""
        self.entry.put(text)
        if cursor is not None and isinstance(self.entry, LineEntry):
            self.entry.cursor_position = cursor

    def show(self, said: Said) -> None:
        """Say something else beside the field."""
        if said != self.said:
            self.said = said
            self.share_room(self.size.width)
            self.refresh()

    def count(self, length: Length) -> None:
        """Say below the main text how long it is, or what is wrong with it."""
        if self.shape is Shape.MAIN:
            wrong = self.said.wrong or length.over
            shown = self.said.text if self.said.wrong else length.words
            self.entry.border_subtitle = drawn(
                f"! {shown}" if wrong else shown, self._warning() if wrong else ""
            )

    def _warning(self) -> str:
        """The style of an error in a frame."""
        return str(self.pen.ink("missed", "page", "bold"))

    # Room

    @property
    def _left(self) -> int:
        """The cell where the field begins."""
        return 0 if self.shape is Shape.MAIN else self.labels + MARGIN

    def _entry_width(self, width: int) -> int:
        """The cells of the field: half the room where something may be said beside it."""
        room = width - self._left
        if self.shape is Shape.MAIN:
            return room
        if self.shape is Shape.AREA:
            return room - 1
        if not (self.spec.kind in TALKS or self.said.text):
            return room - 1
        half = max(room // 2, min(LEAST_ENTRY, room))
        return min(half, NAME_ENTRY) if self.spec.kind in ONE_NAME or not self.text else half

    def share_room(self, width: int) -> None:
        """Give the field its part of the line."""
        if width:
            self.entry.styles.margin = (0, 0, 0, self._left)
            self.entry.styles.width = max(self._entry_width(width), 1)

    def on_resize(self) -> None:
        """Share the room anew."""
        self.share_room(self.size.width)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw label and words on the first line."""
        width, pen = self.size.width, self.pen
        segments = self._line(pen, width) if y == 0 and self.shape is not Shape.MAIN else []
        return Strip(segments).adjust_cell_length(width, pen.ink())

    def _line(self, pen: "Pen", width: int) -> list[Segment]:
        """The label, the field's own cells, and what is said."""
        here = self.entry.has_focus
        sign = "!" if self.said.wrong else pen.signs.cursor if here else " "
        ink = "missed" if self.said.wrong else "link" if here else "muted"
        label = pen.fit(self.spec.label, self.labels)
        entry = self._entry_width(width)
        room = width - self._left - entry - 1
        said = pen.cut(self.said.within(room), room)
        ink_said = "missed" if self.said.wrong else "muted"
        return [
            Segment(f"{sign} ", pen.ink(ink, "page", "bold")),
            Segment(label, pen.ink(ink, "page", "bold" if here else "")),
            Segment(" " * (self._left - 2 - cell_len(label) + entry + 1), pen.ink()),
            Segment(said, pen.ink(ink_said)),
        ]

    # What happens in it

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self, event: Message) -> None:
        """Tell the form."""
        event.stop()
        self.post_message(self.Changed(self))

    @on(Input.Submitted)
    def _submitted(self, event: Message) -> None:
        """Tell the form."""
        event.stop()
        self.post_message(self.Entered(self))

    @on(Step)
    def _step(self, event: Step) -> None:
        """Tell the form."""
        event.stop()
        self.post_message(self.Stepped(self, event.up))

    def on_descendant_focus(self) -> None:
        """Mark the label."""
        self.refresh()

    def on_descendant_blur(self) -> None:
        """Unmark the label, and tell the form."""
        self.refresh()
        self.post_message(self.Left(self))

    def on_click(self, event: events.Click) -> None:
        """A click on the label goes to the field."""
        if event.widget is self:
            self.entry.focus()
