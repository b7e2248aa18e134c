"""Channels that a post names and that are made on the way, where that was asked for."""

from calendar_tui.model.errors import NoSuchNameError
from calendar_tui.model.names import resolve
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import ChannelKind, Network
from calendar_tui.service.nouns import add_row
from calendar_tui.store.changes import Changes


def channel_id(changes: Changes, name: str, directory: Directory) -> int:
    """The id of the channel that ``name`` means; one is made where it means nothing.

    Raises:
        UnknownNameError: it means several channels, or a retired one.
        InvalidError: nothing can be called so.
    """
    try:
        return resolve(name, directory.channels.values(), "channel").id
    except NoSuchNameError:
        columns = {"name": name, "network": Network.OTHER, "kind": ChannelKind.BUSINESS}
    made: int = add_row(changes, "channel", columns).id
    return made
