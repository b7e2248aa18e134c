"""A question that is answered with one key; Enter is none of them."""

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Static

from calendar_tui.tui.commands import shown_key
from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.text import drawn

KeyWord = tuple[str, str]
"""A key and what it does."""


class Placed(NamedTuple):
    """A key with its word, and its cells."""

    row: int
    left: int
    right: int
    key: str
    word: str


class Answers(Drawn):
    """The keys and their words; a click on one presses it."""

    DEFAULT_CSS = """
    Answers { height: 1; width: 1fr; margin-top: 1; background: $plan-cell; }
    """

    class Picked(Message):
        """A key was clicked."""

        def __init__(self, key: str) -> None:
            """Remember the key."""
            super().__init__()
            self.key = key

    def __init__(self, keys: Sequence[KeyWord]) -> None:
        """Offer ``keys``."""
        super().__init__()
        self._keys = keys

    def on_resize(self) -> None:
        """Take as many lines as the words need."""
        self.styles.height = self._placed()[-1].row + 1

    def _placed(self) -> list[Placed]:
        """Where each key and its word stand; what doesn't fit goes on the next line."""
        found: list[Placed] = []
        row = left = 0
        for key, word in self._keys:
            width = cell_len(shown_key(key)) + 1 + cell_len(word)
            if left and left + width > self.size.width:
                row, left = row + 1, 0
            found.append(Placed(row, left, left + width, key, word))
            left += width + 3
        return found

    def render_line(self, y: int) -> Strip:
        """Draw the keys of one line."""
        pen, at = self.pen, 0
        plain = pen.ink("text", "cell")
        segments: list[Segment] = []
        for each in (each for each in self._placed() if each.row == y):
            segments.append(Segment(" " * (each.left - at), plain))
            segments.append(Segment(shown_key(each.key), pen.ink("link", "cell", "bold")))
            segments.append(Segment(f" {each.word}", plain))
            at = each.right
        return Strip(segments).adjust_cell_length(self.size.width, plain)

    def on_click(self, event: events.Click) -> None:
        """Press what was clicked."""
        for each in self._placed():
            if each.row == event.y and each.left <= event.x < each.right:
                self.post_message(self.Picked(each.key))


class KeyChoice(Prompt[str | None]):
    """Ends in the key that was pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("pageup", "scroll(-8)", show=False),
        Binding("pagedown", "scroll(8)", show=False),
    ]
    DEFAULT_CSS = """
    KeyChoice > Vertical { width: 72; }
    KeyChoice VerticalScroll { height: auto; max-height: 16; margin-top: 1; }
    """

    def __init__(self, question: str, keys: Sequence[KeyWord], details: Content | None) -> None:
        """Ask ``question``; ``details`` stand below it and can be scrolled."""
        super().__init__()
        self._question, self._keys, self._details = question, keys, details

    def compose(self) -> ComposeResult:
        """The question, the details, the keys."""
        with Vertical():
            yield Static(drawn(self._question), markup=False)
            if self._details is not None:
                with VerticalScroll(can_focus=False):
                    yield Static(self._details, markup=False)
            yield Answers(self._keys)

    def on_key(self, event: events.Key) -> None:
        """End in one of the keys."""
        if event.key in {key for key, _ in self._keys}:
            event.stop()
            event.prevent_default()
            self.dismiss(event.key)

    def on_answers_picked(self, event: Answers.Picked) -> None:
        """End in the key that was clicked."""
        self.dismiss(event.key)

    def action_scroll(self, lines: int) -> None:
        """Scroll the details."""
        for each in self.query(VerticalScroll):
            each.scroll_relative(y=lines, animate=False)


async def ask_key(
    app: App[Any], question: str, keys: Sequence[KeyWord], details: Content | None = None
) -> str | None:
    """Ask for one of ``keys``; Esc is ``None`` or the key ``escape`` where that is offered."""
    return await app.push_screen_wait(KeyChoice(question, keys, details))
