"""Something in full, to be read: labels and what they say."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.text import drawn, steady

LABEL = 18
"""Cells of the column of labels."""


class Facts(Prompt[None]):
    """Shows facts until it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,enter", "leave", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]
    DEFAULT_CSS = """
    Facts > Vertical { width: 84; max-height: 90%; }
    Facts VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    Facts .label { color: $plan-muted; }
    Facts .value { padding: 0 0 0 2; }
    """

    def __init__(self, title: str, facts: Sequence[tuple[str, str]]) -> None:
        """Show ``facts``, label and text each, under ``title``."""
        super().__init__()
        self._title = title
        self._facts = facts

    def compose(self) -> ComposeResult:
        """The facts, long ones below their labels."""
        with Vertical() as box:
            box.border_title = Content(steady(self._title))
            box.border_subtitle = "Esc leaves"
            with VerticalScroll():
                for label, text in self._facts:
                    yield from self._fact(label, text)

    def _fact(self, label: str, text: str) -> ComposeResult:
        """One fact."""
        if "\n" in text or len(text) > 60:
            yield Static(Content(label), classes="label", markup=False)
            yield Static(drawn(text), classes="value", markup=False)
        else:
            line = Content.assemble((f"{label:<{LABEL}}", "$plan-muted"), drawn(text))
            yield Static(line, markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll what doesn't fit."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
