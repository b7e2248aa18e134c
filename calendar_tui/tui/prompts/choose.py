"""A question whose answer is one line of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Static

from calendar_tui.tui.asking import Option
from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.text import drawn, steady

T = TypeVar("T")


class Options(Drawn, can_focus=True):
    """The lines; digits choose directly."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k,shift+tab", "step(-1)", show=False),
        Binding("down,j,tab", "step(1)", show=False),
        Binding("pageup,home", "end(0)", show=False),
        Binding("pagedown,end", "end(-1)", show=False),
        Binding("enter,space", "choose", show=False),
        *(Binding(str(digit), f"pick({digit - 1})", show=False) for digit in range(1, 10)),
    ]
    DEFAULT_CSS = """
    Options { max-height: 16; background: $plan-cell; }
    """

    @dataclass
    class Pointed(Message):
        """The cursor is on another line."""

        index: int

    @dataclass
    class Chosen(Message):
        """A line was chosen."""

        index: int

    def __init__(self, options: Sequence[Option[Any]], at: int) -> None:
        """Offer ``options``, the cursor on number ``at``."""
        super().__init__()
        self.options = options
        self.at = at
        self.styles.height = len(options)

    @property
    def top(self) -> int:
        """The first line in view."""
        return max(0, self.at - self.size.height + 1)

    def render_line(self, y: int) -> Strip:
        """Draw one line: digit, label, note or reason."""
        index, width, pen = self.top + y, self.size.width, self.pen
        if index >= len(self.options):
            return Strip.blank(width, pen.ink("text", "cell"))
        option, here = self.options[index], index == self.at
        ground = "chosen" if here else "cell"
        ink = "muted" if option.refused else "text"
        digit = f"{index + 1}" if index < 9 else " "
        sign = pen.signs.cursor if here else " "
        labels = max(cell_len(each.label) for each in self.options)
        label = pen.fit(option.label, min(labels, width - 6))
        note = "  " + pen.fit(option.note, width - 6 - cell_len(label))
        return Strip(
            [
                Segment(f"{sign} {digit} ", pen.ink("link", ground)),
                Segment(label, pen.ink(ink, ground, "bold" if here and not option.refused else "")),
                Segment(note, pen.ink("muted", ground)),
            ]
        ).adjust_cell_length(width, pen.ink("text", ground))

    def _go(self, index: int) -> None:
        """Put the cursor on a line."""
        self.at = index
        self.refresh()
        self.post_message(self.Pointed(index))

    def action_step(self, step: int) -> None:
        """One line on, round and round."""
        self._go((self.at + step) % len(self.options))

    def action_end(self, index: int) -> None:
        """To the first or last line."""
        self._go(index % len(self.options))

    def action_choose(self) -> None:
        """Choose the line under the cursor."""
        self.post_message(self.Chosen(self.at))

    def action_pick(self, index: int) -> None:
        """Choose a line by its digit."""
        if index < len(self.options):
            self._go(index)
            self.action_choose()

    def on_click(self, event: events.Click) -> None:
        """Choose the line that was clicked."""
        self.action_pick(self.top + event.y)


class Choose(Prompt[T | None]):
    """Ends in the chosen value, or in ``None``. A refused line says why, and can't be chosen."""

    DEFAULT_CSS = """
    Choose #why { height: auto; padding: 0 1; color: $plan-missed; }
    """

    def __init__(
        self,
        question: str,
        options: Sequence[Option[T]],
        *,
        at: int = 0,
        pointed: Callable[[T], object] | None = None,
    ) -> None:
        """Offer ``options``, at least one; ``pointed`` is told where the cursor goes."""
        super().__init__()
        self._question = question
        self._options = options
        self._at = at
        self._pointed = pointed

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical() as box:
            box.border_title = Content(steady(self._question))
            box.border_subtitle = "Enter chooses, Esc leaves"
            yield Options(self._options, self._at)
            yield Static(id="why", markup=False)

    def on_mount(self) -> None:
        """Say at once why the first line is refused, if it is."""
        self._say_why(self._at)

    def _say_why(self, index: int) -> None:
        """Why a line is refused; nothing where it isn't."""
        why = self.query_one("#why", Static)
        option = self._options[index]
        refused = option.refused
        if refused is not None and option.leads:
            refused = f"{refused}. Enter goes there."
        why.display = refused is not None
        why.update(drawn(refused or ""))

    @on(Options.Pointed)
    def _moved(self, event: Options.Pointed) -> None:
        """Tell where the cursor is."""
        self._say_why(event.index)
        if self._pointed is not None:
            self._pointed(self._options[event.index].value)

    @on(Options.Chosen)
    def _chosen(self, event: Options.Chosen) -> None:
        """End in the value, unless it is refused."""
        option = self._options[event.index]
        if option.refused is None or option.leads:
            self.dismiss(option.value)
        else:
            self.app.bell()
