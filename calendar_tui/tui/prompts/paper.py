"""A long text to read over the screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.text import drawn, steady


class Paper(Prompt[None]):
    """Shows a text that can be scrolled and copied."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("pageup,ctrl+u", "page(-1)", show=False),
        Binding("pagedown,ctrl+d,space", "page(1)", show=False),
        Binding("home", "end(False)", show=False),
        Binding("end", "end(True)", show=False),
        Binding("c", "copy", show=False),
        Binding("q,enter", "leave", show=False),
    ]
    DEFAULT_CSS = """
    Paper > Vertical { width: 92; height: 90%; background: $plan-page; }
    Paper VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    """

    def __init__(self, title: str, text: str) -> None:
        """Show ``text`` under ``title``."""
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """The text in its frame."""
        with Vertical() as box:
            box.border_title = Content(steady(self._title))
            box.border_subtitle = "c copies, Esc leaves"
            with VerticalScroll(can_focus=False):
                yield Static(drawn(self._text), markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        room = self.query_one(VerticalScroll)
        room.scroll_relative(y=pages * max(room.size.height - 1, 1), animate=False)

    def action_end(self, last: bool) -> None:
        """Scroll to the beginning or the end."""
        room = self.query_one(VerticalScroll)
        if last:
            room.scroll_end(animate=False)
        else:
            room.scroll_home(animate=False)

    def action_copy(self) -> None:
        """Hand the text to the terminal's clipboard."""
        self.app.copy_to_clipboard(self._text)
        self.notify("Copied, if your terminal allows it.", markup=False)
