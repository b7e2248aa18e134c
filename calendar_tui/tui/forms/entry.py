"""What is typed into: one line, or several. Both hold text as `visible` shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, TextArea

from calendar_tui.model.noun import Field, Kind
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.layout import TALKS
from calendar_tui.tui.forms.marks import Mark, Marks, style_of
from calendar_tui.tui.forms.visible import meant, unified, visible

ROOM: Final = 2
"""A paste may make a field this many times as long as is allowed: then it still can be edited
down. More would only make the screen slow."""


@dataclass
class Refused(Message):
    """A paste was too long, so nothing was pasted."""

    characters: int
    limit: int


@dataclass
class Step(Message):
    """Up or down was pressed in a field of one line."""

    up: int


def pasted(widget: Widget, text: str, before: int, spec: Field, *, line: bool) -> str | None:
    """A pasted ``text`` as a field takes it; ``None`` where it is too long, which is said.

    ``before`` counts the characters that stay in the field.
    """
    given = unified(text)
    if line:
        between = "; " if spec.kind is Kind.WORDS else " "
        given = between.join(part.strip() for part in given.split("\n") if part.strip())
    if before + len(given) > max(spec.limit, 1_000) * ROOM:
        widget.post_message(Refused(before + len(given), spec.limit))
        return None
    return visible(given, line=line)


class Underline(Highlighter):
    """Underlines the marked words of a field of one line."""

    def __init__(self, entry: "LineEntry") -> None:
        """Underline in ``entry``."""
        self._entry = entry

    def highlight(self, text: Text) -> None:
        """Draw the marks into the line."""
        for mark in self._entry.marks.layered(text.plain):
            text.stylize(style_of(app_of(self._entry).pen, mark), mark.start, mark.end)


class LineEntry(Input):
    """A field of one line; up and down step through what it can hold."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(1)", show=False),
        Binding("down", "step(-1)", show=False),
    ]
    DEFAULT_CSS = """
    LineEntry, LineEntry:focus {
        border: none; height: 1; width: 1fr; padding: 0 1; background-tint: $plan-cell 0%;
        background: $plan-cell; color: $plan-text;
    }
    LineEntry:focus { background: $plan-chosen; }
    LineEntry.-frozen { background: $plan-page; color: $plan-muted; }
    LineEntry > .input--cursor { background: $plan-text; color: $plan-page; text-style: none; }
    LineEntry > .input--selection { background: $plan-link; color: $plan-page; }
    LineEntry > .input--placeholder { color: $plan-muted; }
    """

    def __init__(self, spec: Field, text: str) -> None:
        """Hold ``text``. A name or a date is replaced by what is typed first."""
        super().__init__(visible(text, line=True), select_on_focus=spec.kind in TALKS)
        self.spec = spec
        self.cursor_blink = False
        self.marks = Marks()
        self.highlighter = Underline(self)

    @property
    def content(self) -> str:
        """The text that is meant."""
        return meant(self.value)

    @property
    def shown(self) -> str:
        """The text as it stands there."""
        return self.value

    @property
    def place(self) -> int:
        """The cursor's place in what is shown."""
        return self.cursor_position

    def go_to(self, place: int) -> None:
        """Put the cursor on a character of what is shown."""
        self.cursor_position = place

    def change(self, start: int, end: int, words: str) -> None:
        """Put other words in place of those from ``start`` to ``end``, the cursor behind them."""
        self.replace(visible(words, line=True), start, end)

    def mark(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Underline words of ``text``, which is or was shown; typed on, they stay in place."""
        if self.marks.put(text, marks):
            self.refresh()

    def put(self, text: str) -> None:
        """Hold another text, the cursor behind it."""
        shown = visible(text, line=True)
        if shown != self.value:
            self.value = shown
            self.cursor_position = len(shown)

    def freeze(self) -> None:
        """Take no more changes."""
        self.can_focus = False
        self.add_class("-frozen")

    def action_step(self, up: int) -> None:
        """Ask for a step; the form knows the names and today."""
        self.post_message(Step(up))

    def _on_paste(self, event: events.Paste) -> None:
        """Paste on one line; a line break becomes what separates words here."""
        event.stop()
        event.prevent_default()
        self._paste(event.text)

    def action_paste(self) -> None:
        """Paste what was copied in the program."""
        self._paste(self.app.clipboard)

    def _paste(self, text: str) -> None:
        """Put ``text`` in place of what is selected."""
        start, end = sorted(self.selection)
        kept = len(self.value) - (end - start)
        if (given := pasted(self, text, kept, self.spec, line=True)) is not None:
            self.replace(given, start, end)


class AreaEntry(TextArea):
    """A field of several lines."""

    DEFAULT_CSS = """
    AreaEntry, AreaEntry:focus {
        border: none; padding: 0 1; width: 1fr; height: auto; min-height: 1; max-height: 6;
        background: $plan-cell; color: $plan-text;
        scrollbar-size-vertical: 1; scrollbar-color: $plan-faint;
        scrollbar-color-hover: $plan-muted; scrollbar-color-active: $plan-muted;
        scrollbar-background: $plan-cell; scrollbar-background-hover: $plan-cell;
        scrollbar-background-active: $plan-cell;
    }
    AreaEntry:focus { background: $plan-chosen; }
    AreaEntry.-main, AreaEntry.-main:focus {
        border: round $plan-faint; height: 1fr; max-height: 100%;
        background: $plan-page;
        border-title-color: $plan-muted; border-subtitle-color: $plan-muted;
        scrollbar-background: $plan-page; scrollbar-background-hover: $plan-page;
        scrollbar-background-active: $plan-page;
    }
    AreaEntry.-main:focus {
        border: round $plan-accent;
        border-title-color: $plan-text; border-title-style: bold;
    }
    AreaEntry.-read-only { color: $plan-muted; }
    AreaEntry .text-area--cursor, AreaEntry:dark .text-area--cursor,
    AreaEntry:light .text-area--cursor {
        background: $plan-text; color: $plan-page; text-style: none;
    }
    AreaEntry.-read-only:dark .text-area--cursor, AreaEntry.-read-only:light .text-area--cursor {
        background: $plan-muted; color: $plan-page;
    }
    AreaEntry .text-area--selection { background: $plan-link; color: $plan-page; }
    """

    def __init__(self, spec: Field, text: str, *, main: bool = False) -> None:
        """Hold ``text``; the ``main`` text of a form stands in a frame of its own."""
        super().__init__(
            visible(unified(text)), highlight_cursor_line=False, classes="-main" if main else ""
        )
        self.spec = spec
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.marks = Marks()
        self._marked: Mapping[int, list[Mark]] = {}

    @property
    def content(self) -> str:
        """The text that is meant."""
        return meant(self.text)

    @property
    def shown(self) -> str:
        """The text as it stands there."""
        return self.text

    @property
    def place(self) -> int:
        """The cursor's place in what is shown."""
        line, column = self.cursor_location
        return sum(len(each) + 1 for each in self.document.lines[:line]) + column

    def go_to(self, place: int) -> None:
        """Put the cursor on a character of what is shown, and have it in view."""
        self.move_cursor(self._location(place))

    def _location(self, place: int) -> tuple[int, int]:
        """Line and column of a character."""
        before = self.text[:place]
        return before.count("\n"), len(before) - before.rfind("\n") - 1

    def change(self, start: int, end: int, words: str) -> None:
        """Put other words in place of those from ``start`` to ``end``, the cursor behind them.

        It can be taken back like anything typed.
        """
        places = self._location(start), self._location(end)
        result = self.replace(visible(words), *places, maintain_selection_offset=False)
        self.move_cursor(result.end_location)

    def mark(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Underline words of ``text``, which is or was shown; typed on, they stay in place."""
        if self.marks.put(text, marks):
            self.notify_style_update()
            self.refresh()

    def on_resize(self) -> None:
        """Draw anew: Textual wraps the text only after a first picture of the new size."""
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines, with the marks where they are now."""
        self._marked = self.marks.by_line(self.text)
        return super().render_lines(crop)

    def get_line(self, line_index: int) -> Text:
        """A line with its marks."""
        line = super().get_line(line_index)
        for mark in self._marked.get(line_index, ()):
            line.stylize(style_of(app_of(self).pen, mark), mark.start, mark.end)
        return line

    def put(self, text: str) -> None:
        """Hold another text; it can be taken back like anything typed."""
        shown = visible(unified(text))
        if shown != self.text:
            self.replace(shown, (0, 0), self.document.end, maintain_selection_offset=False)

    def freeze(self) -> None:
        """Take no more changes."""
        self.read_only = True

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste, whatever it holds shown harmless."""
        event.stop()
        event.prevent_default()
        self._paste(event.text)

    def action_paste(self) -> None:
        """Paste what was copied in the program."""
        self._paste(self.app.clipboard)

    def _paste(self, text: str) -> None:
        """Put ``text`` in place of what is selected."""
        kept = len(self.text) - len(self.selected_text)
        if self.read_only or (given := pasted(self, text, kept, self.spec, line=False)) is None:
            return
        if result := self._replace_via_keyboard(given, *self.selection):
            self.move_cursor(result.end_location)
