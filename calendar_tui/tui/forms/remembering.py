"""What this machine remembers of how a person fills in forms."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendar_tui.tui.app import CalendarApp


def channel_memory(app: "CalendarApp") -> str:
    """Under which name this machine remembers the channel this person used last."""
    return f"channel {app.main.shared.directory.practice.uid} {app.main.actor}"
