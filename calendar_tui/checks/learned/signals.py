"""What the second reader looks at: words, what they stand for, and how they are spelt.

Names, numbers and addresses never count as themselves, only as a name, a number, an address:
the weights know nobody. A signal's own text is hashed, so that nothing can be read back.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from zlib import crc32

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.pattern import Place
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


class Signal(NamedTuple):
    """One thing seen, and the words that it was seen in."""

    bucket: int
    """Which weight is its."""
    place: Place


def signals(readings: Sequence[Reading], context: Context) -> Iterator[tuple[int, Signal]]:
    """Every signal of a draft, with the number of the reading that it stands in."""
    for number, reading in enumerate(readings):
        for name, place in _named(reading, context):
            yield number, Signal(bucket(name), place)


def bucket(name: str) -> int:
    """Which weight is a signal's."""
    return crc32(name.encode(errors="surrogatepass")) >> (32 - BITS)


def _named(reading: Reading, context: Context) -> Iterator[tuple[str, Place]]:
    """Each signal's own text."""
    plain, general = _spoken(reading)
    yield from _grams("w", plain, context)
    yield from _grams("g", general, context)
    for at, word in enumerate(plain):
        if word.isalpha() and len(word) > 2:
            place = Place(at, at + 1)
            for piece in _pieces(word):
                yield f"c{piece}", place


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


def _grams(sort: str, words: Sequence[str], context: Context) -> Iterator[tuple[str, Place]]:
    """Single words, pairs, and pairs with one word between them; words also by context."""
    last = len(words) - 1
    for at, word in enumerate(words):
        yield f"{sort} {word}", Place(at, at + 1)
        if context is not Context.POST:
            yield f"{sort}{context} {word}", Place(at, at + 1)
        if at < last:
            yield f"{sort} {word} {words[at + 1]}", Place(at, at + 2)
        if at + 1 < last:
            yield f"{sort} {word} _ {words[at + 2]}", Place(at, at + 3)
            if sort == "g":
                yield f"g {word} {words[at + 1]} {words[at + 2]}", Place(at, at + 3)


def _pieces(word: str) -> Iterator[str]:
    """Pieces of a word's spelling, its ends marked."""
    ended = f"<{word[:20]}>"
    for length in SPELT:
        for at in range(len(ended) - length + 1):
            yield ended[at : at + length]
