"""What the second reader looks at: words, what they stand for, and how they are spelt.

Names, numbers and addresses never count as themselves, only as a name, a number, an address:
the weights know nobody. A signal's own text is hashed, so that nothing can be read back.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.text.tokens import Kind, Token

BITS: Final = 16
"""Signals share 2**16 weights."""

SPELT: Final = (3, 4, 5)
"""How many letters the pieces of a word have."""

STANDS_FOR: Final = (
    *("NAME", "TITLED", "STAFF", "VOCATIVE", "AGE", "DATE", "DOSE", "PHONE", "RECORD_NUMBER"),
    *("DRUG", "CONDITION", "SYMPTOM", "PROCEDURE", "BODY"),
    *("CLINICIAN", "PERSON", "KIN", "PEOPLE", "PLACE", "TIME", "CHANNEL", "INSULT"),
    *("DEFERS", "UNDEFERS", "EMERGENCY"),
)
"""The features that a word is generalised to, the first that it has."""

NAMELESS: Final = frozenset(
    {"NAME", "TITLED", "STAFF", "VOCATIVE", "UNKNOWN_CAPITAL", "FIRST_NAMES"}
)
"""Features of words that never count as themselves."""

KINDS: Final = {
    Kind.NUMBER: "NUMBER",
    Kind.ADDRESS: "ADDRESS",
    Kind.MAIL: "MAIL",
    Kind.MENTION: "MENTION",
}
"""What stands for a token that is no word."""


class Seen(NamedTuple):
    """Where a signal was seen."""

    reading: int
    """The number of the draft's part."""
    start: int
    """Its first word there, and the one after its last."""
    end: int


Signals = dict[int, Seen]
"""Which weights are a draft's, each with where its signal was seen last."""


def signals(readings: Sequence[Reading], context: Context) -> Signals:
    """Every signal of a draft."""
    seen: Signals = {}
    for number, reading in enumerate(readings):
        plain, general = _spoken(reading)
        _grams(seen, number, "w", plain, context)
        _grams(seen, number, "g", general, context)
        for at, word in enumerate(plain):
            if word.isalpha() and len(word) > 2:
                seen.update(dict.fromkeys(_pieces(word), Seen(number, at, at + 1)))
    return seen


def bucket(name: str) -> int:
    """Which weight is a signal's."""
    return crc32(name.encode(errors="surrogatepass")) >> (32 - BITS)


def _spoken(reading: Reading) -> tuple[list[str], list[str]]:
    """Each word as it counts, and as what it stands for."""
    means: list[set[str]] = [set() for _ in reading.words]
    for feature, place in reading.marks:
        if feature.isupper():
            for at in range(place.start, place.end):
                means[at].add(feature)
    plain = [_plain(word, what) for word, what in zip(reading.words, means, strict=True)]
    general = [
        next((each for each in STANDS_FOR if each in what), word)
        for word, what in zip(plain, means, strict=True)
    ]
    return plain, general


def _plain(token: Token, means: set[str]) -> str:
    """A word as it counts."""
    if kind := KINDS.get(token.kind):
        return kind
    return "NAMED" if means & NAMELESS else token.word


def _grams(seen: Signals, number: int, sort: str, words: Sequence[str], context: Context) -> None:
    """Single words, pairs, and pairs with one word between them; words also by context."""
    last = len(words) - 1
    for at, word in enumerate(words):
        seen[bucket(f"{sort} {word}")] = Seen(number, at, at + 1)
        if context is not Context.POST:
            seen[bucket(f"{sort}{context} {word}")] = Seen(number, at, at + 1)
        if at < last:
            seen[bucket(f"{sort} {word} {words[at + 1]}")] = Seen(number, at, at + 2)
        if at + 1 < last:
            three = Seen(number, at, at + 3)
            seen[bucket(f"{sort} {word} _ {words[at + 2]}")] = three
            if sort == "g":
                seen[bucket(f"g {word} {words[at + 1]} {words[at + 2]}")] = three


@lru_cache(maxsize=1 << 13)
def _pieces(word: str) -> tuple[int, ...]:
    """The weights of the pieces of a word's spelling, its ends marked."""
    ended = f"<{word[:20]}>"
    return tuple(
        bucket(f"c{ended[at : at + length]}")
        for length in SPELT
        for at in range(len(ended) - length + 1)
    )
