"""What the second reader looks at: words, what they stand for, their spelling, and the shape.

Names, numbers and addresses never count as themselves, only as a name, a number, an address:
the weights know nobody. A signal's own text is hashed, so that nothing can be read back.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple
from zlib import crc32

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.learned.shapes import shape
from calendar_tui.checks.text.tokens import Kind

BITS: Final = 17
"""Signals share 2**17 weights."""

SPELT: Final = (4,)
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


LONGEST: Final = 5
"""Words in a row whose shape is looked at."""

_MASK: Final = 0xFFFFFFFF
_SHIFT: Final = 32 - BITS
_MIX: Final = 0x9E3779B1
_NEXT: Final = 0x85EBCA6B
_APART: Final = 0xC2B2AE35
_BESIDE: Final = 0x27D4EB2F
"""Odd numbers that make one number of several, in their order."""


class Seen(NamedTuple):
    """Where a signal was seen."""

    reading: int
    """The number of the draft's part."""
    start: int
    """Its first word there, and the one after its last."""
    end: int


class Run(NamedTuple):
    """Signals of one sort."""

    length: int
    """How many words each is made of."""
    buckets: list[int]
    """By its first word: the weight of each."""


def signals(readings: Sequence[Reading], context: Context) -> set[int]:
    """Which weights are a draft's."""
    seen: set[int] = set()
    for reading in readings:
        plain, general, shapes = _spoken(reading)
        for run in _runs(plain, general, shapes, context):
            seen.update(run.buckets)
        for word in plain:
            seen.update(_pieces(word))
        seen.update(_together(reading, shapes, context))
    return seen


def located(readings: Sequence[Reading], context: Context) -> dict[int, Seen]:
    """The weights of a draft's words, each with where its signal was seen last.

    What belongs to a whole sentence or text is left out.
    """
    found: dict[int, Seen] = {}
    for number, reading in enumerate(readings):
        plain, general, shapes = _spoken(reading)
        for run in _runs(plain, general, shapes, context):
            for at, each in enumerate(run.buckets):
                found[each] = Seen(number, at, at + run.length)
        for at, word in enumerate(plain):
            found.update(dict.fromkeys(_pieces(word), Seen(number, at, at + 1)))
    return found


def bucket(name: str) -> int:
    """Which weight is that of a signal's name, such as ``w rub`` for the word itself."""
    return code(name) >> _SHIFT


@lru_cache(maxsize=1 << 15)
def code(name: str) -> int:
    """A number of 32 bits for a name."""
    return crc32(name.encode(errors="surrogatepass")) * _MIX & _MASK


def _spoken(reading: Reading) -> tuple[list[str], list[str], list[str]]:
    """Each word as it counts, as what it stands for, and what its sentence's shape has of it."""
    means: dict[int, set[str]] = {}
    for feature, place in reading.marks:
        if feature in _MEANT:
            for at in range(place.start, place.end):
                means.setdefault(at, set()).add(feature)
    plain = [KINDS.get(word.kind) or word.word for word in reading.words]
    for at, what in means.items():
        if what & NAMELESS and plain[at] not in _STOOD_IN:
            plain[at] = "NAMED"
    general = plain.copy()
    for at, what in means.items():
        general[at] = next((each for each in STANDS_FOR if each in what), plain[at])
    return plain, general, [shape(word) for word in general]


_MEANT: Final = NAMELESS.union(STANDS_FOR)
_STOOD_IN: Final = frozenset(KINDS.values())


def _runs(
    plain: Sequence[str], general: Sequence[str], shapes: Sequence[str], context: Context
) -> Iterator[Run]:
    """Single words, pairs, pairs with one word between, threes, and shapes of up to five."""
    for sort, words in (("w", plain), ("g", general)):
        codes = [code(f"{sort} {word}") for word in words]
        yield _run(1, codes)
        if context is not Context.POST:
            here = code(f"{sort} {context}")
            yield _run(1, [(each * _BESIDE + here) & _MASK for each in codes])
        two = _followed(codes, codes[1:])
        yield _run(2, two)
        apart = [(a * _APART + b) & _MASK for a, b in zip(codes, codes[2:], strict=False)]
        yield _run(3, apart)
        if sort == "g":
            yield _run(3, _followed(two, codes[2:]))
    of_shape = [code(f"s {word}") for word in shapes]
    row = of_shape
    for length in range(2, LONGEST + 1):
        row = _followed(row, of_shape[length - 1 :])
        yield _run(length, row)


def _run(length: int, codes: Iterable[int]) -> Run:
    """Signals of these numbers."""
    return Run(length, [each >> _SHIFT for each in codes])


def _followed(codes: Sequence[int], by: Sequence[int]) -> list[int]:
    """A number for each pair."""
    return [(a * _NEXT + b) & _MASK for a, b in zip(codes, by, strict=False)]


def _together(reading: Reading, shapes: Sequence[str], context: Context) -> Iterator[int]:
    """Which classes of words a sentence has, and the whole text, each pair of them."""
    whole: set[str] = set()
    for number in range(len(reading.by_sentence)):
        first, end = reading.sentence(number)
        inside = {each for each in shapes[first:end] if each.isupper() or each in {"?", "!"}}
        yield from _pairs("p", inside)
        whole |= inside
    yield from _pairs("d", whole)
    yield bucket(f"in {context}")
    for each in whole:
        yield bucket(f"in {context} {each}")


def _pairs(sort: str, classes: Iterable[str]) -> Iterator[int]:
    """A signal for each class and for each two."""
    codes = [code(f"{sort} {each}") for each in sorted(classes)]
    yield from (each >> _SHIFT for each in codes)
    for one, other in combinations(codes, 2):
        yield ((one * _BESIDE + other) & _MASK) >> _SHIFT


@lru_cache(maxsize=1 << 13)
def _pieces(word: str) -> tuple[int, ...]:
    """The weights of the pieces of a word's spelling, its ends marked."""
    if len(word) < 3 or not word.isalpha():
        return ()
    ended = f"<{word[:20]}>"
    return tuple(
        bucket(f"c{ended[at : at + length]}")
        for length in SPELT
        for at in range(len(ended) - length + 1)
    )
