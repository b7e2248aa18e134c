"""The help screen: every key of the screen it was asked from, found by typing."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from calendar_tui.model.names import plain
from calendar_tui.tui.commands import GROUPS, Command
from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.rows import RowList

KEYS = 16
"""Cells of the column of keys."""


class Keys(RowList, can_focus=False):
    """The commands under the headings of their groups."""

    def __init__(self, commands: Sequence[Command]) -> None:
        """Show ``commands``."""
        super().__init__()
        self.nothing = "No key does that; try another word."
        self._commands = commands
        self.rows: list[Command | str] = []

    def find(self, letters: str) -> None:
        """Show the commands with these letters in key, name or help."""
        wanted = plain(letters)
        self.rows = []
        for group in GROUPS:
            found = [each for each in self._commands if each.group == group and _has(each, wanted)]
            self.rows += [group, *found] if found else []
        self.resize_to(len(self.rows), 1)

    def go(self, index: int, *, middle: bool = False) -> None:
        """Put the cursor on a row; with the first command its heading is in view too."""
        super().go(index, middle=middle)
        if self.at == 1 and self.top:
            self.scroll_to(y=0, animate=False, immediate=True)

    @property
    def here(self) -> Command | None:
        """The command under the cursor."""
        row = self.rows[self.at] if self.at < len(self.rows) else None
        return row if isinstance(row, Command) else None

    def draw_row(self, index: int, width: int, *, here: bool, top: bool) -> list[Segment]:
        """Draw a heading or a command."""
        del top
        row, pen = self.rows[index], self.pen
        ground = "chosen" if here else "page"
        if isinstance(row, str):
            return [Segment(pen.fit(row, width), pen.ink("link", ground, "bold"))]
        keys = "  ".join(row.shown_keys) or "palette only"
        name = pen.fit(row.label, 16)
        return [
            Segment("  " + pen.fit(keys, KEYS), pen.ink("text", ground, "bold")),
            Segment(name, pen.ink("text", ground)),
            Segment(pen.fit(row.help, width - KEYS - 18), pen.ink("muted", ground)),
        ]


def _has(command: Command, letters: str) -> bool:
    """Whether a command's keys, name or help have ``letters``."""
    if letters in command.shown_keys:
        return True
    words = f"{command.label} {command.help} {command.group} {' '.join(command.shown_keys)}"
    return letters in plain(words)


class HelpScreen(Prompt[str | None]):
    """Ends in the id of the command to do, or in ``None``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("f1", "leave", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen > Vertical { width: 92; height: 90%; background: $plan-page; }
    HelpScreen Input, HelpScreen Input:focus {
        border: none; height: 1; padding: 0 1; background: $plan-chosen; color: $plan-text;
    }
    HelpScreen Input > .input--placeholder { color: $plan-muted; }
    """

    def __init__(self, title: str, commands: Sequence[Command]) -> None:
        """Show ``commands`` under ``title``."""
        super().__init__()
        self._title = title
        self._keys = Keys(commands)

    def compose(self) -> ComposeResult:
        """What is looked for, and the keys."""
        with Vertical() as box:
            box.border_title = self._title
            box.border_subtitle = "Enter does it, Esc leaves"
            yield Input(placeholder="type a key or a word")
            yield self._keys

    def on_mount(self) -> None:
        """Show all keys."""
        self._keys.find("")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Show only what has these letters."""
        self._keys.find(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        """Do the command under the cursor."""
        if self._keys.here is not None:
            self.dismiss(self._keys.here.id)

    def action_step(self, rows: int) -> None:
        """Move the cursor by rows."""
        self._keys.step(rows)
        self._pass_heading(rows)

    def action_page(self, pages: int) -> None:
        """Move the cursor by pages."""
        self._keys.page(pages)
        self._pass_heading(pages)

    def _pass_heading(self, way: int) -> None:
        """Go on from a heading: below the last one there always is a command."""
        if self._keys.here is None and self._keys.count:
            self._keys.step(1 if way > 0 or self._keys.at == 0 else -1)
