"""The list of channels, which also looks after their accounts."""

from calendar_tui.model.nouns import CHANNEL
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.lists.view import ListView
from calendar_tui.tui.shared import Shared


class ChannelsView(ListView):
    """The channels."""

    BINDINGS = bindings(Scene.CHANNELS)
    scene = Scene.CHANNELS

    def __init__(self, shared: Shared) -> None:
        """List the channels."""
        super().__init__(shared, CHANNEL)
