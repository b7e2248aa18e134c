"""Cells that say where a post goes: one channel, several, or a network's nickname."""

import re
from typing import Final

from calendar_tui.exchange import cells
from calendar_tui.exchange.headers import forms, key
from calendar_tui.model.terms import Network

_WORDS: Final[dict[Network, str]] = {
    Network.FACEBOOK: "facebook; fb; facebook page; facebook post; facebook pages; meta",
    Network.INSTAGRAM: """
        instagram; ig; insta; instagram business; instagram reel; instagram reels;
        instagram story; instagram stories; instagram feed; ig reel; ig story; ig feed
    """,
    Network.LINKEDIN: "linkedin; li; linked in; linkedin page; linkedin company page",
    Network.X: "x; twitter; x twitter; twitter x; x formerly twitter; tw",
    Network.YOUTUBE: "youtube; yt; youtube shorts; youtube short; you tube",
    Network.TIKTOK: "tiktok; tik tok; tt",
    Network.THREADS: "threads",
    Network.BLUESKY: "bluesky; bsky; blue sky",
    Network.MASTODON: "mastodon; fediverse",
    Network.PINTEREST: "pinterest; pin; pi",
    Network.GOOGLE: """
        google; google business; google business profile; google my business; gbp; gmb;
        google post; google profile; googlebusiness; googlemybusiness
    """,
    Network.NEWSLETTER: "newsletter; email; e mail; email newsletter; mailing",
    Network.BLOG: "blog; website; wordpress; blog post; web; site; practice blog",
}
"""What people and schedulers call a network."""

_NETWORKS: Final[dict[str, Network]] = {
    key(word): network for network, words in _WORDS.items() for word in words.split(";")
}

_TEXT: Final = ("caption", "copy", "text", "post", "message", "content", "body", "posttext")
"""What follows a network's name in a column that holds its text: ``Facebook caption``."""

_APART: Final = re.compile(r"[,;|\n•]")
"""What always stands between two channels."""

_JOINED: Final = re.compile(r"/| & | \+ | and ", re.IGNORECASE)
"""What stands between two networks, but may as well be part of one channel's name."""


def network_of(name: str) -> Network | None:
    """The network that ``name`` is a word for, such as ``IG`` or ``Twitter/X``."""
    return _NETWORKS.get(key(name)) if len(name) <= 80 else None


def split_channels(cell: str) -> tuple[str, ...]:
    """The channels one cell names, each once, in their order.

    ``FB/IG`` is two and ``Twitter/X`` one: a slash, ``&`` or ``and`` divides only where both
    sides are networks and the whole is none. A plan's own channel may hold a comma in its
    name; whoever knows the plan tries the whole cell first.
    """
    found: dict[str, str] = {}
    for part in _APART.split(cells.lines(cell)):
        whole = cells.name(part)
        pieces = _JOINED.split(whole)
        apart = network_of(whole) is None and None not in map(network_of, pieces)
        for piece in pieces if apart else [whole]:
            channel = cells.name(piece)
            if channel:
                found.setdefault(key(channel) or channel, channel)
    return tuple(found.values())


def text_channel(header: str) -> Network | None:
    """The network whose text a column holds: ``Facebook``, ``IG caption``, ``LinkedIn copy``."""
    for form in forms(header):
        for ending in ("", *_TEXT):
            stem = form.removesuffix(ending) if ending else form
            if form.endswith(ending) and stem in _NETWORKS:
                return _NETWORKS[stem]
    return None
