"""The frame that every question stands in."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

T = TypeVar("T")

BOX: str = """
Prompt { align: center middle; background: $plan-page 60%; }
Prompt > Vertical {
    width: 64; max-width: 100%; height: auto; max-height: 100%;
    background: $plan-cell; border: round $plan-accent;
    border-title-color: $plan-text; border-title-style: bold;
    border-subtitle-color: $plan-muted;
    padding: 0 1;
}
"""
"""The style sheet of the frame, a `Vertical` below the screen."""


class Prompt(ModalScreen[T]):
    """A question over the screen; Esc leaves it without an answer."""

    DEFAULT_CSS = BOX
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", show=False)]

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
