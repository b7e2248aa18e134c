"""Web addresses and mentions in a text, as networks find them.

Every pattern is bounded, so a text of any length is read in linear time.
"""

import re
from typing import Final

_LABEL: Final = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
"""A part of a host's name (RFC 1035 2.3.1), letters of any script."""

_COMMON: Final = (
    "com org net edu gov mil int info biz name pro museum coop aero jobs mobi travel tel post"
    " app dev page blog site online store shop clinic health care doctor dental dentist hospital"
    " physio surgery vision fit life live world today news media social video link click email"
    " center city community company foundation group help house institute international kids"
    " land legal love network ngo one plus press school science services software solutions space"
    " studio support systems team tech tips top university website wiki work works zone xyz club"
    " art bio cafe design digital events family fun fyi global guide host ink law me"
)
"""Top-level domains that posts name without ``https://``; two letters are a country's."""

_TOP: Final = rf"(?:{'|'.join(sorted(_COMMON.split(), key=len, reverse=True))}|[a-z]{{2}})"
_TAIL: Final = r"(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?"

WITH_SCHEME: Final = re.compile(rf"https?://(?:{_LABEL}\.){{0,9}}{_LABEL}{_TAIL}", re.IGNORECASE)
"""An address that says how to reach it."""

_BARE: Final = re.compile(
    rf"(?<![\w@＠#$.-])(?:https?://)?(?:{_LABEL}\.){{1,9}}{_TOP}(?![\w@-]){_TAIL}",
    re.IGNORECASE,
)
"""An address with or without ``https://``, no part of a mail address."""

_MENTION: Final = re.compile(r"(?<![\w/@])(@[\w.-]{1,64})@(?:[\w-]{1,63}\.){1,9}[\w-]{1,63}")
"""A mention of somebody on another server, ``@name@server``; the group is what counts."""

_ENDS: Final = ".,;:!?'\"*)]}…"
"""What belongs to the sentence when it ends an address."""


def hide_addresses(text: str, sign: str, *, bare: bool) -> str:
    """``text`` with ``sign`` in place of each address.

    ``bare``: addresses without ``https://`` too, as long as their top-level domain is known.
    """
    pattern = _BARE if bare else WITH_SCHEME
    return pattern.sub(lambda found: sign + found[0][_end(found[0]) :], text)


def shorten_mentions(text: str) -> str:
    """``text`` with each ``@name@server`` as ``@name``."""
    return _MENTION.sub(r"\1", text)


def _end(address: str) -> int:
    """Where an address ends, without the marks of the sentence around it."""
    kept = address.rstrip(_ENDS)
    if address[len(kept) :].startswith(")") and kept.count("(") > kept.count(")"):
        return len(kept) + 1
    return len(kept)
