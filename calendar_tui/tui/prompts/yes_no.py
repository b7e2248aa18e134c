"""A question that is answered with y or n. Enter is neither: it is pressed too easily."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.text import drawn


class YesNo(Prompt[bool | None]):
    """Ends in yes or no; Esc is no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("n,escape", "answer(False)", "No", show=False),
    ]
    DEFAULT_CSS = """
    YesNo #answers { color: $plan-muted; text-align: right; }
    """

    def __init__(self, question: str) -> None:
        """Ask ``question``."""
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and the two keys."""
        with Vertical():
            yield Static(drawn(self._question), markup=False)
            yield Static("y yes   n no", id="answers", markup=False)

    def action_answer(self, yes: bool) -> None:
        """End in the answer."""
        self.dismiss(yes)

    def on_click(self, event: events.Click) -> None:
        """A click on a key's word answers too."""
        if event.widget is not None and event.widget.id == "answers":
            right = event.widget.content_region.right - event.screen_x
            self.dismiss(right > len("n no  "))
