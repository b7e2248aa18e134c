"""What a screen is to the palette and the help: a place with commands that do something."""

from typing import Protocol

from calendar_tui.tui.commands import Scene


class Host(Protocol):
    """The main screen, or a form over it."""

    @property
    def scene(self) -> Scene:
        """Which commands there are."""
        ...

    @property
    def heading(self) -> str:
        """What the help calls it."""
        ...

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        ...

    def action_command(self, command_id: str) -> None:
        """Do a command, or say why not."""
        ...
