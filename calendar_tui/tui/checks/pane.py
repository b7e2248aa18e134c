"""The list of findings beside or below the fields, with keys of its own while it has the focus."""

from typing import Final

from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.pages.sheet import Sheet
from calendar_tui.tui.view import Asked

WIDE: Final = 100
"""Columns from which the list stands beside the fields, else below them."""


class FindingsPane(Sheet):
    """Shows findings line by line; what is done with one is the form's to do."""

    BINDINGS = bindings(Scene.FINDINGS)
    DEFAULT_CSS = """
    FindingsPane { display: none; width: 46; border-left: solid $plan-faint; }
    FindingsPane.-open { display: block; }
    """

    def action_command(self, command_id: str) -> None:
        """Hand a key to the form, which knows every command."""
        self.post_message(Asked(command_id))
