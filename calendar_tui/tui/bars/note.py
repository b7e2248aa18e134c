"""The line that says what is filtered or searched, shown only while something is."""

from rich.segment import Segment

from calendar_tui.tui.drawn import DrawnLine
from calendar_tui.tui.look import Pen


class NoteBar(DrawnLine):
    """Says one thing about what is shown, and how to be rid of it."""

    DEFAULT_CSS = """
    NoteBar { height: 1; width: 1fr; background: $plan-page; }
    """

    def __init__(self) -> None:
        """Say nothing at first."""
        super().__init__()
        self.note = ""
        self.way_out = ""
        self.display = False

    def show(self, note: str, way_out: str) -> None:
        """Say ``note``; ``way_out`` names the key that ends it. Hide where there is nothing."""
        self.display = bool(note)
        if (note, way_out) != (self.note, self.way_out):
            self.note, self.way_out = note, way_out
            self.refresh()

    def draw(self, pen: Pen, width: int) -> list[Segment]:
        """What is said, and the way out."""
        room = max(width - len(self.way_out) - 3, 0)
        return [
            Segment(f" {pen.fit(self.note, room)} ", pen.ink("link", "page", "bold")),
            Segment(self.way_out, pen.ink("muted")),
        ]
