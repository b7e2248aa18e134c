"""A question whose answer is one line of text, said back while it is typed."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from calendar_tui.model.errors import PlanError
from calendar_tui.tui.asking import Echo, no_echo
from calendar_tui.tui.prompts.box import Prompt
from calendar_tui.tui.text import drawn, steady


class Ask(Prompt[str | None]):
    """Ends in the text, or in ``None``. A text that can't be read isn't accepted."""

    DEFAULT_CSS = """
    Ask Input, Ask Input:focus {
        border: none; height: 1; padding: 0 1; background: $plan-chosen; color: $plan-text;
    }
    Ask Input > .input--cursor { background: $plan-text; color: $plan-page; text-style: none; }
    Ask Input > .input--placeholder { color: $plan-muted; }
    Ask #echo { height: auto; min-height: 1; padding: 0 1; color: $plan-link; }
    Ask #echo.-wrong { color: $plan-missed; }
    """

    def __init__(
        self,
        question: str,
        value: str = "",
        *,
        echo: Echo = no_echo,
        hint: str = "",
        needed: bool = False,
    ) -> None:
        """Ask ``question``, with ``value`` to begin with.

        ``hint`` stands there while nothing is typed; ``needed`` refuses an empty answer.
        """
        super().__init__()
        self._question = question
        self._value = value
        self._echo = echo
        self._hint = hint
        self._needed = needed

    def compose(self) -> ComposeResult:
        """The line, and below it what it will be read as."""
        with Vertical() as box:
            box.border_title = Content(steady(self._question))
            box.border_subtitle = "Enter accepts, Esc leaves"
            yield Input(self._value, placeholder=self._hint, select_on_focus=True)
            yield Static(id="echo", markup=False)

    def on_mount(self) -> None:
        """Say back what stands there already."""
        self._read(self._value)

    def _read(self, text: str) -> bool:
        """Say ``text`` back, or what is wrong with it; whether it can be accepted."""
        shown = self.query_one("#echo", Static)
        wrong = False
        try:
            said = self._echo(text) if text.strip() else ""
        except PlanError as error:
            said, wrong = error.sentence, True
        shown.set_class(wrong, "-wrong")
        shown.update(drawn(said))
        return not wrong and bool(text.strip() or not self._needed)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Say back what is typed."""
        self._read(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """End in the text."""
        event.stop()
        if self._read(event.value):
            self.dismiss(event.value.strip())
