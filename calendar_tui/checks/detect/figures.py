"""What a number is: a share, a price, a rank, a year, so many out of so many."""

from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.text.tokens import Kind, Token

FIGURES: Final = frozenset({"PERCENT", "WHOLE", "MONEY", "RANK", "YEAR", "ODDS"})
"""What is marked."""

PERCENT: Final = frozenset({"percent", "pct"})
MONEY: Final = frozenset({"dollar", "dollars", "bucks", "buck"})
RANKS: Final = frozenset({"number", "no"})
"""Words with which a rank begins."""

_COUNT: Final = "zero one two three four five six seven eight nine ten eleven twelve"

NUMERALS: Final = {word: number for number, word in enumerate(_COUNT.split())}
"""Numbers as words, as far as odds are told in them."""

MOST: Final = 1_000
"""The largest number that odds are told of: nobody says 1 in 2026."""

_NO_SIGNS: Final = ("", "")
"""Of a number within a hashtag."""

_YEARS = range(1900, 2100)
_YEAR_DIGITS: Final = 4


def figures(reading: Reading) -> Iterator[Mark]:
    """Marks of numbers.

    ``PERCENT`` for "90%", and ``WHOLE`` where it is all of them; ``MONEY`` for "$10"; ``RANK``
    for "#1" and "number one"; ``YEAR`` for "2026"; ``ODDS`` for "9 out of 10" and "1 in 3".
    """
    words = reading.words
    signs = _signs_at(reading)
    for number, word in enumerate(words):
        if word.kind is Kind.NUMBER:
            after = words[number + 1].word if number + 1 < len(words) else ""
            yield from _beside(words, number, after, *signs.get(word.start, _NO_SIGNS))
            yield from _odds(words, number)
        elif word.word in NUMERALS:
            after = words[number + 1].word if number + 1 < len(words) else ""
            yield from _beside(words, number, after, *_NO_SIGNS)
            yield from _odds(words, number)
        elif word.word in RANKS and _ranks(words, number):
            yield Mark("RANK", Place(number, number + 1))


def _beside(
    words: tuple[Token, ...], number: int, after: str, before_sign: str, after_sign: str
) -> Iterator[Mark]:
    """What a number is, by what stands beside it."""
    word, place = words[number], Place(number, number + 1)
    if after_sign == "%" or after in PERCENT:
        yield Mark("PERCENT", place)
        if word.text == "100":
            yield Mark("WHOLE", place)
    if before_sign == "$" or after in MONEY:
        yield Mark("MONEY", place)
    if before_sign == "#" and word.text == "1":
        yield Mark("RANK", place)
    if len(word.text) == _YEAR_DIGITS and _value(words, number) in _YEARS:
        yield Mark("YEAR", place)


def _signs_at(reading: Reading) -> dict[int, tuple[str, str]]:
    """The signs that touch each number, by the number's first character."""
    tokens = reading.passage.tokens
    found = {}
    for at, token in enumerate(tokens):
        if token.kind is Kind.NUMBER:
            before = tokens[at - 1] if at else None
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            found[token.start] = (
                before.text if before is not None and before.end == token.start else "",
                after.text if after is not None and after.start <= token.end + 1 else "",
            )
    return found


def _ranks(words: tuple[Token, ...], number: int) -> bool:
    """Whether "number one" or "no. 1" begins at a word."""
    rest = [each.word for each in words[number + 1 : number + 3]]
    if rest[:1] == ["."]:
        return words[number].word == "no" and rest[1:] == ["1"]
    return words[number].word == "number" and rest[:1] in (["one"], ["1"])


def _odds(words: tuple[Token, ...], number: int) -> Iterator[Mark]:
    """So many out of so many, from a word on."""
    few = _value(words, number)
    if few is None:
        return
    joint = [each.word for each in words[number + 1 : number + 3]]
    end = number + (3 if joint == ["out", "of"] else 2 if joint[:1] in (["in"], ["of"]) else 0)
    many = _value(words, end) if end > number else None
    if many is not None and few < many <= MOST and many > 1:
        yield Mark("ODDS", Place(number, end + 1))


def _value(words: tuple[Token, ...], number: int) -> int | None:
    """What a word counts."""
    if number >= len(words):
        return None
    word = words[number]
    if word.kind is Kind.NUMBER:
        return int(word.text) if word.text.isdecimal() and len(word.text) <= _YEAR_DIGITS else None
    return NUMERALS.get(word.word)
