"""The line below a post's fields: how many problems are known, and the keys to them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.segment import Segment
from textual import events

from calendar_tui.checks.content.standing import Judged
from calendar_tui.model.terms import Severity
from calendar_tui.tui.checks.words import NOTHING, counts, settled_words
from calendar_tui.tui.drawn import DrawnLine
from calendar_tui.tui.pages.findings import INKS, sign_of
from calendar_tui.tui.view import Asked

if TYPE_CHECKING:
    from calendar_tui.tui.look import Pen

KEYS: Final = "F2 next, F3 list"


class CheckLine(DrawnLine):
    """Draws how many findings are open, by what they weigh; a click opens their list."""

    DEFAULT_CSS = """
    CheckLine { height: 1; width: 1fr; background: $plan-page; }
    """

    def __init__(self) -> None:
        """Say nothing until something was checked."""
        super().__init__()
        self.judged: Sequence[Judged] | None = None
        self.keys = KEYS
        self.waits = False
        """The first verdict is under way."""

    def wait(self) -> None:
        """Say that a text is being checked, until there is a verdict."""
        self.waits = True
        self.refresh()

    def show(self, judged: Sequence[Judged] | None, keys: str) -> None:
        """Say something else; ``None`` where there is nothing to check."""
        if (judged, keys, False) != (self.judged, self.keys, self.waits):
            self.judged, self.keys, self.waits = judged, keys, False
            self.refresh()

    def draw(self, pen: "Pen", width: int) -> list[Segment]:
        """Counts on the left, keys on the right."""
        if self.judged is None:
            words = f"  Checking{pen.signs.ellipsis}"
            return [Segment(words, pen.ink("muted"))] if self.waits else []
        left = list(self._counts(pen, self.judged))
        keys = self.keys if self.judged else ""
        used = sum(cell_len(each.text) for each in left)
        gap = width - used - cell_len(keys) - 1
        if gap < 2:
            return left
        return [*left, Segment(" " * gap, pen.ink()), Segment(keys, pen.ink("link"))]

    def _counts(self, pen: "Pen", judged: Sequence[Judged]) -> Iterator[Segment]:
        """How many of each weight, in sign and word."""
        open_ = counts(judged)
        settled = settled_words(judged)
        if not open_:
            yield Segment(f"  {pen.signs.tick} ", pen.ink("muted"))
            yield Segment(NOTHING, pen.ink("muted"))
        for severity in (each for each in Severity if open_[each]):
            sign = sign_of(pen, severity).text.strip()
            yield Segment(f"  {sign} ", pen.ink(INKS[severity], "page", "bold"))
            words = f"{open_[severity]} {severity}"
            yield Segment(words, pen.ink(INKS[severity], "page", "bold"))
        if settled:
            yield Segment(f"  {pen.signs.join} {settled}", pen.ink("muted"))

    def on_click(self, event: events.Click) -> None:
        """Open the list."""
        event.stop()
        self.post_message(Asked("findings"))
