"""The least a Textual app can be: what every start and every key is measured against."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One line that says how often a key was pressed."""

    BINDINGS: ClassVar = [("L", "count", "Count")]
    pressed = 0

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("hello 0", markup=False)

    def action_count(self) -> None:
        """Count one more."""
        self.pressed += 1
        self.query_one(Static).update(f"hello {self.pressed}")


if __name__ == "__main__":
    Hello().run()
