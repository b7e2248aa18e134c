"""Whole numbers as they stand in a text, in digits or in words."""

from typing import Final, NamedTuple

from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.text.tokens import Kind


class Number(NamedTuple):
    """A whole number and the word after it."""

    value: int
    end: int


def _counted(words: str, first: int = 0) -> dict[str, int]:
    """Words in a row, numbered."""
    return {word: value for value, word in enumerate(words.split(), first)}


_ONES: Final = _counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS: Final = {
    word: 10 * value
    for word, value in _counted(
        "twenty thirty forty fifty sixty seventy eighty ninety", first=2
    ).items()
}
_NTHS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    **{word.removesuffix("y") + "ieth": value for word, value in _TENS.items()},
    **{
        f"{word}th": value
        for word, value in _ONES.items()
        if word not in {"zero", "one", "two", "three", "five", "eight", "nine", "twelve"}
    },
    "hundredth": 100,
}


COUNTED: Final = frozenset(_ONES) | frozenset(_TENS) | frozenset(_NTHS) | {"hundred"}
"""Words by which a number may begin, besides digits."""


def number_at(glance: Glance, at: int) -> Number | None:
    """The whole number that begins at a word: 42, forty-two, a hundred."""
    if not 0 <= at < len(glance.words):
        return None
    word = glance.words[at]
    if word.kind is Kind.NUMBER:
        return (
            Number(int(word.text), at + 1) if word.text.isdecimal() and len(word.text) < 4 else None
        )
    if word.word in _TENS:
        unit = _ONES.get(glance.word(at + 1), 0) if glance.joined(at + 1) else 0
        more = 0 < unit < 10
        return Number(_TENS[word.word] + unit * more, at + 1 + more)
    if word.word == "hundred":
        return Number(100, at + 1)
    return Number(_ONES[word.word], at + 1) if word.word in _ONES else None


def ordinal_at(glance: Glance, at: int) -> Number | None:
    """The ordinal that begins at a word: 91st, ninety-first."""
    if not 0 <= at < len(glance.words):
        return None
    word = glance.words[at]
    if word.kind is Kind.NUMBER:
        ends = glance.word(at + 1) in {"st", "nd", "rd", "th"} and glance.between(at + 1) == ""
        short = word.text.isdecimal() and len(word.text) < 4
        return Number(int(word.text), at + 2) if ends and short else None
    if word.word in _TENS and glance.joined(at + 1):
        unit = _NTHS.get(glance.word(at + 1), 0)
        if 0 < unit < 10:
            return Number(_TENS[word.word] + unit, at + 2)
    return Number(_NTHS[word.word], at + 1) if word.word in _NTHS else None
