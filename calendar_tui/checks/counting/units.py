"""The ways in which networks count a text. Each takes a text and gives a number."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from calendar_tui.checks.counting.addresses import hide_addresses, shorten_mentions

ADDRESS: Final = 23
"""What X and Mastodon count for an address of any length."""

_FILLER: Final = "x" * ADDRESS

_LIGHT: Final = (0, 4352, 8192, 8206, 8208, 8224, 8242, 8248)
"""Bounds of what X counts once, from (included) and to (excluded) in turn."""

_TAG: Final = re.compile(r"(?<![\w&/])[#＃](?=\w*[^\W\d_])\w+")
"""A hashtag: a word with a letter in it, after something that is no word."""

_SELECTOR: Final = "\N{VARIATION SELECTOR-16}"
_KEYCAP: Final = "\N{COMBINING ENCLOSING KEYCAP}"


class Unit(StrEnum):
    """What is counted."""

    CHARACTERS = "characters"
    UTF16 = "utf16"
    BYTES = "bytes"
    GRAPHEMES = "graphemes"
    WEIGHTED = "weighted"
    THREADS = "threads"
    MASTODON = "mastodon"
    TAGS = "tags"

    @property
    def word(self) -> str:
        """What a person calls it."""
        return {Unit.BYTES: "bytes", Unit.TAGS: "hashtags"}.get(self, "characters")


def utf16(text: str) -> int:
    """UTF-16 code units: an emoji of one code point is two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def utf8(text: str) -> int:
    """Bytes of UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", errors="surrogatepass"))


def graphemes(text: str) -> Iterable[str]:
    """What a reader sees as single signs (Unicode Standard Annex 29)."""
    if text.isascii():
        return text.replace("\r\n", "\n")
    from wcwidth import iter_graphemes

    return iter_graphemes(text)


def count_graphemes(text: str) -> int:
    """How many signs a reader sees."""
    return sum(1 for _ in graphemes(text))


def is_emoji(grapheme: str) -> bool:
    """Whether a sign is drawn as an emoji: by itself, by its selector, as a flag or a keycap."""
    first = grapheme[0]
    if _SELECTOR in grapheme or _KEYCAP in grapheme:
        return True
    pictures = first > "\U0001efff" or (
        "\u2000" < first < "\u3000" and unicodedata.east_asian_width(first) == "W"
    )
    return pictures and unicodedata.category(first) in {"So", "Sk", "Cn"}


def weighted(text: str) -> int:
    """As X counts: see its ``twitter-text`` configuration, version 3.

    The text is composed first (NFC); an address counts `ADDRESS`, with or without
    ``https://``; an emoji counts 2 however many code points make it.
    """
    composed = unicodedata.normalize("NFC", hide_addresses(text, _FILLER, bare=True))
    if composed.isascii():
        return len(composed)
    return sum(2 if is_emoji(sign) else sum(map(_weight, sign)) for sign in graphemes(composed))


def _weight(letter: str) -> int:
    """What X counts for one code point."""
    return 1 if bisect_right(_LIGHT, ord(letter)) % 2 else 2


def threads(text: str) -> int:
    """As Threads counts: characters, and of an emoji its bytes."""
    if text.isascii():
        return len(text)
    return sum(utf8(sign) if is_emoji(sign) else len(sign) for sign in graphemes(text))


def mastodon(text: str) -> int:
    """As Mastodon counts: graphemes.

    An address with ``https://`` counts `ADDRESS`, a mention of somebody on another server
    ``@name`` alone.
    """
    hidden = hide_addresses(text, _FILLER, bare=False)
    return count_graphemes(shorten_mentions(hidden))


def tags(text: str) -> int:
    """How many hashtags."""
    return sum(1 for _ in _TAG.finditer(text))


COUNTERS: Final[Mapping[Unit, Callable[[str], int]]] = MappingProxyType(
    {
        Unit.CHARACTERS: len,
        Unit.UTF16: utf16,
        Unit.BYTES: utf8,
        Unit.GRAPHEMES: count_graphemes,
        Unit.WEIGHTED: weighted,
        Unit.THREADS: threads,
        Unit.MASTODON: mastodon,
        Unit.TAGS: tags,
    }
)
"""How each unit is counted."""
