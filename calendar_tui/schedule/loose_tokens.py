"""From typed text to tokens: the numbers, dates, times and words in it.

Numbers are told apart by how they are written, before anything is made of them: ``3/1`` is
a pair, ``24.12.`` a day and month, ``9:30`` a time. Runs in time linear in the text, which
is short.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.loose_holidays import MOST_WORDS, PHRASES
from calendar_tui.schedule.loose_words import (
    FILLERS,
    MONTH_UNIT,
    NUMBERS,
    VAGUE,
    VOCABULARY,
    ZONE,
    Token,
)

EXAMPLES: Final = "fri, tomorrow, +2w, 3 dec, 12/3 or 2026-12-03"


class Speech(NamedTuple):
    """What may be typed in a kind of field, and how sentences speak of it."""

    what: str = "a date"
    examples: str = EXAMPLES
    words: Mapping[str, Token] = VOCABULARY
    """What each word means."""
    fillers: frozenset[str] = FILLERS
    """Words that change nothing."""
    longest: int = 100
    """Characters that may be typed."""


DATES: Final = Speech()

_SHOWN: Final = 40
"""Characters of what was typed that a sentence repeats."""

_PASTED: Final = str.maketrans(
    {
        "\t": " ",
        "\n": " ",
        "\r": " ",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u2018": "'",
        "\u2019": "'",
    }
)
"""Spaces, line breaks, dashes and apostrophes as they are pasted from other programs."""

_LEXEMES: Final = re.compile(
    "|".join(
        (
            r"(?P<FOLD>\((?:first|second)\))",
            r"(?P<GAP>[\s,;]+|[()]|\.(?!\S)|(?<=[a-z])[-/.]+|(?<=\d)[-/.](?=[a-z])|(?<=\d)t(?=\d))",
            r"(?P<OFFSET>(?<=\d)[+-]\d\d:?\d\d(?!\d))",
            r"(?P<FULL>\d{4}(?P<sign>[-/.])\d{1,2}(?P=sign)\d{1,2}(?!\d)|\d{8}(?!\d))",
            r"(?P<WEEKNO>\d{4}-?w\d{1,2}(?:-\d)?(?![\da-z]))",
            r"(?P<MONTHNO>\d{4}[-/]\d{1,2}(?![\d/-])|\d{1,2}[-/]\d{4}(?!\d))",
            r"(?P<PAIR>\d{1,2}(?P<same>[-/])\d{1,2}(?:(?P=same)(?:\d{4}|\d{2}))?(?![\d:/]))",
            r"(?P<DOTTED>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d))",
            r"(?P<TIME>\d{1,2}:\d{2}(?::00(?:\.0+)?)?(?![\d:]|\.\d))",
            r"(?P<POINT>\d{1,2}\.\d{1,2}(?![\d:.]))",
            r"(?P<STEP>[+-]\s*\d{1,4}(?![\d:./]))",
            r"(?P<NTH>\d{1,2}(?:st|nd|rd|th)(?![a-z]))",
            r"(?P<SHORT>'\d{2}(?!\d))",
            r"(?P<NUMBER>\d{1,4}(?!\d)\.?)",
            r"(?P<WORD>[a-z]+|@)",
        )
    ),
    re.ASCII,
)


def tokens(text: str, speech: Speech = DATES) -> list[Token]:
    """The tokens of ``text`` in their order, without words that change nothing.

    Raises:
        InvalidError: it is empty, too long, or holds something that is no part of a date
            (or of what else ``speech`` is about).
    """
    found = [
        token
        for token in _lexemes(_plain(text, speech), text, speech)
        if not (token.kind == "WORD" and token.text in speech.fillers)
    ]
    if not found:
        raise unreadable(text, speech.examples, speech.what)
    return list(_meanings(list(_holidays(found)), speech))


def unreadable(text: str, examples: str = EXAMPLES, what: str = DATES.what) -> InvalidError:
    """The error for text that is no date, or not ``what`` it should be."""
    return InvalidError(f"Can't read {_shown(text)} as {what}; try {examples}.")


def _shown(text: str) -> str:
    """What was typed, as a sentence repeats it."""
    text = " ".join(text.split())
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")


def _plain(text: str, speech: Speech) -> str:
    """``text`` in lower-case ASCII, without dots in ``a.m.`` and apostrophes in words."""
    what, examples, _, _, longest = speech
    if len(text) > longest:
        raise InvalidError(f"That is too long for {what}: at most {longest} characters.")
    plain = text.translate(_PASTED)
    if not (plain.isascii() and plain.isprintable()):
        raise InvalidError(f"Type {what} in plain letters and digits, such as {examples}.")
    plain = plain.strip().lower()
    if not plain:
        raise InvalidError(f"{what.capitalize()} is missing; try {examples}.")
    plain = re.sub(r"(?<![a-z])([ap])\.\s?m\b\.?", r"\1m", plain)
    return re.sub(r"(?<=[a-z])'|'(?=[a-z])", "", plain)


def _lexemes(plain: str, text: str, speech: Speech) -> Iterator[Token]:
    """Each piece of ``plain``, its digits as numbers; ``text`` is what was typed."""
    place = 0
    while place < len(plain):
        match = _LEXEMES.match(plain, place)
        if match is None:
            raise unreadable(text, speech.examples, speech.what)
        place = match.end()
        kind = next(name for name in _KINDS if match[name] is not None)
        if kind != "GAP":
            yield _token(kind, match[0])


_KINDS: Final = tuple(name for name in _LEXEMES.groupindex if name.isupper())


def _token(kind: str, piece: str) -> Token:
    """The token of one piece of text."""
    if kind == "OFFSET":
        raise _zone_typed(piece)
    if kind == "FULL" and piece.isdigit():
        return Token(kind, (int(piece[:4]), int(piece[4:6]), int(piece[6:])), piece)
    if kind == "FOLD":
        return Token(kind, (int("second" in piece),), piece)
    if kind == "STEP":
        amount = int(piece[1:])
        return Token(kind, (-amount if piece[0] == "-" else amount,), piece)
    if kind == "SHORT":
        return Token("YEAR", (2000 + int(piece[1:]),), piece)
    if kind == "NUMBER":
        digits = piece.rstrip(".")
        kind = "YEAR" if "1900" <= digits <= "2299" and len(digits) == 4 else f"N{len(digits)}"
        return Token(kind, (int(digits),), digits)
    numbers = tuple(map(int, re.findall(r"\d+", piece)))
    return Token(kind, numbers[::-1] if kind == "MONTHNO" and numbers[0] < 100 else numbers, piece)


def _holidays(found: list[Token]) -> Iterator[Token]:
    """``found`` with the words of each holiday's name as one token, the longest name first."""
    place = 0
    while place < len(found):
        for length in range(MOST_WORDS, 0, -1):
            name = tuple(token.text for token in found[place : place + length])
            if name in PHRASES:
                yield Token("HOLIDAY", (PHRASES[name],), " ".join(name))
                place += len(name)
                break
        else:
            yield found[place]
            place += 1


def _meanings(found: list[Token], speech: Speech) -> Iterator[Token]:
    """``found`` with each word's meaning in its place."""
    before = ""
    for token in found:
        meant = _meaning(token, before, speech) if token.kind == "WORD" else token
        before = meant.kind
        yield meant


def _meaning(word: Token, before: str, speech: Speech) -> Token:
    """What one word means after a token of the kind ``before``."""
    if word.text == "mo" and before in NUMBERS:
        return MONTH_UNIT
    if word.text in speech.words:
        return speech.words[word.text]._replace(text=word.text)
    if word.text in VAGUE:
        raise InvalidError(f"{word.text!r} says no exact time; type one, such as 9am or 14:30.")
    if ZONE.fullmatch(word.text):
        raise _zone_typed(word.text)
    raise _unknown(word.text, speech)


def _zone_typed(zone: str) -> InvalidError:
    """The error for a zone or an offset behind a time."""
    return InvalidError(f"Leave out {zone!r}: times here are always the practice's own.")


def _unknown(word: str, speech: Speech) -> InvalidError:
    """The error for a word that no date has, with the closest that may be meant."""
    known = {part for phrase in PHRASES for part in phrase} | speech.words.keys()
    close = get_close_matches(word, sorted(part for part in known if len(part) > 3), 1, 0.75)
    if close:
        return InvalidError(f"Can't read {_shown(word)} in {speech.what}; did you mean {close[0]}?")
    return InvalidError(f"Can't read {_shown(word)} in {speech.what}; try {speech.examples}.")
