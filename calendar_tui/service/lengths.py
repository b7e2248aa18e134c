"""How long a post is and may be on its channel. Loads nothing heavy, so a form may ask at a key."""

import tomllib
from functools import cache

from calendar_tui.checks.counting.counter import Count, count, say_counts
from calendar_tui.checks.counting.limits import Limit, Limits, limits_of, read_limits
from calendar_tui.model.rows import ChannelName
from calendar_tui.service.shipped import data_path


@cache
def network_limits() -> Limits:
    """Every network's limits, as the program knows them."""
    return read_limits(tomllib.loads(data_path("networks.toml").read_text(encoding="utf-8")))


def channel_limits(channel: ChannelName) -> tuple[Limit, ...]:
    """What a channel takes: its network's limits, and its own where they differ."""
    return limits_of(network_limits(), channel.network, dict(channel.limits))


def lengths(
    channel: ChannelName | None, text: str, *, title: str = "", link: str = ""
) -> tuple[Count, ...]:
    """How long a post is by each limit of its channel; nothing where it has none."""
    if channel is None:
        return ()
    return count(text, channel_limits(channel), title=title, link=link)


def say_length(channel: ChannelName | None, text: str, *, title: str = "", link: str = "") -> str:
    """The same in words; without a channel's limits how many characters the text has."""
    return say_counts(lengths(channel, text, title=title, link=link), len(text))
